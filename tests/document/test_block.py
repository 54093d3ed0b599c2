"""Blocks: text to source and back."""

from hypothesis import given
from hypothesis import strategies as st

from zolint.document import OBJECT, Block, Kind, LinkKind, Range
from zolint.document.build import BlockBuilder
from zolint.source import Span


def built() -> Block:
    """The block of `Salt &amp; pepper` over two quoted lines."""
    builder = BlockBuilder()
    builder.verbatim("Salt ", 2)
    builder.decoded("&", Span(7, 12))
    builder.verbatim(" pepper", 12)
    builder.decoded(" ", Span(19, 22))
    builder.verbatim("stay.", 22)
    block = builder.block(Kind.QUOTATION)
    assert block
    return block


def test_a_range_over_a_decoded_piece_covers_all_of_its_source() -> None:
    block = built()
    assert block.text == "Salt & pepper stay."
    assert block.locate(5, 6) == Span(7, 12)
    assert block.locate(0, len(block.text)) == Span(2, 27)
    assert block.locate(7, 13) == Span(13, 19)


def test_a_range_holds_its_words_as_written_and_their_place() -> None:
    found = Range(built(), 5, 13)
    assert (found.text, found.span) == ("& pepper", Span(7, 19))


def test_an_empty_range_has_an_empty_span() -> None:
    assert built().locate(7, 7) == Span(13, 13)


def test_only_what_stands_letter_for_letter_may_be_edited() -> None:
    block = built()
    assert block.is_verbatim(0, 4)
    assert not block.is_verbatim(0, 6)
    assert not block.is_verbatim(7, 18)


def test_runs_that_touch_in_text_and_source_are_one() -> None:
    builder = BlockBuilder()
    builder.verbatim("self", 0)
    builder.verbatim("-care", 4)
    block = builder.block(Kind.PARAGRAPH)
    assert block
    assert block.is_verbatim(0, 9)


def test_a_bare_address_becomes_an_object_with_its_target() -> None:
    builder = BlockBuilder()
    builder.verbatim("See https://example.org/a_(b). Then rest (www.example.org).", 10)
    block = builder.block(Kind.PARAGRAPH)
    assert block
    assert block.text == f"See {OBJECT}. Then rest ({OBJECT})."
    first, second = block.links
    assert (first.target, first.kind) == ("https://example.org/a_(b)", LinkKind.URL)
    assert second.target == "www.example.org"
    assert block.locate(first.start, first.end) == Span(14, 39)


def test_a_block_of_objects_alone_is_no_prose() -> None:
    builder = BlockBuilder()
    builder.object(Span(0, 8))
    assert builder.block(Kind.PARAGRAPH) is None


@given(st.integers(0, 19), st.integers(0, 19))
def test_a_slice_locates_as_the_whole_does(start: int, end: int) -> None:
    block = built()
    part = block.slice(start, end)
    offset = start + len(block.text[start:end]) - len(block.text[start:end].lstrip())
    for at in range(len(part.text)):
        assert part.locate(at, at + 1) == block.locate(offset + at, offset + at + 1)
