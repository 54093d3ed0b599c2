"""A sentence leaves what pronouns may take up: its subject first, with its number."""

import pytest

from zolint.nlp import parse
from zolint.view.statements.restated.casts import Cast, cast, cast_of_heading


def subjects(cast: Cast) -> list[str]:
    return [each.text for each in cast.subject]


def test_the_subject_and_the_object_are_told_apart() -> None:
    found = cast(parse("Bleach can harm glass toys."))
    assert subjects(found) == ["Bleach"]
    assert [(each.text, each.many) for each in found.objects] == [("glass toys", True)]


def test_a_gerund_is_one_thing() -> None:
    (found,) = cast(parse("Arguing at night harms couples.")).subject
    assert not found.many
    assert not found.person


def test_people_are_persons() -> None:
    (found,) = cast(parse("The nurse takes a sample.")).subject
    assert found.person


def test_who_has_something_of_his_own_is_a_person() -> None:
    (found,) = cast(parse("Tom washes his toys.")).subject
    assert found.person


def test_a_pronoun_counts_as_what_it_stands_for() -> None:
    (bleach,) = cast(parse("Bleach damages toys.")).subject
    assert cast(parse("It smells."), {0: bleach}).center == (bleach,)


@pytest.mark.parametrize(
    ("heading", "named"),
    [("Jealousy fades on its own", ["Jealousy"]), ("What we do about it all in the end", [])],
)
def test_of_a_heading_its_subject_counts(heading: str, named: list[str]) -> None:
    assert subjects(cast_of_heading(parse(heading))) == named
