"""Ready-made checks: a rule without code of its own is one of these values as its `check`.

Those of words read every block that `Prose` holds, so never code, addresses, tag lines or site template.
Their word lists are those of `zolint.phrases`. In a message, `{words}` stands for the words that were found;
a check without a message has one of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field
from functools import cache
from itertools import chain
from typing import Literal

from zolint import phrases
from zolint.document import HEADINGS, Block, Kind
from zolint.room import table
from zolint.rule import Confidence, Edit, Fix, Hit, NoOptions, Related, Severity
from zolint.view.notes import Gap, How, Notes
from zolint.view.notes.advice import Advice, Wordings
from zolint.view.prose import Prose
from zolint.view.statements import Clash, ClashKind, Statements

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
            yield Hit(block.locate(found.start, found.end), _filled(message, words=_shown(block, found)))


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
            message = _filled(told, words=shown, instead='" or "'.join(choices))
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
        message = _filled(told, words=_shown(block, found), say='", "'.join(self.say))
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
        message = _filled(
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


def _filled(message: str, **values: str) -> str:
    """Fill in what a message names; any other brace is the author's."""
    for name, value in values.items():
        message = message.replace(f"{{{name}}}", value)
    return message


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


@dataclass(frozen=True)
class FlagClash:
    """Flags the later of two passages that cannot both be true or drift apart, for clashes of one kind."""

    kind: ClashKind
    advice: str
    """What to do about it: the message's second sentence."""

    def __call__(self, statements: Statements, _options: NoOptions) -> Iterator[Hit]:
        """Yield a hit for the later passage of each pair."""
        pairs = chain(statements.clashes, statements.drifts)
        return (self._hit(clash) for clash in pairs if clash.kind is self.kind)

    def _hit(self, clash: Clash) -> Hit:
        first, second = clash.first.words, clash.second.words
        about = f' of "{clash.about}"' if clash.about else ""
        return Hit(
            clash.second.span,
            f'This says "{second}"{about}, and an earlier passage says "{first}". {self.advice}',
            related=(Related(clash.first.span, f'the earlier passage says "{first}"'),),
            data={"kind": clash.kind.value, "words": [first, second]},
        )


@dataclass(frozen=True)
class FlagAdvice:
    """Flags what an article urges its readers to do or calls right, by the kinds of the rule's `words.toml`.

    Each kind says what is `wrong` with the words and what to do `instead`, and may have a `severity`.
    """

    file: str
    """The rule's `__file__`."""

    def __call__(self, advice: Advice, _options: NoOptions) -> Iterator[Hit]:
        """Yield a hit for each sentence, of the first kind that it meets."""
        known = table(self.file)
        article = advice.with_lists(known["lists"])
        taken: set[int] = set()
        for kind, wordings in _kinds(self.file).items():
            says = known[kind]
            for passage in article.find(wordings):
                if passage.sentence in taken:
                    continue
                taken.add(passage.sentence)
                yield Hit(
                    passage.span,
                    f'"{passage.words}" {says["wrong"]}. {says["instead"]}',
                    severity=Severity(says["severity"]) if "severity" in says else None,
                    data={"kind": kind},
                )


@cache
def _kinds(file: str) -> dict[str, Wordings]:
    return {
        kind: Wordings(*(tuple(entry.get(key, ())) for key in ("acts", "says", "unless", "context")))
        for kind, entry in table(file).items()
        if kind != "lists"
    }


@dataclass(frozen=True)
class FlagGap:
    """Flags topics whose note is missing, or leaves something out, at the first words that instruct."""

    family: Literal["safety", "consent"]
    message: str
    """The message's first sentence."""
    _: KW_ONLY
    begun: bool = False
    """Whether the article says something on the topic, but not enough."""

    def __call__(self, notes: Notes, _options: NoOptions) -> Iterator[Hit]:
        """Yield a hit for each such topic."""
        for gap in notes.gaps:
            if gap.entry.family == self.family and gap.said is self.begun:
                yield self._hit(gap)

    def _hit(self, gap: Gap) -> Hit:
        add = (Edit(gap.insertion, f" {gap.suggestion}"),) if gap.insertion else ()
        return Hit(
            gap.topic.span,
            f"{_filled(self.message, words=gap.words)} Add: {gap.ideas}.",
            Confidence.HIGH if gap.topic.how is How.INSTRUCTIVE else Confidence.MEDIUM,
            severity=Severity(gap.severity),
            fixes=(Fix("Add it after this paragraph", add),) if add else (),
            data=gap.data,
        )
