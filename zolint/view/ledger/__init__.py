"""The sentences of an article that an editor has approved, by the evidence ledger."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Self

from zolint.view import Analysis
from zolint.view.ledger.entries import Entry, load
from zolint.view.ledger.wording import fingerprint, likeness, plain
from zolint.view.sentences import Sentence, Sentences

__all__ = ["Approvals", "Entry"]


@dataclass(frozen=True)
class Approvals:
    """The ledger beside the article: which of its sentences stand in it."""

    today: date
    """The day that approvals are measured against."""
    entries: tuple[Entry, ...] = ()
    path: str = ""
    """The article's path as the ledger has it."""
    _standing: Mapping[int, Entry] = field(default_factory=dict)
    """By the sentence's identity."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Look every sentence up, if there is a ledger."""
        ledger, trust = analysis.settings.evidence.ledger, analysis.settings.trust
        today = trust.day
        entries = load(ledger) if ledger else ()
        if not entries:
            return cls(today)
        path = path_in(ledger, analysis.document.source.path)
        known: dict[str, list[Entry]] = {}
        for entry in entries:
            for mark in entry.fingerprints:
                known.setdefault(mark, []).append(entry)
        standing: dict[int, Entry] = {}
        for sentence in analysis.view(Sentences).all:
            words = wording(sentence)
            mark = fingerprint(words)
            own = (entry for entry in known.get(mark, ()) if entry.is_of(words, mark, path))
            standing |= {id(sentence): entry for entry in own}
        for entry in standing.values():
            if entry.until and not entry.is_over(today) and not trust.today:
                analysis.holds_until(entry.until)
        return cls(today, entries, path, standing)

    @property
    def standing(self) -> frozenset[str]:
        """The names of the entries that stand in the article, whether or not they have run out."""
        return frozenset(entry.name for entry in self._standing.values())

    def entry(self, sentence: Sentence) -> Entry | None:
        """Return the entry that has a sentence's words, whether or not it has run out."""
        return self._standing.get(id(sentence))

    def is_over(self, entry: Entry) -> bool:
        """Whether an approval has run out."""
        return entry.is_over(self.today)

    def changed(self, sentences: Iterable[Sentence]) -> Mapping[int, Entry]:
        """Return, by identity, the sentences that seem to be approved ones of this article, changed."""
        standing = self.standing
        missing = [entry for entry in self.entries if entry.path == self.path and entry.name not in standing]
        if not missing:
            return {}
        candidates = [sentence for sentence in sentences if id(sentence) not in self._standing]
        words = [wording(sentence) for sentence in candidates]
        pairs = (
            (likeness(entry.claim, now), n, m)
            for n, entry in enumerate(missing)
            for m, now in enumerate(words)
        )
        found: dict[int, Entry] = {}
        taken: set[str] = set()
        for _, n, m in sorted((pair for pair in pairs if pair[0]), key=lambda pair: (-pair[0], *pair[1:])):
            entry, sentence = missing[n], candidates[m]
            if entry.name not in taken and id(sentence) not in found:
                taken.add(entry.name)
                found[id(sentence)] = entry
        return found


def wording(sentence: Sentence) -> str:
    """Return what a sentence says, without markup and without links to sources that stand in brackets."""
    text, parts, at = sentence.block.text, [], sentence.start
    for link in sorted(sentence.block.links, key=lambda link: link.start):
        start, end = link.start - 1, link.end + 1
        if at <= start and end <= sentence.end and text[start] + text[end - 1] in ("()", "[]"):
            parts.append(text[at:start])
            at = end
    return plain("".join((*parts, text[at : sentence.end])))


def path_in(ledger: str, article: str) -> str:
    """Return an article's path relative to the ledger's folder, with forward slashes."""
    try:
        relative = os.path.relpath(article, Path(ledger).parent)
    except ValueError:  # another drive
        relative = article
    return relative.replace(os.sep, "/")
