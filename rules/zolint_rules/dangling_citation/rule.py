"""Flags citations that lead to no source, and sources that no citation leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zolint.api import Category, Confidence, Hit, Related, Rule, Severity, Style, Ties
from zolint_rules.dangling_citation.wording import about_lost, about_twice, shown


@dataclass(frozen=True)
class Options:
    """What counts as dangling."""

    uncited: bool = True
    """Whether a source that nothing cites is mentioned."""
    bare_citations: bool = False
    """Whether (Author, year) is flagged in an article that lists no sources at all."""


def check(ties: Ties, options: Options) -> Iterator[Hit]:
    """Yield what is cited and not there, then what is there and wrong, twice or not cited."""
    for unread in ties.unread:
        message = f'"{unread.value.text}" cannot be read: {unread.why}. Its path is relative to this article.'
        yield Hit(unread.value.span, message, data={"kind": "bibliography"})
    yield from _lost(ties, options)
    for flawed in ties.flawed:
        message = f'"{flawed.value}" is no {flawed.name}: {flawed.flaw}. Copy it again.'
        yield Hit(flawed.span, message, data={"kind": "identifier"})
    for repeated in ties.repeated:
        if repeated.entry.span and repeated.first.span:
            related = (Related(repeated.first.span, "the first of them"),)
            yield Hit(
                repeated.entry.span, about_twice(repeated.entry), related=related, data={"kind": "repeated"}
            )
    if options.uncited:
        yield from _uncited(ties)
        for listed in ties.untied:
            if listed.heading:
                yield Hit(
                    listed.heading.span,
                    f'Nothing in the text points at the sources under "{listed.heading.text.strip(" :")}". '
                    'Mark what each one supports, as in "[1]", or link to it there.',
                    severity=Severity.INFO,
                    data={"kind": "untied"},
                )


def _lost(ties: Ties, options: Options) -> Iterator[Hit]:
    unlisted: set[Style] = set()
    for lost in ties.lost:
        style = lost.citation.style
        if not lost.has_list and style in (Style.NUMBER, Style.AUTHOR):
            # one word on the missing list says it for all
            if style in unlisted or (style is Style.AUTHOR and not options.bare_citations):
                continue
            unlisted.add(style)
        # a list may call its authors by other names
        unsure = style is Style.AUTHOR and lost.has_list
        yield Hit(
            lost.span,
            about_lost(lost, ties),
            Confidence.MEDIUM if unsure else Confidence.HIGH,
            data={"kind": "citation", "labels": list(lost.labels)},
        )


def _uncited(ties: Ties) -> Iterator[Hit]:
    """Yield a hit for each footnote without a mark, and one for all sources that nothing cites."""
    idle = [(entry, entry.span) for entry in ties.uncited if entry.span]
    for entry, span in idle:
        if entry.is_footnote:
            message = (
                f'The footnote "[^{entry.label}]" has no mark in the text. Add the mark, or take it out.'
            )
            yield Hit(span, message, data={"kind": "uncited", "labels": [entry.label]})
    several = [(entry, span) for entry, span in idle if not entry.is_footnote]
    if several:
        labels = [entry.label for entry, _ in several]
        named = ", ".join(f'"{shown(entry)}"' for entry, _ in several[:_MOST])
        rest = f" and {len(several) - _MOST} more" if len(several) > _MOST else ""
        listed = f"Source {named} is" if len(several) == 1 else f"Sources {named}{rest} are"
        yield Hit(
            several[0][1],
            f"{listed} cited nowhere in the text. Cite each where it supports something, or take it out.",
            Confidence.MEDIUM,
            Severity.INFO,
            tuple(Related(span, "cited nowhere either") for _, span in several[1:]),
            data={"kind": "uncited", "labels": labels},
        )


_MOST = 4
"""How many sources a message names."""

RULE = Rule(
    name="dangling-citation",
    summary="a citation without a source, or a source without a citation",
    category=Category.CLAIMS,
    severity=Severity.WARNING,
    view=Ties,
    check=check,
    options=Options(),
)
