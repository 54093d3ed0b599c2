"""An article's front matter: where it stands, and its scalars with their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from zolint.document import Metadata, Value
from zolint.source import Source, Span

Scalars = Callable[[str], Iterator[Value]]
"""Yields the scalars of a front matter's text, with their places in it."""

_OPENING = re.compile(r"(---|\+\+\+|;;;)[ \t]*(?:\r\n|\r|\n)")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
    ";;;": re.compile(r"^;;;[ \t]*$", re.MULTILINE),
}
_FORMATS = {"---": "yaml", "+++": "toml", ";;;": "json"}
_KEY_FIRST = re.compile(r"""(?:[ \t]*(?:#[^\n]*)?\n)*["']?[\w.-]+["']?[ \t]*:(?:\s|$)""")
_OBJECT = re.compile(r"""\{\s*(?:"|\}[ \t]*$)""", re.MULTILINE)
_OBJECT_END = re.compile(r"^\}[ \t]*$|^[ \t]*$", re.MULTILINE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


class MalformedFrontMatter(Exception):
    """Front matter that is not what its fences promise; `offset` is where its text shows it."""

    def __init__(self, problem: str, offset: int = 0) -> None:
        """Take what is wrong, in the words of the format's parser."""
        super().__init__(problem)
        self.problem = problem
        self.offset = offset


class NotFrontMatter(Exception):
    """Text between two lines of dashes that is prose: the lines are thematic breaks."""


def split(source: Source) -> Metadata:
    """Return the front matter that begins the source; its span ends where the body begins."""
    text = source.text
    opening = _OPENING.match(text)
    if not opening:
        return _json(source) if _OBJECT.match(text) else Metadata()
    fence = opening[1]
    closing = _CLOSING[fence].search(_even(text), opening.end())
    if not closing:
        return Metadata()
    span = Span(0, closing.end())
    inner = text[opening.end() : closing.start()]
    if not inner.strip():
        return Metadata(_FORMATS[fence], span)
    if fence == ";;;" and not inner.lstrip().startswith("{"):
        # Hexo leaves the braces out
        return _read(source, "json", span, f"{{{inner}}}", opening.end() - 1)
    return _read(source, _FORMATS[fence], span, inner, opening.end())


def language(metadata: Metadata) -> str:
    """Return the language that the front matter declares, as a BCP 47 tag, or nothing."""
    for key in ("lang", "language"):
        value = metadata.first(key)
        tag = value.text.strip().replace("_", "-") if value else ""
        if _LANGUAGE.fullmatch(tag):
            return tag
    return ""


def _read(source: Source, form: str, span: Span, inner: str, start: int) -> Metadata:
    try:
        return Metadata(form, span, tuple(_moved(value, start) for value in _scalars(form)(inner)))
    except NotFrontMatter:
        return Metadata()
    except MalformedFrontMatter as error:
        if form == "yaml" and not _KEY_FIRST.match(_even(inner)):
            return Metadata()
        line = source.position(start + min(error.offset, len(inner.rstrip("} \t\r\n")))).line
        problem = f"front matter is not valid {form.upper()} (line {line}): {error.problem}"
        return Metadata(form, span, error=problem)


def _moved(value: Value, start: int) -> Value:
    return replace(value, span=Span(start + value.span.start, start + value.span.end))


def _scalars(form: str) -> Scalars:
    # the parsers take longer to import than most front matter takes to read
    if form == "yaml":
        from zolint.document import frontmatter_yaml  # noqa: PLC0415

        return frontmatter_yaml.scalars
    from zolint.document import frontmatter_tree  # noqa: PLC0415

    return frontmatter_tree.toml_scalars if form == "toml" else frontmatter_tree.json_scalars


def _json(source: Source) -> Metadata:
    import json  # noqa: PLC0415  # few articles have JSON front matter

    try:
        _, end = json.JSONDecoder().raw_decode(source.text)
    except (ValueError, RecursionError):
        closing = _OBJECT_END.search(_even(source.text), 1)
        end = closing.end() if closing else len(source.text)
    return _read(source, "json", Span(0, end), source.text[:end], 0)


def _even(text: str) -> str:
    """The text with every line ending one that `$` knows, at the same offsets."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text
