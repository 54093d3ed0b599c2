"""What stands earlier on the same matter is met once."""

from zolint.view.statements.earlier import earlier

WINE, BEER, TEA = ["wine"], ["beer"], ["tea"]
KNOWN = {"drink": [WINE, BEER, TEA], "warm": [TEA]}


def test_yields_the_latest_first_and_each_once() -> None:
    assert list(earlier(KNOWN, ["warm", "drink"], 8)) == [TEA, BEER, WINE]


def test_yields_no_more_than_so_many_of_a_key() -> None:
    assert list(earlier(KNOWN, ["drink"], 2)) == [TEA, BEER]


def test_nothing_is_kept_under_an_unknown_key() -> None:
    assert list(earlier(KNOWN, ["cold"], 2)) == []
