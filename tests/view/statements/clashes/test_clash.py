"""A clash points at words of two sentences."""

from tests.view.statements.outlines import outlines
from zolint.document import Kind
from zolint.view.statements.clashes.clash import End


def test_an_end_is_quoted_and_placed() -> None:
    heading, text = outlines((Kind.HEADING, "More  sleep"), "Stress   lowers sleep.")
    assert End(text.sentence, 0, 15).words == "Stress lowers"
    assert End(text.sentence, 0, 6).span == text.sentence.span
    assert End(heading.sentence, 0, 4).span == heading.sentence.block.span


def test_of_a_short_heading_all_is_quoted() -> None:
    heading, long = outlines((Kind.LABEL, "Less pressure to perform:"), (Kind.HEADING, "Less pressure " * 9))
    assert End(heading.sentence, 5, 13).words == "Less pressure to perform"
    assert End(long.sentence, 5, 13).words == "pressure"
