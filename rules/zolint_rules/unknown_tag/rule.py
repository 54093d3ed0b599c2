"""Flags a tag that the house's vocabulary does not have."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Hit, NoOptions, Rule, Severity, Vocabulary

_STRUCTURAL = frozenset({"all", "nav", "page", "pages", "post", "posts", "featured"})
"""Tags by which a site generator collects its pages."""


def check(vocabulary: Vocabulary, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each tag that is no label of the vocabulary, if there is one."""
    if not vocabulary.is_closed:
        return
    for tag in vocabulary.listed:
        if tag.text.lower() in _STRUCTURAL or vocabulary.preferred(tag):
            continue
        near = vocabulary.nearest(tag)
        do = f'Did you mean "{near}"?' if near else "Choose one that is, or add this one."
        message = f'"{tag.shown}" is not in the vocabulary of tags. {do}'
        yield Hit(tag.span, message, data={"tag": tag.text, "nearest": near})


RULE = Rule(
    name="unknown-tag",
    summary="a tag that is not in the house's vocabulary",
    category=Category.TAGS,
    severity=Severity.WARNING,
    view=Vocabulary,
    check=check,
)
