"""The running text of an HTML block: white space, character references, and what inline elements do to it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from zolint.document import LinkKind
from zolint.document.build import URL, BlockBuilder
from zolint.document.html_place import hides
from zolint.source import Span

_REFERENCE = r"(?P<reference>&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?)"
_SPACES = r" \t\n\r\f\xa0"
_BREAKS = "\xad\u200b\ufeff"
"""Where a word may be broken; no reader sees them."""
_RUN = re.compile(
    rf"{_REFERENCE}|(?P<space>[{_SPACES}]+)|(?P<nothing>[{_BREAKS}]+)"
    rf"|(?P<words>[^&{_SPACES}{_BREAKS}]+(?: [^&{_SPACES}{_BREAKS}]+)*|&)"
)
_PREFORMATTED_RUN = re.compile(rf"{_REFERENCE}|(?P<words>[^&]+|&)")
_AFTER_URL = re.compile(r"&(?!amp;|[\w-]+=)")
"""A character reference that is no part of an address."""
_MARK = re.compile(r"\d{1,3}|[*†‡§¶]")
_MARKS = re.compile(r"[\d*†‡§¶\s,;()\[\]–-]*")
_BEFORE_MARK = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?)\]\"'”’%])$")
_MARK_CLASS = re.compile(r"\bfootnote-?(?:ref|reference|anchor)\b|\bnoteref\b", re.IGNORECASE)
_ARROWS = re.compile(r"[↑↩↵⏎⤴^\ufe0e\s]*")


class _Effect(Enum):
    """What an inline element does to the text in it."""

    LINK = auto()
    RAISED = auto()
    STRONG = auto()
    OBJECT = auto()
    HIDDEN = auto()


_EFFECTS = {
    "a": _Effect.LINK,
    "sup": _Effect.RAISED,
    **dict.fromkeys(("b", "strong"), _Effect.STRONG),
    **dict.fromkeys(("code", "kbd", "samp", "math"), _Effect.OBJECT),
}
_EMBEDDED = re.compile(r"img|embed|audio|video|iframe|object|canvas")
_UNSEEN = re.compile(
    r"script|style|template|noscript|svg|audio|video|iframe|object|canvas|datalist|rp|noembed|noframes"
)
"""Elements whose content is not for the reader's eyes."""


@dataclass(slots=True, eq=False)
class _Inline:
    """An open inline element."""

    name: str
    depth: int
    """How many block elements are open around it."""
    effect: _Effect | None
    """None also where an element around it has the effect already."""
    source_start: int
    target: str = ""
    kind: LinkKind = LinkKind.LINK
    is_mark: bool = False
    """Whether it says of itself that it is a footnote mark."""
    start: int = -1
    """Where its first words stand in the block's text."""
    is_open: bool = True


class Flow:
    """Collects the text of one block after another; inline elements may go on from one to the next."""

    def __init__(self, text: str) -> None:
        """Start without a word; `text` is the source's."""
        self.notes: set[str] = set()
        """The ids that footnote marks point at."""
        self._text = text
        self._builder = BlockBuilder()
        self._space: Span | None = None
        """White space that counts if words follow."""
        self._tail = ""
        """The last characters of the block's text, to tell a raised note mark from a power."""
        self._words_end = 0
        self._inlines: list[_Inline] = []
        self._by_name: dict[str, list[_Inline]] = {}
        self._active: dict[_Effect, _Inline] = {}
        self._waiting: list[_Inline] = []
        """Active elements that no words have followed in this block."""

    @property
    def is_hidden(self) -> bool:
        """Whether the reader sees nothing of what follows."""
        return _Effect.HIDDEN in self._active

    def cut(self, at: int) -> BlockBuilder:
        """End the block here and return it; what follows belongs to the next one."""
        if code := self._active.get(_Effect.OBJECT):
            self._leave(code, at)
        for inline in self._active.values():
            self._record(inline)
            inline.start = -1
        self._waiting = list(self._active.values())
        builder, self._builder = self._builder, BlockBuilder()
        self._space = None
        self._tail = ""
        self._words_end = 0
        return builder

    def open(self, name: str, given: Mapping[str, str], tag: Span, depth: int, *, is_code: bool) -> None:
        """Enter an inline element.

        `depth` is how many block elements are open round it, `is_code` whether they hold code.
        """
        hidden = hides(given)
        if _EMBEDDED.fullmatch(name) and not hidden:
            self.object(tag)
        if name == "a":
            self.close("a", tag.start)
        target = given.get("href", "").strip()
        effect = _Effect.HIDDEN if hidden or _UNSEEN.fullmatch(name) else _EFFECTS.get(name)
        leads_nowhere = target in {"", "#"} or target.lower().startswith("javascript:")
        if effect is not _Effect.HIDDEN and (is_code or (effect is _Effect.LINK and leads_nowhere)):
            effect = None
        if effect in self._active:
            effect = None
        inline = _Inline(name, depth, effect, tag.start, target)
        says_so = given.get("role") == "doc-noteref" or _MARK_CLASS.search(given.get("class", ""))
        inline.is_mark = bool(says_so)
        self._inlines.append(inline)
        self._by_name.setdefault(name, []).append(inline)
        if effect:
            self._active[effect] = inline
            self._waiting.append(inline)

    def close(self, name: str, at: int) -> None:
        """Leave the innermost open element of this name, if there is one; its end tag ends at `at`."""
        named = self._by_name.get(name, [])
        while named:
            inline = named.pop()
            if inline.is_open:
                self._leave(inline, at)
                return

    def close_within(self, depth: int, at: int) -> None:
        """Leave the inline elements that were opened inside a block element that ends."""
        while self._inlines and (not self._inlines[-1].is_open or self._inlines[-1].depth > depth):
            inline = self._inlines.pop()
            if inline.is_open:
                self._leave(inline, at)

    def words(self, start: int, end: int) -> None:
        """Add text of the source as a browser shows it."""
        if self._is_silent or self._take_mark(start, end):
            return
        link = self._active.get(_Effect.LINK)
        for left, right, is_address in self._addresses(start, end, linked=bool(link)):
            if not is_address:
                self._runs(left, right)
                continue
            self.object(Span(left, right), words=True)
            if link:
                link.kind = LinkKind.URL
            else:
                target = html.unescape(self._text[left:right])
                self._builder.link(len(self._builder) - 1, target, LinkKind.URL)

    def preformatted(self, start: int, end: int) -> None:
        """Add text of the source with its white space."""
        if self.is_hidden:
            return
        for run in _PREFORMATTED_RUN.finditer(self._text, start, end):
            self._add(html.unescape(run.group()), Span(run.start(), run.end()))

    def space(self, source: Span) -> None:
        """Add white space, which is one space between words and none elsewhere."""
        if not self._is_silent and not self._space and len(self._builder):
            self._space = source

    def object(self, source: Span, *, words: bool = False) -> None:
        """Add a stand-in for something that is not prose; `words` says that a link may be read there."""
        if self._is_silent:
            return
        self._begin_words()
        self._builder.object(source)
        self._tail = ""
        if words:
            self._words_end = len(self._builder)

    @property
    def _is_silent(self) -> bool:
        return _Effect.HIDDEN in self._active or _Effect.OBJECT in self._active

    def _addresses(self, start: int, end: int, *, linked: bool) -> Iterator[tuple[int, int, bool]]:
        """Set apart what the builder does not: an address that is a link's text, or has an `&`."""
        text = self._text[start:end]
        at = start
        if linked and (url := URL.fullmatch(text.strip())):
            at = start + text.index(url.group())
            yield at, at + len(url.group()), True
            return
        if "&" in text:
            for url in URL.finditer(text):
                after = _AFTER_URL.search(text, *url.span())
                left, right = start + url.start(), start + (after.start() if after else url.end())
                if "&" in text[left - start : right - start]:
                    yield at, left, False
                    yield left, right, True
                    at = right
        yield at, end, False

    def _runs(self, start: int, end: int) -> None:
        for run in _RUN.finditer(self._text, start, end):
            span = Span(run.start(), run.end())
            decoded = html.unescape(run.group()) if run["reference"] else run.group()
            if run["space"] or (decoded.isspace() and run["reference"]):
                self.space(span)
            elif decoded.strip(_BREAKS):
                self._add(decoded, span)

    def _add(self, decoded: str, source: Span) -> None:
        """Add words, verbatim where the source has the same characters."""
        self._begin_words()
        if decoded == self._text[source.start : source.end]:
            self._builder.verbatim(decoded, source.start)
        else:
            self._builder.decoded(decoded, source)
        self._tail = decoded[-4:]
        self._words_end = len(self._builder)

    def _begin_words(self) -> None:
        """Add the white space that is due, and let the elements that waited for words begin here."""
        if self._space and self._text[self._space.start : self._space.end] == " ":
            self._builder.verbatim(" ", self._space.start)
        elif self._space:
            self._builder.decoded(" ", self._space)
        self._space = None
        for inline in self._waiting:
            inline.start = len(self._builder)
        self._waiting.clear()

    def _take_mark(self, start: int, end: int) -> bool:
        """Take text that is a footnote mark, or the way back from a footnote: neither is read as words."""
        link, raised = self._active.get(_Effect.LINK), self._active.get(_Effect.RAISED)
        written = self._text[start:end]
        if link and link.target.startswith("#"):
            if not link.is_mark and not raised:
                return bool(_ARROWS.fullmatch(html.unescape(written)))
            if link.kind is not LinkKind.FOOTNOTE:
                link.kind = LinkKind.FOOTNOTE
                self._mark(link.target[1:])
            return True
        if not raised or not _MARKS.fullmatch(written) or not _BEFORE_MARK.search(self._tail):
            return False
        for mark in _MARK.finditer(written):
            self._mark(mark.group())
        return True

    def _mark(self, target: str) -> None:
        self.notes.add(target)
        self._space = None  # a space before the mark is none of the text's
        self._builder.link(len(self._builder), target, LinkKind.FOOTNOTE)

    def _leave(self, inline: _Inline, at: int) -> None:
        inline.is_open = False
        if not inline.effect:
            return
        del self._active[inline.effect]
        if inline in self._waiting:
            self._waiting.remove(inline)
        if inline.effect is _Effect.OBJECT:
            self.object(Span(inline.source_start, at), words=True)
        self._record(inline)

    def _record(self, inline: _Inline) -> None:
        """Tell the builder what range of its text the element covers."""
        if inline.start < 0:
            return
        if inline.effect is _Effect.STRONG:
            self._builder.strong(inline.start)
        is_link = inline.effect is _Effect.LINK and inline.kind is not LinkKind.FOOTNOTE
        if is_link and self._words_end > inline.start:
            self._builder.link(inline.start, inline.target, inline.kind)
