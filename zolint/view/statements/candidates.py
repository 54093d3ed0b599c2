"""What could clash with what: the sentences that are worth a parse."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Self

from zolint.document import HEADINGS, PROSE
from zolint.once import cached_property
from zolint.phrases import find
from zolint.view import Analysis
from zolint.view.guards import Guard, Guards
from zolint.view.sentences import Sentence, Sentences
from zolint.view.statements.clashes import gists, heads, pairs
from zolint.view.statements.clashes.differences import Difference, difference, differences
from zolint.view.statements.restated import referents
from zolint.view.statements.restated.cores import cores
from zolint.view.statements.words.concepts import topic
from zolint.view.statements.words.outline import Outline, entries, outline, word_list


@dataclass(frozen=True)
class Pair:
    """Two sentences, in the order of the text, and why they are compared."""

    one: Outline
    other: Outline
    difference: Difference | None = None
    """How they differ, where they say nearly the same."""
    headed: bool = False
    """Whether the first is a heading or label and the other the first sentence under it."""

    @cached_property
    def promises(self) -> bool:
        """Whether the heading promises something that the sentence under it could deny."""
        return self.headed and heads.may_clash(self.one, self.other)


@dataclass(frozen=True)
class Candidates:
    """The sentences of an article that could clash with another one."""

    outlines: tuple[Outline, ...]
    title: str = ""
    """The title and tags of the front matter."""
    asked: Mapping[int, Sentence] = field(default_factory=dict)
    """The questions, by their place in the article."""
    reported: tuple[Outline, ...] = ()
    """The sentences with those among them that tell what somebody else holds."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Read the outlines of what the writer states: no questions, myths, quotations or reports."""
        metadata = analysis.document.metadata
        named = (value.text for key in ("title", "tags") for value in metadata.under(key))
        asked: dict[int, Sentence] = {}
        read = tuple(_outlines(analysis, asked))
        own = tuple([each for each in read if not each.is_report])
        return cls(own, " ; ".join(map(str, named)), asked, read)

    @cached_property
    def subject(self) -> frozenset[str]:
        """What the article is about."""
        return topic(self.outlines, self.title)

    @cached_property
    def told(self) -> tuple[gists.Told, ...]:
        """What the sentences say, whatever their wording."""
        return tuple(gists.told(self.outlines, self.subject))

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs that say nearly the same, and the headings with what stands under them."""
        return tuple(self._pairs())

    @cached_property
    def acting(self) -> tuple[Outline, ...]:
        """The sentences that may state an effect of which another states the opposite."""
        return tuple(pairs.opposing(self._plain))

    @cached_property
    def counting(self) -> tuple[Outline, ...]:
        """The sentences that may give a value to what another gives a value to."""
        return tuple(pairs.counting(self._plain))

    @cached_property
    def bounding(self) -> tuple[Outline, ...]:
        """The sentences that may set a bound in time on what another bounds."""
        return tuple(pairs.bounding(self.outlines))

    @cached_property
    def _plain(self) -> tuple[Outline, ...]:
        return tuple(filter(_is_plain, self.outlines))

    @property
    def texts(self) -> Iterator[str]:
        """The sentences to parse, but for those that act: how many of them, only the parses show."""
        for pair in self.pairs:
            if pair.promises or pair.difference:
                yield pair.one.sentence.text
                yield pair.other.sentence.text
        for each in (*self.counting, *self.bounding):
            yield each.sentence.text
        yield from referents.wanted(self.outlines)

    def _pairs(self) -> Iterator[Pair]:
        for one, other in heads.headed(self.outlines):
            if heads.has_cue(one, other):
                yield Pair(one, other, difference(one, other), headed=True)
        stated, whole = list(cores(self.outlines)), set(self.outlines)
        parts = (pair for pair in pairs.alike(stated) if not whole.issuperset(pair))
        for found in differences(chain(pairs.alike(self.outlines), parts)):
            yield Pair(found.one, found.other, found)
        for one, other in heads.denied(self.outlines):
            yield Pair(one, other)


def _is_plain(outline: Outline) -> bool:
    """Whether a sentence neither weighs two things against each other nor speaks of others."""
    return outline.words.isdisjoint(word_list("others")) and not outline.has("contrast")


def _outlines(analysis: Analysis, asked: dict[int, Sentence]) -> Iterator[Outline]:
    guards = analysis.view(Guards)
    place, before, block = 0, None, None
    # reports say nothing themselves, and are read only where what follows points back to them
    reports: list[tuple[Sentence, int]] = []
    for sentence in analysis.view(Sentences).all:
        if sentence.block.kind not in (*PROSE, *HEADINGS):
            continue
        guarded = guards.guard(sentence, 0, sentence.end - sentence.start)
        for part in _parts(sentence):
            place += 1
            if guarded or block is not part.block:
                before, reports, block = None, [], part.block
            if guarded is Guard.QUESTION:
                asked[place] = part
            if guarded:
                continue
            if _reports(part.text):
                reports.append((part, place))
                yield replace(outline(part, place), is_report=True)
                continue
            if reports:
                before = _last(reports, before) if _POINTS_BACK.match(part.text) else None
                reports = []
            before = outline(part, place, before)
            yield before


def _last(reports: Iterable[tuple[Sentence, int]], before: Outline | None) -> Outline | None:
    """Return the outline of the last of some sentences in a row, before which another may stand."""
    for sentence, place in reports:
        before = outline(sentence, place, before)
    return before


_POINTS_BACK = re.compile(r"[\W_]*(?:it|they|this|these)(?![^\W_])", re.IGNORECASE)


def _reports(text: str) -> bool:
    """Whether a sentence reports what somebody holds; "says nothing" reports nothing."""
    if next(find(entries("report"), text), None) is None or _SAYS_NOTHING.search(text):
        return False
    return next(find(entries("report"), _QUARRELS.sub(" ", text)), None) is not None


_SAYS_NOTHING = re.compile(r"\bsay(?:s|ing)? (?:nothing|yes|no|so|goodbye|sorry|thank)\b", re.IGNORECASE)
_QUARRELS = re.compile(
    r"\b(?:argu(?:e|es|ed|ing)|disagree[ds]?|complain(?:s|ed)?|insist(?:s|ed)?)(?:[.;]|,? (?:about|over|with"
    r"|at|in|on|of|more|less|least|most|often|a lot|all|every|each|too|when|whenever|before|after|once|while"
    r"|because|as|by|during|and|or|so|loudly|constantly|like)\b)|^\W*arguing\b",
    re.IGNORECASE,
)
"""Who does so quarrels, or wants something, and reports nothing: "couples who argue about money"."""
_NO_STOP = re.compile(
    r"(?<=[a-z0-9)])\s+(?=(?:The|This|These|That|A|An|In|It|Its|He|She|They|His|Her|Their|As|At|"
    r"On|For|From|By"
    r"|However|Although|While|After|Before|During|Since|There|Some|Many|Most|Other|Several|"
    r"According|With|If|When"
    r"|You|We)\s+[a-z])"
)


def _parts(sentence: Sentence) -> Iterator[Sentence]:
    """Yield the statements of a sentence whose writer left out a full stop, else the sentence."""
    begin = sentence.start
    if sentence.block.kind in PROSE:
        for gap in _NO_STOP.finditer(sentence.text):
            yield Sentence(sentence.block, begin, sentence.start + gap.start())
            begin = sentence.start + gap.end()
    yield Sentence(sentence.block, begin, sentence.end)
