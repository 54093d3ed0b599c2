"""What is remembered of texts from one lot of articles to the next."""

from zolint.lots import forget, remembered


def test_a_text_is_read_once_until_it_is_forgotten() -> None:
    read: list[str] = []

    @remembered
    def length(text: str) -> int:
        read.append(text)
        return len(text)

    assert [length("one"), length("one"), length("three")] == [3, 3, 5]
    assert read == ["one", "three"]
    forget()
    assert length("one") == len("one")
    assert read == ["one", "three", "one"]
