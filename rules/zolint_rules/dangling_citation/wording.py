"""What is said of citations without sources."""

from __future__ import annotations

from zolint.api import Entry, Lost, Style, Ties


def about_lost(lost: Lost, ties: Ties) -> str:
    """Return what to say of a citation without a source."""
    mark, style = lost.citation.text, lost.citation.style
    if style is Style.FOOTNOTE:
        return f'"{mark}" has no footnote. Write one, or take the mark out.'
    if style is Style.KEY:
        return _about_key(lost, ties)
    if not lost.has_list:
        return f'"{mark}" points at a source, but this article lists none. Add the list, or link here.'
    if style is Style.AUTHOR:
        return f'"{mark}" is not in the list of sources. Add it, or correct the name or the year.'
    which = f" ({', '.join(lost.labels)})" if len(lost.labels) > 1 else ""
    return f'"{mark}" is not in the list of sources{which}. Add what is missing, or correct the number.'


def about_twice(entry: Entry) -> str:
    """Return what to say of an entry whose label another one has."""
    if entry.is_footnote:
        return f'The footnote "[^{entry.label}]" is defined twice. Give one of them another label.'
    return f'Two sources have the number "{entry.label}". Number them anew.'


def shown(entry: Entry) -> str:
    """Return how readers know a source: its number or key where it has one, else its first words."""
    if entry.numbered or not entry.label.isdigit():
        return entry.label
    return " ".join(entry.text.split()[:_FIRST]).rstrip(".,;:")


_FIRST = 4
"""How many words of a source tell it from the others."""


def _about_key(lost: Lost, ties: Ties) -> str:
    mark = lost.citation.text
    if not lost.has_list:
        return f'"{mark}" has no bibliography. Name one under "bibliography:" in the front matter.'
    near = ties.nearest_key(lost.citation.label)
    do = f'Did you mean "@{near}"?' if near else "Add its entry, or correct the key."
    return f'"{mark}" is in no bibliography of this article. {do}'
