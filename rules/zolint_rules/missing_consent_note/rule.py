"""Flags topics on which an article instructs and says nothing of what a yes is."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Confidence, Edit, Fix, Hit, How, NoOptions, Notes, Rule, Severity


def check(notes: Notes, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each such topic, at the first words that instruct."""
    for gap in notes.gaps:
        if gap.entry.family != "consent" or gap.said:
            continue
        add = Edit(gap.insertion, f" {gap.suggestion}") if gap.insertion else None
        yield Hit(
            gap.topic.span,
            f'"{gap.words}" comes without a note on consent. Add: {gap.ideas}.',
            Confidence.HIGH if gap.topic.how is How.INSTRUCTIVE else Confidence.MEDIUM,
            severity=Severity(gap.severity),
            fixes=(Fix("Add it after this paragraph", (add,)),) if add else (),
            data=gap.data,
        )


RULE = Rule(
    name="missing-consent-note",
    summary="an article that instructs in a topic without a word on consent",
    category=Category.CONSENT,
    severity=Severity.ERROR,
    view=Notes,
    check=check,
)
