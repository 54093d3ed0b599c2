"""What stands earlier on the same matter is met once."""

import pytest

from zolint.view.statements.clashes.earlier import Earlier


@pytest.fixture
def drinks() -> Earlier[str, str]:
    known = Earlier[str, str](2)
    known.keep(["drink"], "wine")
    known.keep(["drink"], "beer")
    known.keep(["drink", "warm"], "tea")
    return known


def test_yields_the_latest_first_and_each_once(drinks: Earlier[str, str]) -> None:
    assert list(drinks.on(["warm", "drink"])) == ["tea", "beer"]


def test_keeps_no_more_than_so_many_of_a_matter(drinks: Earlier[str, str]) -> None:
    assert list(drinks.on(["drink"])) == ["tea", "beer"]


def test_nothing_is_kept_on_an_unknown_matter(drinks: Earlier[str, str]) -> None:
    assert list(drinks.on(["cold"])) == []
