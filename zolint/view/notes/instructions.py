"""What an article tells its reader to do: where it instructs, recommends and warns, and how much."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from zolint.document import PROSE, Kind
from zolint.view.guards import Guard, Guards
from zolint.view.notes.anchors import anchor
from zolint.view.notes.commands import commands, openings, suggestions
from zolint.view.notes.leads import leading, offered
from zolint.view.notes.pattern import Finder, Match, Place


class Instructions:
    """Which sentences of an article tell its reader what to do, and which recommend."""

    def __init__(self, finder: Finder, guards: Guards) -> None:
        """Look the sentences over once."""
        self._words = finder.words
        self._guards = guards
        self._protective = _protective(finder)
        self.telling = frozenset(_telling(finder, self._protective))
        sentences = self._words.sentences
        self._prose = {n for n, sentence in enumerate(sentences) if sentence.block.kind in PROSE}
        self._medical = finder.sentences("{professional}") | finder.sentences("{infection}")
        told, prose = len(self.telling), len(self._prose)
        self.is_guide = told >= max(_GUIDE, _GUIDE_SHARE * prose) or told >= max(1, _SHORT_SHARE * prose)
        self.guiding = frozenset(self._guiding())
        self.leading = frozenset(leading(finder, self.telling))
        self.praising = frozenset(finder.sentences("{praise}") | finder.sentences("{many-people} ~ {relish}"))
        self.passing = frozenset(finder.sentences("{passing}"))
        self._referring = finder.sentences("{referring}")
        self.aside = frozenset(finder.sentences("{aside}"))
        self.ordering = self._ordering(finder)
        self._reviews = any(sentences[n].block.kind is Kind.TITLE for n in finder.sentences("{reviewing}"))
        self._reporting = finder.sentences("{report}")
        self.recommending = frozenset(finder.sentences("{recommends}") | set(offered(finder)))
        # "without a prescription", "nothing but water" and "do not be shy" warn of nothing
        idle = {n for n, _ in finder.places("{idle}")}
        self._negators = [n for n, _ in finder.places("{negator}") if n not in idle]
        spoken, hinted = finder.sentences("{intimate}"), _hinted(finder)
        self.is_intimate = (
            len(spoken) >= _SEVERAL
            or any(map(self._words.is_title, spoken))
            or len(spoken | hinted) >= max(_GUIDE, prose / 4)
        )

    @property
    def instructs(self) -> bool:
        """Whether the article tells its reader several things to do."""
        return len(self.telling) >= _GUIDE

    @property
    def urges(self) -> bool:
        """Whether the article tells its reader to do anything, or praises it: neither news nor reviews do."""
        return bool(self.telling or self.praising) and not self._reviews

    @property
    def informs(self) -> bool:
        """Whether the article tells of illness and care rather than what to do: a leaflet, not a guide."""
        prose = len(self._prose)
        return len(self._medical & self._prose) > _MEDICAL * prose and len(self.telling) < _MUCH * prose

    @property
    def reports(self) -> bool:
        """Whether the article tells of studies and surveys and hardly ever what to do, as the news does."""
        prose = len(self._prose)
        few = len(self.telling) < _REPORT_SHARE * prose
        return prose >= _LONG and few and len(self._reporting & self._prose) > _REPORT_SHARE * prose

    def _guiding(self) -> Iterator[int]:
        """Yield the titles, tags and headings under which the reader is told to do something."""
        lately: list[int] = []
        for number, sentence in enumerate(self._words.sentences):
            if sentence.block.kind in (Kind.TITLE, Kind.TAGS):
                yield number
            elif self._words.is_title(number):
                if not lately or lately[-1] != number - 1:
                    lately = []
                lately.append(number)
            elif number in self.telling:
                yield from lately
                lately = []

    def _ordering(self, finder: Finder) -> frozenset[int]:
        """Return the headings that command, other than a title: "Drop the tablets and dance"."""
        sentences = self._words.sentences
        return frozenset(n for n in commands(finder) if sentences[n].block.kind is Kind.HEADING)

    def is_others(self, place: Place) -> bool:
        """Whether the words at a place are asked, quoted or refuted rather than said."""
        start, end = place
        tokens, number = self._words.tokens, self._words.tokens[start].sentence
        sentence = self._words.sentences[number]
        if sentence.block.kind is Kind.TAGS:
            return False
        # a term that stands in quotation marks by itself is the article's own
        around = [n for n in (start - 1, end) if 0 <= n < len(tokens) and tokens[n].sentence == number]
        guards = {self._guards.guard(sentence, tokens[n].start, tokens[n].end) for n in around}
        heads = self._words.is_title(number)
        invited = {Guard.QUESTION} if heads or number in self.telling else set()  # "why not try it?"
        if _is_letter(sentence.block.text):
            invited |= {Guard.QUOTATION, Guard.QUESTION}
        return bool(guards - {None} - invited)

    def warns(self, place: Place) -> bool:
        """Whether a negation stands before a place in its sentence, or just after it."""
        tokens = self._words.tokens
        at = bisect_left(self._negators, place[1] + _JUST_AFTER)
        before = self._negators[at - 1] if at else -1
        return before >= 0 and tokens[before].sentence == tokens[place[0]].sentence

    def together(self, match: Match, words: int) -> Place:
        """Return what of a match to point at, in so many words."""
        return anchor(self._words, self._guards.document.source, match, words)

    def tells(self, number: int) -> bool:
        """Whether a sentence, or what goes on about it in its paragraph, tells the reader what to do."""
        return self._goes_on(number) or self._leads_on(number)

    def _goes_on(self, number: int) -> bool:
        """Whether a sentence, or one after it that refers to it, tells the reader what to do."""
        sentences = self._words.sentences
        for ahead in range(min(_SEVERAL + 2, len(sentences) - number)):
            if sentences[number + ahead].block is not sentences[number].block:
                break
            if number + ahead in self.telling and (not ahead or number + ahead in self._referring):
                return True
        return False

    def commends(self, number: int) -> bool:
        """Whether a sentence, or the one after it, recommends: "It fits in a handbag. Treat yourself."."""
        if number in self.recommending:
            return True
        sentences, after = self._words.sentences, number + 1
        return after in self.recommending and sentences[after].block is sentences[number].block

    def answers(self, number: int) -> bool:
        """Whether the reader whose state a sentence names is told what to do about it."""
        if self.kind(number) not in PROSE:
            return False
        for ahead in range(number, min(number + 1 + _SEVERAL, len(self._words.sentences))):
            if ahead > number and self._words.is_title(ahead):
                return False
            if ahead in self.telling:
                return True
        return False

    def _leads_on(self, number: int) -> bool:
        """Whether what follows a sentence under the same heading tells the reader several things to do."""
        if number in self._protective:
            return False
        told = 0
        for ahead in range(number + 1, min(number + 1 + _FOLLOWING, len(self._words.sentences))):
            if self._words.is_title(ahead):
                return False
            told += ahead in self.telling
        return told >= _SEVERAL

    def directs(self, match: Match) -> bool:
        """Whether it is the topic itself that a sentence tells the reader to do, not the case in which."""
        if not self._goes_on(match.sentence):
            return False
        tokens, opening = self._words.tokens, openings()
        at = first = match.whole[0]
        while at and tokens[at - 1].sentence == match.sentence:
            if tokens[at].begins and tokens[at].low not in opening["joining"]:
                break
            at -= 1
        return at == first or tokens[at].low not in opening["case"]

    def kind(self, sentence: int) -> Kind:
        """Return the kind of block that a sentence stands in."""
        return self._words.sentences[sentence].block.kind


def _is_letter(text: str) -> bool:
    """Whether a paragraph stands in quotation marks and tells of its writer: what a column answers."""
    inner = text.strip()
    quoted = inner[:1] in _QUOTES and inner[-1:] in _QUOTES and len(inner) > _LETTER
    return (
        quoted and not any(mark in inner[1:-1] for mark in _QUOTES) and bool(_TELLS_OF_ITSELF.search(inner))
    )


def _hinted(finder: Finder) -> set[int]:
    """Return the sentences in which a scene of sex may be told without a word of it."""
    return finder.sentences("{scene}") | finder.sentences("{partner-any} + {body-part}")


def _telling(finder: Finder, protective: frozenset[int]) -> Iterator[int]:
    """Yield the sentences of running text that tell the reader to do something."""
    words = finder.words
    invites = finder.sentences("{invites}")
    told = suggestions(finder) | finder.sentences("{advises} - {deliberating}") | invites | commands(finder)
    shown = finder.sentences("{performer} > {performs} > {performed-on}")
    if len(shown) > _SEVERAL:  # "she kneels, he stands behind her": so are positions told
        told |= shown
    told |= finder.sentences("{you-do} > {done-to}")
    for number, sentence in enumerate(words.sentences):
        if sentence.block.kind not in PROSE or number in protective:
            continue
        if number in (invites if sentence.text.endswith("?") else told):
            yield number


def _protective(finder: Finder) -> frozenset[int]:
    """Return the sentences on where to get help or how to keep from an infection."""
    care = finder.sentences("{professional} - {errand}")
    care |= finder.sentences("{emergency} - {errand} | emergency contracept*") | finder.sentences("{seeking}")
    return frozenset(care | finder.sentences("{infection} + {prevents}"))


_LETTER = 60
"""A letter has more letters than so many."""
_QUOTES = '"“”'
_TELLS_OF_ITSELF = re.compile(r"\b(?:I|my|me)\b")
_JUST_AFTER = 6
"""How many words after a topic a "not" may still turn the sentence into a warning."""
_MEDICAL = 0.3
_MUCH = 0.35
"""A leaflet has so many sentences on infections and professionals, and fewer than so many instructions."""
_LONG = 8
_REPORT_SHARE = 0.08
"""The news has so many sentences, fewer instructions than such a share of them, and more on studies."""
_GUIDE = 3
_GUIDE_SHARE = 0.16
"""An article with so many instructions, and such a share of them, is a guide to what its headings name."""
_SHORT_SHARE = 0.3
"""Of a short article, fewer of them make a guide, if they are such a share."""
_SEVERAL = 2
_FOLLOWING = 4
"""In so many sentences it is shown how, once a topic has been named."""
