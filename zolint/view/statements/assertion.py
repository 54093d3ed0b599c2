"""Assertions: what a clause states, advises, allows or denies, without a list of what it may say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from zolint.view.statements.amounts import is_time
from zolint.view.statements.asserted import Assertion, Item
from zolint.view.statements.moods import mood_of, readings
from zolint.view.statements.outline import Outline, number
from zolint.view.statements.parts import Part, core, is_bidding, is_verb, parts
from zolint.view.statements.phrasing import (
    End,
    Phrase,
    is_adverb,
    light,
    longest,
    small,
    stem_of,
    telling,
    written,
)
from zolint.view.statements.row import Row, row_of

_Line = tuple[Sequence[int], Sequence[str], Sequence[str]]
"""The places of some words, the words, and their stems."""
_SHORTEST = 3
_EXPLETIVE = 5
"""So many words after an "it" that stands for nothing, "to" may follow."""
_COMPARED = 3
"""So many words on, a second "as" compares."""
_NOUN = 3
"""So many words may name a thing."""
_PARTLY = 6
"""So many words on, "every" or "completely" still limits a denial."""


@dataclass
class _Reading:
    """What has been read of a part; it grows word by word."""

    bidding: bool = False
    items: list[Item] = field(default_factory=list)
    duties: list[str] = field(default_factory=list)
    denials: int = 0
    denied: int = -1
    absolute: bool = False
    weak: bool = False
    praising: bool = False
    doubtful: bool = False
    pointing: bool = False
    measures: list[float] = field(default_factory=list)
    after: str = ""
    without: bool = False
    wanting: bool = False


def assertions(
    outline: Outline, before: frozenset[str], topic: frozenset[str] = frozenset()
) -> Iterator[Assertion]:
    """Yield what the clauses of a sentence assert; their "it" may stand for what is named before.

    That what the article is about is there is no condition: "while you have thrush".
    """
    row = row_of(outline)
    found = [(part, _read(row, part)) for part in _with_cores(row)]
    if row.word(0) in small("asking") and not row.text.rstrip().endswith((".", "!")):
        # a heading in all but name: "What it does not do"
        return
    lent, last = before, frozenset[str]()
    for n, (part, read) in enumerate(found):
        if part.kind in ("main", "reason") and read.items and not read.doubtful:
            mood, sign = mood_of(read.duties, denied=read.denials % 2 == 1, bidding=read.bidding)
            pointing = read.pointing or part.resumes
            meant = last if part.kind == "reason" and part.resumes else lent
            limiting = _limiting(row, found, part, bidding=mood == "bid" and sign > 0)
            items = (item for _, read in limiting for item in _case(read))
            told = Assertion(
                outline,
                mood,
                sign,
                tuple(_given(item, topic) for item in read.items),
                read.denied,
                absolute=read.absolute,
                weak=read.weak,
                praising=read.praising,
                conditions=tuple(item for item in items if not item.names & topic),
                limits=_limits(row, found[max(0, n - 1) : n + 2]),
                measures=frozenset(read.measures),
                lent=meant if pointing else frozenset(),
                pointing=pointing,
                finite=any(duty != "may" for duty in read.duties)
                or any(is_verb(row.word(n)) for n in part.places),
                conditional=any(_tells(row, *each) for each in limiting if each[0].kind != "relative"),
                start=row.words[part.places[0]].start,
                end=row.words[part.places[-1]].end,
            )
            yield told
            yield from readings(told)
        lent |= {name for item in read.items for name in item.names}
        last = frozenset(name for item in read.items[-2:] for name in item.names)


def _with_cores(row: Row) -> Iterator[Part]:
    """Yield the parts of a sentence, and those that add something after a comma without that, too."""
    for part in parts(row):
        bare = core(row, part) if part.kind == "main" else None
        if bare:
            yield bare
        yield part


def _given(item: Item, topic: frozenset[str]) -> Item:
    """Return an item as one that goes without saying, if it is what the article is about."""
    own = item.concept and f"= {item.concept}" in topic
    return item._replace(given=True) if own else item


def _case(read: _Reading) -> Iterator[Item]:
    """Yield what a condition tells of the case in which something holds; not its "as soon as"."""
    for n, item in enumerate(read.items):
        first, _, following = item.text.partition(" ")
        opens = first in small("conditions") or (first == "as" and following.endswith(" as"))
        if (item.ends or not item.light) and not opens:
            yield _denied(item) if read.denials % 2 and n >= read.denied else item


def _denied(item: Item) -> Item:
    """Return what a condition denies: "if you do not smoke"."""
    names = frozenset(f"not {name}" for name in item.names)
    return item._replace(names=names, ends=frozenset(End(end.scale, -end.sign) for end in item.ends))


def _pleases(row: Row, part: Part) -> bool:
    """Whether a condition is none: "whenever you like"."""
    return row.word(part.places[0]) in _EVER and row.word(part.places[-1]) in small("liking")


_EVER = ("whenever", "wherever", "however", "if")


def _limiting(
    row: Row, found: Sequence[tuple[Part, _Reading]], part: Part, *, bidding: bool
) -> list[tuple[Part, _Reading]]:
    """Return what limits a part: its conditions and whom it tells of; "until" only ends what is ordered."""
    if part.kind != "main":
        return []
    kinds = ("condition", "relative") if bidding else ("condition", "relative", "term")
    near = (
        each
        for each in found
        if each[0].kind in kinds and each[0].segment == part.segment and not _pleases(row, each[0])
    )
    return [each for each in near if not part.bare or each[0].places[0] < part.places[-1]]


def _tells(row: Row, part: Part, read: _Reading) -> bool:
    """Whether a condition is one: not "once given" or "if needed"."""
    words = {row.word(n) for n in part.places}
    return bool(read.measures or read.denials) or not words.isdisjoint(small("pronouns") | {"you", "your"})


def _limits(row: Row, found: Sequence[tuple[Part, _Reading]]) -> tuple[Item, ...]:
    """Return what a part goes on to tell of those that it means: "pain that lasts", "women who smoke"."""
    near = [each for each in found if each[0].kind == "relative"]
    if not near:
        return ()
    relative, read = near[0]
    if row.word(relative.places[0]) != "who" and relative.places[0] > _NOUN:
        return ()
    return tuple(item for item in read.items if not item.light)


def _read(row: Row, part: Part) -> _Reading:
    read = _Reading(bidding=is_bidding(row, part))
    articles = small("articles")
    counted = {n for first, (end, _) in row.shares.items() for n in range(first, end)}
    kept = [n for n in part.places if row.texts[n] not in articles and n not in counted]
    if kept[:1] == [0] and row.word(0) in ("yes", "no") and row.word(1) and not row.gap(1).isspace():
        kept = kept[1:]
    if row.word(0) == "the" and row.word(1) in ("more", "less") and kept[:1] == [1]:
        # "the more you rub, the weaker it gets"
        kept = kept[1:]
    words = [row.texts[n] for n in kept]
    stems = list(map(stem_of, words))
    _walk(row, read, (kept, words, stems))
    for at, n in enumerate(kept):
        if words[at] in _qualifying():
            _qualify(read, words, at, row.word(n - 1))
    # "most never notice"
    read.absolute &= small("partial").isdisjoint(words)
    if any(duty.endswith("_not") for duty in read.duties) and any(
        _is_whole(words, at) for at in range(len(words))
    ):
        # "you need not tell everything"
        read.doubtful = True
    read.absolute |= bool(read.denials) and not {"exist", "exists"}.isdisjoint(words)
    if (
        read.denials
        and not {"like", "beats"}.isdisjoint(words)
        and not {"nothing", "nobody"}.isdisjoint(words)
    ):
        # "nothing lifts desire like a walk"
        read.denials -= 1
    return read


def _is_whole(words: Sequence[str], at: int) -> bool:
    """Whether a word stands for all of a kind: "everything", not "every day"."""
    following = words[at + 1] if at + 1 < len(words) else ""
    return words[at] in small("every") and not (words[at] == "every" and is_time(following))


def _walk(row: Row, read: _Reading, line: _Line) -> None:
    at = 0
    while at < len(line[0]):
        at = _step(row, read, line, at)


def _step(row: Row, read: _Reading, line: _Line, at: int) -> int:
    """Read what stands at a place, and return where to go on."""
    kept, words, stems = line
    if (read.after or read.without) and _opens_anew(row, kept, at):
        read.after, read.without = "", False
    if words[at] in small("returning"):
        read.after, read.without = "", False
    found = longest(stems, at)
    mention = row.mentions.get(kept[at])
    last = at
    while mention and last + 1 < len(kept) and kept[last + 1] <= mention.last:
        last += 1
    longer = found and (found[1][-1] >= last or len(found[1]) > 1)
    if not read.items and words[at] in small("wanting"):
        # "less stress" is not stress
        read.wanting = True
        return at + 1
    if found and longer and (len(found[1]) > 1 or words[at] not in small("deny")):
        phrase, places = found
        if len(places) == 1 and not written(words[at]):
            phrase = replace(phrase, ends=frozenset())
        own = mention.concept if mention and last == places[-1] else ""
        _phrase(read, phrase, [words[n] for n in places], own, words[at - 1] if at else "")
        inner = [n for n in range(at, places[-1]) if n not in places]
        _walk(row, read, ([kept[n] for n in inner], [words[n] for n in inner], [stems[n] for n in inner]))
        return places[-1] + 1
    if mention and not (last == at and stems[at] in light()):
        _add(read, words[at : last + 1], mention.concept)
        return last + 1
    if words[at] == "as" and "as" in words[at + 1 : at + 1 + _COMPARED]:
        # "just as often as women"
        return len(kept)
    if words[at] == "than" and words[at + 1 : at + 2] and words[at + 1] in small("usual"):
        return len(kept)
    names = words[at] in ("this", "these", "those") and not _acts(words[at + 1 : at + 2])
    read.pointing |= words[at] in small("pronouns") and not (read.items or _is_expletive(words, at) or names)
    _word(read, words, at)
    return at + 1


def _is_expletive(words: Sequence[str], at: int) -> bool:
    """Whether a pronoun stands for nothing: "it takes time to"."""
    near = words[at + 1 : at + 1 + _EXPLETIVE]
    return words[at] == "it" and ("to" in near or not small("taking").isdisjoint(near[:1]))


def _acts(words: Sequence[str]) -> bool:
    """Whether what follows "this" may be a verb: it names nothing then."""
    return not words or any(
        word in small("auxiliaries") or is_verb(word) or is_adverb(word) for word in words
    )


def _opens_anew(row: Row, kept: Sequence[int], at: int) -> bool:
    """Whether what a word begins no longer follows a preposition: "with time the ache grows"."""
    if at and "," in row.gap(kept[at - 1] + 1):
        return True
    if row.word(kept[at] - 1) not in small("articles") or not at:
        return False
    return row.word(kept[at] - 2) not in small("prepositions") | small("links")


def _phrase(read: _Reading, phrase: Phrase, words: Sequence[str], concept: str, before: str) -> None:
    """Note what a phrase does; a "may" that is not said to the reader only guesses."""
    duty = phrase.duty
    if words[0] in ("may", "could") and before != "you":
        duty, read.weak = "", True
    if duty == "cannot":
        read.denials, read.absolute, duty = read.denials + 1, True, "may"
    if duty:
        read.duties.append(duty)
    if (phrase.ends or phrase.groups) and not duty:
        _add(read, words, concept, phrase.ends | _ways(phrase.ends, words), phrase.groups)


def _ways(ends: frozenset[End], words: Sequence[str]) -> frozenset[End]:
    """Return which way words send a thing, whatever the scale: more or less, better or worse."""
    acting = len(words) > 1 or is_verb(words[0])
    found = {
        End(kind, end.sign)
        for kind in ("amount", "worth", "ease")
        for end in ends
        if end.scale in small(kind) and (acting or end.scale in small("sure"))
    }
    return frozenset(end for end in found if End(end.scale, -end.sign) not in found)


def _add(
    read: _Reading,
    words: Sequence[str],
    concept: str,
    ends: frozenset[End] = frozenset(),
    groups: frozenset[str] = frozenset(),
) -> None:
    roots = frozenset(filter(None, map(telling, words)))
    names = groups | roots | {f"= {concept}"} if concept else groups | roots
    if not names and not ends:
        return
    after = "without" if read.without else read.after
    if after == "without":
        names, ends = frozenset(f"without {name}" for name in names), frozenset()
    topical = bool(concept) and not (read.items or read.bidding) and len(words) == 1
    if read.wanting:
        names, ends, read.wanting = frozenset(f"less {name}" for name in names), frozenset(), False
    if read.denials and read.denied < 0:
        read.denied = len(read.items)
    read.items.append(Item(" ".join(words), names, ends, after, concept, not (roots or concept), topical))


def _word(read: _Reading, words: Sequence[str], at: int) -> None:
    """Note what a word does that is part of no phrase."""
    word = words[at]
    if word == "cannot":
        read.duties.append("may")
    if word == "without" or (word == "no" and at and words[at - 1] == "with"):
        read.without = True
    elif word in small("deny"):
        _deny(read, words, at)
    elif word in ("longer", "more") and at and words[at - 1] in ("no", "any"):
        return
    elif word == "avoid" and (
        at == 0 or words[at - 1] in small("bidding") or not {"must", "need_not"}.isdisjoint(read.duties)
    ):
        read.duties.append("must_not")
    elif word in small("prepositions") and word != "than":
        read.after, read.without = word, False
    elif (value := number(word)) is not None:
        read.measures.append(value)
    elif len(word) >= _SHORTEST and telling(word) and word not in small("weak"):
        _add(read, [word], "")
    elif word in small("auxiliaries"):
        read.after, read.without = "", False


@cache
def _qualifying() -> frozenset[str]:
    """Return the words that may make a clause hold more or less far."""
    return frozenset(("would", "too", "than")).union(*map(small, ("absolute", "best", "weak", "another")))


def _qualify(read: _Reading, words: Sequence[str], at: int, before: str) -> None:
    """Note how far a word makes a clause hold; `before` stands before it in the sentence."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    ordinal = word == "all" and before in ("at", "after")
    possible = word in small("whoever") and following in ("can", "may")
    read.absolute |= word in small("absolute") and not (ordinal or possible)
    read.praising |= word in small("best") and (before in small("auxiliaries") or before in ("work", "works"))
    # "the most", "less likely"
    sure = before in (small("articles") if word == "most" else _SURE)
    read.weak |= word in small("weak") and not sure
    read.doubtful |= (
        word == "would"
        or (
            word in small("another")
            and not (before in ("each", "any", "than") or following in small("own_other"))
        )
        or (word == "too" and following in small("excess"))
        or (word == "than" and following not in small("usual"))
    )


_SURE = ("more", "less", "you", "as")
"""After one of these no word makes a statement one of some: "less likely", "you may"."""


def _deny(read: _Reading, words: Sequence[str], at: int) -> None:
    following = words[at + 1 : at + 1 + _PARTLY]
    limited = any(
        word in small("partly") and (n == 0 or (word in small("wholly") and words[at + n] != "at"))
        for n, word in enumerate(following)
    )
    spent = following[:1] == ["longer"] and "must" not in read.duties
    spent &= following[1:2] not in (["need"], ["necessary"], ["needed"])
    read.doubtful |= limited or spent or following[:1] in (["matter"], ["more"], ["less"], ["wonder"])
    # "it is normal not to want it" denies nothing; "try not to" forbids
    read.doubtful |= following[:1] == ["to"] and not (read.bidding or read.duties)
    read.denials += 1
