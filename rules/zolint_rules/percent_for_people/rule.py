"""Flags a share of people that is given in per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zolint.api import Category, Edit, Fix, Hit, Kind, NoOptions, Rule, Sentences, Severity

_READ = (Kind.PARAGRAPH, Kind.ITEM)
_PEOPLE = (
    r"(?:people|persons|men|women|adults|teens|teenagers|adolescents|girls|boys|children|patients|participants"
    r"|respondents|users|partners|couples|students|parents|mothers|fathers|readers|clients|individuals|us|them"
    r"|americans|britons|those|everyone|everybody)"
)
_SHARE = re.compile(
    r"(?<![\d.,–-])(?P<number>\d{1,2}(?:[.,]\d{1,2})?)(?:\s?%|\s(?:per\s?cent|percent))"
    rf"\s+of\s+(?P<who>(?:(?:all|the|these|those|young|older|adult|sexually|active|gay|straight|[\w-]+ed)\s+){{0,3}}"
    rf"{_PEOPLE})\b",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(r"(?:%|per\s?cent|\d)\s*(?:[–-]|to|and|or)\s*$|\bby\s*$", re.IGNORECASE)
_NO_NOUN = re.compile(r"(?:all|the|these|those|us|them)\b", re.IGNORECASE)
_SHARES = (
    *((1, people) for people in range(2, 11)), (2, 3), (3, 4), (2, 5), (3, 5), (4, 5), (3, 10), (7, 10),
    (9, 10), (1, 15), (1, 20), (19, 20), (1, 25), (1, 30), (1, 40), (1, 50), (1, 100), (99, 100),
)  # fmt: skip
"""Shares that are seen at a glance."""
_NEAR = 0.05
"""How far a rounded figure may be off, as a share of the smaller part."""


def check(sentences: Sentences, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each share of people, with the figure as one in so many."""
    for sentence in sentences.prose:
        if sentence.block.kind not in _READ or not ("%" in sentence.text or "cent" in sentence.text):
            continue
        for found in _SHARE.finditer(sentence.text):
            if _RANGE_BEFORE.search(sentence.text[: found.start()]):
                continue
            better = _in_people(found["number"])
            if not better:
                continue
            who = found["who"]
            better += f" of {who}" if _NO_NOUN.match(who) else f" {who}"
            where = sentence.locate(found.start(), found.end())
            words = " ".join(found.group().split())
            yield Hit(
                where,
                f'"{words}" is hard to picture. Write "{better}".',
                fixes=(Fix(f'Write "{better}"', (Edit(where, better),)),),
                data={"percent": found["number"], "better": better},
            )


def _in_people(number: str) -> str:
    """Return a share as "3 in 10": one that is seen at a glance where it comes near, else in 100 or 1,000."""
    percent = float(number.replace(",", "."))
    places = len(re.split("[.,]", number, maxsplit=1)[1]) if re.search("[.,]", number) else 0
    for count, people in _SHARES:
        share = 100 * count / people
        if share == percent or (places and round(share, places) == percent):
            return f"{count} in {people}"
        if abs(share - percent) <= _NEAR * min(percent, 100 - percent):
            return f"about {count} in {people}"
    people = 100 if percent >= 1 else 1000
    count = round(percent * people / 100)
    about = "" if count * 100 == percent * people else "about "
    return f"{about}{count} in {people:,}" if 0 < count < people else ""


RULE = Rule(
    name="percent-for-people",
    summary='a share of people in per cent, where "1 in 7" is easier to see',
    category=Category.READABILITY,
    severity=Severity.INFO,
    view=Sentences,
    check=check,
    default=False,
)
