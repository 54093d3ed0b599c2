"""Two groups of words and what stands between them."""

from __future__ import annotations

from zolint.nlp import parse
from zolint.view.claims.statement import Reading
from zolint.view.claims.word_groups import comparing, group_after, group_before, relating
from zolint.view.outcomes import terms
from zolint.view.relations import Force, Part, relations

TEXT = "By noon, deep breathing calms the racing mind, they say."


def test_a_group_ends_at_a_mark() -> None:
    found = parse(TEXT)
    calms = next(word for word in found.words if word.text == "calms")
    assert [word.text for word in group_before(found, calms)] == ["deep", "breathing"]
    assert [word.text for word in group_after(found, calms)] == ["the", "racing", "mind"]


def test_a_statement_reaches_from_group_to_group() -> None:
    found = parse(TEXT)
    calms = next(word for word in found.words if word.text == "calms")
    before, after = group_before(found, calms), group_after(found, calms)
    stated = relating(before, calms, after, relations("calm", Part.VERB)[0], Reading(terms(TEXT)))
    assert TEXT[stated.start : stated.end] == "deep breathing calms the racing mind"


def test_a_comparison_is_stated_by_the_whole_sentence_up_to_its_stop() -> None:
    found = parse("Couples who laugh stay together longer.")
    longer = found.words[-2]
    stated = comparing(found, (longer.start, longer.end))
    assert found.text[stated.start : stated.end] == "Couples who laugh stay together longer"
    assert stated.force is Force.ASSOCIATION
