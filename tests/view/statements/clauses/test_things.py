"""A noun phrase names a thing, and may say which way it goes."""

from tests.view.statements.outlines import only
from zolint.nlp import Parse, Word, parse
from zolint.view.statements.clauses.things import change, matter, thing
from zolint.view.statements.words.direction import LESS


def read(text: str, wanted: str) -> tuple[Parse, Word]:
    found = parse(text)
    return found, next(word for word in found.words if word.text == wanted)


def test_names_a_thing() -> None:
    parsed, word = read("Massage lowers high blood pressure.", "pressure")
    found = thing(only("Massage lowers high blood pressure."), parsed, word)
    assert found is not None
    assert found.matches(found)
    assert "blood" in found.words


def test_a_change_goes_a_way() -> None:
    parsed, word = read("Stress causes a drop in desire.", "drop")
    sign, noun, _ = change(parsed, word)
    assert sign == LESS
    assert noun.text == "desire"


def test_levels_are_no_matter() -> None:
    outline = only("Stress levels really fall.")
    assert "level" not in matter(outline.terms)
