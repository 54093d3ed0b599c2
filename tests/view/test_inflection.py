"""Verbs are inflected as writers write them; a softer wording is offered only for what is a verb's form."""

from __future__ import annotations

import pytest

from zolint.view.claims.inflection import past, softened, third_person
from zolint.view.relations import Part, all_relations

VERBS = sorted(
    {relation.lemma for relation in all_relations() if relation.part in (Part.VERB, Part.HAPPENING)}
)


@pytest.mark.parametrize(
    ("verb", "form"),
    [("ease", "eases"), ("worry", "worries"), ("annoy", "annoys"), ("crush", "crushes"), ("undo", "undoes"),
     ("have", "has"), ("be", "is"), ("fix", "fixes"), ("lessen", "lessens")],
)  # fmt: skip
def test_the_third_person(verb: str, form: str) -> None:
    assert third_person(verb) == form


@pytest.mark.parametrize(("verb", "form"), [("ease", "eased"), ("worry", "worried"), ("calm", "calmed")])
def test_the_past(verb: str, form: str) -> None:
    assert past(verb) == form


@pytest.mark.parametrize("verb", VERBS)
def test_every_relation_is_softened_with_its_own_verb(verb: str) -> None:
    assert softened(third_person(verb).capitalize(), verb) == f"may {verb}"
    assert softened(verb, verb) == f"may {verb}"


@pytest.mark.parametrize(("form", "verb"), [("are", "be"), ("has", "have"), ("does", "do")])
def test_irregular_forms(form: str, verb: str) -> None:
    assert softened(form, verb) == f"may {verb}"


@pytest.mark.parametrize(
    ("form", "verb"), [("may", "may"), ("led", "lead"), ("easing", "ease"), ("can", "be")]
)
def test_what_is_no_present_form_is_left(form: str, verb: str) -> None:
    assert not softened(form, verb) or form == verb
