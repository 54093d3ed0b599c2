"""The parts of a sentence: what it tells, on what condition, for what reason and to what end."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.parts import parts
from zolint.view.statements.clauses.row import row_of


def read(text: str) -> list[tuple[str, str]]:
    row = row_of(only(text))
    return [(part.kind, " ".join(row.word(n) for n in part.places)) for part in parts(row)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Stop if it stings.", ["main", "condition"]),
        ("When it stings, stop.", ["condition", "main"]),
        ("As you feel it sting, stop.", ["condition", "main"]),
        ("As you grow older, the skin dries.", ["main", "main"]),
        ("A swab can tell if you have thrush.", ["main"]),
        ("Lie down and don't go for walks.", ["main", "main"]),
        ("Warm the gel, because cold gel shocks.", ["main", "reason"]),
        ("Warm the gel to make it pleasant.", ["main", "aim"]),
        ("Once it is dry, put it away.", ["condition", "main"]),
        ("Shave once a week at most.", ["main"]),
        ("It holds for a while.", ["main"]),
        ("People who smoke heal slowly.", ["main", "relative"]),
        ("People who still smoke should wait.", ["relative", "main"]),
        ("People who bruise do not need rest.", ["relative", "main"]),
        ("People whose skin was burnt should wait.", ["relative", "main"]),
        ("The gel is cold, so you should warm it.", ["main", "main"]),
        ("While you are nursing you cannot conceive.", ["condition", "main"]),
    ],
)
def test_tells_conditions_reasons_and_aims_apart(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in read(text)] == kinds


def test_goes_on_after_what_tells_which_thing_is_meant() -> None:
    assert ("main", "soreness is normal") in read("Soreness that lasts for an hour is normal.")
    assert ("main", "people still heal") in read("People who smoke still heal.")
