"""Where an article dwells on harm or distress and names nowhere to turn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from zolint.document import PROSE, Document, Kind
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.data import table
from zolint.view.notes import Notes
from zolint.view.notes.frames import Frames, Polarity, said
from zolint.view.notes.pattern import Finder
from zolint.view.notes.reading import Reading


@dataclass(frozen=True)
class Unaided:
    """The gravest harm or distress of an article that names nowhere to turn."""

    kind: str
    """suicide-self-harm, sexual-assault, abuse or distress."""
    name: str
    """The same in a message's words."""
    severity: str
    span: Span
    words: str
    insertion: Span | None
    """Where the paragraph of those words ends; None in a heading."""
    suggestion: str
    """A sentence to paste, with services of the readers' country."""


@dataclass(frozen=True)
class Distress:
    """What an article leaves its reader alone with, if anything."""

    document: Document
    unaided: Unaided | None

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Look for harm and distress; what the notes already call missing is theirs to report."""
        reading = analysis.view(Reading)
        finder = reading.finder
        services = table("help")["services"][analysis.settings.notes.locale or "none"]
        notes = analysis.view(Notes)
        topics = {gap.topic.id for gap in notes.gaps}
        for kind, entry in table("help")["kinds"].items():
            number = _dwells(finder, entry, crisis=entry["severity"] == "error", informs=notes.informs)
            if number is None:
                continue
            if topics.intersection(entry["topics"]) or _has_help(reading):
                return cls(analysis.document, None)
            return cls(analysis.document, _unaided(finder, kind, entry, number, services[kind]))
        return cls(analysis.document, None)


def _unaided(finder: Finder, kind: str, entry: dict[str, Any], number: int, suggestion: str) -> Unaided:
    words = finder.words
    start, end = min(
        match.whole
        for match in finder.find_any((*entry["grave"], *entry["triggers"]))
        if match.sentence == number
    )
    block = words.sentences[number].block
    after = block.span.end
    insertion = Span(after, after) if block.kind in (Kind.PARAGRAPH, Kind.ITEM) else None
    return Unaided(
        kind,
        entry["name"],
        entry["severity"],
        words.span(start, end),
        words.text(start, end),
        insertion,
        suggestion,
    )


def _dwells(finder: Finder, entry: dict[str, Any], *, crisis: bool, informs: bool) -> int | None:
    """Return the first sentence on a harm that the article dwells on or speaks to readers about."""
    words = finder.words
    refused = {n for wording in entry["unless"] for n in finder.sentences(wording)}
    refused |= finder.sentences("{passing}")
    spoken = {n for wording in entry["triggers"] for n in finder.sentences(wording)} - refused
    grave = {n for wording in entry["grave"] for n in finder.sentences(wording)} - refused
    heads = {n for n in spoken if words.is_title(n)}
    body = sorted(n for n in (spoken | grave) - heads if words.sentences[n].block.kind in PROSE)
    asserted = [n for n in body if not words.sentences[n].text.endswith("?")]
    if not asserted:
        return None
    told = finder.sentences(_READER)
    addressed = [n for n in asserted if n in told and not (crisis and n in finder.sentences("{negator}"))]
    if grave.intersection(asserted):
        return min(grave.intersection(asserted))
    if heads and len(asserted) >= _SOME:
        return asserted[0]
    if crisis:
        dwells = len(asserted) >= _MANY or (addressed and len(asserted) >= _SOME)
    else:
        dwells = not informs and len(asserted) >= _MANY and len(addressed) >= _SOME
    return (addressed or asserted)[0] if dwells else None


def _has_help(reading: Reading) -> bool:
    frames = Frames(reading.finder)
    elements = (reading.catalogue.elements[name] for name in _HELP)
    return any(
        polarity is Polarity.SATISFIED
        for element in elements
        for _, polarity in said(reading.finder, frames, element, (*element.ways, *element.hints))
    )


_READER = "you | your | yourself"
_HELP = ("support-signpost", "crisis-line", "emergency-number", "see-clinician", "ask-professional-first")
_SOME = 2
_MANY = 4
"""So many sentences on a harm are more than a mention."""
