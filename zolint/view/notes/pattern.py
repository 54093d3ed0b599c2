"""Where an article has a wording, which is a line that zolint.view.notes.wording reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from zolint.view.notes.parts import Lists, Wording, lists_of
from zolint.view.notes.places import BySentence, Place, Places
from zolint.view.notes.wording import BadPattern, lists, parse
from zolint.view.notes.words import Words

__all__ = ["BadPattern", "Finder", "Match", "Place", "lists", "parse"]


class Match(NamedTuple):
    """A wording found in a sentence, with the place of each part."""

    sentence: int
    places: tuple[Place, ...]

    @property
    def whole(self) -> Place:
        """From the first word of any part to the last."""
        return min(start for start, _ in self.places), max(end for _, end in self.places)


class Finder:
    """Finds wordings in one article; what a list finds is remembered."""

    def __init__(self, words: Words, lists: Mapping[str, str] | Lists, places: Places | None = None) -> None:
        """Take an article's words, the lists that wordings name, and what has been looked up in the words."""
        self.words = words
        self.kept: dict[str, frozenset[int]] = {}
        """What analyses have found of the sentences and want to find again."""
        self._lists = lists if isinstance(lists, Lists) else lists_of(lists)
        self._places = places or Places(words)

    def with_lists(self, lists: Mapping[str, str]) -> Finder:
        """Return what finds wordings of more lists in the same article, and finds again what was found."""
        return Finder(self.words, self._lists.with_more(lists), self._places)

    def find(self, wording: str) -> Iterator[Match]:
        """Yield every sentence that has the wording, in order; one match for each place of its first part."""
        return iter(self._found(self._lists.wording(wording)))

    def find_any(self, wordings: tuple[str, ...]) -> Iterator[Match]:
        """Yield what `find` does for each of the wordings, one after the other; most articles have none."""
        for wording in self._places.likely(self._lists.wordings(wordings)):
            yield from self._found(wording)

    def places(self, wording: str) -> list[Place]:
        """Return every place of a wording of one part, in order."""
        return [place for places in self._by_sentence(wording).values() for place in places]

    def sentences(self, wording: str) -> set[int]:
        """Return the numbers of the sentences that have a wording."""
        return {match.sentence for match in self.find(wording)}

    def in_sentence(self, wording: str, number: int) -> Sequence[Place]:
        """Return every place of a wording of one part in a sentence, in order."""
        return self._by_sentence(wording).get(number, ())

    def _by_sentence(self, wording: str) -> BySentence:
        return self._places.of(self._lists.part(wording))

    def _found(self, wording: Wording) -> list[Match]:
        places = self._places
        found: list[BySentence] = []
        for part in wording.wanted:
            by_sentence = places.of(part)
            if not by_sentence:
                return []
            found.append(by_sentence)
        first, rest = found[0], tuple(zip(wording.links, found[1:], strict=True))
        refused = [by for part in wording.refused if (by := places.of(part))]
        return [
            Match(number, arranged)
            for number, begins in first.items()
            if all(number in by for _, by in rest) and not any(number in by for by in refused)
            for begin in begins
            if (arranged := _arranged(begin, [(link, by[number]) for link, by in rest]))
        ]


_NEAR = 6


def _arranged(first: Place, rest: list[tuple[str, Sequence[Place]]]) -> tuple[Place, ...]:
    """Return a place for every part, each apart from the others, or nothing."""
    chosen = [first]
    for link, places in rest:
        before = chosen[-1]
        for place in places:
            if any(place[0] < other[1] and other[0] < place[1] for other in chosen):
                continue
            if link == ">" and place[0] < before[1]:
                continue
            if link == "~" and not 0 <= place[0] - before[1] <= _NEAR:
                continue
            chosen.append(place)
            break
        else:
            return ()
    return tuple(chosen)
