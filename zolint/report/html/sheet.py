"""An article as a page shows it: its figures, its text, and beside each part the findings in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from zolint.document import Document, Kind
from zolint.finding import Article, Figures, Finding, Place, Report
from zolint.report.html.passage import Passage, Spot, passages
from zolint.report.legible import sentence, utf8
from zolint.rule import Severity
from zolint.snippet import clean
from zolint.source import Span

_QUOTED = 160
"""Characters of a passage that are quoted where the text itself is not shown."""


@dataclass(frozen=True, slots=True)
class Other:
    """The other end of a finding, and what is said of it."""

    id: str
    message: str
    line: int


@dataclass(frozen=True, slots=True)
class Note:
    """A finding as it stands beside the text."""

    id: str
    spot: str
    """The id of the marked words; empty where the text does not show them."""
    number: int
    finding: Finding
    message: str
    others: tuple[Other, ...]
    sentence: str
    """A sentence that is ready to be put into the article."""
    fixes: tuple[tuple[str, bool], ...]
    """Titles, and whether each is safe."""
    quote: str


@dataclass(frozen=True, slots=True)
class Echo:
    """What stands beside the other end of a finding, and leads back to it."""

    id: str
    note: Note
    other: Other


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that follow each other, and what is to be said of the first of them."""

    passages: tuple[Passage, ...]
    notes: tuple[Note, ...] = ()
    echoes: tuple[Echo, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article with its findings."""

    id: str
    path: str
    title: str
    figures: Figures | None
    groups: tuple[Group, ...]
    loose: tuple[Note, ...]
    """Notes whose words the text does not show."""
    counts: Mapping[str, int]
    """Findings by severity."""
    kinds: Mapping[str, int]
    """Findings by category and severity, as "claims error"."""
    is_changed: bool = False
    """Whether the file is no longer the one that was checked, so that its text is not shown."""

    @property
    def total(self) -> int:
        """How many findings the article has."""
        return sum(self.counts.values())


def sheets(report: Report) -> Iterator[Sheet]:
    """Yield every article of the report, those whose text is not known by their findings alone."""
    by_path: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_path.setdefault(finding.path, []).append(finding)
    number = 0
    for article in report.articles():
        number += 1
        path = article.document.source.path
        yield _sheet(f"a{number}", path, by_path.pop(path, []), article)
    for path, findings in by_path.items():
        number += 1
        yield _sheet(f"a{number}", path, findings, None)


def _sheet(at: str, path: str, findings: Sequence[Finding], article: Article | None) -> Sheet:
    document = article.document if article else None
    is_changed = document is not None and not _is_as_checked(document, findings)
    notes = tuple(_note(at, number, finding) for number, finding in enumerate(findings, 1))
    groups: tuple[Group, ...] = ()
    placed: set[str] = set()
    if document and not is_changed and notes:
        found = passages(document, tuple(_spots(notes)))
        placed = {spot.to for passage in found for spot in passage.spots}
        # the title stands above the text already
        found = found[1:] if found and found[0].kind == Kind.TITLE and not found[0].spots else found
        groups = tuple(_groups(found, notes))
    return Sheet(
        at,
        clean(utf8(path)),
        _title(document),
        article.figures if article else None,
        groups,
        tuple(note for note in notes if note.id not in placed),
        Counter(finding.severity.value for finding in findings),
        Counter(f"{finding.category} {finding.severity}" for finding in findings),
        is_changed,
    )


def _note(at: str, number: int, finding: Finding) -> Note:
    suggestion = finding.data.get("suggestion")
    ready = sentence(suggestion) if isinstance(suggestion, str) else ""
    quote = sentence(finding.place.excerpt)
    return Note(
        f"{at}-n{number}",
        f"{at}-t{number}",
        number,
        finding,
        sentence(finding.message),
        tuple(
            Other(f"{at}-t{number}-{n}", sentence(other.message), other.place.start.line)
            for n, other in enumerate(finding.related, 1)
        ),
        ready,
        # a fix that puts the sentence in is the sentence
        tuple((sentence(fix.title), fix.safe) for fix in finding.fixes if not ready or fix.safe),
        quote if len(quote) <= _QUOTED else f"{quote[:_QUOTED].rstrip()}…",
    )


def _spots(notes: Iterable[Note]) -> Iterator[Spot]:
    for note in notes:
        finding = note.finding
        classes = f"f-{finding.category} f-{finding.severity}"
        says = f"Finding {note.number}, {finding.severity}"
        rank = finding.severity.rank
        yield Spot(_span(finding.place), note.spot, note.number, classes, says, note.id, rank)
        for other, placed in zip(note.others, finding.related, strict=True):
            says = f"The other end of finding {note.number}"
            to, last = f"{other.id}-e", len(Severity)
            yield Spot(_span(placed.place), other.id, note.number, f"{classes} other", says, to, last)


def _groups(found: Iterable[Passage], notes: Sequence[Note]) -> Iterator[Group]:
    """Yield the passages so that a passage with notes begins a group: their room is beside the next ones."""
    by_id = {note.id: note for note in notes}
    ends = {f"{other.id}-e": Echo(f"{other.id}-e", note, other) for note in notes for other in note.others}
    open_: list[Passage] = []
    beside: tuple[tuple[Note, ...], tuple[Echo, ...]] = ((), ())
    for passage in found:
        if passage.spots and open_:
            yield Group(tuple(open_), *beside)
            open_, beside = [], ((), ())
        open_.append(passage)
        if passage.spots:
            said = tuple(by_id[spot.to] for spot in passage.spots if spot.to in by_id)
            echoed = tuple(ends[spot.to] for spot in passage.spots if spot.to in ends)
            beside = (tuple(sorted(said, key=lambda note: note.number)), echoed)
    if open_:
        yield Group(tuple(open_), *beside)


def _is_as_checked(document: Document, findings: Iterable[Finding]) -> bool:
    source = document.source
    return all(source.slice(_span(finding.place)) == finding.place.excerpt for finding in findings)


def _span(place: Place) -> Span:
    return Span(place.start.offset, place.end.offset)


def _title(document: Document | None) -> str:
    title = document.title if document else None
    return sentence(title.text) if title else ""


def severities(counts: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Yield the severities that were found, the worst first, with how often."""
    return ((severity.value, counts[severity]) for severity in Severity if counts.get(severity))
