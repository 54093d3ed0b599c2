"""The English model at work: spaCy's tokenizer and parser around our own arithmetic.

It gives what `spacy.load` gives without its configuration, its lemmatizer and its names of persons, in a
third of the time; the files are those of the package.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from sys import intern
from typing import Any

import numpy as np
import srsly  # type: ignore[import-untyped]  # it has no type hints
from spacy.attrs import intify_attr  # type: ignore[import-not-found]  # compiled, without type hints
from spacy.lang.en import English
from spacy.lookups import Lookups
from spacy.ml.models.parser import build_tb_parser_model
from spacy.pipeline import DependencyParser
from spacy.pipeline.tok2vec import Tok2VecListener
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # see intify_attr
from spacy.tokens import Doc
from spacy.vocab import Vocab, create_vocab
from thinc.api import NumpyOps

from zolint.nlp.lemmas import lemma
from zolint.nlp.network import Features, Floats, Network, layer
from zolint.nlp.transitions import Arcs
from zolint.nlp.word import Word

_FEATURES: list[int | str] = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]
_TREE: list[int | str] = ["DEP", "HEAD", "LENGTH", "SPACY"]
_WRAP = 2**64
"""Heads before a word are negative distances in unsigned numbers."""


@dataclass(frozen=True)
class Pipeline:
    """From sentences to their words: tokens, vectors, tags and arcs."""

    tokenizer: Tokenizer
    network: Network
    tagger: Tagger
    arcs: Arcs
    label: Callable[[int], str]
    """The name of an arc's label."""

    def read(self, texts: Sequence[str], plain: Sequence[str]) -> Iterator[tuple[Word, ...]]:
        """Yield the words of each sentence; `plain` says, letter for letter, what to take them for."""
        docs = [self.tokenizer(text) for text in plain]
        full = [doc for doc in docs if len(doc)]
        tags: Iterator[str] = iter(())
        if full:
            vectors = self.network.vectors([doc.to_array(_FEATURES) for doc in full])
            self.arcs.set(full, vectors)
            tags = iter(self.tagger.tags(vectors))
        for doc, text, taken in zip(docs, texts, plain, strict=True):
            yield tuple(self._words(doc, text, taken, tags))

    def _words(self, doc: Doc, text: str, plain: str, tags: Iterator[str]) -> Iterator[Word]:
        """Yield the words of a sentence; the next tags are theirs."""
        start = 0
        for index, (label, head, length, spaces) in enumerate(doc.to_array(_TREE).tolist()):
            end = start + length
            tag = next(tags)
            form = lemma(plain[start:end].lower(), tag)
            at = (index + head) % _WRAP
            # a word is kept once, however often an article has it
            yield Word(index, start, end, intern(text[start:end]), form, tag, self.label(label), at)
            start = end + spaces


@dataclass(frozen=True)
class Tagger:
    """The layer that scores a word's possible parts of speech."""

    weights: Floats
    """Inputs by tags."""
    bias: Floats
    names: tuple[str, ...]

    def tags(self, vectors: Floats) -> list[str]:
        """Return the likeliest tag of each word."""
        best = (vectors @ self.weights + self.bias).argmax(axis=1).tolist()
        return [self.names[at] for at in best]


def open_pipeline(folder: Path) -> Pipeline:
    """Load the model in a folder."""
    vocab = _vocab(folder / "vocab")
    tokenizer = Tokenizer(vocab).from_disk(folder / "tokenizer", exclude=["vocab"])
    return Pipeline(
        tokenizer,
        _network(folder / "tok2vec" / "model"),
        _tagger(folder / "tagger"),
        Arcs(_parser(folder / "parser", vocab)),
        _Labels(vocab.strings).__getitem__,
    )


def lookups(folder: Path) -> Any:
    """Return the tables that a folder holds."""
    return Lookups().from_disk(folder)


class _Labels(dict[int, str]):
    """The names of labels, each looked up once."""

    def __init__(self, strings: Any) -> None:
        self._strings = strings

    def __missing__(self, label: int) -> str:
        self[label] = name = str(self._strings[label])
        return name


def _vocab(folder: Path) -> Vocab:
    vocab = create_vocab("en", English.Defaults)
    # the names of 80,000 words that the model's makers have met: none of them is asked for
    vocab.from_disk(folder, exclude=["strings", "vectors"])
    getters: dict[int, Any] = vocab.lex_attr_getters  # type: ignore[attr-defined]  # the hints lack it
    for name in getters.keys() - set(map(intify_attr, ["LOWER", *_FEATURES])):
        del getters[name]  # each takes a look at every new word
    return vocab


def _network(file: Path) -> Network:
    weights = _Weights(file)
    ops = NumpyOps()
    tables = [(attrs["column"], attrs["seed"], params["E"]) for attrs, params in weights.named("hashembed")]

    def embed(features: Features) -> Floats:
        parts: list[Floats] = []
        for column, seed, table in tables:
            keys = ops.hash(np.ascontiguousarray(features[:, column]), seed) % len(table)
            parts.append(table[keys].sum(axis=1))
        return np.concatenate(parts, axis=1)

    layers = [
        layer(sums["W"], sums["b"], norm["G"], norm["b"])
        for (_, sums), (_, norm) in zip(weights.named("maxout"), weights.named("layernorm"), strict=True)
    ]
    return Network(embed, layers[0], layers[1:])


def _tagger(folder: Path) -> Tagger:
    ((_, params),) = _Weights(folder / "model").named("softmax")
    names = json.loads((folder / "cfg").read_text("utf-8"))["labels"]
    return Tagger(params["W"].T.copy(), params["b"], tuple(names))


def _parser(folder: Path, vocab: Vocab) -> DependencyParser:
    # as the model's configuration has it
    model = build_tb_parser_model(
        Tok2VecListener("tok2vec", width=96),
        state_type="parser",
        extra_state_tokens=False,
        hidden_width=64,
        maxout_pieces=2,
        use_upper=True,
    )
    return DependencyParser(vocab, model).from_disk(folder, exclude=["vocab"])


@dataclass(frozen=True)
class _Weights:
    """A file of weights, as thinc writes them."""

    file: Path

    def named(self, name: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
        """Yield the attributes and the weights of each layer of a name, in order."""
        kept = srsly.msgpack_loads(self.file.read_bytes())
        for node, attrs, params in zip(kept["nodes"], kept["attrs"], kept["params"], strict=True):
            if node["name"] == name:
                yield {key: srsly.msgpack_loads(value) for key, value in attrs.items()}, params
