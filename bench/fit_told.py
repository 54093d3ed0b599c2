"""Fits the weights by which passages that tell their reader what to do are known, zolint/view/data/told.tsv.

    python bench/fit_told.py PATH ...          fit on these and on our own passages, and write the weights
    python bench/fit_told.py --judge PATH ...  write nothing; say how well weights do on the batch, or the
                                               part of our own passages, that they were fitted without

A PATH is a batch: a folder of labelled articles. It needs scikit-learn, which zolint itself does without.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

from fitting import Example, Fit, arguments, document, listed
from scoring import labelled
from seeing import quoted, seen_in

from zolint.document import Document
from zolint.document.markdown import READER
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.guards import Guards
from zolint.view.notes.instructions import Instructions
from zolint.view.notes.linear import Linear
from zolint.view.notes.reading import Reading
from zolint.view.notes.scenes import FEW, features
from zolint.view.notes.told import naming, on, unowed
from zolint.view.notes.topics import topics
from zolint.view.notes.words import Words

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "zolint" / "view" / "data" / "told.tsv"
OWN = HERE / "sentences" / "told.jsonl"
HEAD = """\
# What a word, a pair of words or an order of classes adds to the odds that a passage tells its reader what to
# do rather than of something (as a logarithm). Fitted by bench/fit_told.py; zolint/view/notes/linear.py says
# what the names mean.
"""
TOLD = Fit(stiffness=0.3, most=1_500)
WRITTEN = {"instructs": 2.0, "mentions": 2.0, "other": 0.5}
"""What one of our own passages counts, by its kind: those of another matter instruct too."""
PARTS = 5
"""In so many parts our own passages are judged."""
LIKELY = (0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True)
class Text:
    """An article or a passage of our own: what the model learns from it and what it is judged by."""

    part: str
    """The weights it is judged by are fitted without this."""
    examples: tuple[Example, ...]
    passages: tuple[frozenset[str], ...]
    """What the model sees where it is asked."""
    kind: str


def main() -> None:
    """Fit and write, or judge."""
    paths, judging = arguments(__doc__)
    texts = [*_own(), *_articles(paths)]
    if judging:
        _judge(texts)
        return
    WEIGHTS.write_text(HEAD + listed(fit(texts)), "utf-8")


def fit(texts: Sequence[Text]) -> dict[str, float]:
    """Return the weights by which a passage is known."""
    return TOLD.weights([example for text in texts for example in text.examples])


def _own() -> Iterator[Text]:
    """Yield the passages that we wrote for this."""
    written: Iterator[Mapping[str, str]] = map(json.loads, OWN.read_text("utf-8").splitlines())
    for number, passage in enumerate(written):
        kind = passage["kind"]
        source = Source("passage.md", f"# {passage['title']}\n\n{passage['text']}\n")
        seen = _Seen.of(READER.read(source))
        example = Example(seen.all, kind == "instructs", WRITTEN[kind])
        yield Text(str(number % PARTS), (example,), seen.on, kind)


def _articles(folders: Sequence[Path]) -> Iterator[Text]:
    """Yield the articles; where nothing is missing, what only names a topic does not tell of it."""
    for folder in folders:
        for file in labelled([folder]):
            read = document(file)
            seen = _Seen.of(read)
            entries = json.loads(file.with_suffix(".json").read_text("utf-8"))["safety"]
            lacks = any(entry["missing"] for entry in entries)
            telling = seen_in(
                seen.words, quoted(seen.words, read.source.text, [entry["quote"] for entry in entries])
            )
            naming = () if lacks else seen.naming
            examples = tuple(
                Example(one, right, 1 / FEW)
                for some, right in ((telling, True), (naming, False))
                for one in some
            )
            yield Text(
                folder.name, examples, seen.on, "an article that lacks a note" if lacks else "an article"
            )


@dataclass(frozen=True)
class _Seen:
    """What a model sees in a document: in all of it, and in its passages that name a topic or are on it."""

    words: Words
    all: frozenset[str]
    naming: tuple[frozenset[str], ...]
    on: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, read: Document) -> Self:
        """Look at the topics to which the rules say that the document owes nothing."""
        analysis = Analysis(read, Settings())
        reading = analysis.view(Reading)
        words = reading.finder.words
        instructions = Instructions(reading.finder, analysis.view(Guards))
        found = tuple(topics(reading.finder, reading.catalogue, instructions))
        unnoted = tuple(unowed(found, reading.catalogue, instructions))
        seeing = partial(features, words)
        return cls(
            words,
            frozenset[str]().union(*map(seeing, range(len(words.sentences)))),
            tuple(dict.fromkeys(one for topic in unnoted for one in naming(topic, words, seeing))),
            tuple(dict.fromkeys(one for topic in unnoted for one in on(topic, words, seeing))),
        )


def _judge(texts: Sequence[Text]) -> None:
    likely: dict[str, list[float]] = {}
    for part in sorted({text.part for text in texts}):
        model = Linear(fit([text for text in texts if text.part != part]), {})
        for text in texts:
            if text.part == part and text.passages:
                likely.setdefault(text.kind, []).append(max(map(model.likelihood, text.passages)))
    for least in LIKELY:
        counts = (
            f"{sum(one > least for one in some)} of {len(some)} {kind}" for kind, some in likely.items()
        )
        print(f"over {least}: {', '.join(counts)}")


if __name__ == "__main__":
    main()
