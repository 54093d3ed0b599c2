"""Run-in headings: the label "Improved sleep" of "3. Improved sleep: When ..." apart from its sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from zolint.document import Block, Kind
from zolint.source import Span

_NUMBER = re.compile(r"(?:\(?\d{1,3}[.):]|\(?[A-Za-z]\)|[-–—•*])\s+")
_PLAIN = re.compile(r"([^\s:.!?;][^:.!?;]{0,100}?)\s*:\s+")
_SEPARATOR = re.compile(r"\s*:\s+|\s+[–—-]+\s+|\s*—\s*|\s+")
_CLAUSE = re.compile(r"[\"“‘'(\[]*[^\W\d_a-z]|(?:it|this|these|they|you|we|he|she|there|when|if|while)\b")
_MOST_WORDS = 8
_MOST_WORDS_OF_SENTENCE = 5
"""How long a label in bold that ends in a full stop may be; a longer one is a sentence with emphasis."""
_FRAMES = re.compile(
    r"(?:(?:(?:editor|author)['’]s |pro |quick )?(?:note|tip)s?|warning|caution|important|remember"
    r"|disclaimer|update|(?:q|a|question|answer|example)\W*\d*"
    r"|(?:common )?(?:myth|fact|truth|reality|belief|claim|fiction|misconception|rumou?r)\W*\d*"
    r"|true|false|right|wrong|do|don['’]?t|for|against|what we (?:see|know|found)"
    r"|for (?:example|instance)|examples|in short|sources?|references?|credit|photo|image|author"
    r"|(?:(?:medically )?(?:written|reviewed) )?by|p\.?s|n\.?b)",
    re.IGNORECASE,
)
"""Words that say how to take the sentence after them, and so belong to it."""
_LEADS_IN = re.compile(
    r"includ(?:e|es|ing)|means?|follow(?:s|ing)?|say|says|said|ask(?:s|ed)?|tells?|told|know|think|yourself"
    r"|remember|shows?|found|suggests?|reports?|states?|explains|adds|writes|consider|try|avoid"
    r"|are|is|was|were|be|to|by|of|with|for|from|in|on|at|as|and|or|but|the|a|an|that|this|these|those"
    r"|such|like|than",
)
"""Last words of a phrase that the words after its colon complete."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|could|may|might|should|would|must|does|did"
    r"|(?:do|does|ca|wo|is|are)n['’]t|it['’]s|that['’]s|there['’]s|you['’](?:ll|re))\b",
    re.IGNORECASE,
)
"""Words that make a clause of a phrase."""


def split_run_in(block: Block) -> tuple[Block, ...]:
    """Return the block, or the label that begins it and the rest, each as a block of its own.

    An item's label may be plain ("Improved sleep: When ..."), a paragraph's is set in bold.
    """
    if block.kind not in (Kind.ITEM, Kind.PARAGRAPH):
        return (block,)
    number = _NUMBER.match(block.text)
    start = number.end() if number else 0
    found = _bold(block, start)
    if not found and block.kind is Kind.ITEM:
        found = _plain(block.text, start)
    if not found or not _CLAUSE.match(block.text, found.end):
        return (block,)
    label = block.text[start : found.start].rstrip(" .:–—-")
    if not _is_label(label):
        return (block,)
    name = block.slice(start, start + len(label))
    return (replace(name, kind=Kind.LABEL), block.slice(found.end, len(block.text)))


def _plain(text: str, start: int) -> Span | None:
    """What parts a label from a sentence in an item without emphasis."""
    found = _PLAIN.match(text, start)
    if not found or text[found.end() : found.end() + 1] in "\"“'‘":
        return None
    return None if _FINITE.search(found[1]) else Span(found.end(1), found.end())


def _bold(block: Block, start: int) -> Span | None:
    """What parts the bold words that begin a block from a sentence."""
    text, end = block.text, start
    for left, right in sorted(block.strong):
        if left <= end or not text[end:left].strip():
            end = max(end, right)
    separator = _SEPARATOR.match(text, end)
    label = text[start:end].rstrip()
    if not label or not separator:
        return None
    mark = (label[-1] if label[-1] in ".:?!" else "") or separator.group().strip()
    if mark == "." and len(label.split()) > _MOST_WORDS_OF_SENTENCE:
        return None
    if not mark and block.is_verbatim(separator.start(), separator.end()):
        return None  # no mark and no line break: the bold words begin the sentence
    return Span(end, separator.end())


def _is_label(words: str) -> bool:
    plain = words.lower().split()
    return (
        0 < len(plain) <= _MOST_WORDS
        and any(letter.isalpha() for letter in words)
        and not _LEADS_IN.fullmatch(plain[-1].strip("?!"))
        and not _FRAMES.fullmatch(words.rstrip("?!"))
        and not re.search(r"[.!?;]\s|:\s", words)
    )
