"""What stands around a word of a parse."""

from __future__ import annotations

import pytest

from zolint.nlp import Parse, Word, parse
from zolint.view.claims.around import is_owned, tied


def _word(found: Parse, text: str) -> Word:
    return next(word for word in found.words if word.text == text)


@pytest.mark.parametrize(("text", "owned"), [("Her breath slows.", True), ("The breath slows.", False)])
def test_tells_whose_a_thing_is(text: str, *, owned: bool) -> None:
    found = parse(text)
    assert is_owned(found, _word(found, "breath")) is owned


def test_yields_the_nouns_that_prepositions_tie_to_a_word() -> None:
    found = parse("The lamp runs on batteries for hours.")
    runs = _word(found, "runs")
    assert [word.text for word in tied(found, runs)] == ["batteries", "hours"]
    assert [word.text for word in tied(found, runs, "on")] == ["batteries"]
