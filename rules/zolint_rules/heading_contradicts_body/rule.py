"""Flags a heading, label or title that says the opposite of the text under it."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import (
    HEADINGS,
    Category,
    Clash,
    ClashKind,
    Hit,
    Kind,
    NoOptions,
    Related,
    Rule,
    Severity,
    Statements,
)


def check(statements: Statements, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for the heading of each pair."""
    return (_hit(clash) for clash in statements.clashes if clash.kind is ClashKind.HEADING)


def _hit(clash: Clash) -> Hit:
    ends = clash.first, clash.second
    head, body = ends if clash.first.sentence.block.kind in HEADINGS else ends[::-1]
    name = _NAMES[head.sentence.block.kind]
    return Hit(
        head.span,
        f'This {name} says "{head.words}", and its text says "{body.words}". Make the two agree.',
        related=(Related(body.span, f'the text says "{body.words}"'),),
        data={"kind": clash.kind.value, "words": [head.words, body.words]},
    )


_NAMES = {Kind.TITLE: "title", Kind.HEADING: "heading", Kind.LABEL: "label"}

RULE = Rule(
    name="heading-contradicts-body",
    summary="a heading, label or title says the opposite of the text under it",
    category=Category.CONTRADICTIONS,
    severity=Severity.ERROR,
    view=Statements,
    check=check,
)
