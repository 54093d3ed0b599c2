"""What has been read of a run of words: what it names, and which way its words send a thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from zolint.view.statements.clauses.phrasing import End
from zolint.view.statements.clauses.row import Row


class Key(NamedTuple):
    """What is named."""

    names: frozenset[str]
    """One of them is enough to know it by."""
    concept: str
    weight: float
    """How much it tells."""
    at: int
    """Where in the sentence."""
    after: str
    """The word of time before it: "after the birth"."""
    ends: frozenset[End] = frozenset()
    """The ends of other scales that it stands for: "hide", "tell"."""


class Point(NamedTuple):
    """A word or phrase that sends a thing a way."""

    ends: frozenset[End]
    """The ends of the scales that it may stand for."""
    graded: bool
    """Whether it compares or acts: "stronger", "strengthens", not "strong"."""
    at: int
    end: int

    def sign(self, scale: str) -> int:
        """Return which way it goes along a scale, or 0."""
        return next((end.sign for end in self.ends if end.scale == scale), 0)


@dataclass
class Grading:
    """What has been read of a run of words; it grows word by word."""

    row: Row
    kept: Sequence[int]
    """The places of its words in the sentence, without articles."""
    texts: Sequence[str]
    stems: Sequence[str]
    keys: list[Key] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    times: set[End] = field(default_factory=set)
    """When, where and how."""
    denials: int = 0
    wants: int = 0
    """How many words make what comes next the want of it: "without", "problems with"."""
    sign: int = 1
    """-1 where it names the want of a thing."""
