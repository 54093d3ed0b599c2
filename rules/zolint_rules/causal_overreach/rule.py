"""Flags verbs of cause and effect that rest on a study which cannot show cause and effect in people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zolint.api import Category, Confidence, Design, Hit, Overreach, Reach, Related, Rule, Severity

_SAYS = {
    Design.SURVEY: (
        "states cause and effect, which {study} cannot show",
        'Write "is linked to", or cite a randomised trial.',
    ),
    Design.OBSERVATIONAL: (
        "states cause and effect, which {study} cannot show",
        'Write "is linked to", or cite a randomised trial.',
    ),
    Design.ANIMAL: (
        "speaks of people, but {study} does not",
        "Say of which animals it holds, or cite a study in people.",
    ),
    Design.CELLS: (
        "speaks of people, but {study} does not",
        "Say that it was seen in a dish, or cite a study in people.",
    ),
    Design.SMALL: (
        "states a fact, but {study} is small",
        'Write "may" and say how small, or cite a larger study.',
    ),
}


@dataclass(frozen=True)
class Options:
    """What counts as a small study."""

    small_study: int = 30
    """Below how many people a study is small."""


def check(overreach: Overreach, options: Options) -> Iterator[Hit]:
    """Yield a hit for each sentence whose verb promises more than its study can show."""
    for reach in overreach.reaches(options.small_study):
        says, advice = _SAYS[reach.study.design]
        yield Hit(
            reach.sentence.locate(reach.start, reach.end),
            f'"{reach.verb}" {says.format(study=_named(reach))}. {advice}',
            Confidence.MEDIUM if reach.entry else Confidence.HIGH,
            related=_related(reach),
            data={"kind": reach.study.design.value},
        )


def _named(reach: Reach) -> str:
    if reach.entry is None:
        return f'"{reach.named}"'
    return f'{reach.entry.name} ("{reach.named}")'


def _related(reach: Reach) -> tuple[Related, ...]:
    if reach.entry is None:
        span = reach.sentence.locate(reach.study.start, reach.study.end)
        return (Related(span, "the study"),)
    return (Related(reach.entry.span, "the study"),) if reach.entry.span else ()


RULE = Rule(
    name="causal-overreach",
    summary="cause and effect on the word of a study that cannot show it",
    category=Category.CLAIMS,
    severity=Severity.WARNING,
    view=Overreach,
    check=check,
    options=Options(),
)
