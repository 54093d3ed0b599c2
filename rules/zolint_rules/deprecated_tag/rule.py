"""Flags a tag for which the house's vocabulary prefers another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zolint.api import Category, Edit, Fix, Hit, NoOptions, Origin, Rule, Severity, Tag, Vocabulary

_PLAIN = re.compile(r"[\w-]+(?: [\w-]+)*")
"""A label that needs no quotation marks in any front matter."""


def check(vocabulary: Vocabulary, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each tag that is another label than the preferred one."""
    for tag in vocabulary.listed:
        preferred = vocabulary.preferred(tag)
        if not preferred or vocabulary.is_preferred(tag):
            continue
        written = [_written(label, tag) for label in preferred]
        shown = " or ".join(f'"{label}"' for label in written)
        fix = _fix(vocabulary, tag, written)
        do = "Use that." if len(written) == 1 else "Use the one that fits."
        yield Hit(
            tag.span,
            f'The vocabulary of tags has {shown} for "{tag.shown}". {do}',
            fixes=(fix,) if fix else (),
            data={"tag": tag.text, "preferred": list(preferred)},
        )


def _written(label: str, tag: Tag) -> str:
    if tag.origin is not Origin.HASHTAGS:
        return label
    return "#" + "".join(word[:1].upper() + word[1:] for word in re.findall(r"\w+", label))


def _fix(vocabulary: Vocabulary, tag: Tag, written: list[str]) -> Fix | None:
    """Return the edit to the one preferred label, unless the article has that already."""
    label, *others = written
    there = any(
        vocabulary.preferred(other) == vocabulary.preferred(tag)
        for other in vocabulary.listed
        if other != tag
    )
    if others or there or not tag.verbatim:
        return None
    # a word in a list that is parted at spaces must stay one word
    safe = tag.origin is Origin.HASHTAGS or bool(
        _PLAIN.fullmatch(label) and (" " in tag.text or " " not in label)
    )
    return Fix(f'Use "{label}"', (Edit(tag.span, label),), safe)


RULE = Rule(
    name="deprecated-tag",
    summary="a tag for which the house's vocabulary prefers another",
    category=Category.TAGS,
    severity=Severity.WARNING,
    view=Vocabulary,
    check=check,
)
