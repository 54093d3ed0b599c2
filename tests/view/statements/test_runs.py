"""The longest wording that stands at a place is the one that counts."""

from zolint.view.statements.runs import longest_run, runs, stems_of

KNOWN = runs([("sleep", "sleep"), ("lack of sleep", "short sleep"), ("sleep", "nap")])


def test_the_longest_wording_wins() -> None:
    assert longest_run(KNOWN, stems_of("lack of sleep hurts"), 0) == (3, "short sleep")
    assert longest_run(KNOWN, stems_of("sleep hurts"), 0) == (1, "sleep")
    assert longest_run(KNOWN, stems_of("rest hurts"), 0) is None


def test_an_entry_stands_for_its_inflections() -> None:
    assert longest_run(KNOWN, stems_of("slept"), 0) == (1, "sleep")
