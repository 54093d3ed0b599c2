"""Contents: what the words of a part of a sentence tell, name and deny, read word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from zolint.view.statements.clauses.asserted import Item
from zolint.view.statements.clauses.commands import is_verb, ordered_at
from zolint.view.statements.clauses.parts import Part
from zolint.view.statements.clauses.phrasing import (
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
from zolint.view.statements.clauses.row import Row
from zolint.view.statements.numbers.amounts import is_counting, is_time
from zolint.view.statements.numbers.share import Share, bounded, portion
from zolint.view.statements.words.outline import number

_Line = tuple[Sequence[int], Sequence[str], Sequence[str]]
"""The places of some words, the words, and their stems."""
_SHORTEST = 3
"""A shorter word names nothing."""
_EXPLETIVE = 5
"""So many words after an "it" that stands for nothing, "to" may follow."""
_COMPARED = 3
"""So many words on, a second "as" compares."""
_PARTLY = 6
"""So many words on, "every" or "completely" still limits a denial."""


@dataclass
class Contents:
    """What has been read of a part; it grows word by word."""

    bidding: bool = False
    """Whether it orders."""
    ordered: int | None = None
    """Where the order begins."""
    items: list[Item] = field(default_factory=list)
    duties: list[str] = field(default_factory=list)
    """What its words make a duty, or free to do: must, must_not, need, need_not, have or may."""
    denials: int = 0
    denied: int = -1
    """The place in `items` of what is denied first; -1 where nothing is."""
    absolute: bool = False
    weak: bool = False
    share: float = 0.0
    """Of how large a share of a group it is told at least; nothing where it names none, or all."""
    rest: float = 0.0
    """Of how large a share it is not so at least: of "few" of most."""
    praising: bool = False
    doubtful: bool = False
    """Whether it compares, guesses or denies a part, and so asserts nothing."""
    pointing: bool = False
    """Whether it begins with an "it" for something said before."""
    measures: list[float] = field(default_factory=list)
    after: str = ""
    """The preposition that what comes next follows."""
    without: bool = False
    """Whether what comes next is lacking."""
    leaves: bool = False
    """Whether it tells to avoid a thing, or to keep from it."""
    wanting: bool = False
    """Whether of what comes next there is less."""


def contents(row: Row, part: Part) -> Contents:
    """Read the words of a part of a sentence."""
    ordered = ordered_at(row, part.places)
    read = Contents(bidding=ordered is not None, ordered=ordered)
    articles = small("articles")
    counted = _share(row, read, part)
    counted |= {n for at, (end, _) in row.shares.items() for n in range(at, end) if is_counting(row.texts[n])}
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
    if (
        any(duty.endswith("_not") for duty in read.duties)
        and not read.leaves
        and any(_is_whole(words, at) for at in range(len(words)))
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


@cache
def item_of(words: str) -> Item:
    """Return some words as an item of a clause."""
    read, written = Contents(), words.split()
    found = longest(list(map(stem_of, written)), 0)
    phrase = found[0] if found and len(found[1]) == len(written) else Phrase(())
    _add(read, written, "", phrase.ends, phrase.groups)
    return read.items[0] if read.items else Item(words, frozenset(), frozenset(), "", "", light=True)


def _share(row: Row, read: Contents, part: Part) -> set[int]:
    """Note of how many of a group a part is told, and return the places of the words that say so."""
    for at in part.places:
        value = row.shares[at][1] if at in row.shares else None
        named = portion(row.texts, at) if value is None else Share(value, value, at, at, counted=True)
        if not named or not (0 < named.high < _NEARLY_ALL or 0 < named.low < _NEARLY_ALL):
            continue
        named = bounded(row.texts, named)
        # "a few" may be many
        limited = named.counted or not small("scant").isdisjoint((row.texts[at], row.word(named.first)))
        read.share, read.rest = named.low, 1 - named.high if limited else 0.0
        return set(range(named.first, named.end))
    return set()


_NEARLY_ALL = 0.98
"""Of so many is of all."""


def _is_granted(words: Sequence[str], at: int) -> bool:
    """Whether a "may" tells what is allowed, not what may happen: "may be taken"."""
    return words[at : at + 2] == ["may", "be"] and not small("granted").isdisjoint(words[at + 2 : at + 4])


def _is_whole(words: Sequence[str], at: int) -> bool:
    """Whether a word stands for all of a kind: "everything", not "every day"."""
    following = words[at + 1] if at + 1 < len(words) else ""
    return words[at] in small("every") and not (words[at] == "every" and is_time(following))


def _walk(row: Row, read: Contents, line: _Line) -> None:
    at = 0
    while at < len(line[0]):
        # "everyone" names nobody in particular
        named = line[1][at] not in small("everybody") or (read.items and not read.after)
        at = _step(row, read, line, at) if named else at + 1


def _step(row: Row, read: Contents, line: _Line, at: int) -> int:
    """Read what stands at a place, and return where to go on."""
    kept, words, stems = line
    if (read.after or read.without) and _opens_anew(row, kept, at):
        read.after, read.without = "", False
    if words[at] in small("returning") or kept[at] == read.ordered:
        read.after, read.without = "", False
    found = longest(stems, at)
    mention = row.mentions.get(kept[at])
    last = at
    while mention and last + 1 < len(kept) and kept[last + 1] <= mention.last:
        last += 1
    longer = found and (found[1][-1] >= last or len(found[1]) > 1)
    if not read.items and words[at] in small("wanting") and not (found and len(found[1]) > 1):
        # "less stress" is not stress
        read.wanting = True
        return at + 1
    if found and longer and (len(found[1]) > 1 or words[at] not in small("deny")):
        phrase, places = found
        if len(places) == 1 and not written(words[at]):
            phrase = replace(phrase, ends=frozenset())
        own = mention.concept if mention and last == places[-1] else ""
        allows = (at > 0 and words[at - 1] == "you") or _is_granted(words, at)
        _phrase(read, phrase, [words[n] for n in places], own, allows=allows)
        inner = [n for n in range(at, places[-1]) if n not in places]
        _walk(row, read, ([kept[n] for n in inner], [words[n] for n in inner], [stems[n] for n in inner]))
        return places[-1] + 1
    if mention and not (last == at and (stems[at] in light() or words[at] in small("deny"))):
        _add(read, words[at : last + 1], mention.concept, groups=_groups(words[at : last + 1]))
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
    """Whether a pronoun stands for nothing: "it takes time to", "it is stress that"."""
    near = words[at + 1 : at + 1 + _EXPLETIVE]
    return words[at] == "it" and ("to" in near or "that" in near or not small("taking").isdisjoint(near[:1]))


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


def _phrase(read: Contents, phrase: Phrase, words: Sequence[str], concept: str, *, allows: bool) -> None:
    """Note what a phrase does; a "may" that does not allow anything only guesses."""
    duty = phrase.duty
    if words[0] in ("may", "could") and not allows:
        duty, read.weak = "", True
    if duty in ("cannot", "unable"):
        read.denials, read.absolute = read.denials + 1, True
        duty = "may" if duty == "cannot" else ""
    if duty == "told":
        read.bidding = False
        return
    if duty:
        read.duties.append(duty)
        read.leaves |= duty == "must_not" and small("deny").isdisjoint(words)
        read.after, read.without = "", False
    if (phrase.ends or phrase.groups) and not duty:
        _add(read, words, concept, phrase.ends | _ways(phrase.ends, words), phrase.groups)


def _groups(words: Sequence[str]) -> frozenset[str]:
    """Return what the last of several words names, as other words do: of "pelvic floor training" training."""
    if len(words) == 1 or not telling(words[-1]):
        return frozenset()
    found = longest([stem_of(words[-1])], 0)
    return found[0].groups if found else frozenset()


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
    read: Contents,
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


def _word(read: Contents, words: Sequence[str], at: int) -> None:
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
        read.bidding
        or at == 0
        or words[at - 1] in small("bidding")
        or not {"must", "need_not"}.isdisjoint(read.duties)
    ):
        read.duties.append("must_not")
        read.leaves = True
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


def _qualify(read: Contents, words: Sequence[str], at: int, before: str) -> None:
    """Note how far a word makes a clause hold; `before` stands before it in the sentence."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    ordinal = word == "all" and before in ("at", "after")
    possible = word in small("whoever") and following in ("can", "may")
    read.absolute |= word in small("absolute") and not (ordinal or possible)
    read.praising |= word in small("best") and (before in small("auxiliaries") or before in ("work", "works"))
    # "the most", "less likely"
    sure = before in (small("articles") if word == "most" else _SURE)
    read.weak |= word in small("weak") and not (sure or _is_granted(words, at))
    read.doubtful |= (
        (word == "would" and following not in small("advising"))
        or (
            word in small("another")
            and not (before in ("each", "any", "than") or following in small("own_other"))
        )
        or (word == "too" and following in small("excess"))
        or (word == "than" and following not in small("usual"))
    )


_SURE = ("more", "less", "you", "as")
"""After one of these no word makes a statement one of some: "less likely", "you may"."""


def _deny(read: Contents, words: Sequence[str], at: int) -> None:
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
    if following[:1] == ["even"] and (read.denials or "must_not" in read.duties):
        # "never, not even once"
        return
    read.denials += 1
