"""Two sentences that say nearly the same clash where one denies, reverses or counts what the other says."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.nlp import parse
from zolint.view.statements.clashes.clash import ClashKind
from zolint.view.statements.clashes.differences import difference
from zolint.view.statements.clashes.echo import clash


def kind(one: str, other: str) -> ClashKind | None:
    """Return how two sentences clash."""
    found = difference(*outlines(one, other))
    clashing = clash(found, parse(one), parse(other)) if found else None
    return clashing.kind if clashing else None


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("The dry condoms are safe.", "The dry condoms are dangerous.", ClashKind.ANTONYM),
        (
            "The pill protects you from cramps.",
            "The pill does not protect you from cramps.",
            ClashKind.NEGATION,
        ),
        ("The ring stays in for three weeks.", "The ring stays in for five weeks.", ClashKind.NUMBER),
        ("All condoms tear early.", "Few condoms tear early.", ClashKind.QUANTIFIER),
    ],
)
def test_knows_how_they_clash(one: str, other: str, how: ClashKind) -> None:
    assert kind(one, other) is how


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The pill protects you from cramps.", "The pill does not protect you entirely from cramps."),
        ("You may swim with the cup in.", "You do not have to swim with the cup in."),
        ("Nobody is unable to wait.", "Everybody is able to wait."),
    ],
)
def test_leaves_alone_what_only_sounds_like_it(one: str, other: str) -> None:
    assert kind(one, other) is None
