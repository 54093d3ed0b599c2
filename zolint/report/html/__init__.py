"""The report as a page to read: each article with its findings beside it, all in one file."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

import zolint
from zolint.finding import PAGE_MARK, Report
from zolint.plan import AnyRule
from zolint.plural import counted
from zolint.report import rule_page
from zolint.report.html import chart
from zolint.report.html.sheet import severities, sheets
from zolint.report.legible import sentence, utf8
from zolint.rule import Category, Severity

_HERE = Path(__file__).parent
_CODE = re.compile("`([^`]*)`")
_SENTENCE = re.compile(r"[^.]+(?:\.(?!\s)[^.]*)*\.?\s*")
_GIST = 220
"""Characters that are enough to say what a rule looks for."""
_OPEN_SHEETS = 4
_OPEN_FINDINGS = 80
"""Up to so many articles and findings, the articles are open when the page is."""


def write(report: Report) -> str:
    """Return the page; its policy lets no script run but its own, whatever an article says."""
    style, script = _part("page.css"), _part("page.js")
    found = tuple(sheets(report))
    flagged = tuple(sheet for sheet in found if sheet.total)
    rules = tuple(_rules(report))
    page = _templates().get_template("page.html")
    return page.render(
        mark=Markup(PAGE_MARK.decode()),  # noqa: S704 - our own
        version=zolint.__version__,
        report=report,
        policy=_policy(style, script),
        style=style,
        script=script,
        flagged=flagged,
        clean=tuple(sheet for sheet in found if not sheet.total),
        is_open=len(flagged) <= _OPEN_SHEETS and len(report.findings) <= _OPEN_FINDINGS,
        categories=_present(Category, [finding.category for finding in report.findings]),
        severities=_present(Severity, [finding.severity for finding in report.findings]),
        rules=rules,
        rule_ids={name: f"r{number}" for number, (name, _, _) in enumerate(rules, 1)},
        safe=sum(any(fix.safe for fix in finding.fixes) for finding in report.findings),
        by_category=chart.categories(report.findings),
        grades=chart.grades(found),
        support=chart.support(found),
    )


def _rules(report: Report) -> Iterator[tuple[str, str, int]]:
    """Yield the rules that found something: name, what the page says of it, and how often."""
    count = Counter(finding.rule for finding in report.findings)
    if not count:
        return
    for rule in report.rules():
        if rule.name in count:
            yield rule.name, _gist(rule), count[rule.name]


def _gist(rule: AnyRule) -> str:
    """Return the first sentences of what the rule's page says that it finds."""
    text = _CODE.sub(r"\1", sentence(rule_page.finds(rule)))
    if text.endswith(":"):  # what it says is in the list below
        return sentence(rule.summary)
    gist = ""
    for part in _SENTENCE.findall(text):
        if gist and len(gist) + len(part) > _GIST:
            break
        gist += part
    return gist.rstrip() or text


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "number": _number,
        "sentence": sentence,
        "path": lambda name: sentence(utf8(name)),
        "severities": severities,
        "text": Markup,
    }
    return environment


def _part(name: str) -> Markup:
    return Markup((_HERE / name).read_text("utf-8"))  # noqa: S704 - our own file


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _present(kinds: type[Category | Severity], found: Sequence[str]) -> tuple[tuple[str, int], ...]:
    return tuple((kind.value, found.count(kind)) for kind in kinds if kind in found)


def _number(count: int, one: str = "", many: str = "") -> str:
    return counted(count, one, many) if one else f"{count:,}"
