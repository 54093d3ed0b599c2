"""What keeps readers safe and what a yes is: which topics an article speaks of, and which notes it has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Self

from zolint.document import PROSE, Document, Kind
from zolint.once import cached_property
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.guards import Guards
from zolint.view.notes.acts import unnamed
from zolint.view.notes.agreement import likelihood
from zolint.view.notes.catalogue import Catalogue, Element, Entry
from zolint.view.notes.frames import Frames, Polarity, said
from zolint.view.notes.instructions import Instructions
from zolint.view.notes.passages import Passages
from zolint.view.notes.pattern import Finder
from zolint.view.notes.reading import Reading
from zolint.view.notes.scenes import features
from zolint.view.notes.told import told
from zolint.view.notes.topics import How, Topic, owes, topics

__all__ = ["Catalogue", "Element", "Entry", "Gap", "How", "Note", "Notes", "Polarity", "Topic"]


@dataclass(frozen=True)
class Note:
    """Words of the article that speak of an element, and what they amount to."""

    topic: str
    element: str
    span: Span
    polarity: Polarity
    firm: bool = True
    """Whether the words say it by themselves, rather than only hint at it."""
    sentence: int = 0
    """The number of the sentence that holds the words, in the view's words."""


@dataclass(frozen=True)
class Gap:
    """A topic whose note is missing or incomplete."""

    topic: Topic
    entry: Entry
    missing: tuple[Element, ...]
    said: bool
    """Whether the article says anything that is specific to the topic."""
    words: str
    """The words of the topic's span."""
    insertion: Span | None
    """Where the paragraph of those words ends, so that a sentence may follow; None in a heading."""

    @property
    def ideas(self) -> str:
        """What is missing, in plain words."""
        return "; ".join(element.says for element in self.missing)

    @property
    def suggestion(self) -> str:
        """Sentences to paste, one for each missing element."""
        return " ".join(element.sentence for element in self.missing)

    @property
    def severity(self) -> str:
        """How bad the gap is: what the topic says of nothing at all, and a warning at most of half a note."""
        return "warning" if self.said and self.entry.severity == "error" else self.entry.severity

    @property
    def data(self) -> dict[str, object]:
        """The gap for machines."""
        missing = [element.id for element in self.missing]
        return {"topic": self.topic.id, "missing": missing, "suggestion": self.suggestion}


@dataclass(frozen=True)
class Notes:
    """The topics that an article speaks of, the notes that it has on them, and the gaps."""

    document: Document
    catalogue: Catalogue
    topics: tuple[Topic, ...]
    notes: tuple[Note, ...]
    gaps: tuple[Gap, ...]
    informs: bool
    """Whether it tells of illness and care rather than what to do."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Read the article against the catalogue of its settings."""
        reading = analysis.view(Reading)
        catalogue, finder = reading.catalogue, reading.finder
        instructions = Instructions(finder, analysis.view(Guards))
        seeing = cache(partial(features, finder.words))
        named = tuple(topics(finder, catalogue, instructions))
        found = tuple(told(named, finder.words, seeing, catalogue, instructions))
        if further := unnamed(found, finder, seeing, catalogue, instructions):
            found = (*(topic for topic in found if topic.id != further.id), further)
        judge = _Judge(finder, catalogue, _linked(analysis), instructions, Passages.of(finder.words, found))
        notes = tuple(judge.notes(found))
        gaps = tuple(judge.gaps(found))
        return cls(analysis.document, catalogue, found, notes, gaps, instructions.informs)


class _Judge:
    """Asks for each topic which of its elements the article says."""

    def __init__(
        self,
        finder: Finder,
        catalogue: Catalogue,
        linked: Callable[[Entry], bool],
        instructions: Instructions,
        passages: Passages,
    ) -> None:
        self._finder = finder
        self._passages = passages
        self._frames = Frames(finder)
        self._catalogue = catalogue
        self._is_linked = linked
        self._instructions = instructions
        self._found: dict[str, tuple[Note, ...]] = {}

    def notes(self, found: tuple[Topic, ...]) -> Iterator[Note]:
        """Yield every place where an element of a found topic stands."""
        for topic in found:
            entry = self._catalogue.topics[topic.id]
            for name in dict.fromkeys((*entry.elements, *entry.optional, *entry.also)):
                for note in self._of(name):
                    yield replace(note, topic=topic.id)

    def gaps(self, found: tuple[Topic, ...]) -> Iterator[Gap]:
        """Yield the topics whose note lacks something, but no umbrella beside what is under it."""
        entries = self._catalogue.topics
        weighty = {topic.id for topic in found if owes(topic, entries[topic.id], self._instructions)}
        for topic in found:
            entry = entries[topic.id]
            if topic.id not in weighty or weighty & set(entry.yields) or self._is_linked(entry):
                continue
            taken = {
                name
                for other in weighty
                if topic.id in entries[other].takes
                for name in entries[other].elements
            }
            asked = [name for name in self._asked(entry) if name not in taken]
            said = self._says_something(entry) or self._is_beside(topic, found, weighty)
            # hints complete a note, but where nothing is said they are none
            missing = [name for name in asked if not self._has(name, entry, firmly=not said)]
            # what is waved away is missing, however much else is said
            due = any(name in entry.must or self._is_dismissed(name) for name in missing)
            enough = len(asked) - len(missing) >= (entry.needs or len(asked))
            if (
                not missing
                or (enough and not due)
                or (said and (self._instructions.informs or topic.grave or not topic.named))
            ):
                continue
            elements = tuple(self._catalogue.elements[name] for name in missing)
            block = self._finder.words.sentences[topic.sentence].block
            end = block.span.end
            insertion = Span(end, end) if block.kind in (Kind.PARAGRAPH, Kind.ITEM) else None
            yield Gap(topic, entry, elements, said, topic.words, insertion)

    def _is_beside(self, topic: Topic, found: tuple[Topic, ...], weighty: set[str]) -> bool:
        """Whether a topic is touched on in passing by an article that has the note on what it is about."""
        if topic.heads or topic.grave or len(topic.body) > _TOUCHED:
            return False
        if self._catalogue.topics[topic.id].family == "consent":
            return False  # what keeps from infections says nothing of a yes
        return any(
            len(other.body) > len(topic.body) and self._is_complete(self._catalogue.topics[other.id])
            for other in found
            if other.id in weighty and other.id != topic.id
        )

    def _is_complete(self, entry: Entry) -> bool:
        """Whether the article says all that a safety topic asks for."""
        asked = tuple(self._asked(entry))
        said = sum(self._has(name, entry) for name in asked)
        return (
            entry.family == "safety" and self._says_something(entry) and said >= (entry.needs or len(asked))
        )

    def _is_dismissed(self, name: str) -> bool:
        return any(note.polarity is Polarity.NEGATED for note in self._of(name))

    def _asked(self, entry: Entry) -> Iterator[str]:
        bound = {name for condition in entry.conditional for name in condition.elements}
        met = {
            name
            for condition in entry.conditional
            if any(True for _ in self._finder.find_any(condition.triggers))
            for name in condition.elements
        }
        yield from (
            name for name in entry.elements if (name not in bound or name in met) and name not in entry.drop
        )

    def _says_something(self, entry: Entry) -> bool:
        if self._has_said(entry):
            return True
        return entry.family == "consent" and not entry.alone and self._agrees

    @cached_property
    def _agrees(self) -> bool:
        """Whether a sentence is worded as notes on consent are, in whatever words."""
        words = self._finder.words
        others = {number for wording in _OF_OTHERS for number in self._finder.sentences(wording)}
        return any(
            sentence.block.kind in PROSE
            and not words.is_title(number)
            and number not in others
            and likelihood(sentence.text) > _LIKELY
            and self._frames.advises(number)
            for number, sentence in enumerate(words.sentences)
        )

    def _has_said(self, entry: Entry) -> bool:
        family = (other for other in self._catalogue.topics.values() if other.family == entry.family)
        alone = entry.alone or entry.family == "safety"
        of_consent = entry.family == "consent"
        return any(
            self._has(name, entry, firmly=True, plausibly=of_consent)
            for one in ([entry] if alone else family)
            # what is asked for on a condition that is not met says nothing
            for name in (*(self._asked(one) if alone else one.elements), *one.also)
            if entry.alone or self._counts(name, one, entry)
        )

    def _counts(self, name: str, asking: Entry, entry: Entry) -> bool:
        """Whether an element that one topic asks for says something of another one too."""
        element = self._catalogue.elements[name]
        return not element.adjunct and (asking is entry or not element.particular)

    def _has(self, name: str, entry: Entry, *, firmly: bool = False, plausibly: bool = False) -> bool:
        return any(
            note.polarity is Polarity.SATISFIED
            and (note.firm or not firmly)
            and (not plausibly or self._is_plausible(note))
            and not self._is_apart(note, entry)
            for note in self._of(name)
        )

    def _is_apart(self, note: Note, entry: Entry) -> bool:
        """Whether it is said of another topic: "ask your doctor" about capsules tells nothing of fasting."""
        if not self._catalogue.elements[note.element].near:
            return False
        topics = self._catalogue.topics
        others = (
            other
            for other in self._passages.topics
            if other != entry.id and note.element in (*topics[other].elements, *topics[other].optional)
        )
        return self._passages.is_apart(note.sentence, entry.id, others)

    def _is_plausible(self, note: Note) -> bool:
        """Whether the words around it are not those of another matter altogether."""
        return likelihood(self._finder.words.sentences[note.sentence].text) > _UNLIKELY

    def _of(self, name: str) -> tuple[Note, ...]:
        if name not in self._found:
            self._found[name] = tuple(self._look_up(self._catalogue.elements[name]))
        return self._found[name]

    def _look_up(self, element: Element) -> Iterator[Note]:
        words = self._finder.words
        for wordings, firm in ((element.ways, True), (element.hints, False)):
            for match, polarity in said(self._finder, self._frames, element, wordings):
                span = words.span(*match.places[0])
                yield Note("", element.id, span, polarity, firm, match.sentence)
        for match in self._finder.find_any(element.contrary):
            span = words.span(*match.places[0])
            yield Note("", element.id, span, Polarity.NEGATED, sentence=match.sentence)


_TOUCHED = 1
"""In so many sentences of running text a topic is touched on."""


def _linked(analysis: Analysis) -> Callable[[Entry], bool]:
    """Return what says whether the article links to a page that holds a topic's note."""
    links = tuple(link.target for block in analysis.document.blocks for link in block.links)
    safety_pages = analysis.settings.notes.safety_pages

    def linked(entry: Entry) -> bool:
        pages = (*entry.pages, *(safety_pages if entry.family == "safety" else ()))
        return any(_leads_to(link, page) for link in links for page in pages)

    return linked


_OF_OTHERS = (
    "{clinical}",
    "{unkeen} > {push-on} | {press-on}",
    "picture* | image* | photo* | film* | nude | nudes + eighteen | 18 | minor | minors | underage",
)
"""Sentences that sound like a note and are about care, pressure, or what may be shown of whom."""
_LIKELY = 0.85
"""Above this a sentence is a note."""
_UNLIKELY = 0.15
"""Below this it is none, whatever it seems to name."""
_AFTER_PATH = re.compile(r"[?#].*")


def _leads_to(link: str, page: str) -> bool:
    return _AFTER_PATH.sub("", link).rstrip("/").endswith(page.rstrip("/"))
