"""Where the parts of wordings stand in one article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from zolint.once import cached_property
from zolint.view.notes.parts import Part, Run, Step, Steps, Wording, Wordings, count, possible
from zolint.view.notes.wording import Item
from zolint.view.notes.words import HEAD, Words

Place = tuple[int, int]
"""The first word and the word after the last, as places in an article's words."""
BySentence = Mapping[int, Sequence[Place]]
"""Places in order, by the number of the sentence."""


class Places:
    """Looks parts up in an article's words, each once."""

    def __init__(self, words: Words) -> None:
        """Take the words."""
        self._words = words
        self._stems = set(words.by_stem)  # to cross a view of keys with a frozen set takes all of the view
        self._forms = set(words.by_form)
        self._pairs = set(words.by_pair)
        self._known = count()
        self._found: dict[int, BySentence] = {}
        self._ends: dict[Item | int, Mapping[int, Sequence[int]]] = {}
        self._alone: dict[Place, tuple[Place]] = {}
        """Places that stand alone in a sentence, each once: hundreds of parts stand there."""

    def likely(self, wordings: Wordings) -> Sequence[Wording]:
        """Return those of the wordings, in order, for whose parts the article has words; a quick look."""
        if wordings.last >= self._known:
            return wordings.all
        hopeful = wordings.rarest & self._possible
        if not hopeful:
            return ()
        chosen = sorted(n for number in hopeful for n in wordings.by_rarest[number])
        return [wording for n in chosen if self._possible.issuperset((wording := wordings.all[n]).numbers)]

    def of(self, part: Part) -> BySentence:
        """Return every place of a part."""
        found = self._found.get(part.number)
        if found is None:
            found = self._found[part.number] = self._look_up(part) if self._may_stand(part) else _NOWHERE
        return found

    @cached_property
    def _keys(self) -> Mapping[str, set[str] | frozenset[str]]:
        words = self._words
        return {
            "stem": self._stems,
            "pair": self._pairs,
            "form": self._forms,
            "case": set(words.by_case),
            "head": words.heads,
        }

    @cached_property
    def _possible(self) -> set[int]:
        """Which parts can stand here, by number, of those that were known when the words were taken."""
        return possible(self._keys)

    def _may_stand(self, part: Part) -> bool:
        if part.number < self._known:
            return part.number in self._possible
        return any(not self._keys[kind].isdisjoint(words) for kind, words in part.keys.items())

    def _look_up(self, part: Part) -> BySentence:
        if part.list:
            return self.of(part.list)
        numbers = self._words.numbers
        found: dict[int, tuple[Place] | list[Place]] = {}
        for place in sorted(self._standing(part)):
            number = numbers[place[0]]
            alone = self._alone.get(place) or self._alone.setdefault(place, (place,))
            several = found.setdefault(number, alone)
            if several is alone:
                continue
            if isinstance(several, list):
                several += alone
            else:
                found[number] = [*several, *alone]
        return found

    def _standing(self, part: Part) -> set[Place]:
        """Return every place of a part; of its alternatives, those are tried whose word the article has."""
        words, ways = self._words, part.ways
        singles = [at for word in ways.stems & self._stems for at in words.by_stem[word]]
        for word in ways.forms & self._forms:
            singles += words.by_form[word]
        for prefix in ways.prefixes:
            if prefix[:HEAD] in words.heads:
                singles += words.beginning(prefix)
        places = {(at, at + 1) for at in singles}
        for named in ways.lists:
            for several in self.of(named).values():
                places.update(several)
        for runs, known, at_words in (
            (ways.by_pair, self._pairs, words.by_pair),
            (ways.by_stem, self._stems, words.by_stem),
        ):
            for text in runs.keys() & known:
                for run in runs[text]:
                    places.update(self._around(at_words[text], run))
        for steps in ways.others:
            places.update(self._along(steps))
        return places

    def _around(self, known: Iterable[int], run: Run) -> Iterator[Place]:
        """Yield the places of words that follow each other, from those of one or two of them."""
        before, width, checks = run
        numbers = self._words.numbers
        for at in known:
            start, end = at - before, at - before + width
            if start < 0 or end > len(numbers) or numbers[start] != numbers[end - 1]:
                continue
            if not checks or all(self._is(start + n, kind, text) for n, kind, text in checks):
                yield start, end

    def _is(self, at: int, kind: str, text: str) -> bool:
        """Whether a word in some form stands at a place."""
        token = self._words.tokens[at]
        if kind == "stem":
            return token.stem == text
        if kind == "form":
            return token.low == text
        if kind == "prefix":
            return token.low.startswith(text)
        return at in self._ends_of(Item(kind, text))

    def _along(self, steps: Steps) -> Iterable[Place]:
        """Return the places at which steps stand one after the other in a sentence."""
        if not all(self._ends_of(step) for step in steps if not _is_free(step)):
            return ()
        first, *others = steps
        places = [(start, end) for start, ends in self._ends_of(first).items() for end in ends]
        reach = 0
        for step in others:
            if not _is_free(step):
                places = _followed(places, self._ends_of(step), reach)
                reach = 0
            elif step == _ANY:
                places = [(start, end + 1) for start, end in places]
                reach = 0
            else:
                reach = _GAP
        numbers = self._words.numbers
        return [
            (start, end)
            for start, end in places
            if end <= len(numbers) and numbers[start] == numbers[end - 1]
        ]

    def _ends_of(self, step: Step) -> Mapping[int, Sequence[int]]:
        """Return where the places of a step end, by where they begin."""
        known = step if isinstance(step, Item) else step.number
        if known not in self._ends:
            self._ends[known] = self._ends_by_start(step)
        return self._ends[known]

    def _ends_by_start(self, step: Step) -> Mapping[int, Sequence[int]]:
        if isinstance(step, Item):
            return {start: (start + 1,) for start in self._starts(step)}
        ends: dict[int, list[int]] = {}
        for places in self.of(step).values():
            for start, end in places:
                ends.setdefault(start, []).append(end)
        return ends

    def _starts(self, word: Item) -> Iterable[int]:
        words = self._words
        match word.kind:
            case "stem":
                return words.by_stem.get(word.text, ())
            case "form":
                return words.by_form.get(word.text, ())
            case "case":
                return words.by_case.get(word.text, ())
            case _:
                return words.beginning(word.text)


_NOWHERE: BySentence = {}
_ANY = Item("any")
_GAP = 4


def _is_free(step: Step) -> bool:
    """Whether a step is any word or a gap."""
    return isinstance(step, Item) and step.kind in ("any", "gap")


def _followed(places: list[Place], ends: Mapping[int, Sequence[int]], reach: int) -> list[Place]:
    """Return the places extended by one of the next, known by their starts, at most `reach` words later."""
    if not reach:
        return [(start, later) for start, end in places if end in ends for later in ends[end]]
    return [
        (start, later)
        for start, end in places
        for at in range(end, end + reach + 1)
        for later in ends.get(at, ())
    ]
