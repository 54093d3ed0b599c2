"""Which topics an article tells its reader to do, or not, after all, by how the passages on them are worded.

The rules of `topics` know an instruction by its grammar; this weighs all words of a few sentences and of the
headings above them. Whoever praises, advises or tells how is worded unlike whoever tells of a law, a film or
a study, whatever the topic. The weights stand in `data/told.tsv`.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from zolint.document import PROSE
from zolint.view.notes.catalogue import Catalogue
from zolint.view.notes.instructions import Instructions
from zolint.view.notes.linear import load
from zolint.view.notes.scenes import Seeing, passages
from zolint.view.notes.topics import How, Topic, owes
from zolint.view.notes.words import Words


def told(
    found: Sequence[Topic], words: Words, seeing: Seeing, catalogue: Catalogue, instructions: Instructions
) -> Iterator[Topic]:
    """Yield the topics, as instructive or as a mention where the passages on them are plainly worded so."""
    likelihood = load("told", "scenes").likelihood
    unnoted = {topic.id for topic in unowed(found, catalogue, instructions)}
    for topic in found:
        entry = catalogue.topics[topic.id]
        if topic.id in unnoted:
            likely = _mean_of_best(map(likelihood, on(topic, words, seeing))) > _LIKELY
            yield replace(topic, how=How.INSTRUCTIVE, named=False) if likely else topic
        elif entry.family == "safety" and owes(topic, entry, instructions):
            few = list(_naming(topic, words))
            ordered = any(not instructions.telling.isdisjoint(numbers) for numbers in few)
            unlikely = not ordered and all(likelihood(_seen(numbers, seeing)) < _UNLIKELY for numbers in few)
            yield replace(topic, how=How.MENTION) if few and unlikely else topic
        else:
            yield topic


def _mean_of_best(likely: Iterable[float]) -> float:
    """Return the mean of the highest few: of many passages one may sound like an instruction by chance."""
    best = heapq.nlargest(_FEW, likely)
    return sum(best) / len(best) if best else 0.0


def unowed(found: Sequence[Topic], catalogue: Catalogue, instructions: Instructions) -> Iterator[Topic]:
    """Yield the safety topics that owe nothing by the rules, unless the article is a leaflet or a report."""
    if instructions.informs or instructions.reports:
        return
    for topic in found:
        entry = catalogue.topics[topic.id]
        if entry.family == "safety" and not owes(topic, entry, instructions):
            yield topic


def on(topic: Topic, words: Words, seeing: Seeing) -> Iterator[frozenset[str]]:
    """Yield what a model sees in each passage on a topic, rather than in one that names it in passing."""
    prose = sum(sentence.block.kind in PROSE for sentence in words.sentences)
    is_subject = topic.heads or len(topic.body) >= _SHARE * prose
    return naming(topic, words, seeing, 1 if is_subject else _SEVERAL)


def naming(topic: Topic, words: Words, seeing: Seeing, least: int = 1) -> Iterator[frozenset[str]]:
    """Return what a model sees in each passage that names a topic in so many sentences at least."""
    return (_seen(numbers, seeing) for numbers in _naming(topic, words, least))


def _seen(numbers: Sequence[int], seeing: Seeing) -> frozenset[str]:
    return frozenset[str]().union(*map(seeing, numbers))


def _naming(topic: Topic, words: Words, least: int = 1) -> Iterator[Sequence[int]]:
    """Yield the numbers of the sentences of each passage that names a topic, with those of the headings."""
    named = topic.body or {topic.sentence}
    for heads, sentences in passages(words):
        numbers = (*heads, *sentences)
        if len(named.intersection(numbers)) >= least:
            yield numbers


_LIKELY = 0.8
"""Above this, in the mean of the likeliest few, the passages on a topic tell their reader to do it."""
_FEW = 3
_UNLIKELY = 0.1
"""Below this a passage only tells of what it names."""
_SHARE = 0.1
"""What so many of the sentences name is a subject of the article; what a heading names is one, too."""
_SEVERAL = 2
"""Of anything else a passage has so many sentences."""
