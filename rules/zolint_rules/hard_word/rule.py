"""Flags hard words that have a plain one and that the article does not explain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from zolint.api import (
    HEADINGS,
    Category,
    Found,
    Hit,
    Kind,
    Rule,
    Sentence,
    Sentences,
    Severity,
    find_phrases,
)
from zolint_rules.hard_word.gloss import is_explained
from zolint_rules.hard_word.vocabulary import Word, forms, vocabulary

_READ = (Kind.PARAGRAPH, Kind.ITEM)
_WORDS_EACH = 300


@dataclass(frozen=True)
class Options:
    """What the rule can be told."""

    words: Mapping[str, str] = field(default_factory=dict)
    """More hard words with their plain ones; an empty plain one allows the word."""
    at_most: int = 2
    """How many words of an article are reported, the worst first; fewer in a short one; 0 for all."""

    def __post_init__(self) -> None:
        """Refuse a limit that means nothing, and words that could not be found."""
        if self.at_most < 0:
            raise ValueError("at-most must be 0 or more")
        for word in self.words:
            if not word[:1].isalnum() or "*" in word:
                raise ValueError(
                    f'"{word}" in words must begin with a letter, and is spelled out without a *'
                )


def check(sentences: Sentences, options: Options) -> Iterator[Hit]:
    """Yield a hit where each of the article's worst hard words first stands."""
    own = tuple(options.words.items())
    plain, wanted = vocabulary(own), forms(own)
    first: dict[str, tuple[Sentence, Found]] = {}
    explained: set[str] = set()
    for sentence in sentences.all:
        block = sentence.block
        for found in find_phrases(wanted, sentence.text):
            word = plain[found.entry]
            start, end = sentence.start + found.start, sentence.start + found.end
            if block.kind in HEADINGS or is_explained(block, start, end, sentence.end):
                explained.add(word.entry)
            elif block.kind in _READ and not (found.start and block.text[start].isupper()):  # no name
                first.setdefault(word.entry, (sentence, found))
    unexplained = [place for entry, place in first.items() if entry not in explained]
    unexplained.sort(key=lambda place: plain[place[1].entry].rank)
    for sentence, found in unexplained[: _room(sentences, options) if options.at_most else None]:
        word = plain[found.entry]
        shown = " ".join(sentence.text[found.start : found.end].split())
        yield Hit(
            sentence.locate(found.start, found.end),
            _message(shown, word),
            data={"word": word.entry, "plain": word.plain},
        )


def _room(sentences: Sentences, options: Options) -> int:
    """Return how many words may be reported: one for each so many words of prose begun."""
    total = sum(sentence.word_count for sentence in sentences.prose)
    return min(options.at_most, -(-total // _WORDS_EACH))


def _message(shown: str, word: Word) -> str:
    if word.is_term:
        return f'Few readers know "{shown}". Say "{word.plain}", or explain it in brackets.'
    form = "" if shown.lower() == word.entry else "a form of "
    return f'"{shown}" has a plainer word. Use {form}"{word.plain}".'


RULE = Rule(
    name="hard-word",
    summary="a hard word that has a plain one and is not explained",
    category=Category.READABILITY,
    severity=Severity.INFO,
    view=Sentences,
    check=check,
    options=Options(),
)
