"""Checks of what an article says: passages that clash, advice that harms, notes that are missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass
from functools import cache
from itertools import chain
from typing import Literal

from zolint.checks.message import filled
from zolint.room import table
from zolint.rule import Confidence, Edit, Fix, Hit, NoOptions, Related, Severity
from zolint.view.notes import Gap, How, Notes
from zolint.view.notes.advice import Advice, Wordings
from zolint.view.statements import Clash, ClashKind, Statements


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
            f"{filled(self.message, words=gap.words)} Add: {gap.ideas}.",
            Confidence.HIGH if gap.topic.how is How.INSTRUCTIVE else Confidence.MEDIUM,
            severity=Severity(gap.severity),
            fixes=(Fix("Add it after this paragraph", add),) if add else (),
            data=gap.data,
        )
