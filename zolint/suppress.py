"""Silences findings where a comment says so, and judges the comments that silence nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TypeVar

from zolint.mistake import most_like
from zolint.plan import Active, Plan, names_of
from zolint.rule import Hit
from zolint.source import Span
from zolint.view.suppressions import Flaw, Name, Suppression, Suppressions, Verb, Verdict

T = TypeVar("T")
K = TypeVar("K")
Seen = tuple[Active, Hit]


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch of a file in which a rule is not heard."""

    rule: str
    start: int
    end: int


@dataclass(frozen=True)
class Silences:
    """Where which rules are not heard in a file, by whose word, and what is wrong with the comments."""

    placed: tuple[tuple[Silence, Name], ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    until: str = ""
    """The last day on which all of this is so; empty where it is so for ever."""

    def split(self, hits: Iterable[Seen]) -> tuple[list[Seen], frozenset[Name]]:
        """Return the hits that are heard, and the names that silenced others."""
        heard: list[Seen] = []
        used: set[Name] = set()
        by_rule = _grouped(self.placed, lambda pair: pair[0].rule)
        for active, hit in hits:
            names = [
                name for silence, name in by_rule.get(active.rule.name, ()) if _covers(silence, hit.span)
            ]
            used.update(names)
            if not names:
                heard.append((active, hit))
        return heard, frozenset(used)

    def of(self, rules: Iterable[str]) -> tuple[Silence, ...]:
        """Return the silences of some rules."""
        wanted = set(rules)
        return tuple(dict.fromkeys(silence for silence, _ in self.placed if silence.rule in wanted))


def silences(suppressions: Suppressions, plan: Plan) -> Silences:
    """Return what an article's suppressions ask for on this day."""
    if not suppressions.all or not plan.heeds_suppressions:
        return Silences()
    reading = _Reading(plan, today())
    reading.read(suppressions.all, len(suppressions.document.source.text))
    return Silences(tuple(reading.placed), tuple(reading.verdicts), min(reading.days, default=""))


def today() -> date:
    """Return the day it is, the same all over the world."""
    return datetime.now(UTC).date()


def is_silenced(hit: Hit, rule: str, silences: Iterable[Silence]) -> bool:
    """Whether one of the silences covers a hit."""
    return any(silence.rule == rule and _covers(silence, hit.span) for silence in silences)


def judged(
    suppressions: Suppressions, found: Silences, used: frozenset[Name], ran: frozenset[str], plan: Plan
) -> Suppressions:
    """Return the suppressions with all verdicts; a name is only idle where every rule that it means ran."""
    known = _names(plan)
    placed = {name for _, name in found.placed}
    idle = (
        Verdict(Flaw.IDLE, suppression, name)
        for suppression in suppressions.all
        for name in suppression.names
        if name in placed and name not in used and known.get(name.text, frozenset()) <= ran
    )
    return replace(suppressions, verdicts=tuple(_joined([*found.verdicts, *idle])))


class _Reading:
    """What the suppressions read so far come to."""

    def __init__(self, plan: Plan, today: date) -> None:
        """Start with none read."""
        self.placed: list[tuple[Silence, Name]] = []
        self.verdicts: list[Verdict] = []
        self.days: list[str] = []
        self._today = today
        self._known = _names(plan)
        self._needs_reason = plan.settings.suppressions.require_reason
        self._open: dict[str, list[tuple[Name, int]]] = {}

    def read(self, suppressions: Sequence[Suppression], end: int) -> None:
        """Take all of a file's suppressions in."""
        for suppression in suppressions:
            flaws = list(self._flaws(suppression))
            self.verdicts += flaws
            if suppression.verb is Verb.ENABLE:
                self._enable(suppression)
            elif not any(verdict.flaw in _SILENT for verdict in flaws):
                self._disable(suppression)
        self._close(list(self._open), end)

    def _flaws(self, suppression: Suppression) -> Iterator[Verdict]:
        if suppression.verb is None:
            words = [f"zolint-{verb}" for verb in Verb]
            yield Verdict(Flaw.UNKNOWN_WORD, suppression, nearest=most_like(suppression.written, words))
            return
        if not suppression.names and suppression.verb is not Verb.ENABLE:
            yield Verdict(Flaw.NO_NAME, suppression)
        for name in suppression.names:
            if name.text not in self._known:
                yield self._unknown(suppression, name)
        if suppression.until:
            yield from self._expiry(suppression)
        is_silent = suppression.verb is Verb.ENABLE or not suppression.names
        if self._needs_reason and not is_silent and not suppression.reason:
            yield Verdict(Flaw.NO_REASON, suppression)

    def _unknown(self, suppression: Suppression, name: Name) -> Verdict:
        plugin, slash, _ = name.text.partition("/")
        is_here = not slash or any(known.startswith(f"{plugin}/") for known in self._known)
        return Verdict(
            Flaw.UNKNOWN_NAME, suppression, name, most_like(name.text, self._known), is_certain=is_here
        )

    def _expiry(self, suppression: Suppression) -> Iterator[Verdict]:
        try:
            last = date.fromisoformat(suppression.until)
        except ValueError:
            yield Verdict(Flaw.NO_DATE, suppression)
            return
        if last < self._today:
            yield Verdict(Flaw.EXPIRED, suppression)
        else:
            self.days.append(last.isoformat())

    def _disable(self, suppression: Suppression) -> None:
        for name in suppression.names:
            for rule in self._known.get(name.text, ()):
                if suppression.verb is Verb.DISABLE:
                    self._open.setdefault(rule, []).append((name, suppression.reach.start))
                else:
                    reach = suppression.reach
                    self.placed.append((Silence(rule, reach.start, reach.end), name))

    def _enable(self, suppression: Suppression) -> None:
        at = suppression.span.start
        if not suppression.names:
            if not self._close(list(self._open), at):
                self.verdicts.append(Verdict(Flaw.IDLE, suppression))
            return
        for name in suppression.names:
            rules = self._known.get(name.text, frozenset())
            if rules and not self._close(rules, at):
                self.verdicts.append(Verdict(Flaw.IDLE, suppression, name))

    def _close(self, rules: Iterable[str], at: int) -> bool:
        """End what silences these rules; return whether anything did."""
        before = len(self.placed)
        for rule in rules:
            self.placed += ((Silence(rule, start, at), name) for name, start in self._open.pop(rule, ()))
        return len(self.placed) > before


_SILENT = frozenset({Flaw.UNKNOWN_WORD, Flaw.NO_DATE, Flaw.EXPIRED})
"""Flaws for which a suppression is not heeded."""


def _names(plan: Plan) -> Mapping[str, frozenset[str]]:
    return plan.names or names_of(active.rule for active in plan.rules)


def _covers(silence: Silence, span: Span) -> bool:
    return silence.start < silence.end and span.overlaps(Span(silence.start, silence.end))


def _joined(verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts in order, as one where every name of a suppression has the same idle fate."""
    groups = _grouped(verdicts, lambda verdict: (verdict.suppression.span, verdict.flaw))
    for _, group in sorted(groups.items()):
        first = group[0]
        if first.flaw is Flaw.IDLE and len(group) == len(first.suppression.names):
            yield replace(first, name=None)
        else:
            yield from group


def _grouped(items: Iterable[T], of: Callable[[T], K]) -> dict[K, list[T]]:
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(of(item), []).append(item)
    return groups
