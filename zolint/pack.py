"""House rules as TOML: a pack makes the same `Rule` values from the same ready-made checks as Python does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

from msgspec import Meta

from zolint import phrases, toml
from zolint.checks.words import Check, FlagWords, KeepCount, PreferWords, RequireNote
from zolint.mistake import Mistake
from zolint.options import Keys, Where, fill
from zolint.rule import Category, NoOptions, Rule, Severity
from zolint.view.prose import Prose

PackRule = Rule[Prose, NoOptions]


@dataclass(frozen=True)
class Entry:
    """A table `[rules.NAME]` of a pack: what to flag, what to prefer, or what to say."""

    flag: tuple[str, ...] = ()
    """Words to flag."""
    at_most: Annotated[int, Meta(ge=0)] | None = None
    """With `flag`: how many of the words may stand there."""
    per: Literal["article", "paragraph"] = "article"
    """With `at-most`: where they are counted."""
    prefer: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """What to write by what not to write."""
    safe: bool = False
    """With `prefer`: whether the sentence around the words never needs another change."""
    say: tuple[str, ...] = ()
    """Words of which the article must say one."""
    when: tuple[str, ...] = ()
    """With `say`: only where the article speaks of one of these."""
    message: str = ""
    summary: str = ""
    severity: Severity = Severity.WARNING
    category: Category | None = None
    """By default readability, and safety for what to say."""
    headings: bool = True
    quotations: bool = True


NOTES = ("topics", "elements", "lists")
"""The tables with which a pack changes the catalogue of safety and consent notes."""


def holds_notes(path: str | Path) -> bool:
    """Whether a pack changes the catalogue of notes."""
    return not set(NOTES).isdisjoint(toml.load(path)[0])


def load(path: str | Path) -> tuple[PackRule, ...]:
    """Read a pack's rules, each named `pack/rule`.

    Raise Mistake, which names the place, for anything that is no pack; OSError where there is no file.
    """
    data, locate = toml.load(path)

    def where(keys: Keys) -> str:
        line, column = locate(keys)
        return f"{path}:{line}:{column}"

    return tuple(_rules(data, Path(path).stem, where))


_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
COMPANIONS = {"flag": ("at-most", "per"), "prefer": ("safe",), "say": ("when",)}
"""What a rule of a pack can do, and the keys that go with it alone."""


def _rules(data: dict[str, Any], stem: str, where: Where) -> Iterator[PackRule]:
    pack = data.get("name", stem)
    rules = data.get("rules", {})
    for key in data:
        if key not in ("name", "rules", *NOTES):
            raise Mistake(
                f'{where((key,))}: unknown key "{key}"; a pack holds a name and tables [rules.NAME], '
                "[topics.NAME], [elements.NAME] and [lists]"
            )
    if not isinstance(pack, str) or not _NAME.fullmatch(pack) or pack == "zolint":
        raise Mistake(
            f'{where(("name",))}: "{pack}" cannot name a pack; '
            "set name to small letters, digits and hyphens, not to zolint"
        )
    if not isinstance(rules, dict):
        raise Mistake(f"{where(('rules',))}: rules must be tables: [rules.NAME]")
    for name, table in rules.items():
        at = ("rules", name)
        if not _NAME.fullmatch(name):
            raise Mistake(f'{where(at)}: "{name}" cannot name a rule; use small letters, digits and hyphens')
        if not isinstance(table, dict):
            raise Mistake(f"{where(at)}: a rule must be a table: [rules.{name}]")
        yield _rule(f"{pack}/{name}", pack, _entry(table, where, at), _kind(table, where, at))


def _rule(name: str, pack: str, entry: Entry, kind: str) -> PackRule:
    check, summary, category = _MAKE[kind](entry)
    return Rule(
        name=name,
        summary=entry.summary or summary,
        category=entry.category or category,
        severity=entry.severity,
        view=Prose,
        check=check,
        plugin=pack,
    )


def _entry(table: dict[str, Any], where: Where, at: Keys) -> Entry:
    prefer = table.get("prefer")
    for word, better in prefer.items() if isinstance(prefer, dict) else ():
        _refuse_pair(word, better, where, (*at, "prefer", word))
    entry = fill(Entry(), table, where, at, "key of a rule")
    for key in ("flag", "say", "when"):
        for index, word in enumerate(getattr(entry, key)):
            _refuse_fault(word, where, (*at, key, index))
    return entry


def _refuse_pair(word: str, better: object, where: Where, keys: Keys) -> None:
    _refuse_fault(word, where, keys)
    if "*" in word:
        raise Mistake(f'{where(keys)}: "{word}": words to replace are spelled out, without a *')
    choices = better if isinstance(better, list) and better else [better]
    if not all(isinstance(choice, str) and choice.strip() for choice in choices):
        raise Mistake(f'{where(keys)}: what to write for "{word}" must be text in quotes, or a list of texts')


def _refuse_fault(word: str, where: Where, keys: Keys) -> None:
    if why := phrases.fault(word):
        raise Mistake(f"{where(keys)}: {why}")


def _kind(table: dict[str, Any], where: Where, at: Keys) -> str:
    """Return which kind of rule a table is; raise Mistake for none, two, or a stray companion."""
    kinds = [kind for kind in COMPANIONS if table.get(kind)]
    if len(kinds) > 1:
        raise Mistake(f"{where((*at, kinds[1]))}: a rule does one thing; this one has {' and '.join(kinds)}")
    for kind, companions in COMPANIONS.items():
        for key in companions:
            if key in table and kinds != [kind]:
                raise Mistake(f"{where((*at, key))}: {key} goes with {kind}, which this rule lacks")
    if not kinds:
        raise Mistake(f"{where(at)}: the rule lacks what to flag, what to prefer or what to say")
    if "per" in table and "at-most" not in table:
        raise Mistake(f"{where((*at, 'per'))}: per goes with at-most, which this rule lacks")
    return "count" if "at-most" in table else kinds[0]


def _flag(entry: Entry) -> tuple[Check, str, Category]:
    summary = f"words to avoid: {_listed(entry.flag)}"
    check = FlagWords(entry.flag, entry.message, headings=entry.headings, quotations=entry.quotations)
    return check, summary, Category.READABILITY


def _count(entry: Entry) -> tuple[Check, str, Category]:
    summary = f"too many of {_listed(entry.flag)}"
    check = KeepCount(
        entry.flag,
        entry.at_most or 0,
        entry.per,
        entry.message,
        headings=entry.headings,
        quotations=entry.quotations,
    )
    return check, summary, Category.READABILITY


def _prefer(entry: Entry) -> tuple[Check, str, Category]:
    summary = f"words with a better form: {_listed(entry.prefer)}"
    check = PreferWords(
        entry.prefer, entry.message, safe=entry.safe, headings=entry.headings, quotations=entry.quotations
    )
    return check, summary, Category.READABILITY


def _say(entry: Entry) -> tuple[Check, str, Category]:
    place = f" that speaks of {_listed(entry.when)}" if entry.when else ""
    summary = f"an article{place} without one of {_listed(entry.say)}"
    check = RequireNote(
        entry.when, entry.say, entry.message, headings=entry.headings, quotations=entry.quotations
    )
    return check, summary, Category.SAFETY


_MAKE: dict[str, Callable[[Entry], tuple[Check, str, Category]]] = {
    "flag": _flag,
    "count": _count,
    "prefer": _prefer,
    "say": _say,
}

_LISTED = 3
"""How many words a summary shows."""


def _listed(words: Iterable[str]) -> str:
    shown = [f'"{word}"' for word in words]
    more = f" and {len(shown) - _LISTED} more" if len(shown) > _LISTED else ""
    return ", ".join(shown[:_LISTED]) + more
