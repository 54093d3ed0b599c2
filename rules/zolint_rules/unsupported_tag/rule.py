"""Flags a tag about which nothing stands in the title or text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from zolint.api import Category, Hit, NoOptions, Rule, Severity, Tag, TaggedArticle, stem, synonyms, table
from zolint_rules.unsupported_tag.elsewhere import signs_elsewhere, subjects_elsewhere

_FILE = "topics.toml"
_SHORTEST = 3


def check(article: TaggedArticle, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each tag that the article has nothing to show for."""
    if not article.tags.all or not article.stems:
        return
    for tag in article.tags.all:
        words = article.words(tag, _known_words())
        if _is_filing(words):
            yield _hit(
                tag, f'"{tag.shown}" files the article and says nothing of its subject. Remove the tag.'
            )
        elif not _is_supported(article, tag, words):
            message = (
                f'Nothing in the title or text is about "{tag.shown}". Remove the tag, or write about it.'
            )
            yield _hit(tag, message)


def _hit(tag: Tag, message: str) -> Hit:
    return Hit(tag.span, message, data={"tag": tag.text})


def _is_filing(words: tuple[str, ...]) -> bool:
    return " ".join(words) in _list("filing") and " ".join(words) not in _list("structural")


def _is_supported(article: TaggedArticle, tag: Tag, words: tuple[str, ...]) -> bool:
    """Whether the article is about what a tag says, or nobody could tell that it is not."""
    if " ".join(words) in _list("structural"):
        return True
    if signs := signs_elsewhere(article, tag, words, _known_words()):
        return any(map(article.holds, signs))
    matter = [word for word in words if word not in _list("fillers") and len(word) > 1]
    subjects = (*matter, " ".join(words))
    if not matter or not _is_concrete(matter, subjects[-1]):
        return True
    if words[0] == "self":
        return _speaks_of_self(article, words)
    if any(article.has_root(name) for subject in subjects for name in (subject, *synonyms(subject))):
        return True
    return any(article.holds(sign) for subject in subjects for sign in _signs().get(_subject(subject), ()))


def _is_concrete(matter: list[str], whole: str) -> bool:
    """Whether a tag's subject is one that a text about it cannot but name."""
    return _subject(whole) in _concrete() or all(_subject(word) in _concrete() for word in matter)


def _speaks_of_self(article: TaggedArticle, words: tuple[str, ...]) -> bool:
    """Whether an article is about "self-care": its parts alone, in "self-esteem" and "cared for", are not."""
    rest = "".join(words[1:])
    if any(f"self{gap}{rest}" in article.text for gap in ("-", " ", "")):
        return True
    return any(article.holds(sign) for sign in _signs().get(_subject(" ".join(words)), ()))


def _subject(words: str) -> str:
    return " ".join(map(stem, words.split()))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table(__file__, _FILE)[name])


@cache
def _signs() -> dict[str, frozenset[str]]:
    """Return what shows each subject: its signs, and the names and signs of the subjects of its family."""
    own = table(__file__, _FILE)["signs"]
    found = {_subject(subject): {subject, *signs} for subject, signs in own.items()}
    alone = {subject: frozenset(signs) for subject, signs in found.items()}
    for family in table(__file__, _FILE)["families"]:
        members = [_subject(name.strip()) for name in family.split(",")]
        for member in members:
            found[member] = found[member].union(*(alone[other] for other in members))
    return {subject: frozenset(signs) for subject, signs in found.items()}


@cache
def _concrete() -> frozenset[str]:
    return frozenset(map(_subject, _list("concrete")))


@cache
def _known_words() -> frozenset[str]:
    """Return every single word of the lists, to part run-together tags by."""
    subjects = (word for subject in table(__file__, _FILE)["signs"] for word in subject.split())
    others = (word for name in subjects_elsewhere() for word in name.split() if len(word) >= _SHORTEST)
    lists = (*_list("themes"), *_list("abstract"), *_list("disciplines"), *_list("fillers"))
    return frozenset({*subjects, *others, *lists, "self"})


RULE = Rule(
    name="unsupported-tag",
    summary="a tag about which nothing stands in the title or text",
    category=Category.TAGS,
    severity=Severity.WARNING,
    view=TaggedArticle,
    check=check,
)
