"""Flags safety notes that leave out something their topic needs."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Confidence, Edit, Fix, Hit, How, NoOptions, Notes, Rule, Severity


def check(notes: Notes, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each such topic, at the first words that instruct."""
    for gap in notes.gaps:
        if gap.entry.family != "safety" or not gap.said:
            continue
        add = Edit(gap.insertion, f" {gap.suggestion}") if gap.insertion else None
        yield Hit(
            gap.topic.span,
            f'The safety note on "{gap.words}" leaves something out. Add: {gap.ideas}.',
            Confidence.HIGH if gap.topic.how is How.INSTRUCTIVE else Confidence.MEDIUM,
            severity=Severity(gap.severity),
            fixes=(Fix("Add it after this paragraph", (add,)),) if add else (),
            data=gap.data,
        )


RULE = Rule(
    name="incomplete-safety-note",
    summary="a safety note that leaves out something its topic needs",
    category=Category.SAFETY,
    severity=Severity.WARNING,
    view=Notes,
    check=check,
)
