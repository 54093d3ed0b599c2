"""A heading stands above its text."""

from tests.view.statements.outlines import outlines
from zolint.document import Kind
from zolint.nlp import parse
from zolint.view.statements.clashes.clash import Found
from zolint.view.statements.clashes.heads import clash, denial, denied, has_cue, headed


def judge(label: str, text: str) -> Found | None:
    one, other = outlines((Kind.LABEL, label), text)
    return clash(one, other, parse(label), parse(text)) if has_cue(one, other) else None


def test_pairs_a_heading_with_the_first_sentence() -> None:
    parts = (Kind.HEADING, "Sleep"), "It heals. It is free.", (Kind.LABEL, "Pain"), "It ends."
    assert [(one.place, other.place) for one, other in headed(outlines(*parts))] == [(1, 2), (4, 5)]


def test_a_label_of_less_and_a_text_of_more() -> None:
    assert judge("Less stress", "Sex raises stress.")
    assert not judge("Less stress", "Sex lowers stress.")


def test_alone_and_from_a_partner() -> None:
    assert judge("Self-soothing", "People receive comfort from their partner.")
    assert not judge("Self-soothing", "People rest.")


def test_a_title_that_its_text_denies() -> None:
    parts = (Kind.TITLE, "The natural cure for low desire"), "There is no natural cure for low desire."
    ((title, sentence),) = denied(outlines(*parts))
    assert denial(title, sentence)
