"""Runs of words: wordings by their stems, and where one stands in a row of stems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from zolint.view.stems import stem

Runs = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
"""Wordings, by stems, with their names; by their first stem, the longest first."""


def stems_of(wording: str) -> tuple[str, ...]:
    """Return the stems of a wording's words."""
    return tuple(stem(word) for word in wording.replace("-", " ").replace("'", " ").split())


def runs(named: Iterable[tuple[str, str]]) -> Runs:
    """Return wordings by their first stem; the first name that a wording has keeps it."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for wording, name in named:
        run = stems_of(wording)
        if run:
            found.setdefault(run[0], {}).setdefault(run, name)
    return {first: sorted(own.items(), key=lambda item: -len(item[0])) for first, own in found.items()}


def longest_run(known: Runs, stems: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return the length and the name of the longest wording that stands at a place."""
    for run, name in known.get(stems[at], ()):
        if tuple(stems[at : at + len(run)]) == run:
            return len(run), name
    return None
