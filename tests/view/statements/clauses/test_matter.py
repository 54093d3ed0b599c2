"""A clause names one thing whatever its wording, and what it says is not so."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.matter import against, is_kind, named
from zolint.view.statements.clauses.row import row_of


def read(text: str) -> tuple[list[str], list[str], int]:
    row = row_of(only(text))
    found = list(named(row, 0, len(row.words)))
    names = [one.name for one in found if one.name]
    return names, [one.name for one in found if one.lacked and one.name], sum(one.denies for one in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("weep", "shed tears"),
        ("giggles", "laughs"),
        ("faked", "put on an act"),
        ("ladies", "women"),
        ("let up", "fades"),
    ],
)
def test_two_wordings_name_one_thing(one: str, other: str) -> None:
    assert read(one)[0][0] == read(other)[0][0]


def test_what_stands_after_without_is_lacked() -> None:
    _, lacked, _ = read("A week without a single kiss, and sleep.")
    assert lacked == ["kiss"]


def test_to_be_spared_denies() -> None:
    assert read("Hot flushes spare him.")[2] == 1


def test_what_is_so_of_nobody_excludes_its_kinds() -> None:
    assert is_kind("gonorrhoea", "infection")
    assert is_kind("smoker", "smok")
    assert not is_kind("infection", "gonorrhoea")


def test_less_excludes_more() -> None:
    assert against("more", "less")
    assert not against("more", "more")
