"""Fits the weights by which a note on consent is known by its wording, zolint/view/data/agreement.tsv.

    python bench/fit_agreement.py PATH ...          fit on these and on our own sentences, write the weights
    python bench/fit_agreement.py --judge PATH ...  write nothing; fit on our own sentences alone, and say how
                                                    well the weights do on the articles

A PATH is a folder of labelled articles. It needs scikit-learn, which zolint itself does without.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from fitting import Example, Fit, arguments, document, listed
from scoring import labelled

from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.notes import catalogue
from zolint.view.notes.agreement import features
from zolint.view.notes.linear import Linear
from zolint.view.sentences import Sentences

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "zolint" / "view" / "data" / "agreement.tsv"
OWN = HERE / "sentences" / "agreement.toml"
TESTED = HERE.parent / "tests" / "view" / "notes_sentences.toml"
HEAD = """\
# What a word, a pair of words or an order of classes adds to the odds that a sentence is a note on consent
# (as a logarithm). Fitted by bench/fit_agreement.py; zolint/view/notes/agreement.py says what the names mean.
"""
NOTES = Fit(stiffness=0.3, lightest=0.04)
NOTE = 3.0
"""What one note counts beside one of the many sentences that are none."""
NO_AGREEMENT = {"aftercare", "under-18-illegal"}
"""Elements that the consent situations ask for, and that say nothing of a yes."""

Sentence = tuple[str, bool]
"""A sentence, and whether it is a note."""


def main() -> None:
    """Fit and write, or judge."""
    paths, judging = arguments(__doc__)
    own, articles = list(_own()), list(_of_articles(paths))
    if judging:
        _judge(_fit(own), articles)
        return
    weights = _fit([*own, *articles])
    WEIGHTS.write_text(HEAD + listed(weights), "utf-8")


def _own() -> Iterator[Sentence]:
    """Yield the sentences that we wrote for this, for the tests of the elements, and for the suggestions."""
    known = catalogue.load()
    asked = {name for topic in known.topics.values() if topic.family == "consent" for name in topic.elements}
    agreeing = asked - NO_AGREEMENT
    for name in sorted(agreeing):
        yield from ((part, True) for part in re.split(r"(?<=[.!?])\s+", known.elements[name].sentence))
    for name, lists in tomllib.loads(TESTED.read_text("utf-8")).items():
        yield from ((sentence, name in agreeing) for sentence in lists.get("said", ()))
        yield from ((sentence, False) for sentence in lists.get("not-said", ()))
    own = tomllib.loads(OWN.read_text("utf-8"))
    yield from ((sentence, True) for sentence in own["said"])
    yield from ((sentence, False) for sentence in own["not-said"])


def _of_articles(paths: Iterable[Path]) -> Iterator[Sentence]:
    """Yield the notes that are labelled, and the sentences of articles that have none."""
    for path in labelled(paths):
        entries = json.loads(path.with_suffix(".json").read_text("utf-8"))["consent"]
        yield from ((entry["found_quote"], True) for entry in entries if entry.get("found_quote"))
        if all(entry["missing"] for entry in entries):
            for sentence in Analysis(document(path), Settings()).view(Sentences).all:
                yield sentence.text, False


def _fit(examples: list[Sentence]) -> dict[str, float]:
    return NOTES.weights(
        [Example(frozenset(features(text)), note, NOTE if note else 1.0) for text, note in examples]
    )


def _judge(weights: dict[str, float], examples: list[Sentence]) -> None:
    notes = np.array([is_note for _, is_note in examples])
    model = Linear(weights, {})
    likely = np.array([model.likelihood(features(text)) for text, _ in examples])
    for least in (0.5, 0.6, 0.7, 0.8):
        found = likely > least
        print(f"over {least}: {found[notes].mean():.2f} of {notes.sum()} notes, {found[~notes].sum()} others")


if __name__ == "__main__":
    main()
