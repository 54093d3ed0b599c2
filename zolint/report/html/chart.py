"""The charts of the overview as shapes: bars by category, dots by reading grade, bars by claims supported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zolint.finding import Finding
from zolint.plural import counted
from zolint.report.html.sheet import Sheet
from zolint.rule import Category, Severity

_BAR = 180.0
"""How wide the longest bar is, in the units of the drawing."""
_PLOT = 320.0
_COLUMN = 14
"""How many dots a column may have before it is drawn as a bar."""
_HEIGHT = 120.0
_EASIEST, _HARDEST = 2, 18


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar."""

    kind: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of a chart: a label, a bar of one or more parts, and the number."""

    label: str
    count: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """An article in the chart of reading grades."""

    x: float
    y: float
    is_hard: bool
    says: str


@dataclass(frozen=True, slots=True)
class Column:
    """All articles of a grade, where they are too many for dots."""

    x: float
    y: float
    width: float
    height: float
    is_hard: bool
    says: str


@dataclass(frozen=True, slots=True)
class Grades:
    """The chart of reading grades."""

    width: float
    height: float
    dots: tuple[Dot, ...]
    columns: tuple[Column, ...]
    ticks: tuple[tuple[float, int], ...]
    target: tuple[float, float] | None
    """Where the line of the target stands, and its grade; None where the articles have different ones."""
    median: float
    over: int
    """How many articles are above their target."""
    count: int


@dataclass(frozen=True, slots=True)
class Support:
    """The chart of claims: how many have a source, and how that spreads over the articles."""

    claims: int
    supported: int
    bars: tuple[Bar, ...]

    @property
    def percent(self) -> int:
        """The share of claims that have a source."""
        return round(100 * self.supported / self.claims) if self.claims else 0


def categories(findings: Iterable[Finding]) -> tuple[Bar, ...]:
    """Return a bar for each category that was found, its parts the severities."""
    count = Counter((finding.category, finding.severity) for finding in findings)
    totals = {category: sum(count[category, severity] for severity in Severity) for category in Category}
    most = max(totals.values(), default=0) or 1
    bars = []
    for category, total in totals.items():
        x, parts = 0.0, []
        for severity in Severity:
            width = _BAR * count[category, severity] / most
            if width:
                parts.append(Part(severity, round(x, 2), round(width, 2)))
            x += width
        if total:
            bars.append(Bar(category, total, tuple(parts)))
    return tuple(sorted(bars, key=lambda bar: -bar.count))


def grades(sheets: Iterable[Sheet]) -> Grades | None:
    """Return the articles by reading grade, a column a grade; None where none is known."""
    known = [(sheet, sheet.figures) for sheet in sheets if sheet.figures and sheet.figures.words]
    if not known:
        return None
    columns: dict[int, list[tuple[str, float, bool]]] = {}
    for sheet, figures in known:
        at = min(max(int(figures.grade), _EASIEST), _HARDEST)
        is_hard = figures.grade > figures.target
        columns.setdefault(at, []).append((sheet.title or sheet.path, figures.grade, is_hard))
    step = _PLOT / (_HARDEST - _EASIEST + 1)
    tallest = max(map(len, columns.values()))
    targets = {figures.target for _, figures in known}
    target = next(iter(targets)) if len(targets) == 1 else None
    ordered = sorted(figures.grade for _, figures in known)
    return Grades(
        _PLOT,
        _HEIGHT,
        tuple(_dots(columns, step, tallest)) if tallest <= _COLUMN else (),
        tuple(_bars(columns, step, tallest, target)) if tallest > _COLUMN else (),
        tuple((round((at - _EASIEST) * step, 1), at) for at in range(_EASIEST, _HARDEST + 1, 4)),
        None if target is None else (round((target - _EASIEST) * step, 1), target),
        ordered[len(ordered) // 2],
        sum(figures.grade > figures.target for _, figures in known),
        len(known),
    )


def _dots(columns: dict[int, list[tuple[str, float, bool]]], step: float, tallest: int) -> Iterable[Dot]:
    rise = min(step * 0.9, _HEIGHT / tallest)
    for at, articles in sorted(columns.items()):
        for number, (title, grade, is_hard) in enumerate(sorted(articles, key=lambda one: one[1])):
            x, y = (at - _EASIEST + 0.5) * step, _HEIGHT - (number + 0.5) * rise
            yield Dot(round(x, 1), round(y, 1), is_hard, f"{title}: grade {grade:.1f}")


def _bars(
    columns: dict[int, list[tuple[str, float, bool]]], step: float, tallest: int, target: float | None
) -> Iterable[Column]:
    for at, articles in sorted(columns.items()):
        height = _HEIGHT * len(articles) / tallest
        hard = sum(is_hard for _, _, is_hard in articles)
        is_hard = at >= target if target is not None else 2 * hard > len(articles)
        says = f"grade {at}: {counted(len(articles), 'article')}"
        x, y = (at - _EASIEST) * step + 1, _HEIGHT - height
        yield Column(round(x, 1), round(y, 1), round(step - 2, 1), round(height, 1), is_hard, says)


_SHARES = (("all", 1.0), ("half or more", 0.5), ("fewer than half", 0.000_1), ("none", 0.0))


def support(sheets: Iterable[Sheet]) -> Support | None:
    """Return the claims that have a source, and the articles by the share of theirs; None without a claim."""
    known = [sheet.figures for sheet in sheets if sheet.figures and sheet.figures.claims]
    if not known:
        return None
    shares: Sequence[float] = [figures.supported / figures.claims for figures in known]
    count = Counter(next(label for label, least in _SHARES if share >= least) for share in shares)
    most = max(count.values())
    bars = tuple(
        Bar(label, count[label], (Part("plain", 0.0, round(_BAR * count[label] / most, 2)),))
        for label, _ in _SHARES
    )
    return Support(
        sum(figures.claims for figures in known), sum(figures.supported for figures in known), bars
    )
