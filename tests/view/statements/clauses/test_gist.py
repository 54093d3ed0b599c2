"""A gist says of what a clause speaks, which way, and of how many cases."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.gist import Gist, gists


def gist(text: str) -> Gist:
    return next(gists(only(text)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stress dampens desire.", "When people are stressed, their libido falls."),
        ("A bath eases cramps.", "Period pain is relieved by a bath."),
        ("Herpes cannot be cured.", "Herpes is incurable."),
        ("Lubricant makes sex painless.", "With lube, sex does not hurt."),
    ],
)
def test_other_words_have_the_same_gist(one: str, other: str) -> None:
    assert gist(one).matter & gist(other).matter
    assert (gist(one).low >= 0.5) == (gist(other).low >= 0.5)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Every woman has discharge.", 0.99, 1.0),
        ("Some women have discharge.", 0.12, 0.9),
        ("Women rarely have discharge.", 0.0, 0.2),
        ("Women never have discharge.", 0.0, 0.01),
        ("Women may have discharge.", 0.12, 1.0),
        ("Discharge is unnecessary for women.", 0.0, 0.88),
    ],
)
def test_says_of_how_many_cases(text: str, low: float, high: float) -> None:
    found = gist(text)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def test_better_is_less_of_what_is_bad() -> None:
    assert gist("Massage improves sleep.").low > 0.5
    assert gist("Massage improves headaches.").high < 0.5


def test_a_want_turns_a_cause() -> None:
    assert gist("Lack of sleep lowers testosterone.").low > 0.5
    assert gist("Less stress lowers testosterone.").low > 0.5


def test_what_ruins_is_not_safe() -> None:
    assert [found.sides for found in gists(only("Oil ruins latex."))] == [{"~change"}, {"~safe"}]


def test_a_pronoun_may_stand_for_the_clause_before() -> None:
    *_, last = gists(only("Cuddling releases oxytocin, and it lowers blood pressure."))
    assert {"cuddle", "oxytocin"} <= last.wild


def test_a_verb_without_a_subject_takes_that_of_the_clause_before() -> None:
    *_, last = gists(only("Massage lifts the mood and lowers stress."))
    assert "massage" in last.keys


@pytest.mark.parametrize(
    "text", ["Sex with a partner feels better than sex alone.", "Less stress leads to a drop in desire."]
)
def test_says_nothing_of_comparisons_and_tangles(text: str) -> None:
    assert not list(gists(only(text)))


def test_duties_are_kept_apart() -> None:
    assert gist("Wash the vulva with water.").duty == "must"
    assert gist("Avoid soap on the vulva.").duty == "must_not"
    assert gist("You need not use soap.").duty == "need_not"
    assert gist("You can use soap.").duty == "may"


def test_as_much_as_weighs_two_things() -> None:
    assert not list(gists(only("Women do not make as much testosterone as men.")))
    assert list(gists(only("Touch raises desire as much as you like.")))


def test_who_need_not_tell_everyone_may_have_to_tell_one() -> None:
    assert gist("You do not have to tell everyone.").high == 1.0
    assert gist("You do not have to tell a doctor.").high < 1.0
