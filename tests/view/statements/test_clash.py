"""A clash points at words of two sentences."""

from tests.view.statements.outlines import outlines
from zolint.document import Kind
from zolint.view.statements.clash import End


def test_an_end_is_quoted_and_placed() -> None:
    heading, text = outlines((Kind.HEADING, "More  sleep"), "Stress   lowers sleep.")
    assert End(text.sentence, 0, 15).words == "Stress lowers"
    assert End(text.sentence, 0, 6).span == text.sentence.span
    assert End(heading.sentence, 0, 4).span == heading.sentence.block.span
