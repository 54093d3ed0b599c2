"""What holds for the blocks of every reader, whatever the format."""

from __future__ import annotations

import html
import re
from itertools import pairwise

from zolint.document import OBJECT, Block, Document
from zolint.source import Source

_MARKUP = re.compile(r"<!--.*?-->|<[^>]*>|\{[%#{].*?[%#}]\}", re.DOTALL)
_NUMBER = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));")


def checked(document: Document) -> Document:
    """Return a document; fail unless every run stands where its piece says, in order and without a gap."""
    for block in document.blocks:
        _check_block(block, document)
    for comment in document.comments:
        assert comment.text in document.source.slice(comment.span)
    for value in document.metadata.values:
        assert document.metadata.span.covers(value.span)
        if value.verbatim:
            assert document.source.slice(value.span) == value.text
    return document


def _check_block(block: Block, document: Document) -> None:
    source = document.source
    assert block.text == block.text.strip() != ""
    assert block.pieces[0].start == 0
    assert block.pieces[-1].end == len(block.text)
    for left, right in pairwise(block.pieces):
        assert left.end == right.start
        assert left.source.end <= right.source.start
    for piece in block.pieces:
        assert piece.start < piece.end
        assert 0 <= piece.source.start < piece.source.end <= len(source.text)
        text, written = block.text[piece.start : piece.end], source.slice(piece.source)
        if piece.verbatim:
            assert text == written
        elif not document.metadata.span.covers(piece.source):  # front matter has its own escapes
            assert _stands_for(text, written), (text, written)
    for link in block.links:
        assert 0 <= link.start <= link.end <= len(block.text)
    for start, end in block.strong:
        assert 0 <= start < end <= len(block.text)
    _check_locate(block, source)


def _check_locate(block: Block, source: Source) -> None:
    """A range of the text maps onto the source from its first character to its last."""
    length = len(block.text)
    for start in range(0, length, max(length // 7, 1)):
        for end in {start, start + 1, (start + length + 1) // 2, length}:
            span = block.locate(start, end)
            assert block.span.covers(span)
            if end <= start:
                continue
            if block.is_verbatim(start, end):
                assert source.slice(span) == block.text[start:end]
            for piece in block.pieces:
                if start <= piece.start and piece.end <= end:
                    assert span.covers(piece.source)


def _stands_for(text: str, written: str) -> bool:
    if text == OBJECT:
        return True
    if text.isspace():
        # a line break stands for white space, a quotation's prefix, a backslash, tags between words
        return not "".join(_decoded(_MARKUP.sub("", written)).split()).strip(">\\") or "<" in written
    return text in (_decoded(written), _number(written))


def _decoded(written: str) -> str:
    return html.unescape(written)


def _number(written: str) -> str:
    """CommonMark takes a number as it stands where HTML maps it to Windows-1252."""
    found = _NUMBER.fullmatch(written)
    if not found:
        return ""
    return chr(int(found[1], 16) if found[1] else int(found[2]))
