"""`zolint regress`: which findings a change of rules adds and takes away over the same articles."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from zolint import pack, toml
from zolint.command import FINE, FOUND, MISTAKE, NOT_JUDGED
from zolint.command.output import say_json
from zolint.mistake import Mistake
from zolint.plural import counted
from zolint.report.legible import sentence, utf8
from zolint.terminal import Screen, say, screen, tell

_CHECK = ("check", "--format", "json", "--exit-zero", "--no-baseline")
_STYLES = {"-": "error", "+": "good", "~": "warning"}

Key = tuple[str, str, int, int]
"""A finding's path, rule, start and end: the articles are the same, so this tells which is which."""


@dataclass(frozen=True)
class Seen:
    """A finding as a report has it."""

    path: str
    rule: str
    severity: str
    message: str
    start: int
    end: int
    line: int
    column: int

    @property
    def key(self) -> Key:
        """What makes it the same finding in two reports."""
        return self.path, self.rule, self.start, self.end


@dataclass(frozen=True)
class Difference:
    """A finding that has gone (-), that is new (+), or that has another severity (~)."""

    sign: str
    seen: Seen
    before: str = ""
    """The severity that it had."""


def run(arguments: Namespace) -> int:
    """Check with the old rules and with the new ones, show what differs, and return the exit code."""
    paths = arguments.paths or ["."]
    if "-" in paths:
        raise Mistake("regress checks files twice, so - is no path for it")
    sides = [_side(name) for name in (arguments.old, arguments.new)]
    if all(isinstance(side, Path) for side in sides) and arguments.paths:
        raise Mistake("two saved reports are compared as they are; leave the paths out")
    old, new = (
        _report(name, side, paths) for name, side in zip((arguments.old, arguments.new), sides, strict=True)
    )
    differences = tuple(_compare(old, new))
    if arguments.format == "json":
        say_json(_data(differences, old, new))
    else:
        say(
            "".join(f"{line}\n" for line in _text(differences, old, new, screen(arguments.color, sys.stdout)))
        )
    crashes = [
        f"{name}: {crash['path']}: {crash['message']}"
        for name, side in ((arguments.old, old), (arguments.new, new))
        for crash in side.crashes
    ]
    for crash in crashes:
        tell("error", crash, arguments.color)
    if crashes:
        return NOT_JUDGED
    return FOUND if differences and not arguments.exit_zero else FINE


@dataclass(frozen=True)
class _Report:
    findings: tuple[Seen, ...]
    crashes: tuple[Mapping[str, str], ...]
    files: int


def _side(name: str) -> Path | list[str]:
    """Return the saved report, or the command that makes one; raise Mistake where it is neither."""
    path = Path(name)
    if path.suffix == ".json" and path.is_file():
        return path
    this = [sys.executable, "-m", "zolint", *_CHECK]
    if path.suffix == ".toml":
        if not path.is_file():
            raise Mistake(f'there is no file "{name}"')
        if not _is_pack(path):
            return [*this, "--config", name]
        rule = pack.load(path)[0].name.partition("/")[0]
        return [
            *this,
            "--isolated",
            "--config",
            f"packs={json.dumps([str(path.resolve())])}",
            "--select",
            f"{rule}/*",
        ]
    words = shlex.split(name)
    if not words or not shutil.which(words[0]):
        raise Mistake(
            f'"{name}" is neither a .toml file, nor a saved .json report, nor a command that can be run'
        )
    return [words[0], _CHECK[0], *words[1:], *_CHECK[1:]]


def _is_pack(path: Path) -> bool:
    """Whether every table of the file says what to flag, prefer or say, as a pack's do."""
    rules = toml.load(path)[0].get("rules")
    return (
        isinstance(rules, dict)
        and bool(rules)
        and all(isinstance(rule, dict) and rule.keys() & pack.COMPANIONS.keys() for rule in rules.values())
    )


def _report(name: str, side: Path | list[str], paths: Sequence[str]) -> _Report:
    if isinstance(side, Path):
        text, why = side.read_text("utf-8", "replace"), "is no report that zolint wrote with --format json"
    else:
        try:
            ended = subprocess.run(  # noqa: S603 - the command is what the user asks for
                [*side, "--", *paths], capture_output=True, check=False
            )
        except OSError as error:
            raise Mistake(f'"{name}" cannot be run: {error.strerror or error}') from error
        told = ended.stderr.decode("utf-8", "replace").strip()
        if ended.returncode == MISTAKE:
            raise Mistake(f"{name}: {told.removeprefix('error: ')}")
        text, why = ended.stdout.decode("utf-8", "replace"), f"gave no report; it said: {told or 'nothing'}"
    try:
        data = json.loads(text)
        return _Report(tuple(map(_seen, data["findings"])), tuple(data["crashes"]), data["summary"]["files"])
    except (ValueError, KeyError, TypeError) as error:
        raise Mistake(f'"{name}" {why}') from error


def _seen(finding: Mapping[str, object]) -> Seen:
    start, end = finding["start"], finding["end"]
    if not (isinstance(start, dict) and isinstance(end, dict)):
        raise TypeError
    path, rule, severity, message = (str(finding[key]) for key in ("path", "rule", "severity", "message"))
    return Seen(path, rule, severity, message, start["offset"], end["offset"], start["line"], start["column"])


def _compare(old: _Report, new: _Report) -> Iterator[Difference]:
    """Yield the differences by path and place; the same rule at the same words is the same finding."""
    before = {seen.key: seen for seen in old.findings}
    after = {seen.key: seen for seen in new.findings}
    for key in sorted(before.keys() | after.keys(), key=lambda key: (key[0], key[2], key[3], key[1])):
        if key not in after:
            yield Difference("-", before[key])
        elif key not in before:
            yield Difference("+", after[key])
        elif before[key].severity != after[key].severity:
            yield Difference("~", after[key], before[key].severity)


def _text(differences: Sequence[Difference], old: _Report, new: _Report, place: Screen) -> Iterator[str]:
    for path, group in groupby(differences, lambda difference: difference.seen.path):
        yield place.paint("bold", sentence(path))
        for one in group:
            seen = one.seen
            severity = f"{one.before} -> {seen.severity}" if one.before else seen.severity
            sign = place.paint(_STYLES[one.sign], one.sign)
            yield f"  {sign} {seen.line}:{seen.column}  {severity}  {seen.rule}  {sentence(seen.message)}"
        yield ""
    signs = Counter(one.sign for one in differences)
    if differences:
        yield from _by_rule(differences, old, new, place)
        yield ""
    same = len(new.findings) - signs["+"] - signs["~"]
    yield (
        f"{signs['-']:,} gone, {signs['+']:,} new, {signs['~']:,} of another severity, "
        f"{same:,} as before in {_files(old, new)}."
    )


def _files(old: _Report, new: _Report) -> str:
    if old.files == new.files:
        return counted(new.files, "file")
    return f"{old.files:,} files before and {new.files:,} now"


def _by_rule(differences: Iterable[Difference], old: _Report, new: _Report, place: Screen) -> Iterator[str]:
    before, after = (Counter(seen.rule for seen in side.findings) for side in (old, new))
    signs = Counter((one.seen.rule, one.sign) for one in differences)
    rules = sorted({rule for rule, _ in signs})
    width = max(map(len, rules))
    yield place.paint("dim", f"{'rule':{width}}  before   after       -       +       ~")
    for rule in rules:
        counts = (before[rule], after[rule], *(signs[rule, sign] for sign in "-+~"))
        yield f"{rule:{width}}" + "".join(f"{count:8,}" for count in counts)


def _data(differences: Iterable[Difference], old: _Report, new: _Report) -> dict[str, object]:
    return {
        "schema": 1,
        "differences": [
            {
                "change": {"-": "gone", "+": "new", "~": "severity"}[one.sign],
                "path": utf8(one.seen.path),
                "rule": one.seen.rule,
                "severity": one.seen.severity,
                **({"severity_before": one.before} if one.before else {}),
                "message": one.seen.message,
                "start": {"offset": one.seen.start, "line": one.seen.line, "column": one.seen.column},
                "end": {"offset": one.seen.end},
            }
            for one in differences
        ],
        "before": {"files": old.files, "findings": len(old.findings)},
        "after": {"files": new.files, "findings": len(new.findings)},
    }
