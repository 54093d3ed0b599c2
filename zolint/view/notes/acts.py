"""The situation that an article has its readers in, told in words that the catalogue does not know."""

from __future__ import annotations

from collections.abc import Sequence

from zolint.view.notes.catalogue import Catalogue
from zolint.view.notes.fields import Field
from zolint.view.notes.instructions import Instructions
from zolint.view.notes.pattern import Finder, Match
from zolint.view.notes.scenes import Scene, Seeing, clause, scenes, situation, speaks
from zolint.view.notes.topics import How, Topic, owes
from zolint.view.notes.words import Words


def unnamed(
    found: Sequence[Topic], finder: Finder, seeing: Seeing, catalogue: Catalogue, instructions: Instructions
) -> Topic | None:
    """Return the situation of the likeliest passage, where it first instructs, unless one is named."""
    if not instructions.urges or instructions.informs or instructions.reports:
        return None
    entries = [(topic, catalogue.topics[topic.id]) for topic in found]
    if any(entry.family == "consent" and owes(topic, entry, instructions) for topic, entry in entries):
        return None
    passages = list(scenes(finder.words, seeing, instructions.telling))
    telling = [
        scene for scene in passages if scene.likely > _LIKELY and not _OF_TWO.isdisjoint(scene.features)
    ]
    if not telling or _is_alone(passages):
        return None
    name = situation(max(telling, key=lambda scene: scene.likely).features) or _ANY
    if name not in catalogue.topics or not Field(finder).has(catalogue.topics[name]):
        return None
    return _topic(name, telling, finder.words, instructions)


def _topic(name: str, telling: Sequence[Scene], words: Words, instructions: Instructions) -> Topic:
    body = frozenset(number for scene in telling for number in scene.sentences)
    speaking = {number: speaks(words, number) for number in sorted(body & instructions.telling)}
    most = max(speaking.values())
    first = next(number for number, much in speaking.items() if much >= min(most, most / 2))
    start, end = instructions.together(Match(first, (clause(words, first),)), _MOST)
    span, text = words.span(start, end), words.text(start, end)
    return Topic(name, span, How.INSTRUCTIVE, text, first, body=body, named=False)


def _is_alone(passages: Sequence[Scene]) -> bool:
    """Whether no other passage sounds like it: one may do so by chance."""
    likely = sorted((scene.likely for scene in passages), reverse=True)
    return len(likely) > 1 and likely[1] <= _ALSO


_LIKELY = 0.8
"""Above this a passage is taken to tell what to do in such a situation."""
_ALSO = 0.6
"""And above this another one, where there is any."""
_OF_TWO = frozenset(("class lover", "class them", "class other", "class three"))
"""Of which one is there where more than one person is."""
_ANY = "how-to-sex"
"""The situation that any act between two people is."""
_MOST = 10
"""So many words can be quoted in a message."""
