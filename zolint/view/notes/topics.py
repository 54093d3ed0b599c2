"""Which topics of the catalogue an article speaks of, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from zolint.document import PROSE, Kind
from zolint.source import Span
from zolint.view.notes.catalogue import Catalogue, Entry
from zolint.view.notes.pattern import Finder, Place
from zolint.view.notes.words import Words


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


class Instructions:
    """Which sentences of an article tell its reader what to do, and which recommend."""

    def __init__(self, finder: Finder) -> None:
        """Look the sentences over once."""
        self._words = finder.words
        self.telling = frozenset(_telling(finder))
        sentences = self._words.sentences
        self._prose = {n for n, sentence in enumerate(sentences) if sentence.block.kind in PROSE}
        self._medical = finder.sentences("{professional}") | finder.sentences("{infection}")
        self.is_guide = len(self.telling) >= max(_GUIDE, _GUIDE_SHARE * len(self._prose))
        self.praising = frozenset(finder.sentences("{praise}"))
        self.passing = frozenset(finder.sentences("{passing}"))
        self.warning = frozenset(finder.sentences("{negator}"))

    @property
    def informs(self) -> bool:
        """Whether the article tells of illness and care rather than what to do: a leaflet, not a guide."""
        prose = len(self._prose)
        return len(self._medical & self._prose) > _MEDICAL * prose and len(self.telling) < _MUCH * prose

    def kind(self, sentence: int) -> Kind:
        """Return the kind of block that a sentence stands in."""
        return self._words.sentences[sentence].block.kind


def topics(finder: Finder, catalogue: Catalogue, instructions: Instructions) -> Iterator[Topic]:
    """Yield the topics of an article, in the catalogue's order."""
    for entry in catalogue.topics.values():
        if topic := _topic(entry, finder, instructions):
            yield topic


def _topic(entry: Entry, finder: Finder, instructions: Instructions) -> Topic | None:
    refused = {match.sentence for wording in entry.unless for match in finder.find(wording)}
    strong = _places(entry.triggers, finder, refused | instructions.passing)
    if not strong and not entry.weak:
        return None
    weak = _places(entry.weak, finder, refused | instructions.passing)
    words = finder.words
    heads = {n for n in (*strong, *weak) if words.is_title(n)}
    if (not heads and not strong) or not _has_context(entry, finder):
        return None
    found = {**weak, **strong}
    body = sorted(n for n in found if instructions.kind(n) in PROSE and n not in heads)
    telling = [n for n in body if n in instructions.telling]
    praising = [n for n in body if n in instructions.praising]
    # a warning is not where an article instructs
    plain = [n for n in body if n not in instructions.warning]
    if not plain and not heads and len(body) < _SEVERAL:
        telling = praising = []
    how = _how(heads, body, telling, praising, instructions)
    urging = [n for n in plain if n in instructions.telling] or [
        n for n in plain if n in instructions.praising
    ]
    first = min(urging or heads or plain or body or found)
    start, end = found[first]
    return Topic(entry.id, words.span(start, end), how, words.text(start, end), first)


def _how(
    heads: set[int], body: list[int], telling: list[int], praising: list[int], instructions: Instructions
) -> How:
    several = len(body) > _SEVERAL
    instructs = len(instructions.telling) >= _GUIDE
    if (heads and instructions.is_guide) or len(telling) >= _SEVERAL or (telling and several and instructs):
        return How.INSTRUCTIVE
    if heads or praising or telling or several:
        return How.CENTRAL
    return How.MENTION


_MEDICAL = 0.3
_MUCH = 0.35
"""A leaflet has so many sentences on infections and professionals, and fewer than so many instructions."""
_GUIDE = 3
_GUIDE_SHARE = 0.16
"""An article with so many instructions, and such a share of them, is a guide to what its headings name."""
_SEVERAL = 2


def _has_context(entry: Entry, finder: Finder) -> bool:
    return not entry.context or any(True for wording in entry.context for _ in finder.find(wording))


def _places(wordings: Iterable[str], finder: Finder, refused: set[int] | frozenset[int]) -> dict[int, Place]:
    """Return the first place of any of the wordings in each sentence."""
    found: dict[int, Place] = {}
    for wording in wordings:
        for match in finder.find(wording):
            if match.sentence not in refused:
                place = match.places[0]
                found[match.sentence] = min(found.get(match.sentence, place), place)
    return found


def _telling(finder: Finder) -> Iterator[int]:
    """Yield the sentences of running text that tell the reader to do something."""
    words = finder.words
    verbs = {start for start, _ in finder.places("{imperative}")}
    protective = {n for name in ("professional", "infection") for n in finder.sentences(f"{{{name}}}")}
    yours = finder.sentences("{you}")
    advises = finder.sentences("{advises}")
    for number, (start, end) in enumerate(words.ranges):
        if words.sentences[number].block.kind not in PROSE or words.sentences[number].text.endswith("?"):
            continue
        if number in protective:
            continue
        if number in yours or number in advises or _commands(words, start, end, verbs):
            yield number


def _commands(words: Words, start: int, end: int, verbs: set[int]) -> bool:
    """Whether an imperative begins the sentence, or the main clause after a first one with "if" or "when"."""
    tokens = words.tokens
    at = start
    while at < end and tokens[at].raw.lower() in _BEFORE_VERB:
        at += 1
    if at in verbs and at < end:
        return True
    if start < end and tokens[start].raw.lower() in _SUBORDINATE:
        return any(tokens[place].begins and place in verbs for place in range(start + 1, end))
    return False


_BEFORE_VERB = frozenset(
    [
        "then",
        "next",
        "first",
        "now",
        "please",
        "always",
        "never",
        "do",
        "not",
        "afterwards",
        "instead",
        "simply",
        "just",
        "also",
        "finally",
        "so",
        "and",
        "but",
        "or",
        "gently",
        "slowly",
        "once",
        "twice",
        "later",
        "before",
        "during",
        "after",
        "again",
        "only",
        "rather",
        "second",
        "third",
        "lastly",
        "ideally",
    ]
)
_SUBORDINATE = frozenset(
    [
        "if",
        "when",
        "once",
        "after",
        "before",
        "as",
        "while",
        "unless",
        "to",
        "until",
        "whenever",
        "for",
        "with",
        "at",
        "in",
        "on",
    ]
)
