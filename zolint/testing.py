"""Page-driven tests for rules: what the built-in rules have, for plug-in authors.

In a plug-in's tests:

    RULES = testing.rules_of("acme")

    @pytest.mark.parametrize("rule", RULES, ids=testing.label)
    def test_page(rule):
        testing.check_page(rule)

    @pytest.mark.parametrize(("rule", "example"), testing.examples_of(RULES), ids=testing.label)
    def test_example(rule, example):
        testing.check_example(rule, example)
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from importlib.metadata import entry_points
from itertools import chain, zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from zolint import plugins, readers, room
from zolint.config import LEDGER
from zolint.document import Reader
from zolint.engine import Work, lint_paths
from zolint.finding import Finding, Place, PlacedFix
from zolint.fix import apply
from zolint.mistake import Mistake
from zolint.options import field_key, fill, toml
from zolint.page import FENCE, Example, examples
from zolint.plan import Active, AnyRule, Plan, names_of
from zolint.rule import Edit, Fix
from zolint.settings import Settings
from zolint.source import Span
from zolint.view.suppressions import Suppressions

Spans = tuple[tuple[int, int], ...]


def rules_of(plugin: str) -> tuple[AnyRule, ...]:
    """Return an installed plug-in's rules, by its entry point's name; raise LookupError for a broken one."""
    points = entry_points(group=plugins.GROUP, name=plugin)
    if not points:
        raise LookupError(f"no plug-in named {plugin} is installed")
    loaded = plugins.load(points)
    if loaded.broken:
        raise LookupError(f"the plug-in {plugin} is broken: {loaded.broken[0].why}")
    return loaded.rules


def examples_of(rules: Iterable[AnyRule]) -> list[tuple[AnyRule, Example]]:
    """Return every example of every rule's page, each with its rule."""
    return [(rule, example) for rule in rules for example in examples(room.page(rule))]


def label(value: object) -> str | None:
    """Name a rule or an example in a list of tests."""
    if isinstance(value, Example):
        return f"{value.kind}-{value.line}"
    name = getattr(value, "name", None)
    return name if isinstance(name, str) else None


def findings_of(rule: AnyRule, example: Example) -> tuple[Finding, ...]:
    """Return what this one rule says of an example; raise AssertionError where it crashes."""
    return _findings(rule, example, example.text)


def check_example(rule: AnyRule, example: Example) -> None:
    """Raise AssertionError unless the rule flags exactly what the example marks.

    Related places and the text after safe fixes are compared where the page gives them; a safe fix must
    silence what it mends.
    """
    _refuse_odd_marks(rule, example)
    findings = findings_of(rule, example)
    flagged = _spans(finding.place for finding in findings)
    if flagged != example.flagged:
        raise AssertionError(_difference(rule, example, "[[]]", flagged, findings))
    related = _spans(other.place for finding in findings for other in finding.related)
    if example.related and related != example.related:
        raise AssertionError(_difference(rule, example, "<<>>", related, findings))
    _check_fixes(rule, example, findings)


def check_page(rule: AnyRule) -> None:
    """Raise AssertionError unless the rule's page has everything that a page has, in order."""
    faults = list(_page_faults(rule))
    if faults:
        raise AssertionError(f"the page of {rule.name}: " + "; ".join(faults))


def _refuse_odd_marks(rule: AnyRule, example: Example) -> None:
    if example.kind == "bad" and not example.flagged:
        raise AssertionError(f"{_where(rule, example)} marks nothing with [[...]]")
    if example.kind == "good" and (example.flagged or example.related):
        raise AssertionError(f"{_where(rule, example)} marks something, so it is a bad example")


_FILE = re.compile(r"^==> (\S+) <==\n", re.MULTILINE)
"""The line above each article of an example that shows a whole set, and above a ledger of approved claims."""


def _findings(rule: AnyRule, example: Example, text: str) -> tuple[Finding, ...]:
    plan = _plan(rule, example)
    reader = _reader(example.format)
    marks = list(_FILE.finditer(text))
    starts = {mark[1]: mark.end() for mark in marks} or {f"example.{example.format}": 0}
    ends = (*(mark.start() for mark in marks[1:]), len(text))
    articles = {
        path: text[start:end].encode() for (path, start), end in zip(starts.items(), ends, strict=True)
    }
    ledger = articles.pop(LEDGER, b"")
    with TemporaryDirectory() as folder:
        if ledger:
            Path(folder, LEDGER).write_bytes(ledger)
            articles = {f"{folder}/{path}": article for path, article in articles.items()}
            starts = {f"{folder}/{path}": start for path, start in starts.items()}
            evidence = replace(plan.settings.evidence, ledger=f"{folder}/{LEDGER}")
            plan = replace(plan, settings=replace(plan.settings, evidence=evidence))
        report = lint_paths(list(articles), Work(lambda _: plan, lambda _: reader, articles))
    if report.crashes:
        raise AssertionError(f"{_where(rule, example)}: {report.crashes[0].message}")
    if report.skipped:
        raise AssertionError(f"{_where(rule, example)} was not checked: {report.skipped[0].why}")
    return tuple(
        _moved(finding, starts[finding.path]) for finding in report.findings if finding.rule == rule.name
    )


def _moved(finding: Finding, by: int) -> Finding:
    """Return a finding with its offsets counted from the beginning of the example."""

    def place(one: Place) -> Place:
        start, end = (replace(at, offset=at.offset + by) for at in (one.start, one.end))
        return replace(one, start=start, end=end)

    return replace(
        finding,
        place=place(finding.place),
        related=tuple(replace(other, place=place(other.place)) for other in finding.related),
        fixes=tuple(
            replace(fix, edits=tuple(replace(edit, place=place(edit.place)) for edit in fix.edits))
            for fix in finding.fixes
        ),
    )


def _plan(rule: AnyRule, example: Example) -> Plan:
    """Return the plan of a user who has set the example's options, and `table.key` for shared settings."""
    where = _where(rule, example)
    table = tomllib.loads(example.options)
    options_of = {field_key(field.name) for field in fields(rule.options)}
    shared = {key: value for key, value in table.items() if isinstance(value, dict) and key not in options_of}
    own = {key: value for key, value in table.items() if key not in shared}
    try:
        options = fill(rule.options, own, lambda _: where, (rule.name,), "option")
        settings = fill(Settings(), shared, lambda _: where, ("settings",), "table")
    except Mistake as mistake:
        raise AssertionError(str(mistake)) from mistake
    # what a comment silences only shows where the other rules run, too
    others = plugins.load().rules if rule.view is Suppressions else ()
    active = (Active(other, other.options) for other in others if other.default and other.name != rule.name)
    return Plan((Active(rule, options), *active), settings, names_of((rule, *others)))


def _check_fixes(rule: AnyRule, example: Example, findings: tuple[Finding, ...]) -> None:
    safe = [fix for finding in findings for fix in finding.fixes[:1] if fix.safe]
    fixed = apply(example.text, (_fix(fix) for fix in safe))
    if example.fixed is not None and fixed != example.fixed:
        shown = _lines("wanted", example.fixed, "is", fixed)
        raise AssertionError(f"{_where(rule, example)} is not fixed as the page has it\n{shown}")
    left = _findings(rule, example, fixed) if safe or example.fixed is not None else ()
    wanted = 0 if example.fixed is not None else len(findings) - len(safe)
    if len(left) > wanted:
        places = _marked(fixed, "[[]]", _spans(finding.place for finding in left))
        raise AssertionError(f"{_where(rule, example)} is flagged after its safe fixes\n{places}")


def _fix(fix: PlacedFix) -> Fix:
    edits = (Edit(Span(edit.place.start.offset, edit.place.end.offset), edit.text) for edit in fix.edits)
    return Fix(fix.title, tuple(edits), fix.safe)


def _reader(name: str) -> Reader:
    """Return the reader of a format; plug-ins bring readers too."""
    found = (reader for reader in chain(readers.BUILT_IN, plugins.load().readers) if reader.name == name)
    return next(found)


def _spans(places: Iterable[Place]) -> Spans:
    return tuple(sorted((place.start.offset, place.end.offset) for place in places))


def _where(rule: AnyRule, example: Example) -> str:
    page = rule.home / "rule.md" if rule.home else rule.name
    return f"{page}:{example.line}"


def _difference(
    rule: AnyRule, example: Example, marks: str, flagged: Spans, findings: tuple[Finding, ...]
) -> str:
    """Show the lines on which a page's marks and what was flagged differ, and what was said."""
    wanted = example.flagged if marks == "[[]]" else example.related
    lines = _lines(
        "marked", _marked(example.text, marks, wanted), "flagged", _marked(example.text, marks, flagged)
    )
    said = "".join(f"  says      {finding.message}\n" for finding in findings)
    return f"{_where(rule, example)} is not flagged as the page marks it\n{lines}{said}"


def _lines(one: str, text: str, other: str, changed: str) -> str:
    """Show the lines that differ, each twice: as in one text, as in the other."""
    pairs = zip_longest(text.splitlines(), changed.splitlines(), fillvalue="")
    return "".join(f"  {one:<9} {left}\n  {other:<9} {right}\n" for left, right in pairs if left != right)


def _marked(text: str, marks: str, spans: Spans) -> str:
    """Put marks round spans of a text."""
    half = len(marks) // 2
    opening, closing = marks[:half], marks[half:]
    insertions = sorted(
        [(end, 0, closing) for _, end in spans] + [(start, 1, opening) for start, _ in spans], reverse=True
    )
    for offset, _, mark in insertions:
        text = text[:offset] + mark + text[offset:]
    return text


_SECTIONS = ("What it finds", "Why it matters", "How to fix it", "Options", "Examples", "Limits")
_NEEDED = 2
"""How many bad and how many good examples a page has at least."""
_HEADING = re.compile(r"^(#{1,2}) (.+)$", re.MULTILINE)
_OPTION = re.compile(r"^- `([a-z0-9-]+)` \((.*?)\): ", re.MULTILINE)


def _page_faults(rule: AnyRule) -> Iterator[str]:
    text = room.page(rule)
    if not text:
        yield "there is none; it is the file rule.md beside rule.py"
        return
    own_name = rule.name.rpartition("/")[2]
    if rule.home and rule.home.name != own_name.replace("-", "_"):
        yield f"the folder is named {rule.home.name}, not {own_name.replace('-', '_')}"
    title, sections = _sections(text)
    if title != own_name:
        yield f'the title is "{title}", not "{own_name}"'
    optional = {"Limits"} if fields(rule.options) else {"Limits", "Options"}
    if list(sections) != [name for name in _SECTIONS if name in sections or name not in optional]:
        wanted = [name for name in _SECTIONS if name not in optional]
        yield f"the sections are {', '.join(sections)}; they must be {', '.join(wanted)}, in this order"
    yield from (f'the section "{name}" is empty' for name, body in sections.items() if not body.strip())
    for kind in ("bad", "good"):
        count = sum(example.kind == kind for example in examples(text))
        if count < _NEEDED:
            yield f"it has {count} {kind} examples, not {_NEEDED} or more"
    yield from _option_faults(rule, sections.get("Options", ""))


def _sections(text: str) -> tuple[str, dict[str, str]]:
    """Return a page's title, and the text of each section by its heading; fences are left as they are."""
    blanked = FENCE.sub(lambda fence: re.sub(r"\S", "x", fence.group()), text)
    headings = list(_HEADING.finditer(blanked))
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    found = {
        heading[2].strip(): text[heading.end() : end] for heading, end in zip(headings, ends, strict=False)
    }
    title = next(iter(found), "")
    found.pop(title, None)
    return title, found


def _option_faults(rule: AnyRule, section: str) -> Iterator[str]:
    """Compare the options that a page tells of with those that the rule has."""
    told = {name: default.strip('`"') for name, default in _OPTION.findall(section)}
    real = {field_key(field.name): getattr(rule.options, field.name) for field in fields(rule.options)}
    for name in sorted(told.keys() | real.keys()):
        if name not in real:
            yield f'it tells of an option "{name}" that the rule lacks'
        elif name not in told:
            yield f'it does not tell of the option "{name}": - `{name}` ({toml(real[name])}): ...'
        elif told[name] != toml(real[name]).strip('"'):
            yield f'it says that "{name}" is {told[name]} by default; it is {toml(real[name])}'
