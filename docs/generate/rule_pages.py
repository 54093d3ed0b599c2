"""The pages of the rules, and the page that lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import accuracy
import example

from zolint import room
from zolint.finding import Finding
from zolint.options import values
from zolint.page import FENCE, Example, examples
from zolint.plan import AnyRule
from zolint.rule import Category

_TITLE = re.compile(r"\A# [^\n]*\n+")
_WHY = {
    Category.CLAIMS: "What the article states as a fact of health, and what it rests on.",
    Category.SAFETY: "What could hurt whoever follows the advice.",
    Category.CONSENT: "What leaves out, or talks over, that everybody must want it.",
    Category.CONTRADICTIONS: "Two passages that cannot both be true.",
    Category.TAGS: "Keywords and hashtags.",
    Category.READABILITY: "What is hard to read.",
    Category.TRUST: "Who wrote the article, who checked it, and when. Off unless it is asked for.",
    Category.ZOLINT: "Comments that silence a rule.",
}


@dataclass(frozen=True)
class Seen:
    """A rule with its examples and what it says of them."""

    rule: AnyRule
    findings: Mapping[Example, tuple[Finding, ...]]

    @property
    def mends(self) -> str:
        """How a finding can be mended: the best that the examples show."""
        fixes = [fix for found in self.findings.values() for finding in found for fix in finding.fixes]
        if any(fix.safe and fix.edits for fix in fixes):
            return "safe"
        return "offered" if any(fix.edits for fix in fixes) else "–"


def seen(rule: AnyRule) -> Seen:
    """Run a rule on the examples of its page."""
    return Seen(rule, {one: example.findings_of(rule, one) for one in examples(room.page(rule))})


def index(every: Sequence[Seen]) -> str:
    """Return the page that lists the rules by category."""
    return "\n".join(_index(every))


def page(one: Seen, figures: str) -> str:
    """Return the page of a rule: facts, what its `rule.md` says with examples as figures, and accuracy."""
    rule = one.rule
    text = _TITLE.sub("", room.page(rule))
    offset = room.page(rule).count("\n") - text.count("\n")
    by_line = {example.line - offset: (example, found) for example, found in one.findings.items()}

    def figure(fence: re.Match[str]) -> str:
        there = by_line.get(text.count("\n", 0, fence.start()) + 1)
        if there:
            return example.shown(rule, *there)
        return example.after_fix(fence["body"]) if fence["info"].split()[:1] == ["fixed"] else fence.group()

    body = FENCE.sub(figure, text).strip()
    if values(rule.options):
        told = f"Types and defaults are in the [configuration reference](#rule-{rule.name}).\n\n"
        body = body.replace("\n## Examples\n", f"\n{told}## Examples\n", 1)
    return "\n".join((*_head(one), body, "", "## Accuracy", "", accuracy.of_rule(figures, rule.name), _READ))


_READ = "[How this was measured, and what it does not show](../accuracy.md).\n"


def _head(one: Seen) -> Iterator[str]:
    rule = one.rule
    yield f"# {rule.name}\n"
    yield f"{rule.summary[0].upper()}{rule.summary[1:]}.\n"
    yield "| category | severity | default | fix |"
    yield "| --- | --- | --- | --- |"
    category = f"[{rule.category}](index.md#{rule.category})"
    yield f"| {category} | {rule.severity} | {_default(rule)} | {one.mends} |"
    yield ""


def _index(every: Sequence[Seen]) -> Iterator[str]:
    yield "# Rules\n"
    yield (
        f"There are {len(every)}. A fix is *safe* where it changes nothing of what is said, and `--fix` "
        "writes it; an *offered* one waits for `--unsafe-fixes` or for your hand. `zolint rules` prints this "
        "list, `zolint explain RULE` a rule's page.\n"
    )
    for category in Category:
        rules = [one for one in every if one.rule.category is category]
        if not rules:
            continue
        yield f"## {category}\n"
        yield f"{_WHY[category]}\n"
        yield "| rule | what it finds | severity | default | fix |"
        yield "| --- | --- | --- | --- | --- |"
        for one in rules:
            rule = one.rule
            link = f"[{rule.name}]({rule.name}.md)"
            summary = rule.summary.replace("|", r"\|")
            yield f"| {link} | {summary} | {rule.severity} | {_default(rule)} | {one.mends} |"
        yield ""
    yield "```{toctree}\n:hidden:\n"
    yield from (one.rule.name for one in every)
    yield "```\n"


def _default(rule: AnyRule) -> str:
    return "on" if rule.default else "off"
