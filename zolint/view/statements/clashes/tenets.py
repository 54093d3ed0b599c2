"""Tenets that cannot both hold: one thing sent two ways, or put on both sides of a matter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from zolint.document import HEADINGS, Kind
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.clashes.headlines import is_listing, is_statement, names_only, stays
from zolint.view.statements.clashes.limits import of_other_doses
from zolint.view.statements.clauses.tenet import Tenet, tenets
from zolint.view.statements.numbers.kinds import kinds_in
from zolint.view.statements.words.concepts import concepts, concepts_of, is_bad, narrow
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import Outline, word_list
from zolint.view.statements.words.predicates import COURSE, alike, groups, small, weights
from zolint.view.statements.words.wording import listed
from zolint.view.stems import stem

_REMEMBERED = 12
"""Of the tenets on one matter, so many of the latest are compared with the next."""
_APART = 2
"""Sentences nearer than this weigh two things against each other more often than they clash."""
_MANY = 6
"""A matter on which so many sentences take sides is a general one."""
_LONGEST = 3
"""Longer wordings tell no more."""
_PLAIN = 2
"""Of two lengths of time that are given in more other words, each is given to another thing."""
_HEADED = re.compile(r"(?:For|In|Among|During) [^,]{3,60},")
"""A phrase at the head of a sentence, which says of whom or of when it speaks."""
_STATED = 2
"""A heading says something in so many words, and only names it in fewer."""


def contrary(
    outlines: Sequence[Outline], subject: frozenset[str]
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences of which one holds what the other denies."""
    subject = _kin(subject)
    held = list(_held(outlines, subject))
    spread = Counter(matter for _, matter in {(tenet.outline.place, tenet.matter) for tenet in held})
    known = Earlier[str, Tenet](_REMEMBERED)
    for tenet in held:
        for other in known.on([tenet.matter]):
            far = tenet.outline.place - other.outline.place >= _APART
            if far and clash(other, tenet, subject, weights()["spread"] * min(spread[tenet.matter], _MANY)):
                yield other.outline, tenet.outline, _found(other, tenet, _kind(other, tenet))
        known.keep([tenet.matter], tenet)


def headed(outlines: Sequence[Outline], subject: frozenset[str]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the headings and labels with the sentences under them that hold the opposite."""
    subject = _kin(subject)
    above: list[tuple[Outline, tuple[Tenet, ...]]] = []
    for outline in outlines:
        if outline.sentence.block.kind in HEADINGS:
            above = [each for each in above if stays(each[0], outline)]
            own = () if names_only(outline) else tenets(outline, frozenset(), subject)
            above.append((outline, tuple(filter(_promises, own))))
            continue
        promised = [tenet for _, own in above for tenet in own if _is_over(tenet, outline)]
        if not promised or any(is_listing(heading) for heading, _ in above):
            continue
        for other in tenets(outline, frozenset(), subject):
            for one in promised:
                if (
                    one.matter == other.matter
                    and _belongs(one, other)
                    and clash(one, other, subject, _under(one))
                ):
                    yield one.outline, outline, _found(one, other, ClashKind.HEADING)


def _under(heading: Tenet) -> float:
    """Return how much speaks for it that what stands under a heading is on what it names."""
    label = heading.outline.sentence.block.kind is Kind.LABEL
    return weights()["spread"] + weights()["labelled" if label else "headed"]


def clash(one: Tenet, other: Tenet, subject: frozenset[str], more: float) -> bool:
    """Whether two tenets on one matter cannot both hold; `more` adds to what speaks for it."""
    if not one.opposes(other) or (one.amount and one.limits != other.limits):
        return False
    if (one.weak and not other.absolute) or (other.weak and not one.absolute):
        return False
    if _holds_if(one) != _holds_if(other) or not _is_comparable(one, other):
        return False
    if one.returning != other.returning and not one.names & other.names:
        return False
    return _likeness(one, other, subject) + more > weights()["enough"]


def _is_comparable(one: Tenet, other: Tenet) -> bool:
    """Whether nothing small keeps two tenets apart: two times, two doses, two groups."""
    if any(f"less {name}" in other.names for name in one.names) or any(
        f"less {name}" in one.names for name in other.names
    ):
        return False
    if one.amount and (
        kinds_in(one.outline.words) != kinds_in(other.outline.words)
        or one.strange + other.strange > _PLAIN * bool(one.names & other.names)
        or (one.names ^ other.names) - one.wild - other.wild
    ):
        return False
    if one.grouped and other.grouped and one.names != other.names:
        return False
    if one.limits - other.limits and other.limits - one.limits:
        return False
    if not one.amount and of_other_doses(one.outline, other.outline):
        return False
    return not any(keeps(*pair) for keeps in (_opened, _aimed) for pair in ((one, other), (other, one)))


def _holds_if(tenet: Tenet) -> bool:
    """Whether a tenet holds if something else does, not whenever it does."""
    return tenet.conditional and "if" in tenet.outline.words


def _aimed(one: Tenet, other: Tenet) -> bool:
    """Whether a tenet holds for what the other does not name: "harmless to the skin"."""
    found = _AIMED.match(one.outline.lower, one.end) if one.matter in small("harmful") else None
    if found is None or not _is_telling(found[1]):
        return False
    named = {mention.concept for mention in concepts_of(found[1])[1]}
    return named.isdisjoint(other.outline.concepts) and name_of(found[1]) not in other.outline.names


_AIMED = re.compile(
    r"(?: right)? (?:for|to|on|after|before|during|with) (?:the |an? |your |their )?([^\W\d_]+)"
)


def _opened(one: Tenet, other: Tenet) -> bool:
    """Whether a phrase at the head of a sentence limits it to those of whom the other does not speak."""
    text = one.outline.sentence.text
    found = _HEADED.match(text)
    if not found:
        return False
    words, mentions = concepts_of(found.group())
    named = {n: mention.concept for mention in mentions for n in range(mention.first, mention.last + 1)}
    known = other.names | other.wild | one.wild
    return any(
        alike(named[n]) not in known
        if n in named
        else _is_telling(word.text) and stem(word.text) not in other.outline.names
        for n, word in enumerate(words)
    )


def _is_telling(word: str) -> bool:
    return (
        word not in word_list("function") and stem(word) not in listed("light") and word not in small("wild")
    )


def _held(outlines: Sequence[Outline], subject: frozenset[str]) -> Iterator[Tenet]:
    """Yield what the sentences hold; what a sentence or heading before names, its "it" may stand for."""
    before = section = frozenset[str]()
    for outline in outlines:
        own = _kin(concepts(outline))
        if outline.sentence.block.kind in HEADINGS:
            section, before = own, frozenset()
        else:
            yield from tenets(outline, before | section, subject)
            before = own


def _belongs(heading: Tenet, tenet: Tenet) -> bool:
    """Whether what a sentence holds is on what its heading names: that of a label, or what both name."""
    label = heading.outline.sentence.block.kind is Kind.LABEL
    return _is_over(heading, tenet.outline) and (label or bool(heading.names & tenet.names))


def _is_over(heading: Tenet, outline: Outline) -> bool:
    """Whether a sentence below a heading may be on what that names: the first after a label, or any."""
    kind = heading.outline.sentence.block.kind
    if kind is Kind.LABEL:
        return outline.place == heading.outline.place + 1
    return kind is Kind.HEADING and heading.size >= _STATED


def _promises(tenet: Tenet) -> bool:
    """Whether a heading promises something good; under one that names a trouble stand its remedies."""
    if not tenet.matter.startswith(COURSE):
        return False
    if tenet.names and is_statement(tenet.outline):
        return True
    bad = is_bad(tenet.matter.removeprefix(COURSE).strip())
    return tenet.values <= ({-1, 0} if bad else {1, 0})


def _likeness(one: Tenet, other: Tenet, subject: frozenset[str]) -> float:
    """Return how much speaks for it that two tenets are on one thing."""
    weight = weights()
    score = weight["base"] + _sharing(one, other, subject)
    score += weight["words"] * (min(one.size, _LONGEST) + min(other.size, _LONGEST))
    score += weight["worded"] * (min(one.size, other.size) > 1)
    score += weight["absolute"] * (one.absolute + other.absolute)
    score += weight["conditional"] * (one.conditional + other.conditional)
    score += weight["strange"] * (max(0, one.strange - 1) + max(0, other.strange - 1))
    if one.matter.startswith(COURSE):
        return score + weight["course"]
    if one.matter in small("general"):
        return score + (0.0 if one.names & other.names else weight["unshared"])
    return score + weight["timed" if one.amount else "telling"]


def _sharing(one: Tenet, other: Tenet, subject: frozenset[str]) -> float:
    """Return how much speaks for it by what two tenets name."""
    weight = weights()
    shared = one.names & other.names
    meant = (one.names & other.wild) | (other.names & one.wild)
    score = weight["shared"] * len(shared) + weight["topical"] * len(shared & subject)
    if not shared and not meant:
        nothing = "unsaid" if one.matter.startswith(COURSE) else "nothing"
        score += weight["topic" if one.wild & other.wild & subject else nothing]
    elif not shared and meant <= subject:
        score += weight["pointed"]
    apart = (one.names - other.names - other.wild), (other.names - one.names - one.wild)
    score += weight["group"] * len(groups() & (apart[0] | apart[1]))
    left, right = map(len, apart)
    return score + weight["both-apart"] * min(left, right) + weight["apart"] * abs(left - right)


def _kind(one: Tenet, other: Tenet) -> ClashKind:
    if one.amount:
        return ClashKind.NUMBER
    if one.matter in small("advised"):
        return ClashKind.STANCE
    return ClashKind.QUANTIFIER if one.weak != other.weak else ClashKind.ANTONYM


def _found(one: Tenet, other: Tenet, kind: ClashKind) -> Found:
    return Found(kind, (one.start, one.end), (other.start, other.end))


def _kin(names: frozenset[str]) -> frozenset[str]:
    """Return what stands for some concepts, without those that are too wide to tell a thing."""
    return narrow(frozenset(map(alike, names)))
