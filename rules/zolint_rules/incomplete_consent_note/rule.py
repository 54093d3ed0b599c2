"""Flags consent notes that leave out something their topic needs."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Confidence, Edit, Fix, Hit, How, NoOptions, Notes, Rule, Severity


def check(notes: Notes, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each such topic, at the first words that instruct."""
    for gap in notes.gaps:
        if gap.entry.family != "consent" or not gap.said:
            continue
        add = Edit(gap.insertion, f" {gap.suggestion}") if gap.insertion else None
        yield Hit(
            gap.topic.span,
            f'What this says of consent to "{gap.words}" leaves something out. Add: {gap.ideas}.',
            Confidence.HIGH if gap.topic.how is How.INSTRUCTIVE else Confidence.MEDIUM,
            severity=Severity(gap.severity),
            fixes=(Fix("Add it after this paragraph", (add,)),) if add else (),
            data=gap.data,
        )


RULE = Rule(
    name="incomplete-consent-note",
    summary="a consent note that leaves out something its topic needs",
    category=Category.CONSENT,
    severity=Severity.WARNING,
    view=Notes,
    check=check,
)
