"""How a sentence says something: as advice or fact, or denied, dismissed, asked, or reported of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from zolint.view.notes.catalogue import Element
from zolint.view.notes.commands import commands
from zolint.view.notes.pattern import Finder, Match, Place
from zolint.view.notes.reading import DENIED


class Polarity(StrEnum):
    """What the words of an element amount to."""

    SATISFIED = "satisfied"
    NEGATED = "negated"
    """Denied or waved away: "you do not need a condom"."""
    QUESTION = "question"
    REPORTED = "reported"
    """What others did or a study counted, without a word to the reader."""


class Frames:
    """Judges the matches of one article."""

    def __init__(self, finder: Finder) -> None:
        """Take the article's words; every list is looked up once."""
        self._finder = finder
        self._words = finder.words
        self._negators = {start for start, _ in finder.places("{negator}")}
        self._dismissals = self._by_sentence("{dismissal}")
        self._reports = self._by_sentence("{report}")
        self._anecdotes = self._by_sentence("{anecdote}")
        self._advice = self._by_sentence("{advice}")
        self._commanding = commands(finder)
        told = self._commanding | finder.sentences("{present}")
        blocks = {id(self._words.sentences[n].block) for n in self._commanding}
        # among commands, "we did" is how it is done
        shown = {n for n in finder.sentences("{we}") if id(self._words.sentences[n].block) in blocks}
        self._narrated = finder.sentences("{narrated}") - told - self._advice.keys() - shown

    def polarity(self, match: Match, element: Element) -> Polarity:
        """Return what a match says of its element."""
        number = match.sentence
        text = self._words.sentences[number].text
        asks = _asks(text) and not (number in self._commanding and _TOLD_TO_ASK.search(text))
        if asks or (element.deniable and DENIED.search(text)):
            return Polarity.QUESTION
        if (element.waivable and self._is_dismissed(match)) or (element.deniable and self._is_denied(match)):
            return Polarity.NEGATED
        if number in self._anecdotes and number not in self._advice:
            return Polarity.REPORTED
        if not element.fact and number in self._narrated:
            return Polarity.REPORTED
        if not element.fact and number in self._reports and number not in self._advice:
            return Polarity.REPORTED
        return Polarity.SATISFIED

    def advises(self, number: int) -> bool:
        """Whether a sentence says something to the reader: it neither asks, reports nor tells a story."""
        text = self._words.sentences[number].text
        if _asks(text) or DENIED.search(text) or number in self._narrated or number in self._dismissals:
            return False
        return number in self._advice or not (number in self._reports or number in self._anecdotes)

    def _is_dismissed(self, match: Match) -> bool:
        return any(
            not _is_part(place, match) and not self._turns(place, match) and not self._threatens(place)
            for place in self._dismissals.get(match.sentence, ())
        )

    def _turns(self, dismissal: Place, match: Match) -> bool:
        """Whether a "but" stands between the dismissal and what is said."""
        tokens = self._words.tokens[dismissal[1] : match.whole[0]]
        return any(token.low in _TURNING for token in tokens)

    def _threatens(self, dismissal: Place) -> bool:
        """Whether it says what else may happen: "within three days, or do not bother"."""
        tokens = self._words.tokens[max(dismissal[0] - 2, 0) : dismissal[0]]
        return any(token.low == "or" for token in tokens)

    def _is_denied(self, match: Match) -> bool:
        tokens = self._words.tokens
        for start, _ in match.places:
            for place in range(start - 1, max(start - 1 - _REACH, -1), -1):
                if tokens[place].sentence != match.sentence or tokens[place + 1].begins:
                    break
                if place in self._negators and not _within((place, place + 1), match):
                    return True
        return False

    def _by_sentence(self, wording: str) -> dict[int, list[Place]]:
        found: dict[int, list[Place]] = {}
        for place in self._finder.places(wording):
            found.setdefault(self._words.tokens[place[0]].sentence, []).append(place)
        return found


def said(
    finder: Finder, frames: Frames, element: Element, wordings: tuple[str, ...]
) -> Iterator[tuple[Match, Polarity]]:
    """Yield every place where wordings of an element stand, with what they amount to."""
    found = tuple(finder.find_any(wordings))
    if not found:
        return
    refused = {match.sentence for match in finder.find_any(element.unless)}
    for match in found:
        if match.sentence not in refused and not finder.words.is_title(match.sentence):
            yield match, frames.polarity(match, element)


_REACH = 3
"""How many words before the words in question a "not" denies them."""
_TURNING = frozenset(("but", "though", "however", "yet", "only", "still"))
_TOLD_TO_ASK = re.compile(r"""[:,]\s+["“'‘(]*\w[^:]*\?[^?\w]*$""")
"""A question at the end of a command is one to be asked: 'Ask: "May I?"'."""
_QUESTION = re.compile(r"\?[\"”’')\]*_\s]*$")


def _asks(sentence: str) -> bool:
    return _QUESTION.search(sentence) is not None


def _is_part(place: Place, match: Match) -> bool:
    """Whether the wording itself spells the place out: "you do not have to have sex"."""
    return any(start <= place[0] and place[1] <= end for start, end in match.places)


def _within(place: Place, match: Match) -> bool:
    return any(start < place[1] and place[0] < end for start, end in match.places)
