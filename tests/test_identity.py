"""What is remembered by identity is worked out once for each value, and of few values at once."""

from zolint.identity import by_identity


def test_a_value_is_asked_once_and_its_equal_again() -> None:
    asked: list[list[int]] = []

    @by_identity(2)
    def length(values: list[int]) -> int:
        asked.append(values)
        return len(values)

    one, equal = [1, 2], [1, 2]
    assert [length(one), length(one), length(equal), length(one)] == [2, 2, 2, 2]
    assert len(asked) == 2


def test_more_values_than_it_may_keep_are_forgotten() -> None:
    asked: list[int] = []

    @by_identity(2)
    def first(values: list[int]) -> int:
        asked.append(values[0])
        return values[0]

    kept = [[1], [2], [3]]
    assert [first(each) for each in (*kept, kept[0])] == [1, 2, 3, 1]
    assert asked == [1, 2, 3, 1]
