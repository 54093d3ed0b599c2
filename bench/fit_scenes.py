"""Fits the weights by which passages on situations that take a yes are known, zolint/view/data/scenes.tsv.

    python bench/fit_scenes.py PATH ...          fit on these and on our own passages, and write the weights
    python bench/fit_scenes.py --judge PATH ...  write nothing; say how well weights do on the batch that they
                                                 were fitted without

A PATH is a batch: a folder of labelled articles. It needs scikit-learn, which zolint itself does without.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fitting import Example, Fit, arguments, document, listed
from scoring import labelled
from seeing import quoted, seen_in

from zolint.document import Document
from zolint.document.markdown import READER
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.notes.linear import Linear, load
from zolint.view.notes.reading import Reading
from zolint.view.notes.scenes import FEW, features, passages
from zolint.view.notes.words import Words

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "zolint" / "view" / "data" / "scenes.tsv"
KINDS = WEIGHTS.with_name("situations.tsv")
HEAD = """\
# What a word, a pair of words or an order of classes adds to the odds that a passage tells what to do in a
# situation that takes a yes (as a logarithm). Fitted by bench/fit_scenes.py; zolint/view/notes/linear.py says
# what the names mean.
"""
KINDS_HEAD = """\
# What a word or a class of words adds to the odds that a passage is on one situation rather than the others
# (as a logarithm). Fitted by bench/fit_scenes.py; zolint/view/notes/linear.py says what the names mean.
"""
SCENE = Fit(stiffness=0.2, most=2_500)
SITUATION = Fit(stiffness=1.0, most=40)
WRITTEN = {"scenes.jsonl": 2.0, "scenes_plain.jsonl": 0.5}
"""What one of our own passages counts beside one of the many of an article, by its file."""
ASIDE = 2.0
"""What a few sentences of those by which claims are learned count."""
TOLD = 3.0
"""What a labelled passage of an article counts."""
LIKELY = (0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True)
class Article:
    """A labelled article: its passages, and which of them tell what takes a yes."""

    batch: str
    name: str
    examples: tuple[Example, ...]
    lacks: bool
    """Whether a note is missing."""
    is_free: bool
    """Whether nothing in it takes a yes."""


def main() -> None:
    """Fit and write, or judge."""
    paths, judging = arguments(__doc__)
    own, articles = [*_own(), *_sentences()], list(_articles(paths))
    if judging:
        _judge(own, articles)
        return
    WEIGHTS.write_text(HEAD + listed(fit(own, articles)), "utf-8")
    KINDS.write_text(KINDS_HEAD + listed(_situations()), "utf-8")


def fit(own: Sequence[Example], articles: Sequence[Article]) -> dict[str, float]:
    """Return the weights by which a passage is known."""
    return SCENE.weights([*own, *(one for article in articles for one in article.examples)])


def _own() -> Iterator[Example]:
    """Yield the passages that we wrote for this."""
    for passage, counts in _written():
        yield Example(_features(passage), bool(passage["situation"]), counts)


def _situations() -> dict[str, float]:
    """Return the weights by which one situation is told from the others."""
    told = [(passage["situation"], _features(passage)) for passage, _ in _written() if passage["situation"]]
    found: dict[str, float] = {}
    for name in sorted({name for name, _ in told}):
        examples = [
            Example(frozenset(one for one in row if one.startswith(("word", "class"))), other == name)
            for other, row in told
        ]
        fitted = SITUATION.weights(examples)
        found |= {f"{name} {feature}".rstrip(): weight for feature, weight in fitted.items()}
    return found


def _written() -> Iterator[tuple[Mapping[str, str], float]]:
    for name, counts in WRITTEN.items():
        for line in (HERE / "sentences" / name).read_text("utf-8").splitlines():
            yield json.loads(line), counts


def _features(passage: Mapping[str, str]) -> frozenset[str]:
    words = _words(READER.read(Source("passage.md", f"# {passage['title']}\n\n{passage['text']}\n")))
    return frozenset().union(*(features(words, number) for number in range(len(words.sentences))))


def _sentences() -> Iterator[Example]:
    """Yield the sentences by which claims are learned, a few together: few of them tell what to do."""
    model = load("scenes")
    for file in sorted((HERE / "sentences").glob("*.tsv")):
        texts = [line.rpartition("\t")[2] for line in file.read_text("utf-8").splitlines()]
        for n in range(0, len(texts), FEW):
            seen = frozenset().union(*map(model.features, texts[n : n + FEW]))
            yield Example(seen, right=False, counts=ASIDE)


def _articles(folders: Sequence[Path]) -> Iterator[Article]:
    for folder in folders:
        for file in labelled([folder]):
            read = document(file)
            words = _words(read)
            entries = json.loads(file.with_suffix(".json").read_text("utf-8"))["consent"]
            lacks = any(entry["missing"] and entry.get("severity") != "minor" for entry in entries)
            examples = tuple(_examples(words, read.source.text, [entry["quote"] for entry in entries]))
            yield Article(folder.name, file.name, examples, lacks, not entries)


def _examples(words: Words, text: str, quotes: Sequence[str]) -> Iterator[Example]:
    """Yield the passages that hold a quote, or all of them where there is none."""
    counts = TOLD if quotes else 1.0
    for seen in seen_in(words, quoted(words, text, quotes) if quotes else passages(words)):
        yield Example(seen, bool(quotes), counts / FEW)


def _words(read: Document) -> Words:
    return Analysis(read, Settings()).view(Reading).finder.words


def _judge(own: Sequence[Example], articles: Sequence[Article]) -> None:
    likely: dict[str, float] = {}
    for batch in sorted({article.batch for article in articles}):
        model = Linear(fit(own, [one for one in articles if one.batch != batch]), {})
        for article in articles:
            if article.batch == batch:
                found = (model.likelihood(example.features) for example in article.examples)
                likely[article.name] = max(found, default=0.0)
    lacking = [likely[article.name] for article in articles if article.lacks]
    free = [likely[article.name] for article in articles if article.is_free]
    for least in LIKELY:
        right, wrong = (f"{sum(one > least for one in some)} of {len(some)}" for some in (lacking, free))
        print(f"over {least}: {right} articles that lack a note, {wrong} where nothing takes a yes")


if __name__ == "__main__":
    main()
