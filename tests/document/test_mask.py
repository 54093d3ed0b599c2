"""Text that its parser must not read."""

from __future__ import annotations

from zolint.document import OBJECT, Block, Kind, Link, Piece
from zolint.document.mask import TAG, VALUE, Mask, Masked, overwrite
from zolint.source import Span

ORIGINAL = "ab {{x}} cd {%y%} ef"
MASKS = (
    Mask(Span(3, 8), VALUE * 5, shown=True),
    Mask(Span(12, 17), TAG * 5),
)
TEXT = overwrite(ORIGINAL, MASKS)
MASKED = Masked(ORIGINAL, TEXT, TEXT, MASKS)


def block(start: int, end: int, **more: object) -> Block:
    piece = Piece(0, end - start, Span(start, end), verbatim=True)
    return Block(Kind.PARAGRAPH, TEXT[start:end], (piece,), **more)  # type: ignore[arg-type]  # links and bold


def test_overwriting_moves_nothing() -> None:
    assert overwrite(ORIGINAL, MASKS) == f"ab {VALUE * 5} cd {TAG * 5} ef"


def test_an_object_or_nothing_comes_in_place_of_a_mask() -> None:
    found = MASKED.unmask(block(0, 20))
    assert found
    assert found.text == f"ab {OBJECT} cd  ef"
    assert [(piece.source, piece.verbatim) for piece in found.pieces] == [
        (Span(0, 3), True),
        (Span(3, 8), False),
        (Span(8, 12), True),
        (Span(17, 20), True),
    ]


def test_links_and_bold_keep_their_words() -> None:
    found = MASKED.unmask(
        block(0, 20, links=(Link(9, 11, f"/{VALUE}"),), strong=((0, 11), (12, 17), (17, 20)))
    )
    assert found
    assert [(found.text[link.start : link.end], link.target) for link in found.links] == [("cd", "/")]
    assert [found.text[start:end] for start, end in found.strong] == [f"ab {OBJECT} cd", " ef"]


def test_a_block_of_nothing_but_masks_is_none() -> None:
    assert MASKED.unmask(block(3, 8)) is None
    assert MASKED.unmask(block(12, 17)) is None


def test_a_block_between_masks_is_left_as_it_is() -> None:
    between = block(9, 11)
    assert MASKED.unmask(between) is between


def test_a_masked_target_is_read_as_it_was_written() -> None:
    assert MASKED.target(VALUE * 5, Span(0, 20)) == "{{x}}"
    assert MASKED.target("/plain", Span(0, 20)) == "/plain"
