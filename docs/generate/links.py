"""The links of the repository's pages, turned into links of the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from zolint.page import FENCE

_LINK = re.compile(r"(?<!!)\[(?P<words>[^\]\n]+)\]\((?P<target>[^)\s]+)\)")
_CODE = re.compile(r"(`+)(?:(?!\1).)+?\1(?!`)")
_NAME = re.compile(
    r"(?<![\[`])`(?P<name>[a-z]+(?:-[a-z]+)+)`(?![`\]])|(?<=^\| )(?P<cell>[a-z]+(?:-[a-z]+)+)(?= \|)"
)
"""What may be the name of a rule: code in a text, or all of the first cell of a row."""
_BARE = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)|(?<![\w/.-])(?P<name>[a-z]+(?:-[a-z]+)+)(?![\w/-]|\.md)")
"""A link, which is passed over, or what may be the name of a rule in a sentence."""
_LEFT_ALONE = ("#", "    ")
"""How headings and indented code begin."""


class LostLink(Exception):
    """A link to a file that is not there; the message names both."""


@dataclass(frozen=True)
class Links:
    """Where links lead on the site."""

    root: Path
    files: Mapping[str, str]
    """The page that a file of the repository is, by the file's name."""
    made: frozenset[str]
    """Pages that no file is."""
    rules: frozenset[str]
    """The names of the rules that have a page."""

    def of(self, text: str, source: str, page: str) -> str:
        """Return the Markdown of a file with its links as they are on a page of the site.

        A file that the site does not show is named in place of a link.
        """
        pages = {*self.made, *self.files.values()}

        def link(match: re.Match[str]) -> str:
            words, (target, mark, anchor) = match["words"], match["target"].partition("#")
            if not target or ":" in target or target.startswith("/"):
                return match.group()
            name = _joined(source, target)
            if name in self.files:
                there = posixpath.relpath(self.files[name], posixpath.dirname(page) or ".")
                return f"[{words}]({there}.md{mark}{anchor})"
            if _joined(page, target).removesuffix(".md") in pages:
                return match.group()
            if not (self.root / name).exists():
                raise LostLink(f"{source} links to {target}, and there is no such file")
            return f"{words} (`{name}`)"

        linked = outside_fences(text, lambda part: _outside_code(part, lambda plain: _LINK.sub(link, plain)))
        return self.to_rules(linked, page)

    def to_rules(self, text: str, page: str) -> str:
        """Return the Markdown of a page with the names of other rules as links to their pages."""
        up = posixpath.relpath("rules", posixpath.dirname(page) or ".")

        def link(match: re.Match[str]) -> str:
            name = match["name"] or match.groupdict().get("cell")
            if name not in self.rules or page == f"rules/{name}":
                return match.group()
            return f"[{match.group()}]({posixpath.join(up, name)}.md)"

        def linked(line: str) -> str:
            return _outside_code(_NAME.sub(link, line), lambda plain: _BARE.sub(link, plain))

        def change(part: str) -> str:
            lines = part.splitlines(keepends=True)
            return "".join(line if line.startswith(_LEFT_ALONE) else linked(line) for line in lines)

        return outside_fences(text, change)


def outside_fences(text: str, change: Callable[[str], str]) -> str:
    """Return a page with everything changed that stands outside its fences."""
    parts: list[str] = []
    at = 0
    for fence in FENCE.finditer(text):
        parts += [change(text[at : fence.start()]), fence.group()]
        at = fence.end()
    return "".join((*parts, change(text[at:])))


def _joined(name: str, target: str) -> str:
    """Return what a relative link leads to from a file or a page."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target))


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    parts: list[str] = []
    at = 0
    for code in _CODE.finditer(text):
        parts += [change(text[at : code.start()]), code.group()]
        at = code.end()
    return "".join((*parts, change(text[at:])))
