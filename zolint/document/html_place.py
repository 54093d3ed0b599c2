"""What text is to its reader by the elements of HTML that it stands in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Any

from zolint.document import Kind

_CHROME = frozenset({"nav", "form", "fieldset", "button", "select", "textarea", "menu", "dialog", "search"})
_CHROME_OUTSIDE_ARTICLE = frozenset({"footer", "aside"})
_CHROME_ROLE = re.compile(
    r"navigation|banner|contentinfo|complementary|search|form|menu(?:bar)?|toolbar|(?:alert)?dialog"
)
_NOTE_ROLES = frozenset({"doc-footnote", "doc-endnote"})
_LISTS = frozenset({"ul", "ol", "dl", "dir"})
_ITEMS = frozenset({"li", "dd"})
_TITLE: dict[str, Any] = {"kind": Kind.TITLE, "level": 1, "group": -1}
_CELL: dict[str, Any] = {"kind": Kind.TABLE, "level": 0, "depth": 0}
_LABEL: dict[str, Any] = {"kind": Kind.LABEL, "level": 0}
_CONTENT: dict[str, dict[str, Any]] = {
    "article": {"in_article": True},
    "title": _TITLE,
    "h1": _TITLE,
    **{f"h{level}": {"kind": Kind.HEADING, "level": level, "group": -1} for level in range(2, 7)},
    "dt": _LABEL,
    "summary": _LABEL,
    "blockquote": {"kind": Kind.QUOTATION, "level": 0, "group": -1},
    "td": _CELL,
    "th": _CELL,
    "caption": _CELL,
    "pre": {"kind": Kind.CODE, "level": 0, "group": -1},
}
"""How a place inside an element differs from the place of the element."""
_QUOTED_TOO = re.compile(r"h[1-6]|li|dd|dt")
"""Elements that make no difference inside a quotation."""
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CODE_LANGUAGE = re.compile(r"\b(?:language|lang|highlight-source)-([\w+#-]+)")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a page: what a block that begins here is."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    group: int = -1
    name: str = ""
    depth: int = 0
    """How many lists it is in."""
    in_main: bool = False
    in_article: bool = False
    hidden: bool = False


def has_number(name: str) -> bool:
    """Whether the element begins a list or table, which has a number of its own."""
    return name in _LISTS or name == "table"


def enter(place: Place, name: str, given: Mapping[str, str], notes: AbstractSet[str], group: int) -> Place:
    """Return the place inside a block element.

    `given` are its attributes, `notes` the ids that footnote marks point at, `group` is a list's or table's
    number.
    """
    if place.hidden or hides(given):
        return replace(place, hidden=True)
    if name == "main":
        return Place(in_main=True)
    if place.kind is Kind.CHROME:
        return place
    if _is_chrome(place, name, given.get("role", "")):
        return replace(place, kind=Kind.CHROME)
    identity = given.get("id", "")
    if identity and (identity in notes or given.get("role") in _NOTE_ROLES):
        return replace(place, kind=Kind.FOOTNOTE, level=0, group=-1, name=identity)
    return _content(place, name, given, group)


def hides(given: Mapping[str, str]) -> bool:
    """Whether an element with these attributes is not for the reader's eyes."""
    return (
        "hidden" in given
        or given.get("aria-hidden", "").strip().lower() == "true"
        or bool(_HIDING_STYLE.search(given.get("style", "")))
    )


def _is_chrome(place: Place, name: str, role: str) -> bool:
    if name == "button" and place.kind in {Kind.TITLE, Kind.HEADING, Kind.LABEL}:
        return False  # the heading of a section that folds
    if name in _CHROME:
        return True
    if name == "header" and not place.in_main and not place.in_article:
        return True
    if not place.in_article and name in _CHROME_OUTSIDE_ARTICLE:
        return True
    return bool(_CHROME_ROLE.fullmatch(role)) and not place.in_article


def _content(place: Place, name: str, given: Mapping[str, str], group: int) -> Place:
    if has_number(name):
        return replace(place, depth=place.depth + (name in _LISTS), group=group)
    if place.kind is Kind.QUOTATION and _QUOTED_TOO.fullmatch(name):
        return place
    if name in _ITEMS and place.kind is not Kind.FOOTNOTE:
        return replace(place, kind=Kind.ITEM, level=max(place.depth, 1))
    if name == "pre":
        language = _CODE_LANGUAGE.search(given.get("class", ""))
        place = replace(place, name=language[1] if language else "")
    return replace(place, **_CONTENT.get(name, {}))
