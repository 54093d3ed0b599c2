"""Flags articles that dwell on distress or harm and name nowhere to turn."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Distress, Edit, Fix, Hit, NoOptions, Rule, Severity


def check(distress: Distress, _options: NoOptions) -> Iterator[Hit]:
    """Yield one hit at the gravest of it, at the first words that speak of it."""
    unaided = distress.unaided
    if unaided is None:
        return
    add = Edit(unaided.insertion, f" {unaided.suggestion}") if unaided.insertion else None
    yield Hit(
        unaided.span,
        f'"{unaided.words}" speaks of {unaided.name}, and the article names nowhere to turn. '
        "Add a helpline, a service or a professional that readers can reach.",
        severity=Severity(unaided.severity),
        fixes=(Fix("Add it after this paragraph", (add,)),) if add else (),
        data={"kind": unaided.kind, "suggestion": unaided.suggestion},
    )


RULE = Rule(
    name="missing-help-signpost",
    summary="an article that dwells on distress or harm and names nowhere to turn",
    category=Category.SAFETY,
    severity=Severity.ERROR,
    view=Distress,
    check=check,
)
