"""Wordings: what the words of a statement do to what it says, by the lists of `gist.toml`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple

from zolint.view.data import table, words
from zolint.view.stems import stem


class Role(NamedTuple):
    """What a wording does: the kind of thing, its name, and which way it points."""

    kind: str
    """axis, way, sense, extent, none, duty, deny, mask or light."""
    name: str
    sign: int = 1


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording by its stems; a part after a gap may stand a few words on."""

    head: tuple[str, ...]
    tail: tuple[str, ...]
    roles: tuple[Role, ...]

    def end(self, stems: Sequence[str], at: int) -> int:
        """Return where the wording ends in a row of stems, or 0 where it does not stand there."""
        after = at + len(self.head)
        if tuple(stems[at:after]) != self.head:
            return 0
        if not self.tail:
            return after
        last = min(after + _GAP, len(stems))
        ends = (n + len(self.tail) for n in range(after + 1, last + 1))
        return next((end for end in ends if tuple(stems[end - len(self.tail) : end]) == self.tail), 0)


_GAP = 4
"""So many words may stand between the parts of a wording."""


def longest(stems: Sequence[str], at: int) -> tuple[int, Wording] | None:
    """Return the longest wording that begins at a place, and where it ends."""
    begun = _wordings().get(stems[at])
    if begun is None:
        return None
    following = stems[at + 1] if at + 1 < len(stems) else ""
    found: tuple[int, Wording] | None = None
    for wordings in (begun.get(following, ()) if following else (), begun.get("", ())):
        for wording in wordings:
            end = wording.end(stems, at)
            if end and (found is None or (end, len(wording.head)) > (found[0], len(found[1].head))):
                found = end, wording
    return found


def beginnings() -> Collection[str]:
    """Return the stems of the words that a wording may begin with."""
    return _wordings().keys()


def extent(name: str) -> tuple[float, float]:
    """Return of which share of the cases a word of extent speaks."""
    low, high = table("gist")["extents"][name]
    return low, high


@cache
def listed(name: str) -> frozenset[str]:
    """Return the stems of a list."""
    return frozenset(" ".join(_stems_of(entry)) for entry in _split(table("gist")[name]))


@lru_cache(maxsize=50_000)
def stem_of(word: str) -> str:
    """Return the stem by which a word is known in a wording: of a few words their own form."""
    return word if word == "n't" or word in words("gist", "literal", "words") else stem(word)


small = partial(words, "gist", "small")
"""A list of small words, as written."""


@cache
def listed_names(name: str) -> frozenset[str]:
    """Return a list of names of concepts."""
    return frozenset(table("gist")[name])


@cache
def orders() -> frozenset[str]:
    """Return the stems of the verbs that open an order."""
    return frozenset(stem(word) for word in _split(table("gist")["duties"]["orders"]))


@cache
def parts(concept: str) -> tuple[str, ...]:
    """Return what a concept names: mostly itself alone, of "painful sex" pain and sex."""
    return tuple(table("gist")["parts"].get(concept, (concept,)))


def _stems_of(wording: str) -> tuple[str, ...]:
    """Return the stems of a wording's words; "can't" is two."""
    plain = wording.replace("-", " ").replace("n't", " n't")
    return tuple(stem_of(word.strip("'") if word != "n't" else word) for word in plain.split())


def want(concept: str) -> str:
    """Return of what a concept names the want: of "short sleep" sleep; else nothing."""
    return str(table("gist")["wants"].get(concept, ""))


def _split(entries: str) -> Iterator[str]:
    return (entry.strip() for entry in entries.split(",") if entry.strip())


@cache
def _wordings() -> Mapping[str, Mapping[str, Sequence[Wording]]]:
    """Return the wordings by their first stem, then by the one that must follow it, where one must."""
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Role]] = {}
    for entry, role in _entries():
        head, _, tail = (_stems_of(part) for part in entry.partition("*"))
        if head:
            found.setdefault((head, tail), []).append(role)
    by_first: dict[str, dict[str, list[Wording]]] = {}
    for (head, tail), roles in found.items():
        wording = Wording(head, tail, tuple(dict.fromkeys(roles)))
        second = head[1] if len(head) > 1 else ""
        by_first.setdefault(head[0], {}).setdefault(second, []).append(wording)
    return by_first


_SIGNS = {"up": 1, "down": -1, "better": 1, "worse": -1, "relieve": 1}


def _entries() -> Iterator[tuple[str, Role]]:
    """Yield every wording with what it does."""
    lists: dict[str, Any] = table("gist")
    yield from ((entry, Role("deny", "", -1)) for entry in _split(lists["deny"]))
    for kind in ("mask", "light", "harming"):
        yield from ((entry, Role(kind, "")) for entry in _split(lists[kind]))
    yield from _listed("extent", lists["extent-words"])
    yield from _listed("duty", {name: words for name, words in lists["duties"].items() if name != "orders"})
    for name, sides in lists["axes"].items():
        for sign, side in zip((1, -1), sides.split(" / "), strict=False):
            yield from ((entry, Role("axis", name, sign)) for entry in _split(side))
    yield from _pointing(lists)
    for entries, kind, sign in (*_senses(lists), (lists["lacking"], "lacking", -1)):
        for entry in _split(entries):
            wording, concept = entry.split(": ")
            yield wording, Role(kind, concept, sign)


def _listed(kind: str, lists: Mapping[str, str]) -> Iterator[tuple[str, Role]]:
    """Yield the wordings of lists, of which "none" is a kind by itself."""
    for name, entries in lists.items():
        yield from ((entry, Role("none" if name == "none" else kind, name)) for entry in _split(entries))


def _senses(lists: Mapping[str, Any]) -> Iterator[tuple[str, str, int]]:
    return ((lists["senses"][name], "sense", _SIGNS[name]) for name in ("up", "down"))


def _pointing(lists: Mapping[str, Any]) -> Iterator[tuple[str, Role]]:
    """Yield the wordings of more and less, of the gists and of the courses."""
    for name, entries in lists["ways"].items():
        yield from ((entry, Role("way", name, _SIGNS[name])) for entry in _split(entries))
    for name, entries in table("concepts")["ways"].items():
        if name.startswith("measured"):
            continue
        for entry in entries.replace("\n", "|").split("|"):
            wording = entry.strip().removeprefix("- ").removesuffix(" -").replace(" - ", " * ")
            if wording:
                yield wording, Role("way", name, _SIGNS[name])
