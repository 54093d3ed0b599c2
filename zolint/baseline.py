"""The findings that a site knows of and lets stand: a file of entries, and which findings they cover."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from zolint.finding import Finding
from zolint.mistake import Mistake

VERSION = 1
_HEAD = "zolint-baseline"
_WORDS_SHOWN = 60
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_ONE_AN_ARTICLE = frozenset(
    {
        "missing-byline",
        "missing-review-date",
        "missing-reviewer",
        "missing-sources",
        "reading-grade",
        "stale-review",
        "tag-count",
    }
)
"""Rules that find one thing an article, so that the words on which they show it do not matter."""


@dataclass(frozen=True, order=True)
class Entry:
    """A finding that is known."""

    path: str
    """Relative to the baseline's folder, with forward slashes."""
    rule: str
    fingerprint: str
    topic: str = ""
    """What the finding misses a note on; there is one finding a topic, whichever words it stands on."""
    words: str = ""
    """How the words in question begin; for people who read the file."""


@dataclass(frozen=True)
class Matched:
    """Findings beside the entries of a baseline."""

    known: tuple[tuple[Entry, Finding], ...]
    """Each finding that an entry covers, with that entry."""
    new: tuple[Finding, ...]
    left: tuple[Entry, ...]
    """Entries that cover nothing."""


def read(path: Path, shown: str) -> tuple[Entry, ...]:
    """Return the entries of a baseline, none where there is no file; raise Mistake, naming it `shown`."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise Mistake(f"{shown}: the baseline cannot be read: {error}") from error
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith(_CONFLICT):
            raise Mistake(f"{shown}:{number}: a merge conflict; keep the lines of both sides")
    try:
        head, *listed = json.loads(text)
        if not isinstance(head, dict) or _HEAD not in head:
            raise Mistake(f"{shown}: this is no baseline of zolint's")
        if head[_HEAD] != VERSION:
            raise Mistake(f"{shown}: a newer zolint wrote this baseline; use that one")
        if not all(isinstance(value, str) for one in listed for value in one.values()):
            raise Mistake(f"{shown}: this is no baseline of zolint's: an entry holds text alone")
        return tuple(Entry(**one) for one in listed)
    except json.JSONDecodeError as error:
        raise Mistake(f"{shown}:{error.lineno}:{error.colno}: not JSON: {error.msg}") from error
    except (AttributeError, TypeError, ValueError) as error:
        raise Mistake(f"{shown}: this is no baseline of zolint's: {error}") from error


def write(entries: Iterable[Entry]) -> str:
    """Return the text of a baseline.

    Each entry is a line that is complete in itself, in order, so that git merges what two people record.
    """
    lines = (f",{_json(entry)}\n" for entry in sorted(set(entries)))
    return f'[{{"{_HEAD}": {VERSION}}}\n{"".join(lines)}]\n'


def entry(path: str, finding: Finding) -> Entry:
    """Return the entry that covers a finding; `path` is relative to the baseline's folder."""
    words = " ".join(finding.place.excerpt.split())
    shown = words if len(words) <= _WORDS_SHOWN else f"{words[: _WORDS_SHOWN - 1].rstrip()}…"
    return Entry(path, finding.rule, finding.fingerprint, _topic(finding), shown)


def match(
    entries: Iterable[Entry],
    found: Mapping[str, Sequence[Finding]],
    is_gone: Callable[[str], bool],
) -> Matched:
    """Lay the findings of files, by path, beside the entries.

    The entries of a file that is gone follow to a file without entries that most of them fit.
    """
    listed: defaultdict[str, list[Entry]] = defaultdict(list)
    for one in sorted(set(entries)):
        listed[one.path].append(one)
    now = _followed(listed, found, is_gone)
    known: list[tuple[Entry, Finding]] = []
    left: list[Entry] = []
    new = dict(found)
    for path, known_before in listed.items():
        name = now.get(path, path)
        pairs, new[name], rest = _pair(known_before, found.get(name, ()))
        known += pairs
        left += rest
    return Matched(tuple(known), tuple(finding for one in new.values() for finding in one), tuple(left))


def _json(one: Entry) -> str:
    data = {key: value for key, value in asdict(one).items() if value}
    text = json.dumps(data, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # a file's name need not be UTF-8
        return json.dumps(data)
    return text


def _topic(finding: Finding) -> str:
    topic = finding.data.get("topic", "")
    return topic if isinstance(topic, str) else ""


def _pair(
    entries: Sequence[Entry], findings: Sequence[Finding]
) -> tuple[list[tuple[Entry, Finding]], list[Finding], list[Entry]]:
    """Return what fits together, first by the words, then by what is found once an article; and the rest."""
    pairs: list[tuple[Entry, Finding]] = []
    rest, new = list(entries), list(findings)
    for key_of_entry, key_of_finding in ((_words, _found_words), (_subject, _found_subject)):
        waiting: defaultdict[object, list[Entry]] = defaultdict(list)
        for one in reversed(rest):
            waiting[key_of_entry(one)].append(one)
        still = []
        for finding in new:
            key = key_of_finding(finding)
            if key and waiting[key]:
                pairs.append((waiting[key].pop(), finding))
                continue
            still.append(finding)
        new = still
        rest = sorted(one for several in waiting.values() for one in several)
    return pairs, new, rest


Key = tuple[str, str] | None


def _words(one: Entry) -> Key:
    return one.rule, one.fingerprint


def _found_words(finding: Finding) -> Key:
    return finding.rule, finding.fingerprint


def _subject(one: Entry) -> Key:
    return (one.rule, one.topic) if one.topic or one.rule in _ONE_AN_ARTICLE else None


def _found_subject(finding: Finding) -> Key:
    topic = _topic(finding)
    return (finding.rule, topic) if topic or finding.rule in _ONE_AN_ARTICLE else None


def _followed(
    listed: Mapping[str, Sequence[Entry]],
    found: Mapping[str, Sequence[Finding]],
    is_gone: Callable[[str], bool],
) -> dict[str, str]:
    """Return the new name of each file that is gone, where one is to be seen."""
    strangers: defaultdict[Key, set[str]] = defaultdict(set)
    for name in found.keys() - listed.keys():
        for finding in found[name]:
            strangers[_found_words(finding)].add(name)
    gone = [path for path in listed if is_gone(path)] if strangers else []
    fitting = Counter(
        (path, name) for path in gone for one in listed[path] for name in strangers.get(_words(one), ())
    )
    offers = sorted(
        (-count, PurePosixPath(path).name != PurePosixPath(name).name, path, name)
        for (path, name), count in fitting.items()
        if 2 * count >= len(listed[path])
    )
    return dict(_one_to_one((path, name) for *_, path, name in offers))


def _one_to_one(offers: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of which neither part was in one before."""
    left: set[str] = set()
    right: set[str] = set()
    for path, name in offers:
        if path not in left and name not in right:
            left.add(path)
            right.add(name)
            yield path, name
