"""Fits linear models over named features, for the programs that write zolint/view/data/*.tsv."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from zolint import plugins, readers
from zolint.document import Document, Reader
from zolint.source import Source


def arguments(description: str | None) -> tuple[list[Path], bool]:
    """Return the folders of labelled articles that a program is given, and whether it is only to judge."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="folders of labelled articles")
    parser.add_argument("--judge", action="store_true", help="measure, and write nothing")
    given = parser.parse_args()
    return given.paths, given.judge


def document(file: Path) -> Document:
    """Read an article by the reader of its ending."""
    return readers.reader_of(_readers(), file.name).read(Source(file.name, file.read_text("utf-8")))


@cache
def _readers() -> dict[str, Reader]:
    return readers.by_suffix(plugins.load().readers)


class Example(NamedTuple):
    """What a model learns from."""

    features: frozenset[str]
    right: bool
    counts: float = 1.0
    """What it counts beside the others."""


class Fit(NamedTuple):
    """How a model is fitted."""

    stiffness: float
    """The smaller, the smaller the weights."""
    rarest: int = 3
    """In fewer examples a feature teaches nothing."""
    lightest: float = 0.0
    """Lighter weights are not worth their line."""
    most: int = 0
    """So many weights are kept, those that move the most examples furthest; 0 is all of them."""

    def weights(self, examples: Sequence[Example]) -> dict[str, float]:
        """Return the weights by the name of the feature; that of every example has no name."""
        spread = Counter(name for example in examples for name in example.features)
        names = sorted(name for name, count in spread.items() if count >= self.rarest)
        rows = _table([example.features for example in examples], names)
        right = np.array([example.right for example in examples])
        counts = np.array([example.counts for example in examples])
        model = self._fit(rows, right, counts)
        if self.most:
            moved = np.abs(model.coef_[0]) * np.sqrt(np.asarray(rows.sum(axis=0)).ravel())
            kept = np.sort(np.argsort(-moved, kind="stable")[: self.most])
            names = [names[n] for n in kept]
            model = self._fit(rows[:, kept], right, counts)
        fitted = {name: round(float(one), 2) for name, one in zip(names, model.coef_[0], strict=True)}
        return {"": round(float(model.intercept_[0]), 2)} | {
            name: one for name, one in fitted.items() if one and abs(one) >= self.lightest
        }

    def _fit(self, rows: Any, right: Any, counts: Any) -> Any:
        return LogisticRegression(C=self.stiffness, max_iter=2_000).fit(rows, right, counts)


def listed(weights: Mapping[str, float]) -> str:
    """Return weights as they are kept, one a line."""
    return "".join(f"{name}\t{weight}\n" for name, weight in sorted(weights.items()))


def _table(rows: Iterable[frozenset[str]], names: Sequence[str]) -> Any:
    number = {name: n for n, name in enumerate(names)}
    known = [sorted(number[name] for name in row if name in number) for row in rows]
    lines = [n for n, columns in enumerate(known) for _ in columns]
    columns = [column for columns in known for column in columns]
    return csr_matrix((np.ones(len(lines)), (lines, columns)), shape=(len(known), len(names)))
