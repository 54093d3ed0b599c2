"""Which topics an article tells its reader to do after all, by how the passages that name them are worded.

The rules of `topics` know an instruction by its grammar; this weighs all words of a few sentences and of the
headings above them. Whoever praises, advises or tells how is worded unlike whoever tells of a law, a film or
a study, whatever the topic. The weights stand in `data/told.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    """Yield the topics, as instructive those that a passage on them is likely to tell its reader to do."""
    model = load("told", "scenes")
    likely = {
        topic.id
        for topic in unowed(found, catalogue, instructions)
        if any(model.likelihood(seen) > _LIKELY for seen in on(topic, words, seeing))
    }
    for topic in found:
        yield replace(topic, how=How.INSTRUCTIVE, named=False) if topic.id in likely else topic


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
    """Yield what a model sees in each passage that names a topic in so many sentences at least."""
    named = topic.body or {topic.sentence}
    for heads, sentences in passages(words):
        numbers = (*heads, *sentences)
        if len(named.intersection(numbers)) >= least:
            yield frozenset().union(*map(seeing, numbers))


_LIKELY = 0.65
"""Above this a passage is taken to tell its reader."""
_SHARE = 0.1
"""What so many of the sentences name is a subject of the article; what a heading names is one, too."""
_SEVERAL = 2
"""Of anything else a passage has so many sentences."""
