"""The edit that takes a hashtag out of a line."""

from __future__ import annotations

from collections.abc import Mapping

from zolint.api import Edit, Fix, Run, Span, Tag, Tags

Places = Mapping[Span, tuple[Run, int]]
"""The run of each hashtag, and its number there."""


def places_of(tags: Tags) -> Places:
    """Return where the hashtags of an article stand."""
    return {
        run.block.locate(start, end): (run, number)
        for run in tags.runs
        for number, (start, end) in enumerate(run.places)
    }


def removal(places: Places, tag: Tag, *, safe: bool) -> Fix | None:
    """Return the edit that takes a hashtag away, unless that would leave an empty line or break a list."""
    if tag.span not in places:
        return None
    span = _with_gap(*places[tag.span])
    return Fix(f'Remove "{tag.shown}"', (Edit(span, ""),), safe) if span else None


def _with_gap(run: Run, number: int) -> Span | None:
    """Return the place of a hashtag with what parts it from its neighbour, if they are one run of source."""
    start, end = run.places[number]
    if number > 0:
        start = run.places[number - 1][1]
    elif len(run.places) > 1:
        end = run.places[number + 1][0]
    else:
        return None
    return run.block.locate(start, end) if run.block.is_verbatim(start, end) else None
