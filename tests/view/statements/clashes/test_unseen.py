"""An infection is passed on only with signs, or also without them."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.view.statements.clashes.unseen import unseen

FILLER = "The kettle was on."


def clashes(one: str, other: str, subject: str = "") -> bool:
    return bool(list(unseen(outlines(one, FILLER, other), frozenset({subject} - {""}))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Herpes is only infectious during an outbreak.", "Herpes is often passed on without any symptoms."),
        (
            "Nobody catches HPV from a partner without warts.",
            "Many hand HPV on with nothing to be seen.",
        ),
        ("Chlamydia spreads with no symptoms at all.", "Chlamydia is only contagious if there is discharge."),
    ],
)
def test_with_signs_alone_and_without(one: str, other: str) -> None:
    assert clashes(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Herpes is only infectious during an outbreak.", "HPV is passed on without any warts."),
        ("The cream only works during an outbreak.", "Herpes is passed on without any symptoms."),
        ("Herpes is infectious during an outbreak.", "Herpes is passed on without any symptoms."),
        ("Herpes is only infectious during an outbreak.", "Herpes does not spread without symptoms."),
    ],
)
def test_two_infections_or_one_opinion(one: str, other: str) -> None:
    assert not clashes(one, other)


def test_a_pronoun_stands_for_the_infection_of_the_article() -> None:
    pair = "It is only contagious while there are sores.", "The virus is passed on without any sores."
    assert clashes(*pair, subject="herpes")
    assert not clashes(*pair)
