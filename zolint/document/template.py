"""Templates in Markdown (Hugo, Liquid, Jinja, Handlebars, MDX), hidden from its parser by masks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace

from zolint.document.mask import TAG, VALUE, Mask, Masked, overwrite
from zolint.source import Span

_ANY = re.compile(r"\{[{%#:./]|:::")
_OPENING = re.compile(
    r"\{\{!--|\{\{/\*|\{/\*|\{\{[<%#/]?|\{%|\{#(?=[\s-]|[^{}\n]*#\})"
    r"|\{(?:[:#]|\.(?!\.))[^{}\n]*\}"  # attributes of what stands before
    r"|(?<![^\s>]):::+[ \t]*[\w-]*"  # the mark and type of a container, ":::tip"
)
_CLOSING = {
    "{{!--": "--}}",
    "{{/*": "*/}}",
    "{/*": "*/}",
    "{#": "#}",
    "{{<": ">}}",
    "{{%": "%}}",
    "{%": "%}",
    "{{#": "}}",
    "{{/": "}}",
    "{{": "}}",
}
_COMMENTS = frozenset({"{{!--", "{{/*", "{/*", "{#"})
_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=[\r\n])")
_NAME = re.compile(r"[-~\s]*(/?\s*[\w-]+)")
_END_TAG = re.compile(r"\{%[-+~]?\s*end([\w-]+)[^{}\n]*%\}|\{\{[<%]\s*/\s*([\w-]+)[^{}\n]*[>%]\}\}")
_BODIES = frozenset({"comment", "highlight", "mermaid", "schema", "stylesheet", "javascript", "style"})
"""Tags whose body is not prose."""
_BRANCHES = frozenset({"else", "elif", "elsif", "elseif", "when", "case", "set", "assign"})
_LINE_OF_TAGS = re.compile(rf"^[ \t>]*({TAG}[{TAG} \t]*)(?=\r?$)", re.MULTILINE)

_PARAGRAPH = re.compile(r"[^\r\n]+(?:(?:\r\n|\r|\n)[^\r\n]+)*")
_IMPORT = re.compile(rf"import(?:\s*[\"']|\s+[\w${{*,\s{VALUE}]*?\bfrom\s*[\"'])")
_EXPORT = re.compile(rf"export\s+(?:default|const|let|var|function|class|async|\*|{VALUE})")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_JSX_NAME = re.compile(r"</?[A-Za-z]\w*(?:\.\w+)+|</?>")
_COMPONENT = re.compile(r"^[ \t]*(</?[A-Z][\w.-]*(?:\s[^<>]*)?>)(?=[ \t]*\r?$)", re.MULTILINE)


def mask(text: str, start: int, code: Callable[[], list[Span]], *, jsx: bool) -> Masked:
    """Return the text with the templates from `start` on overwritten; `code` tells where code stands."""
    if not jsx and not _ANY.search(text, start):
        return Masked(text, text, text)
    spans = code()
    masks = [*_templates(text, start, spans)]
    if jsx:
        for find in (_expressions, _components, _modules):
            masks = _outermost([*masks, *find(overwrite(text, masks), start, spans)])
    html = overwrite(text, masks)
    lines = [_line(match) for match in _LINE_OF_TAGS.finditer(html, start)]
    starts = [line.span.start for line in lines]
    hidden = (replace(mask, shown=mask.shown and not _is_within(mask, lines, starts)) for mask in masks)
    return Masked(text, overwrite(html, lines), html, tuple(hidden))


def _line(match: re.Match[str]) -> Mask:
    """A line of nothing but tags, as a declaration of HTML: it ends a paragraph but no block of HTML."""
    length = len(match[1].rstrip())
    written = f"<!{'X' * (length - 3)}>" if length > len("<!>") else " " * length
    return Mask(Span(match.start(1), match.start(1) + length), written)


def _is_within(mask: Mask, lines: list[Mask], starts: list[int]) -> bool:
    index = bisect_right(starts, mask.span.start) - 1
    return index >= 0 and lines[index].span.covers(mask.span)


def _outermost(masks: list[Mask]) -> list[Mask]:
    """The masks in order, without those inside another."""
    kept: list[Mask] = []
    for mask in sorted(masks, key=lambda mask: (mask.span.start, -mask.span.end)):
        if not kept or mask.span.start >= kept[-1].span.end:
            kept.append(mask)
    return kept


def _templates(text: str, start: int, code: list[Span]) -> Iterator[Mask]:
    marks = _Marks(text, start)
    codes = [span.start for span in code]
    at = start
    for opening in _OPENING.finditer(text, start):
        if opening.start() < at or _holds(code, codes, opening.start()):
            continue
        found = _template(marks, opening)
        if found:
            yield found
            at = found.span.end


class _Marks:
    """Where closing marks, end tags and blank lines stand, each looked up once for the whole text."""

    def __init__(self, text: str, start: int) -> None:
        """Find the end tags and blank lines from `start` on."""
        self.text = text
        self.ends: dict[str, list[Span]] = {}
        for end in _END_TAG.finditer(text, start):
            self.ends.setdefault(end[1] or end[2], []).append(Span(*end.span()))
        self._blank = [line.start() for line in _BLANK_LINE.finditer(text, start)]
        self._places: dict[str, list[int]] = {}

    def next(self, mark: str, at: int) -> int:
        """Where a mark stands next, or -1."""
        if mark not in self._places:
            self._places[mark] = [found.start() for found in re.finditer(re.escape(mark), self.text)]
        places = self._places[mark]
        index = bisect_left(places, at)
        return places[index] if index < len(places) else -1

    def end_tag(self, name: str, at: int) -> Span | None:
        """The next tag that ends `name`."""
        spans = self.ends.get(name, [])
        index = bisect_left(spans, Span(at, at))
        return spans[index] if index < len(spans) else None

    def is_one_paragraph(self, span: Span) -> bool:
        """Whether no blank line stands in the span."""
        return bisect_left(self._blank, span.start) == bisect_left(self._blank, span.end)


def _template(marks: _Marks, opening: re.Match[str]) -> Mask | None:
    mark = opening.group()
    if mark not in _CLOSING:
        return _mask(Span(*opening.span()), TAG)
    inner = Span(opening.end(), marks.next(_CLOSING[mark], opening.end()))
    if inner.end < 0:
        return None
    span = Span(opening.start(), inner.end + len(_CLOSING[mark]))
    if mark in _COMMENTS:
        return replace(_mask(span, TAG), comment=inner)
    if not marks.is_one_paragraph(span):
        return None
    return _value(marks, inner, span) if mark == "{{" else _tag(marks, mark, inner, span)


def _value(marks: _Marks, inner: Span, span: Span) -> Mask | None:
    if 0 <= marks.next("{{", inner.start) < inner.end:
        return None  # the first of two opening marks is prose
    return _mask(span, VALUE, shown=True)


def _tag(marks: _Marks, mark: str, inner: Span, span: Span) -> Mask:
    named = _NAME.match(marks.text, inner.start, inner.end)
    name = named[1].replace(" ", "") if named else ""
    end = marks.end_tag(name, span.end) if name in _BODIES else None
    if end:
        comment = Span(span.end, end.start) if name == "comment" else None
        return replace(_mask(span.join(end), TAG), comment=comment)
    is_silent = mark in ("{{#", "{{/") or name.startswith(("/", "end")) or name in _BRANCHES
    return _mask(span, TAG, shown=not is_silent and name not in marks.ends)


def _expressions(text: str, start: int, code: list[Span]) -> Iterator[Mask]:
    """The outermost pairs of braces, some of which are attributes of a tag."""
    codes = [span.start for span in code]
    opened: list[int] = []
    pairs: list[Span] = []
    for brace in _BRACE.finditer(text, start):
        at = brace.start()
        if brace.group() not in "{}" or _holds(code, codes, at):
            continue
        if brace.group() == "{":
            opened.append(at)
        elif opened:
            pairs.append(Span(opened.pop(), at + 1))
    end = start
    for pair in sorted(pairs):
        if pair.start >= end:
            yield _expression(text, pair)
            end = pair.end


def _expression(text: str, span: Span) -> Mask:
    length = span.end - span.start
    if text[span.start - 1 : span.start] == "=":
        return Mask(span, f'"{VALUE * (length - 2)}"', shown=True)
    if text.startswith("{...", span.start):
        return Mask(span, "x" * length)
    return _mask(span, VALUE, shown=True)


def _components(text: str, start: int, code: list[Span]) -> Iterator[Mask]:
    """Tags that are no HTML: components on lines of their own, between which Markdown goes on, and others."""
    codes = [span.start for span in code]
    for tag in _COMPONENT.finditer(text, start):
        if not _holds(code, codes, tag.start(1)):
            yield _mask(Span(*tag.span(1)), TAG)
    for name in _JSX_NAME.finditer(text, start):
        if not _holds(code, codes, name.start()):
            written = name.group().replace(".", "-") if name.group()[-1] != ">" else " " * len(name.group())
            yield Mask(Span(*name.span()), written)


def _modules(text: str, start: int, _code: list[Span]) -> Iterator[Mask]:
    """Paragraphs of JavaScript that import and export."""
    for paragraph in _PARAGRAPH.finditer(text, start):
        if _IMPORT.match(paragraph.group()) or _EXPORT.match(paragraph.group()):
            yield _mask(Span(*paragraph.span()), TAG)


def _mask(span: Span, filler: str, *, shown: bool = False) -> Mask:
    return Mask(span, filler * (span.end - span.start), shown)


def _holds(spans: list[Span], starts: list[int], offset: int) -> bool:
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < spans[index].end
