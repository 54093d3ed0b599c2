"""Which topics of the catalogue an article speaks of, and how."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from zolint.document import PROSE, Kind
from zolint.source import Span
from zolint.view.notes.catalogue import Catalogue, Entry
from zolint.view.notes.fields import Field
from zolint.view.notes.instructions import Instructions
from zolint.view.notes.pattern import Finder, Match


class How(StrEnum):
    """What an article does with a topic."""

    INSTRUCTIVE = "instructive"
    """It tells readers to do it, or how."""
    CENTRAL = "central"
    """It is about the topic, or praises it."""
    MENTION = "mention"


@dataclass(frozen=True)
class Topic:
    """A topic that the article speaks of."""

    id: str
    span: Span
    """The first words that instruct, else the first that speak of it."""
    how: How
    words: str
    """The words of the span, as they are written."""
    sentence: int
    """The number of the sentence that holds the span, in the view's words."""
    grave: bool = False
    """Whether it is a grave one of which readers are not plainly told what to do."""
    body: frozenset[int] = frozenset()
    """The numbers of the sentences of running text that speak of it."""
    heads: bool = False
    """Whether a title, tag or heading does."""
    named: bool = True
    """Whether the catalogue's wordings show by themselves that it is told."""


def topics(finder: Finder, catalogue: Catalogue, instructions: Instructions) -> Iterator[Topic]:
    """Yield the topics of an article, in the catalogue's order."""
    field = Field(finder)
    for entry in catalogue.topics.values():
        if (topic := _topic(entry, finder, instructions)) and field.has(entry):
            yield topic


def owes(topic: Topic, entry: Entry, instructions: Instructions) -> bool:
    """Whether the article makes so much of a topic that it owes its reader a note."""
    if entry.family == "consent" and not instructions.urges and entry.since != "mention":
        return False  # news and reviews ask nobody to do it
    if topic.how is How.CENTRAL and not (topic.body or entry.grave or instructions.urges):
        return False  # a title over what only tells of a word, a law or a film
    order = tuple(How)
    return order.index(topic.how) <= order.index(How(entry.since))


def _topic(entry: Entry, finder: Finder, instructions: Instructions) -> Topic | None:
    intimate = entry.intimate if instructions.is_intimate else ()
    firm = (*entry.triggers, *entry.states, *intimate)
    if not any(True for named in (firm, entry.weak, entry.nearby) for _ in finder.find_any(named)):
        return None  # most articles name few topics
    refused = {match.sentence for match in finder.find_any(entry.unless)}
    passed = refused | instructions.passing
    near = _beside(entry, finder, _places(entry.nearby, finder, passed, instructions))
    strong = near | _places(firm, finder, passed, instructions)
    if not strong and not entry.weak:
        return None
    weak = _places(entry.weak, finder, passed, instructions)
    words = finder.words
    heads = {n for n in strong if words.is_title(n)}
    heads |= {n for n in weak if words.is_title(n) and (strong or instructions.kind(n) is not Kind.TAGS)}
    heads -= instructions.aside
    found = {**weak, **strong}
    if (not heads and not strong) or not _is_meant(entry, finder, found.keys()):
        return None
    body = sorted(n for n in found if instructions.kind(n) in PROSE and n not in heads)
    telling = [
        n
        for n in body
        if instructions.tells(n) or instructions.commends(n) or (n in near and instructions.answers(n))
    ]
    praising = [n for n in body if n in instructions.praising]
    # a warning is not where an article instructs
    plain = [n for n in body if not instructions.warns(found[n].places[0])]
    if not plain and not heads and len(body) < _SEVERAL:
        telling = praising = []
    how = _how(heads, body, telling, praising, instructions)
    ordering = instructions.ordering
    if entry.family == "safety" and not instructions.reports:
        ordering |= instructions.leading
        if any(instructions.directs(found[n]) for n in telling if n in plain and n in strong):
            how = How.INSTRUCTIVE
    if any(not instructions.warns(found[n].places[0]) for n in heads & ordering):
        how = How.INSTRUCTIVE
    grave = bool(entry.grave) and how is not How.INSTRUCTIVE
    if how not in (How.INSTRUCTIVE, How(entry.since)) and _is_answered(entry, finder, passed, instructions):
        how = How(entry.since)
    if how is How.MENTION and _is_grave(entry, finder, passed, instructions):
        how = How(entry.since)
    urging = [n for n in plain if n in instructions.telling] or [
        n for n in plain if n in instructions.praising
    ]
    first = min([n for n in urging if n in strong] or urging or heads or plain or body or found)
    start, end = instructions.together(found[first], _TOGETHER[entry.family])
    return Topic(
        entry.id,
        words.span(start, end),
        how,
        words.text(start, end),
        first,
        grave,
        frozenset(body),
        bool(heads),
    )


def _is_answered(entry: Entry, finder: Finder, passed: set[int], instructions: Instructions) -> bool:
    """Whether readers in a state are told what to do about it."""
    states = _places(entry.states, finder, passed, instructions)
    return not instructions.reports and any(map(instructions.answers, states))


def _is_grave(entry: Entry, finder: Finder, passed: set[int], instructions: Instructions) -> bool:
    """Whether grave words stand in a sentence; in the items of a list they are one sign of an illness."""
    return any(
        instructions.kind(n) is not Kind.ITEM for n in _places(entry.grave, finder, passed, instructions)
    )


def _how(
    heads: set[int], body: list[int], telling: list[int], praising: list[int], instructions: Instructions
) -> How:
    if instructions.reports:
        return How.MENTION  # the last lines of the news may tell readers what to do, too
    several = len(body) > _SEVERAL
    guided = instructions.is_guide and (heads & instructions.guiding or telling or several)
    urged = any(map(instructions.commends, telling))
    weighty = heads or (several and instructions.instructs)
    if guided or urged or len(telling) >= _SEVERAL or (telling and weighty):
        return How.INSTRUCTIVE
    if heads and body and instructions.recommending:
        return How.INSTRUCTIVE
    named = heads if body else [n for n in heads if instructions.kind(n) is not Kind.HEADING]
    central = named or praising or telling or several
    return How.CENTRAL if central else How.MENTION


_TOGETHER = {"safety": 5, "consent": 10}
"""So many words can be quoted in a message; who does what to whom takes more than a thing."""
_SEVERAL = 2
_BESIDE = 2
"""So many sentences off, one still speaks of the same thing."""


def _is_meant(entry: Entry, finder: Finder, found: AbstractSet[int]) -> bool:
    """Whether the article is not about what shares a word with the topic: mattresses have coils, too."""
    if entry.context and not any(True for _ in finder.find_any(entry.context)):
        return False
    foreign = {match.sentence for match in finder.find_any(entry.foreign)}
    sentences = finder.words.sentences
    titled = any(sentences[n].block.kind is Kind.TITLE for n in foreign)
    return not titled and len(foreign) <= len(found - foreign)


def _places(
    wordings: tuple[str, ...], finder: Finder, refused: set[int], instructions: Instructions
) -> dict[int, Match]:
    """Return the first match of any of the wordings in each sentence, where the article itself says it."""
    found: dict[int, Match] = {}
    for match in finder.find_any(wordings):
        place = match.places[0]
        if match.sentence not in refused and not instructions.is_others(place):
            known = found.get(match.sentence, match)
            found[match.sentence] = match if place < known.places[0] else known
    return found


def _beside(entry: Entry, finder: Finder, found: dict[int, Match]) -> dict[int, Match]:
    """Return the matches beside which another of the topic's wordings stands, with no title between them."""
    others = {n for wording in entry.beside for n in finder.sentences(wording)} if found else set()
    words = finder.words
    return {
        number: match
        for number, match in found.items()
        if any(
            abs(number - other) <= _BESIDE
            and not any(map(words.is_title, range(min(number, other), max(number, other) + 1)))
            for other in others
        )
    }
