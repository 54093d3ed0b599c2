"""HTML cut into tags, comments and the text between them, each with its exact place.

Tags end where browsers end them, but stray marks cost no text: a `<` that opens nothing, an open quotation
mark and a missing end tag are read as what the writer meant. (tree-sitter's HTML grammar takes "a < b" for a
tag and quadratic time for deep nesting; Python 3.11's html.parser takes quadratic time for unclosed tags.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from zolint.source import Span


class Token(Enum):
    """What a stretch of HTML is."""

    TEXT = auto()
    START = auto()
    END = auto()
    COMMENT = auto()
    TEMPLATE = auto()
    """A template engine's tag: `{{ page.title }}`, `{% include x.html %}`, `<?php ... ?>`."""
    DECLARATION = auto()


@dataclass(frozen=True, slots=True)
class Markup:
    """A token of HTML and where it stands; `name` is a tag's, in lower case."""

    token: Token
    start: int
    end: int
    name: str = ""


RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "title", "textarea"})
"""Elements whose content is text up to their end tag, whatever it looks like."""

_OPENING = re.compile(r"</?(?=[A-Za-z])|<!(?=--|[A-Za-z\[])|<\?(?=php\b|xml\b|=)|\{(?=[{%])")
_TAG_NAME = re.compile(r"[A-Za-z][^\s/<>]*")
_TAG_REST = re.compile(r"""[^<>"']*+(?:(?:"[^"]*+"|'[^']*+')(?=[\s/>])[^<>"']*+)*>""")
_BROKEN_TAG_REST = re.compile(r"[^<>]*>")
_MOST_BROKEN_TAGS = 100
"""How often a tag may turn out to be broken only at the end of the text, so that reading stays linear."""
_COMMENT = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL)
_DECLARATION = re.compile(r"<![^<>]*>")
_TEMPLATE = re.compile(r"\{\{[^{}\r\n]{0,500}\}\}|\{%[^\r\n]{0,500}?%\}")
_ATTRIBUTE = re.compile(r"""[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:(["'])|([^\s>]++))?)?""")


def tokens(text: str, start: int, end: int) -> Iterator[Markup]:
    """Yield the tokens of a range of a text; together they cover it."""
    lexer = _Lexer(text, end)
    at = seek = start
    while opening := _OPENING.search(text, seek, end):
        found = lexer.token(opening)
        if not found:
            seek = opening.end()
            continue
        if found.start > at:
            yield Markup(Token.TEXT, at, found.start)
        yield found
        at = seek = found.end
        if found.token is Token.START and found.name in RAW and not text.startswith("/>", at - 2):
            seek = lexer.raw_end(found.name, at)
    if end > at:
        yield Markup(Token.TEXT, at, end)


def attributes(text: str, tag: Markup) -> dict[str, Span]:
    """Return where the values of a start tag's attributes stand, by the attributes' names in lower case."""
    found: dict[str, Span] = {}
    at, last = tag.start + 1 + len(tag.name), tag.end - 1
    while at < last and (attribute := _ATTRIBUTE.match(text, at, last)):
        at = attribute.end()
        span = Span(at, at)
        if quote := attribute[2]:
            close = text.find(quote, at, last)
            span = Span(at, last if close < 0 else close)
            at = span.end + 1
        elif attribute[3]:
            span = Span(attribute.start(3), attribute.end(3))
        found.setdefault(attribute[1].lower(), span)
    return found


class _Lexer:
    """Reads one token; remembers what does not occur again, so that nothing is searched for twice."""

    def __init__(self, text: str, end: int) -> None:
        self._text = text
        self._end = end
        self._broken_tags = 0
        self._absent: set[str] = set()

    def token(self, opening: re.Match[str]) -> Markup | None:
        """Return the token that begins here, or None where the characters are only text."""
        at = opening.start()
        match opening[0]:
            case "{":
                return self._whole(Token.TEMPLATE, _TEMPLATE, at)
            case "<!" if self._text.startswith("--", at + 2):
                return self._whole(Token.COMMENT, _COMMENT, at)
            case "<!":
                return self._whole(Token.DECLARATION, _DECLARATION, at)
            case "<?":
                end = self._find("?>", at)
                return Markup(Token.TEMPLATE, at, end + 2) if end >= 0 else None
            case mark:
                return self._tag(Token.END if mark == "</" else Token.START, opening)

    def raw_end(self, name: str, at: int) -> int:
        """Return where the end tag of an element with raw content begins, or `at` where there is none."""
        return max(at, self._find(f"</{name}", at))

    def _whole(self, token: Token, pattern: re.Pattern[str], at: int) -> Markup | None:
        found = pattern.match(self._text, at, self._end)
        return Markup(token, found.start(), found.end()) if found else None

    def _tag(self, token: Token, opening: re.Match[str]) -> Markup | None:
        name = _TAG_NAME.match(self._text, opening.end(), self._end)
        if not name:
            return None
        rest = None
        if self._broken_tags < _MOST_BROKEN_TAGS:
            rest = _TAG_REST.match(self._text, name.end(), self._end)
            self._broken_tags += not rest
        rest = rest or _BROKEN_TAG_REST.match(self._text, name.end(), self._end)
        return Markup(token, opening.start(), rest.end(), name[0].lower()) if rest else None

    def _find(self, mark: str, at: int) -> int:
        """Return where the first `mark` from here stands, in any letter case, or -1."""
        if mark in self._absent:
            return -1
        found = re.compile(re.escape(mark), re.IGNORECASE).search(self._text, at, self._end)
        if found:
            return found.start()
        self._absent.add(mark)
        return -1
