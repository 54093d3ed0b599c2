"""Exceptions: what a sentence says of all, and another denies of some of them, or says of others too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from zolint.document import HEADINGS
from zolint.view.data import table
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.clauses.row import Row, is_order, row_of
from zolint.view.statements.numbers.amounts import is_time
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import Outline, is_empty, number, word_list
from zolint.view.statements.words.runs import Runs, phrases, standing
from zolint.view.statements.words.wording import small

_REMEMBERED = 8
"""Of the sentences on all that share a name, so many of the latest are compared with the next."""
_APART = 2
_SHARED = 2
"""Whom it is said of, and what."""
_MORE = 3
"""So much more an exception may name than the rule."""
_LONG = 12
"""A sentence that names more says too much to be one rule or one exception."""


@dataclass(frozen=True)
class Scope:
    """A sentence with whom it speaks of: all, none, only some things, some, or more things too."""

    outline: Outline
    kind: str
    """all, none, only, part or also."""
    names: frozenset[str]
    alone: str
    """What "only" is said of: the first of them, or after a verb the last."""
    denied: bool
    place: tuple[int, int]
    wild: bool
    """Whether an "it" or "one" stands for something that the sentence does not name."""
    denies: frozenset[str]
    """What stands after the word that denies: what is denied is only that."""
    strict: bool
    """Whether it is so said of all that one thing of that kind breaks it: "every", "no"."""


_STRICT = ("every", "all", "everyone", "everybody", "no")


def excepted(
    outlines: Sequence[Outline], subject: frozenset[str]
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of a rule for all and an exception to it, in the order of the text."""
    stated = [outline for outline in outlines if outline.sentence.block.kind not in HEADINGS]
    scopes = {outline.place: own for outline in stated if (own := scope(outline))}
    rules = [own.outline for own in scopes.values() if own.strict]
    known = Earlier[str, Scope](_REMEMBERED)
    for outline in stated:
        own = scopes.get(outline.place) or (_plain(outline) if _may_break(outline, rules) else None)
        if own is None:
            continue
        for other in known.on(sorted(own.names)):
            if outline.place - other.outline.place < _APART:
                continue
            if _breaks(own, other, subject) or _breaks(other, own, subject):
                yield other.outline, outline, Found(ClashKind.QUANTIFIER, other.place, own.place)
        known.keep(own.names, own)


def _may_break(outline: Outline, rules: Sequence[Outline]) -> bool:
    """Whether a sentence shares so much with a rule that it may be an exception to it; cheap."""
    return any(len(rule.names & outline.names) >= _SHARED for rule in rules[:_REMEMBERED])


def scope(outline: Outline) -> Scope | None:
    """Return of whom a sentence speaks; nothing where it speaks of nobody in particular, or with an "if"."""
    found = next(_scopes(row_of(outline).texts), None)
    return _read(outline, *found) if found else None


def _plain(outline: Outline) -> Scope | None:
    """Return a sentence that says of a thing what it says, without a word of how many."""
    return _read(outline, "plain", 0, len(outline.tokens))


def _read(outline: Outline, kind: str, at: int, end: int) -> Scope | None:
    row = row_of(outline)
    words = row.texts
    if next(_standing(words, "idle"), None) or (words[0] == "never" and is_order(row, 0)):
        return None
    counting = chain.from_iterable(_standing(words, name) for name in ("parts", "nones", "alls", "denials"))
    placed = list(_names(row, {n for at, end in counting for n in range(at, end)}))
    named = [name for _, name in placed]
    names = frozenset(named)
    if not _SHARED <= len(names) <= _LONG:
        return None
    denials = [n for n, word in enumerate(words) if word in _phrases("denials")]
    denied = bool((len(denials) - (kind == "none")) % 2)
    place = row.words[at].start, row.words[end - 1].end
    points = not small("pronouns").isdisjoint(words) or words[-1] in ("one", "this")
    denies = frozenset(name for n, name in placed if denials and n > denials[0])
    alone = named[0 if not at else -1]
    return Scope(outline, kind, names, alone, denied, place, points, denies, strict=words[at] in _STRICT)


def _scopes(words: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    """Yield the words that say of whom a sentence speaks."""
    if words[:1] == ("no",) and words[1:2] and words[1] not in word_list("function"):
        yield "none", 0, 1
    if "only" in words[:-1]:
        at = words.index("only")
        yield "only", at, at + 1
    for kind, name in (("part", "parts"), ("none", "nones"), ("all", "alls")):
        for at, end in _standing(words, name):
            if not (kind == "all" and _is_time(words[end : end + 1])):
                yield kind, at, end
    for at, end in _standing(words, "also"):
        if end == len(words):
            yield "also", at, end


def _is_time(following: tuple[str, ...]) -> bool:
    """Whether "every" says how often: "every day", "every 40 seconds"."""
    return any(is_time(word) or number(word) is not None for word in following)


def _names(row: Row, skipped: set[int]) -> Iterator[tuple[int, str]]:
    at = 0
    while at < len(row.words):
        mention, word = row.mentions.get(at), row.texts[at]
        if at in skipped:
            at += 1
        elif mention:
            yield at, mention.concept
            at = mention.last + 1
        else:
            if not is_empty(word):
                yield at, name_of(word)
            at += 1


def _breaks(rule: Scope, case: Scope, subject: frozenset[str]) -> bool:
    """Whether a sentence names an exception to a rule for all."""
    shared = rule.names & case.names
    left, more = rule.names - case.names, case.names - rule.names
    if rule.kind == "only" and case.kind == "also":
        alike = rule.denied == case.denied and len(shared) >= _SHARED
        return alike and bool(more) and left == {rule.alone}
    if rule.kind not in ("all", "none") or not (
        case.kind == "part" or (case.kind == "plain" and rule.strict)
    ):
        return False
    if case.wild:
        left -= subject
    apart = rule.denied == case.denied if rule.kind == "none" else rule.denied != case.denied
    if case.denied and more & case.denies:
        # who does not quarrel about money may quarrel
        return False
    if rule.kind == "all" and "can" in rule.outline.words and "cannot" not in case.outline.words:
        # what all can do, not all do
        return False
    return apart and not left and len(shared) >= _SHARED and len(more) <= _MORE


def _standing(words: Sequence[str], name: str) -> Iterator[tuple[int, int]]:
    """Yield where the phrases of a list begin and end."""
    return ((at, end) for at, end, _ in standing(_phrases(name), words, range(len(words))))


@cache
def _phrases(name: str) -> Runs[None]:
    return phrases(table("extent")["exceptions"][name])
