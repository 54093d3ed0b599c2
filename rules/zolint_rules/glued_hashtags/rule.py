"""Flags hashtags that run into each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from zolint.api import Block, Category, Edit, Fix, Hit, NoOptions, Rule, Run, Severity, Span, Tags

_SHOWN = 2
"""How many tags of a run a message names."""


def check(tags: Tags, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each run of glued hashtags, with the spaces that part them."""
    for run in tags.runs:
        for places in _glued(run):
            yield _hit(run.block, places)


def _glued(run: Run) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield the hashtags that stand without a gap, two or more at a time."""
    breaks = 0
    numbered = []
    for (start, end), before in zip(run.places, (None, *run.places), strict=False):
        breaks += before is None or before[1] != start
        numbered.append((breaks, (start, end)))
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        places = tuple(place for _, place in group)
        if len(places) > 1:
            yield places


def _hit(block: Block, places: tuple[tuple[int, int], ...]) -> Hit:
    first, last = places[0][0], places[-1][1]
    shown = block.text[first : places[min(_SHOWN, len(places)) - 1][1]]
    shown += "…" if len(places) > _SHOWN else ""
    gaps = (block.locate(start, start).start for start, _ in places[1:])
    fix = Fix("Put a space between the hashtags", tuple(Edit(Span(at, at), " ") for at in gaps), safe=True)
    return Hit(
        block.locate(first, last),
        f'"{shown}" runs {len(places)} hashtags together, so they work as one tag or as none. '
        "Put a space between them.",
        fixes=(fix,) if block.is_verbatim(first, last) else (),
        data={"tags": [block.text[start + 1 : end] for start, end in places]},
    )


RULE = Rule(
    name="glued-hashtags",
    summary="hashtags run together without a space",
    category=Category.TAGS,
    severity=Severity.ERROR,
    view=Tags,
    check=check,
)
