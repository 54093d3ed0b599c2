"""Fits the weights of the wording of claims, zolint/view/data/wording.tsv, and says how well they do.

    python bench/fit_wording.py PATH ...          fit on these and on sentences/, and write the weights
    python bench/fit_wording.py --judge PATH ...  write nothing; say how well weights do that were fitted
                                                  without the article, or the batch, that they are tried on

A PATH is a batch: a folder of labelled articles. It needs scikit-learn, which zolint itself does without.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from fitting import arguments, document
from scipy.sparse import csr_matrix
from scoring import labelled
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score
from sklearn.model_selection import GroupKFold

from zolint.document import Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.claims.reading import parsed
from zolint.view.claims.trigger import spoken
from zolint.view.claims.wording import features, tokens
from zolint.view.guards import Guards
from zolint.view.sentences import Sentence, Sentences

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "zolint" / "view" / "data" / "wording.tsv"
HEAD = """\
# What a word, a class of words or their order adds to the odds that a sentence is a claim (as a logarithm).
# Fitted by bench/fit_wording.py; zolint/view/claims/wording.py says what the names mean.
"""
RAREST = 3
"""In fewer sentences a feature teaches nothing."""
MOST = 5_000
"""The weights that are kept: those that move the most sentences furthest."""
STIFFNESS = 0.2
"""The smaller, the smaller the weights."""
OWN = 0.3
"""What one of our own sentences, which has no article around it, counts beside one of an article."""
ELSEWHERE = {"debunking", "myth", "sourced"}
"""Kinds of our own sentences that are worded as claims; that they need no source is seen by other means."""
_NO_RUNNING_TEXT = {Kind.LABEL, Kind.FOOTNOTE}


@dataclass(frozen=True)
class Example:
    """A sentence, whether it is labelled as a claim, and where it is from."""

    text: str
    kind: str
    is_claim: bool
    article: str
    batch: str
    """Empty for our own sentences, on which nothing is tried."""

    @property
    def features(self) -> Counter[str]:
        """The names of what the model sees, with their values."""
        found: Counter[str] = Counter()
        for name, value, _, _ in features(tokens(self.text), self.text, self.kind):
            found[name] += value  # type: ignore[assignment]  # values are fractions
        return found


def main() -> None:
    """Fit and write, or judge."""
    paths, judging = arguments(__doc__)
    examples = [*_of_articles(paths), *_of_sentences(HERE / "sentences")]
    table = Table([example.features for example in examples])
    if judging:
        _judge(examples, table)
        return
    everything = np.arange(len(examples))
    WEIGHTS.write_text(HEAD + _listed(*table.fit(examples, everything), table.names), "utf-8")


class Table:
    """The examples by their features."""

    def __init__(self, rows: Sequence[Counter[str]]) -> None:
        """Number the features that are frequent enough, and fill the table."""
        spread = Counter(name for row in rows for name in row)
        self.names = sorted(name for name, count in spread.items() if count >= RAREST)
        number = {name: n for n, name in enumerate(self.names)}
        cells = [
            (n, number[name], value)
            for n, row in enumerate(rows)
            for name, value in row.items()
            if name in number
        ]
        lines, columns, values = zip(*cells, strict=True)
        self.rows: Any = csr_matrix((values, (lines, columns)), shape=(len(rows), len(self.names)))

    def fit(self, examples: Sequence[Example], chosen: Any) -> tuple[float, Any]:
        """Return the weight of every sentence and those of the features, rounded, most of them none."""
        rows, claims = self.rows[chosen], np.array([examples[n].is_claim for n in chosen])
        counts = np.array([1.0 if examples[n].batch else OWN for n in chosen])
        first = _regression().fit(rows, claims, counts).coef_[0]
        moved = np.abs(first) * np.sqrt(np.asarray(rows.multiply(rows).sum(axis=0)).ravel())
        kept = np.sort(np.argsort(-moved)[:MOST])
        model = _regression().fit(rows[:, kept], claims, counts)
        weights = np.zeros(len(self.names))
        weights[kept] = np.round(model.coef_[0], 2)
        return round(float(model.intercept_[0]), 2), weights

    def likelihood(self, base: float, weights: Any, chosen: Any) -> Any:
        """Return how likely the chosen examples are claims."""
        return 1 / (1 + np.exp(-(base + self.rows[chosen] @ weights)))


def _regression() -> Any:
    return LogisticRegression(C=STIFFNESS, max_iter=3_000, solver="liblinear")


def _judge(examples: Sequence[Example], table: Table) -> None:
    claims = np.array([example.is_claim for example in examples])
    batches = np.array([example.batch for example in examples])
    articles = np.flatnonzero(batches != "")
    groups = [examples[n].article for n in articles]
    print(f"{len(examples)} sentences, {len(articles)} of them in articles")
    likely = np.zeros(len(examples))
    for taught, tried in GroupKFold(8).split(articles, groups=groups):
        chosen = np.concatenate([articles[taught], np.flatnonzero(batches == "")])
        likely[articles[tried]] = table.likelihood(*table.fit(examples, chosen), articles[tried])
    _tell("without the article", claims[articles], likely[articles])
    for batch in sorted(set(batches) - {""}):
        tried = np.flatnonzero(batches == batch)
        fitted = table.fit(examples, np.flatnonzero(batches != batch))
        _tell(f"without {batch}", claims[tried], table.likelihood(*fitted, tried))


def _tell(how: str, claims: Any, likely: Any) -> None:
    area, precision = roc_auc_score(claims, likely), average_precision_score(claims, likely)
    sure = likely >= 0.5
    print(f"{how}: {len(claims)} sentences, {claims.sum()} claims; area under the curve {area:.3f}, ", end="")
    print(f"average precision {precision:.3f}; from 0.5 on ", end="")
    print(f"P {claims[sure].mean():.2f} R {sure[claims].mean():.2f}")


def _listed(base: float, weights: Any, names: Sequence[str]) -> str:
    lines = (f"{name}\t{weight:.2f}\n" for name, weight in zip(names, weights, strict=True) if weight)
    return f"\t{base:.2f}\n" + "".join(lines)


# where the sentences come from


def _of_articles(folders: Sequence[Path]) -> Iterator[Example]:
    for file in labelled(folders):
        read = document(file)
        analysis = Analysis(read, Settings())
        guards = analysis.view(Guards)
        sentences = [s for s in analysis.view(Sentences).all if s.block.kind not in _NO_RUNNING_TEXT]
        claiming = set(_claiming(sentences, read.source.text, file))
        batch = next(folder for folder in folders if folder in file.parents).name
        for n, sentence in enumerate(sentences):
            text = spoken(sentence, parsed(sentence), guards)
            yield Example(text, sentence.block.kind.value, n in claiming, str(file), batch)


def _claiming(sentences: Sequence[Sentence], text: str, file: Path) -> Iterator[int]:
    """Yield the indexes of the sentences that hold most of a labelled claim, or are most of one."""
    places = [(s.span.start, s.span.end) for s in sentences]
    for label in json.loads(file.with_suffix(".json").read_text("utf-8"))["claims"]:
        start = text.find(label["quote"])
        end = start + len(label["quote"])
        shared = [min(end, last) - max(start, first) for first, last in places]
        if start < 0 or max(shared, default=0) <= 0:
            continue
        yield shared.index(max(shared))
        halves = ((last - first) / 2 for first, last in places)
        yield from (n for n, half in enumerate(halves) if shared[n] > half)


def _of_sentences(folder: Path) -> Iterator[Example]:
    for file in sorted(folder.glob("*.tsv")):
        for line in file.read_text("utf-8").splitlines():
            label, kind, text = line.split("\t", 2)
            if kind not in ELSEWHERE:
                yield Example(text, Kind.PARAGRAPH.value, label == "claim", file.name, "")


if __name__ == "__main__":
    main()
