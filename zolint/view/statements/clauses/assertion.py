"""Assertions: what a clause states, advises, allows or denies, without a list of what it may say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zolint.view.statements.clauses.asserted import Assertion, Item
from zolint.view.statements.clauses.commands import is_verb
from zolint.view.statements.clauses.contents import Contents, contents
from zolint.view.statements.clauses.moods import mood_of, readings
from zolint.view.statements.clauses.parts import Part, core, parts
from zolint.view.statements.clauses.phrasing import End, small
from zolint.view.statements.clauses.row import Row, row_of
from zolint.view.statements.words.outline import Outline


def assertions(
    outline: Outline, before: frozenset[str], topic: frozenset[str] = frozenset()
) -> Iterator[Assertion]:
    """Yield what the clauses of a sentence assert; their "it" may stand for what is named before.

    That what the article is about is there is no condition: "while you have thrush".
    """
    row = row_of(outline)
    found = [(part, contents(row, part)) for part in _with_cores(row)]
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
                reach=_reach(row, found),
                limits=_limits(row, found[max(0, n - 1) : n + 2]),
                measures=frozenset(read.measures),
                reasons=_reasons(row, found[n + 1 : n + 2]),
                lent=meant if pointing else frozenset(),
                pointing=pointing,
                finite=any(duty != "may" for duty in read.duties)
                or any(is_verb(row.word(n)) or row.word(n) in small("speaking") for n in part.places),
                conditional=any(_tells(row, *each) for each in limiting if each[0].kind != "relative"),
                start=row.words[part.places[0]].start,
                end=row.words[part.places[-1]].end,
                share=read.share,
                rest=read.rest,
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


def _case(read: Contents) -> Iterator[Item]:
    """Yield what a condition tells of the case in which something holds; not its "as soon as"."""
    for n, item in enumerate(read.items):
        first, _, following = item.text.partition(" ")
        opens = first in small("conditions") or (first == "as" and following.endswith(" as"))
        if (item.ends or not item.light) and not (opens or _is_having(item, read)):
            yield _denied(item) if read.denials % 2 and n >= read.denied else item


def _is_having(item: Item, read: Contents) -> bool:
    """Whether a word of a condition only tells that one has or uses a thing: "rely on the pill"."""
    return len(read.items) > 1 and ("appli" in item.names or item.text in small("having"))


def _denied(item: Item) -> Item:
    """Return what a condition denies: "if you do not smoke"."""
    names = frozenset(f"not {name}" for name in item.names)
    return item._replace(names=names, ends=frozenset(End(end.scale, -end.sign) for end in item.ends))


def _pleases(row: Row, part: Part) -> bool:
    """Whether a condition is none: "whenever you like"."""
    return row.word(part.places[0]) in _EVER and row.word(part.places[-1]) in small("liking")


_EVER = ("whenever", "wherever", "however", "if")


def _limiting(
    row: Row, found: Sequence[tuple[Part, Contents]], part: Part, *, bidding: bool
) -> list[tuple[Part, Contents]]:
    """Return what limits a part: its conditions and whom it tells of; "until" only ends what is ordered."""
    if part.kind != "main":
        return []
    kinds = ("condition", "relative") if bidding else ("condition", "relative", "term")
    near = (
        each
        for each in found
        if (each[0].kind in kinds and each[0].segment == part.segment and not _pleases(row, each[0]))
        or _is_mere(row, each[0])
    )
    return [each for each in near if not part.bare or each[0].places[0] < part.places[-1]]


def _is_mere(row: Row, part: Part) -> bool:
    """Whether a reason is one for which alone something is not so: "just because you change position"."""
    at = part.places[0]
    return row.word(at) == "because" and row.word(at - 1) in small("mere")


def _reasons(row: Row, following: Sequence[tuple[Part, Contents]]) -> tuple[Item, ...]:
    """Return what the reason tells that a part goes on to give."""
    return tuple(
        item for part, read in following if row.word(part.places[0]) == "because" for item in read.items
    )


def _reach(row: Row, found: Sequence[tuple[Part, Contents]]) -> tuple[Item, ...]:
    """Return what tells for what something holds, too: "even if you smoke"."""
    return tuple(
        item for part, read in found if row.word(part.places[0] - 1) == "even" for item in read.items
    )


def _tells(row: Row, part: Part, read: Contents) -> bool:
    """Whether a condition is one: not "once given" or "if needed"."""
    words = {row.word(n) for n in part.places}
    telling = any(item.ends or not item.light for item in read.items)
    if not (telling or read.measures or read.denials or words.isdisjoint(_NAMED)):
        # "as soon as you feel it"
        return False
    return bool(read.measures or read.denials) or not words.isdisjoint(small("pronouns") | {"you", "your"})


_NAMED = ("it", "them", "one")
"""What stands for that of which a clause itself tells."""


def _limits(row: Row, found: Sequence[tuple[Part, Contents]]) -> tuple[Item, ...]:
    """Return what a part goes on to tell of those that it means: "pain that lasts", "women who smoke"."""
    near = [each for each in found if each[0].kind == "relative"]
    if not near:
        return ()
    relative, read = near[0]
    if row.word(relative.places[0]) != "who" and relative.places[0] > _NOUN:
        return ()
    return tuple(item for item in read.items if not item.light)


_NOUN = 3
"""So many words may name a thing."""
