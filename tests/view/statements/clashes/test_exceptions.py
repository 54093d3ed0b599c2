"""A rule for all has no exceptions."""

import pytest

from tests.view.statements.outlines import FILLER, only, outlines
from zolint.view.statements.clashes.exceptions import excepted, scope


def clashes(one: str, other: str, subject: frozenset[str] = frozenset()) -> bool:
    return bool(list(excepted(outlines(one, *FILLER, other), subject)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Everyone can wear wool.", "Some people are allergic to wool and cannot wear wool."),
        ("Redheads never tan.", "Many redheads tan in June."),
        ("Quite a few lodgers do not pay the deposit.", "Every lodger pays the deposit."),
        ("Only glass jars can be boiled.", "Steel jars can be boiled too."),
        ("No jar is safe in the oven.", "Steel jars are safe in the oven."),
        ("Every jar is safe in the oven.", "Painted jars are not safe in the oven."),
        ("Jars can only be bought at a pharmacy.", "You can buy jars at a kiosk too."),
    ],
)
def test_a_rule_is_broken(one: str, other: str) -> None:
    assert clashes(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Everyone can wear wool.", "Some people wear wool."),
        ("Everyone can wear wool.", "Some people cannot wear silk."),
        ("Not everyone can wear wool.", "Some people cannot wear wool."),
        ("Every day, lodgers pay the deposit.", "Some lodgers do not pay the deposit."),
        ("Every lodger pays the deposit.", "If they are late, some lodgers do not pay the deposit."),
        ("Every lodger pays the deposit.", "Others do not pay the deposit."),
        ("Only glass jars can be boiled.", "Glass jars can be frozen too."),
        ("Redheads never tan.", "Redheads sometimes burn."),
        ("No jar is safe in the oven.", "Jars are safe in the fridge."),
        ("Jars are safe in the oven.", "Painted jars are not safe in the oven."),
        ("Every lodger pays the deposit.", "Many lodgers do not pay the deposit by card."),
        ("Nobody has to enjoy wool.", "Quite a few people enjoy wool."),
    ],
)
def test_what_goes_together(one: str, other: str) -> None:
    assert not clashes(one, other)


def test_one_stands_for_what_the_article_is_about() -> None:
    pair = "Every healthy man wakes up with an erection.", "Plenty of healthy men never wake up with one."
    assert clashes(*pair, frozenset(("erection",)))
    assert not clashes(*pair)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Everyone can wear wool.", "all"),
        ("Nobody wears wool in June.", "none"),
        ("Some lodgers wear wool.", "part"),
        ("Only lodgers wear wool.", "only"),
        ("Landlords wear wool too.", "also"),
    ],
)
def test_a_sentence_says_of_whom_it_speaks(text: str, kind: str) -> None:
    found = scope(only(text))
    assert found
    assert found.kind == kind


@pytest.mark.parametrize("text", ["Lodgers wear wool in June.", "No.", "Only."])
def test_most_sentences_speak_of_nobody_in_particular(text: str) -> None:
    assert scope(only(text)) is None
