"""The longest wording that stands at a place is the one that counts."""

from zolint.view.statements.words.runs import longest_run, phrases, runs, standing, stems_of, words_of

KNOWN = runs(
    (stems_of(wording), name)
    for wording, name in (("sleep", "sleep"), ("lack of sleep", "short sleep"), ("sleep", "nap"))
)


def test_the_longest_wording_wins() -> None:
    assert longest_run(KNOWN, stems_of("lack of sleep hurts"), 0) == (3, "short sleep")
    assert longest_run(KNOWN, stems_of("sleep hurts"), 0) == (1, "sleep")
    assert longest_run(KNOWN, stems_of("rest hurts"), 0) is None


def test_an_entry_stands_for_its_inflections() -> None:
    assert longest_run(KNOWN, stems_of("slept"), 0) == (1, "sleep")


def test_nothing_stands_behind_the_last_word() -> None:
    assert longest_run(KNOWN, ("rest",), 1) is None


def test_a_wording_is_met_as_it_is_read_in_a_sentence() -> None:
    words, known = (
        words_of("It isn't always so, but now and then it is"),
        phrases("now and then, isn't always"),
    )
    assert [words[at:end] for at, end, _ in standing(known, words, range(len(words)))] == [
        ("is", "n't", "always"),
        ("now", "and", "then"),
    ]
