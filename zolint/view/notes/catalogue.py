"""What articles on sex, health and relationships have to say: topics, and the elements of their notes.

The built-in catalogue is the TOML in `zolint/view/data/notes/`. A house lays its own files over it: a table
of an id that is known changes the keys that it names, a new id adds an entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any, Literal

from zolint import toml
from zolint.mistake import Mistake, nearest
from zolint.once import cached_property
from zolint.options import Keys, Where, convert, fill
from zolint.view.notes import pattern


@dataclass(frozen=True)
class Element:
    """One idea that a note must get across."""

    id: str = ""
    says: str = ""
    """The idea in a message's words: "a condom or other barrier"."""
    description: str = ""
    sentence: str = ""
    """A sentence to paste, ready for print."""
    ways: tuple[str, ...] = ()
    """Wordings of which any one says it."""
    hints: tuple[str, ...] = ()
    """Looser wordings: they complete a note, but an article with nothing else has none."""
    contrary: tuple[str, ...] = ()
    """Wordings that say the opposite."""
    unless: tuple[str, ...] = ()
    """Wordings that show the sentence to say something else."""
    adjunct: bool = False
    """Whether it is no note by itself."""
    particular: bool = False
    """Whether it says something only where a topic that asks for it is spoken of."""
    deniable: bool = True
    """Whether a "not" just before the words takes them back; a warning is full of them."""
    waivable: bool = True
    """Whether "you need not" waves it away; some notes say just that."""
    near: bool = False
    """Whether it speaks of what stands beside it, as "ask your doctor first" does."""
    fact: bool = False
    """Whether a finding says it as well as advice does: that something harms is told by a study too."""


@dataclass(frozen=True)
class Condition:
    """Elements that a topic asks for only where the article meets a condition."""

    when: str = ""
    """The condition in plain words."""
    triggers: tuple[str, ...] = ()
    """Wordings that show the condition to be met."""
    elements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """A topic or situation of the catalogue, and what an article on it must say."""

    id: str = ""
    family: Literal["safety", "consent"] = "safety"
    name: str = ""
    """The topic in a message's words."""
    description: str = ""
    source: str = ""
    """The published guidance that asks for the elements."""
    severity: Literal["error", "warning", "info"] = "error"
    """How bad it is to say nothing; what is incomplete is a warning at most."""
    triggers: tuple[str, ...] = ()
    """Wordings that speak of the topic."""
    weak: tuple[str, ...] = ()
    """Wordings that speak of it only in a title or heading, or where a trigger stands elsewhere."""
    intimate: tuple[str, ...] = ()
    """Wordings that speak of it only in an article about sex."""
    nearby: tuple[str, ...] = ()
    """Wordings that speak of it where one of `beside` stands at most two sentences off."""
    beside: tuple[str, ...] = ()
    grave: tuple[str, ...] = ()
    """Those of the triggers that make it central wherever the article itself says them."""
    states: tuple[str, ...] = ()
    """Those of the triggers that name the state of the reader; what is told next is told of it."""
    context: tuple[str, ...] = ()
    """Wordings of which one must stand somewhere in the article, where there are any."""
    unless: tuple[str, ...] = ()
    """Wordings that make a sentence speak of something else."""
    foreign: tuple[str, ...] = ()
    """Wordings of another matter: an article with one in its title, or with more of them, is about that."""
    needs: int = 0
    """How many of the elements must be said; 0 is all of them."""
    must: tuple[str, ...] = ()
    """Elements that have to be among those."""
    elements: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    """Elements that are welcome but not asked for."""
    also: tuple[str, ...] = ()
    """Elements that are not asked for either, but more than nothing."""
    conditional: tuple[Condition, ...] = ()
    drop: tuple[str, ...] = ()
    """Elements that a house does not ask for."""
    yields: tuple[str, ...] = ()
    """More specific topics, beside which this one is not reported."""
    takes: tuple[str, ...] = ()
    """Topics that leave their share of the same elements to this one."""
    alone: bool = False
    """Whether only its own elements count as something said, not those of its whole family."""
    since: Literal["mention", "central", "instructive"] = "central"
    """How much an article must make of the topic to owe its reader the note."""
    pages: tuple[str, ...] = ()
    """A link to one of these pages says everything."""


@dataclass(frozen=True)
class Catalogue:
    """Every topic, element and list of words that the notes are judged by."""

    topics: Mapping[str, Entry] = field(default_factory=dict)
    elements: Mapping[str, Element] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def offered(self) -> frozenset[str]:
        """The sentences to paste, one by one: who takes up a suggestion is not told off for its words."""
        notes = (element.sentence for element in self.elements.values())
        return frozenset(part for note in notes for part in _SENTENCE_END.split(note))


_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def load(paths: tuple[str, ...] = ()) -> Catalogue:
    """Return the built-in catalogue with a house's files laid over it, in order.

    Raise Mistake, which names the place, for a file that is no catalogue, and OSError where there is none.
    """
    return _laid_on(tuple((path, Path(path).stat().st_mtime_ns) for path in paths))


@cache
def _laid_on(files: tuple[tuple[str, int], ...]) -> Catalogue:
    """Lay files over the built-in catalogue; each is told from what it was by its time."""
    catalogue = _built_in()
    for path, _ in files:
        data, locate = toml.load(path)
        where = partial(_place, path, locate)
        catalogue = _laid_over(catalogue, data, where)
        for keys, fault in faults(catalogue):
            raise Mistake(f"{where(keys)}: {fault}")
    return catalogue


def _place(path: str, locate: toml.Locate, keys: Keys) -> str:
    line, column = locate(keys)
    return f"{path}:{line}:{column}"


@cache
def _built_in() -> Catalogue:
    catalogue = Catalogue()
    for path in sorted((Path(__file__).parent.parent / "data" / "notes").glob("*.toml")):
        data, locate = toml.load(path)
        catalogue = _laid_over(catalogue, data, partial(_place, path.name, locate))
    return catalogue


def _laid_over(catalogue: Catalogue, data: Mapping[str, Any], where: Where) -> Catalogue:
    for key in data:
        if key not in (*_TABLES, *_OF_PACKS):
            raise Mistake(f'{where((key,))}: unknown table "{key}"{nearest(key, _TABLES)}')
    lists = dict(catalogue.lists)
    for name, words in _tables(data, "lists", where):
        lists[name] = " | ".join(convert(words, tuple[str, ...], where, ("lists", name)))
    elements = dict(catalogue.elements)
    for name, table in _tables(data, "elements", where):
        known = elements.get(name, Element(name))
        elements[name] = fill(known, table, where, ("elements", name), "key of an element")
    topics = dict(catalogue.topics)
    for name, table in _tables(data, "topics", where):
        topics[name] = fill(topics.get(name, Entry(name)), table, where, ("topics", name), "key of a topic")
    return Catalogue(topics, elements, lists)


_TABLES = ("topics", "elements", "lists")
_OF_PACKS = ("name", "rules")
"""What a file may hold besides: a pack can bring topics along with its rules."""


def _tables(data: Mapping[str, Any], name: str, where: Where) -> Iterator[tuple[str, Any]]:
    kind = dict[str, Any] if name == "lists" else dict[str, dict[str, Any]]
    yield from convert(data.get(name, {}), kind, where, (name,)).items()


def faults(catalogue: Catalogue) -> Iterator[tuple[Keys, str]]:
    """Yield what does not fit together in a catalogue, each with the keys under which it stands."""
    for topic in catalogue.topics.values():
        yield from _faults_of(topic, catalogue)
    for element in catalogue.elements.values():
        for key in ("ways", "hints", "contrary", "unless"):
            at = ("elements", element.id, key)
            yield from ((at, why) for why in _unreadable(getattr(element, key), catalogue))
    for name, words in catalogue.lists.items():
        yield from ((("lists", name), why) for why in _faults_of_list(name, words, catalogue))


def _faults_of_list(name: str, words: str, catalogue: Catalogue) -> Iterator[str]:
    whys = tuple(_unreadable((words,), catalogue))
    yield from whys
    if name in _within(name, catalogue.lists):
        yield f'the list "{name}" is part of itself'
    if not whys and len(pattern.parse(words)) > 1:
        yield f'the list "{name}" links parts with +, >, ~ or -, which only a wording can do'


def _within(name: str, lists: Mapping[str, str]) -> set[str]:
    """Return the names of the lists that a list names, and those name."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        try:
            named = set(pattern.lists(lists.get(ahead.pop(), "none")))
        except pattern.BadPattern:
            continue
        ahead += named - found
        found |= named
    return found


def _faults_of(topic: Entry, catalogue: Catalogue) -> Iterator[tuple[Keys, str]]:
    at: Keys = ("topics", topic.id)
    for key in ("elements", "optional", "also", "must"):
        yield from _unknown(getattr(topic, key), "element", catalogue.elements, (*at, key))
    for key in ("yields", "takes"):
        yield from _unknown(getattr(topic, key), "topic", catalogue.topics, (*at, key))
    for condition in topic.conditional:
        yield from _unknown(condition.elements, "element", catalogue.elements, (*at, "conditional"))
        yield from (((*at, "conditional"), why) for why in _unreadable(condition.triggers, catalogue))
    keys = ("triggers", "intimate", "weak", "nearby", "beside", "grave", "states", "context")
    for key in (*keys, "unless", "foreign"):
        yield from (((*at, key), why) for why in _unreadable(getattr(topic, key), catalogue))


def _unknown(names: Iterable[str], what: str, known: Iterable[str], at: Keys) -> Iterator[tuple[Keys, str]]:
    for name in names:
        if name not in known:
            yield at, f'there is no {what} "{name}"{nearest(name, known)}'


def _unreadable(wordings: Iterable[str], catalogue: Catalogue) -> Iterator[str]:
    for wording in wordings:
        try:
            for name in pattern.lists(wording):
                if name not in catalogue.lists:
                    yield f'there is no list "{name}"{nearest(name, catalogue.lists)}'
        except pattern.BadPattern as error:
            yield str(error)
