"""Flags strong claims whose only source is a weak one, and addresses that track readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zolint.api import Category, Hit, Related, Rule, Severity, WeakSources


@dataclass(frozen=True)
class Options:
    """What counts as weak."""

    unrated: bool = False
    """Whether a site that nobody has rated is too weak for a strong claim."""
    tracking: bool = True
    """Whether links that track readers are mentioned."""


def check(sources: WeakSources, options: Options) -> Iterator[Hit]:
    """Yield a hit for each source that is all that a strong claim has, then for tracked links."""
    for weak in sources.weak(unrated=options.unrated):
        words = f'"{weak.words}"' if weak.words else "This footnote"
        yield Hit(
            weak.span,
            f"{words} leads to {weak.what}, too weak for what it supports. {weak.advice}",
            weak.claim.confidence,
            Severity.INFO if weak.kind == "own-site" else None,
            (Related(weak.claim.span, "what it supports"),),
            data={"kind": weak.kind, "tier": weak.tier},
        )
    if options.tracking:
        for tracked in sources.tracked:
            keys = ", ".join(tracked.keys)
            yield Hit(
                tracked.span,
                f'The address of this link tracks readers by "{keys}". Cut it off before the question mark.',
                severity=Severity.INFO,
                data={"kind": "tracking", "keys": list(tracked.keys)},
            )


RULE = Rule(
    name="weak-source",
    summary="a strong claim whose only source is a weak one",
    category=Category.CLAIMS,
    severity=Severity.WARNING,
    view=WeakSources,
    check=check,
    options=Options(),
)
