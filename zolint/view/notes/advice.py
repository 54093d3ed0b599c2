"""What an article urges its readers to do or calls right, apart from what it warns of, quotes or reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from zolint.document import HEADINGS, PROSE, Document, Kind
from zolint.once import cached_property
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.data import table, words
from zolint.view.guards import Guards
from zolint.view.notes.pattern import Finder, Match
from zolint.view.notes.reading import DENIED, Reading


@dataclass(frozen=True)
class Wordings:
    """Wordings to look for; each is a line of the language that zolint.view.notes.wording reads."""

    acts: tuple[str, ...] = ()
    """What counts only where the reader is told, or told that it is fine, to do it."""
    says: tuple[str, ...] = ()
    """What counts wherever the article itself says it."""
    unless: tuple[str, ...] = ()
    """What shows the sentence to say something else."""
    context: tuple[str, ...] = ()
    """Of which one must stand somewhere in the article, where there are any."""


@dataclass(frozen=True)
class Passage:
    """Words of the article that match a wording."""

    sentence: int
    """The number of the sentence that holds them, among those that are read."""
    span: Span
    words: str


@dataclass(frozen=True)
class Advice:
    """What an article says in its own voice, by wording."""

    document: Document
    _finder: Finder
    _guards: Guards

    is_passing: ClassVar[bool] = True

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Take the article's words; a wording is looked up when it is asked for."""
        finder = analysis.view(Reading).finder
        return cls(analysis.document, finder.with_lists(table("advice")["lists"]), analysis.view(Guards))

    def with_lists(self, lists: Mapping[str, str]) -> Advice:
        """Return the same article with more lists that wordings may name."""
        return Advice(self.document, self._finder.with_lists(lists), self._guards)

    def find(self, wordings: Wordings) -> Iterator[Passage]:
        """Yield the passages in which the article urges or upholds what the wordings say, one a sentence."""
        finder = self._finder
        if wordings.context and not any(finder.sentences(wording) for wording in wordings.context):
            return
        found: dict[int, Match] = {}
        for urged, lines in ((True, wordings.acts), (False, wordings.says)):
            for match in finder.find_any(lines):
                if match.sentence not in found and self._stands(match, urged=urged):
                    found[match.sentence] = match
        if not found:
            return
        refused = {number for line in wordings.unless for number in finder.sentences(line)}
        for number in sorted(found.keys() - refused):
            start, end = found[number].whole
            yield Passage(number, finder.words.span(start, end), finder.words.text(start, end))

    def sentences(self, wordings: tuple[str, ...]) -> set[int]:
        """Return the numbers of the sentences that have one of the wordings, whatever they make of it."""
        return {number for line in wordings for number in self._finder.sentences(line)}

    def matching(self, pattern: re.Pattern[str]) -> Iterator[Passage]:
        """Yield what a regular expression finds in the running text, questions and quotations apart."""
        for number, sentence in enumerate(self._finder.words.sentences):
            if sentence.block.kind not in PROSE:
                continue
            for found in pattern.finditer(sentence.text):
                if not self._guards.guard(sentence, *found.span()):
                    yield Passage(number, sentence.locate(*found.span()), " ".join(found.group().split()))

    def _stands(self, match: Match, *, urged: bool) -> bool:
        start, end = match.whole
        sentence = self._finder.words.sentences[match.sentence]
        if sentence.block.kind in (Kind.TAGS, Kind.CHROME, Kind.FOOTNOTE):
            return False
        tokens = self._finder.words.tokens
        if self._is_guarded(match.sentence, tokens[start].start, tokens[end - 1].end):
            return False
        if DENIED.search(sentence.text):
            return False
        if self._is_denied(match) or self._is_condemned(match):
            return False
        return not urged or self._is_urged(match)

    def _is_guarded(self, number: int, start: int, end: int) -> bool:
        sentence = self._finder.words.sentences[number]
        if id(sentence.block) not in self._blocks:  # the title of the front matter
            return sentence.text.rstrip().endswith("?")
        return self._guards.guard(sentence, start, end) is not None

    def _is_denied(self, match: Match) -> bool:
        """Whether a "not" reaches the words: from before them in their clause, or within but not of them."""
        tokens, (start, end) = self._finder.words.tokens, match.whole
        sentence = self._finder.words.sentences[match.sentence]
        turning = words("advice", "clauses", "turning")
        spelled = {n for first, last in match.places for n in range(first, last)}
        for place in self._places("{denial}", match.sentence):
            if place in spelled or not start - _REACH <= place < end:
                continue
            between = range(place + 1, max(start, place + 1))
            text = sentence.text[tokens[place].end : tokens[start].start]
            turned = any(tokens[n].low in turning for n in between)
            if not turned and not _STOP.search(text):
                return True
        return False

    def _is_condemned(self, match: Match) -> bool:
        """Whether the sentence, the next one or the heading above calls this wrong or others' view."""
        number = match.sentence
        for place in (*self._places("{condemning}", number), *self._places("{reporting}", number)):
            if not any(start <= place < end for start, end in match.places):
                return True
        sentences = self._finder.words.sentences
        after = sentences[number + 1] if number + 1 < len(sentences) else None
        if after and after.block is sentences[number].block and _REFUTES.match(after.text):
            return True
        return number in self._condemned

    @cached_property
    def _blocks(self) -> frozenset[int]:
        return frozenset(map(id, self.document.blocks))

    @cached_property
    def _condemned(self) -> frozenset[int]:
        """The sentences under a heading, or after a lead-in, that names what to avoid."""
        finder = self._finder
        leads = finder.sentences("{condemning-lead}")
        titles = finder.sentences("{condemning-title}")
        found: set[int] = set()
        section = items = False
        for number, sentence in enumerate(finder.words.sentences):
            kind = sentence.block.kind
            if kind in HEADINGS or (finder.words.is_title(number) and kind is not Kind.TAGS):
                section, items = number in (titles if kind is Kind.TITLE else leads), False
                continue
            if kind is not Kind.ITEM:
                items = False
            if section or items:
                found.add(number)
            if sentence.text.rstrip().endswith(":"):
                items = number in leads or any(True for _ in self._places("{denial}", number))
        return frozenset(found)

    def _is_urged(self, match: Match) -> bool:
        """Whether the first word commands, or stands after "you can" or before "is fine"."""
        tokens, (start, end) = self._finder.words.tokens, match.whole
        before_command = words("advice", "clauses", "before_command")
        setting_off = words("advice", "clauses", "setting_off")
        at = start
        while not tokens[at].begins and tokens[at - 1].low in before_command:
            at -= 1
        opens = at == 0 or tokens[at - 1].sentence != match.sentence
        told = not tokens[start].low.endswith("ing")  # "Stopping it can make you ill" commands nothing
        if (told and opens) or (at != start and tokens[at].begins and tokens[at].low in setting_off):
            return True
        if told and tokens[start].begins and self._follows_clause(match.sentence):
            return True
        before = {
            place for place in range(max(at - _NEAR, 0), at) if tokens[place].sentence == match.sentence
        }
        if any(
            first in before and not any(tokens[n].begins for n in range(last, start))
            for first, last in self._pairs("{urging}", match.sentence)
        ):
            return True
        return any(start < place <= end + 2 * _NEAR for place in self._places("{approving}", match.sentence))

    def _follows_clause(self, number: int) -> bool:
        """Whether the sentence begins with a clause such as "if it hurts" or another command."""
        first, _ = self._finder.words.ranges[number]
        word = self._finder.words.tokens[first].low
        if word in words("advice", "clauses", "subordinate"):
            return True
        return first in {start for start, _ in self._pairs("{imperative}", number)}

    def _places(self, wording: str, number: int) -> Iterator[int]:
        return (start for start, _ in self._pairs(wording, number))

    def _pairs(self, wording: str, number: int) -> Iterator[tuple[int, int]]:
        yield from self._finder.in_sentence(wording, number)


_REACH = 9
"""Over how many words a negation reaches."""
_NEAR = 4
_STOP = re.compile(r"[:;–—]|[.?]\s")
_REFUTES = re.compile(
    r"(?:but |yet |however,? )?(?:(?:this|that|it|they|these|those|both)(?:['’]s| is| are| was|['’]re)?"
    r" (?:not|never|wrong|untrue|false|a myth|myths|a mistake|dangerous|nonsense|simply not)\b"
    r"|(?:it|that|this|they) (?:isn['’]t|aren['’]t|doesn['’]t|don['’]t|does not|do not)\b"
    r"|wrong\b|not true|not so|don['’]t\b|do not\b|never\b|the truth|in fact,|in reality|actually,)",
    re.IGNORECASE,
)
