"""Checks of words: to flag, to prefer, to require, to count.

They read every block that `Prose` holds, so never code, addresses, tag lines or site template. Their word
lists are those of `zolint.phrases`. In a message, `{words}` stands for the words that were found; a check
without a message has one of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field

from zolint import phrases
from zolint.checks.message import filled
from zolint.document import HEADINGS, Block, Kind
from zolint.rule import Edit, Fix, Hit, NoOptions, Related
from zolint.view.prose import Prose

Check = Callable[[Prose, NoOptions], Iterable[Hit]]
"""What every check of words is."""
PER = ("article", "paragraph")
"""What `KeepCount` counts in."""


@dataclass(frozen=True)
class FlagWords:
    """Flags every one of these words."""

    words: tuple[str, ...]
    message: str = ""
    _: KW_ONLY
    headings: bool = True
    """Whether titles, headings and labels count."""
    quotations: bool = True
    """Whether block quotations count."""

    def __call__(self, prose: Prose, _options: object) -> Iterator[Hit]:
        """Yield a hit for each place."""
        message = self.message or '"{words}" is on the list of words to avoid. Say it in another way.'
        for block, found in _places(self.words, prose, headings=self.headings, quotations=self.quotations):
            yield Hit(block.locate(found.start, found.end), filled(message, words=_shown(block, found)))


@dataclass(frozen=True)
class PreferWords:
    """Flags words that have a better form, and offers it with the letter case kept."""

    words: Mapping[str, str | tuple[str, ...]] = field(hash=False)
    """What to write, or several choices, by what not to write."""
    message: str = ""
    """`{instead}` stands for the better form."""
    _: KW_ONLY
    safe: bool = False
    """Whether the sentence around the words never needs another change; several choices are never safe."""
    headings: bool = True
    quotations: bool = True

    def __post_init__(self) -> None:
        """Refuse words whose better form would depend on their ending."""
        for entry in self.words:
            if "*" in entry:
                raise ValueError(f'"{entry}": words to replace are spelled out, without a *')

    def __call__(self, prose: Prose, _options: object) -> Iterator[Hit]:
        """Yield a hit for each place, with a fix where the source holds the words letter for letter."""
        words = tuple(self.words)
        told = self.message or '"{words}" has a better form. Write "{instead}".'
        for block, found in _places(words, prose, headings=self.headings, quotations=self.quotations):
            shown = _shown(block, found)
            choices = tuple(_like(block, found, choice) for choice in _choices(self.words[found.entry]))
            span = block.locate(found.start, found.end)
            fixes = (
                Fix(f'Write "{choice}"', (Edit(span, choice),), safe=self.safe and len(choices) == 1)
                for choice in choices
                if block.is_verbatim(found.start, found.end)
            )
            message = filled(told, words=shown, instead='" or "'.join(choices))
            yield Hit(span, message, fixes=tuple(fixes))


@dataclass(frozen=True)
class RequireNote:
    """Flags an article that speaks of one thing and never says another, where it first speaks of it."""

    when: tuple[str, ...]
    """Words that show what the article speaks of; where there are none, every article must have the note."""
    say: tuple[str, ...]
    """Words of which one must stand in the article, headings, quotations and footnotes included."""
    message: str = ""
    """`{say}` stands for what to say."""
    _: KW_ONLY
    headings: bool = True
    """Whether a title, heading or label can speak of the thing."""
    quotations: bool = True
    """Whether a block quotation can speak of the thing."""

    def __call__(self, prose: Prose, _options: object) -> Iterator[Hit]:
        """Yield one hit, or none."""
        first = next(self._speaks(prose), None)
        if first is None or any(True for block in prose.blocks for _ in phrases.find(self.say, block.text)):
            return
        block, found = first
        told = self.message or (
            'This article speaks of "{words}" without a note that belongs to it. Say one of "{say}".'
            if self.when
            else 'This article lacks a note that every article needs. Say one of "{say}".'
        )
        message = filled(told, words=_shown(block, found), say='", "'.join(self.say))
        yield Hit(block.locate(found.start, found.end), message, data={"say": list(self.say)})

    def _speaks(self, prose: Prose) -> Iterator[tuple[Block, phrases.Found]]:
        if self.when:
            yield from _places(self.when, prose, headings=self.headings, quotations=self.quotations)
            return
        for block in prose.blocks:
            yield block, phrases.Found(0, len(block.text), "")


@dataclass(frozen=True)
class KeepCount:
    """Flags words that stand too often in an article or in one paragraph; at the first that is too many."""

    words: tuple[str, ...]
    at_most: int
    per: str = "article"
    """article or paragraph."""
    message: str = ""
    """`{count}`, `{limit}` and `{per}` stand for how many there are, how many there may be, and where."""
    _: KW_ONLY
    headings: bool = True
    quotations: bool = True

    def __post_init__(self) -> None:
        """Refuse a limit that cannot be kept."""
        if self.at_most < 0:
            raise ValueError(f"at most {self.at_most} is less than none")
        if self.per not in PER:
            raise ValueError(f'"{self.per}" is neither {" nor ".join(PER)}')

    def __call__(self, prose: Prose, _options: object) -> Iterator[Hit]:
        """Yield one hit an article or paragraph, or none."""
        places = _places(self.words, prose, headings=self.headings, quotations=self.quotations)
        counted: dict[int, list[tuple[Block, phrases.Found]]] = {}
        for block, found in places:
            counted.setdefault(id(block) if self.per == "paragraph" else 0, []).append((block, found))
        for group in counted.values():
            if len(group) > self.at_most:
                yield self._hit(group)

    def _hit(self, group: list[tuple[Block, phrases.Found]]) -> Hit:
        block, found = group[self.at_most]
        message = filled(
            self.message or 'This {per} has {count} words like "{words}". Keep to {limit}.',
            words=_shown(block, found),
            count=str(len(group)),
            limit=str(self.at_most),
            per=self.per,
        )
        related = tuple(
            Related(one.locate(place.start, place.end), "one of those before it")
            for one, place in group[: self.at_most]
        )
        return Hit(block.locate(found.start, found.end), message, related=related)


def _places(
    words: tuple[str, ...], prose: Prose, *, headings: bool, quotations: bool
) -> Iterator[tuple[Block, phrases.Found]]:
    """Yield every place of the words in what is read; a footnote mostly names what others wrote."""
    passed = {Kind.FOOTNOTE}
    passed |= set() if headings else HEADINGS
    passed |= set() if quotations else {Kind.QUOTATION}
    for block in prose.blocks:
        if block.kind not in passed:
            yield from ((block, found) for found in phrases.find(words, block.text))


def _shown(block: Block, found: phrases.Found) -> str:
    return " ".join(block.text[found.start : found.end].split())


def _choices(better: str | tuple[str, ...]) -> tuple[str, ...]:
    return (better,) if isinstance(better, str) else better


_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…][\"”’')\]]*\s+)[\"“‘'(\[]*$")


def _like(block: Block, found: phrases.Found, choice: str) -> str:
    """Return the choice in the letter case of the words that it replaces."""
    written = block.text[found.start : found.end]
    if written.isupper() and not found.entry.isupper() and len(written) > 1:
        return choice.upper()
    capital = written[0].isupper() and not found.entry[0].isupper()
    begins = written[0].isupper() and _SENTENCE_BEGINS.search(block.text[: found.start][-40:]) is not None
    return choice[0].upper() + choice[1:] if capital or begins else choice
