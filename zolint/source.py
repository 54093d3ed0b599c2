"""A file's name and decoded text, and the translation between offsets and lines."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from zolint.once import cached_property

_LINE_END = re.compile(r"\r\n|\r|\n")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class UnreadableSource(Exception):
    """A file that cannot be taken as text; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of a source, in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point; an empty span overlaps what surrounds it."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def join(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a source: offset from zero, line and column from one, all in code points."""

    offset: int
    line: int
    column: int
    byte_column: int = field(default=0, compare=False)
    """The column in bytes of UTF-8, from one; 0 where it was not counted."""


@dataclass(frozen=True)
class Source:
    """A file's name as given, with forward slashes, and its text with line endings as they stand."""

    path: str
    text: str
    digest: bytes = b""
    """Of the file's bytes; empty for a text that was not read from any."""

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(end.end() for end in _LINE_END.finditer(self.text)))

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset."""
        line = bisect_right(self._line_starts, offset)
        start = self._line_starts[line - 1]
        return Position(offset, line, offset - start + 1, _bytes(self.text, start, offset) + 1)

    @property
    def line_count(self) -> int:
        """How many lines there are, an empty one after the last line ending included."""
        return len(self._line_starts)

    def line_span(self, line: int) -> Span:
        """Return where a line stands, counted from one, without its line ending."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def slice(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.text[span.start : span.end]


def decode(path: str, data: bytes) -> Source:
    """Decode a file's bytes; raise UnreadableSource, saying why, for anything but UTF-8 text.

    A byte-order mark is dropped and not counted in offsets.
    """
    if data.startswith(_UTF16_MARKS):
        raise UnreadableSource("the file is UTF-16, not UTF-8; save it as UTF-8")
    if b"\0" in data:
        raise UnreadableSource("the file holds a NUL character, so it is not text")
    read, data = data, data.removeprefix(_BYTE_ORDER_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableSource(
            f"byte {error.start} (line {line}) is not UTF-8; save the file as UTF-8"
        ) from error
    return Source(path, text, digest_of(read))


def _bytes(text: str, start: int, end: int) -> int:
    """Return how many bytes of UTF-8 a part of a text takes."""
    return end - start if text.isascii() else len(text[start:end].encode("utf-8", "surrogatepass"))


def digest_of(data: bytes) -> bytes:
    """Return a digest of a file's bytes."""
    return hashlib.blake2b(data, digest_size=20).digest()
