"""`zolint tags`: the tags in use, how often and in which spellings; and a vocabulary to start with."""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from zolint.command import FINE, NOT_JUDGED
from zolint.command.configuration import project
from zolint.command.inventory import gathered, tell_unread
from zolint.command.output import say_json
from zolint.mistake import Mistake
from zolint.plural import counted
from zolint.rule import Category, NoOptions, Rule, Severity
from zolint.snippet import clean
from zolint.terminal import Screen, say, screen, tell
from zolint.view.tag_sense import grouped
from zolint.view.tags import Origin
from zolint.view.vocabulary import Vocabulary

JSON = dict[str, object]


def run(arguments: Namespace) -> int:
    """List the tags of what the arguments name, or write them to a file, and return the exit code."""
    if arguments.write:
        _check_target(arguments.write)
    settled = project(arguments)
    seen = gathered(arguments, settled, _INVENTORY)
    by_path = {path: [_Use(*use) for use in uses] for path, uses in seen.facts.items()}
    terms = tuple(_terms(by_path))
    if arguments.write:
        _write(arguments.write, terms)
        tell("notice", f"{arguments.write}: {counted(len(terms), 'tag')} written", arguments.color)
    elif arguments.format == "json":
        say_json({"schema": 1, "articles": len(by_path), "tags": [term.data for term in terms]})
    else:
        say("".join(f"{line}\n" for line in _text(terms, by_path, screen(arguments.color, sys.stdout))))
    tell_unread(seen, arguments.color)
    return NOT_JUDGED if seen.crashes else FINE


@dataclass(frozen=True)
class _Use:
    """A tag in an article."""

    text: str
    hashtag: bool
    preferred: str
    """The label of the vocabulary for it, or nothing."""


@dataclass(frozen=True)
class _Term:
    """A subject as it is tagged: in which spellings, and in which articles."""

    spellings: Counter[str]
    """Each with the number of articles that have it; a hashtag with its #."""
    paths: tuple[str, ...]
    preferred: str
    """The label of the vocabulary, or nothing."""

    @property
    def usual(self) -> str:
        """The vocabulary's label, else the spelling that most articles have; a plain one before a hashtag."""
        ranks = sorted(self.spellings.items(), key=lambda item: (item[0][0] == "#", -item[1], item[0]))
        return self.preferred or ranks[0][0]

    @property
    def label(self) -> str:
        """The usual spelling as a label: a hashtag has its words parted at the capitals."""
        if not self.usual.startswith("#"):
            return self.usual
        return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", self.usual[1:]).lower()

    @property
    def others(self) -> Iterator[tuple[str, int]]:
        """The other spellings, the most frequent first."""
        return (item for item in self.spellings.most_common() if item[0] != self.usual)

    @property
    def data(self) -> JSON:
        """The term for machines."""
        return {
            "tag": self.usual,
            "count": len(self.paths),
            "preferred": self.preferred or None,
            "spellings": dict(self.spellings.most_common()),
            "articles": list(self.paths),
        }


def _gather(vocabulary: Vocabulary, _options: NoOptions) -> list[tuple[str, bool, str]]:
    return [
        (tag.text, tag.origin is Origin.HASHTAGS, next(iter(vocabulary.preferred(tag)), ""))
        for tag in vocabulary.listed
    ]


_INVENTORY = Rule(
    name="tags",
    summary="every tag of an article",
    category=Category.ZOLINT,
    severity=Severity.INFO,
    view=Vocabulary,
    gather=_gather,
)


def _terms(by_path: Mapping[str, Sequence[_Use]]) -> Iterator[_Term]:
    """Yield the subjects, the most frequent first."""
    names = grouped(use.preferred or use.text for uses in by_path.values() for use in uses)
    spellings: dict[str, Counter[str]] = {}
    paths: dict[str, dict[str, None]] = {}
    preferred: dict[str, str] = {}
    for path, uses in by_path.items():
        for use in dict.fromkeys(uses):
            name = names[use.preferred or use.text]
            spellings.setdefault(name, Counter())["#" * use.hashtag + use.text] += 1
            paths.setdefault(name, {})[path] = None
            preferred[name] = preferred.get(name) or use.preferred
    found = (_Term(spellings[name], tuple(paths[name]), preferred[name]) for name in spellings)
    yield from sorted(found, key=lambda term: (-len(term.paths), term.usual.lower()))


def _text(terms: Sequence[_Term], by_path: Mapping[str, Sequence[_Use]], place: Screen) -> Iterator[str]:
    width = len(str(len(terms[0].paths))) if terms else 0
    closed = any(term.preferred for term in terms)
    for term in terms:
        line = f"{len(term.paths):>{width}}  {place.paint('bold', clean(term.usual))}"
        others = ", ".join(f"{clean(text)} ({count})" for text, count in term.others)
        line += f"  also {others}" if others else ""
        yield line + (
            place.paint("warning", "  not in the vocabulary") if closed and not term.preferred else ""
        )
    bare = sum(not uses for uses in by_path.values())
    without = f", {bare:,} of them without tags" if bare else ""
    yield f"{counted(len(terms), 'tag')} in {counted(len(by_path), 'article')}{without}."


def _check_target(name: str) -> None:
    path = Path(name)
    if path.exists():
        raise Mistake(f'--write: "{name}" is there already, and is not overwritten')
    if not path.parent.is_dir():
        raise Mistake(f'--write: there is no folder "{path.parent}" to write "{path.name}" into')


def _write(name: str, terms: Iterable[_Term]) -> None:
    """Write the vocabulary file; raise Mistake where that is not possible."""
    lines = ["# The tags of the house, under their preferred labels.", ""]
    lines += ["[tags]", *(_entry(term) for term in sorted(terms, key=lambda term: term.label.lower()))]
    try:
        with Path(name).open("x", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    except OSError as error:
        raise Mistake(f'--write: "{name}" cannot be written: {error.strerror or error}') from error


def _entry(term: _Term) -> str:
    key = term.label if re.fullmatch(r"[A-Za-z0-9_-]+", term.label) else _quoted(term.label)
    others = (text for text, _ in term.others if not text.startswith("#") and text != term.label)
    hidden = ", ".join(map(_quoted, others))
    articles = counted(len(term.paths), "article")
    return f"{key} = {{ hidden = [{hidden}] }}  # {articles}" if hidden else f"{key} = {{}}  # {articles}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
