"""An example of a rule's page as a reader of the site sees it: marked words, and what zolint says of them."""

from __future__ import annotations

import html
from collections.abc import Iterator
from itertools import pairwise

from zolint import testing
from zolint.finding import Finding
from zolint.page import Example
from zolint.plan import AnyRule


def shown(rule: AnyRule, example: Example, findings: tuple[Finding, ...]) -> str:
    """Return a figure with the article, what must be flagged in it, and the messages of a real run."""
    kind, label = ("bad", "Flagged") if example.kind == "bad" else ("good", "Not flagged")
    facts = [*([example.format] if example.format != "text" else []), *example.options.splitlines()]
    about = f" <span>{html.escape(', '.join(facts))}</span>" if facts else ""
    said = "".join(f"<li>{html.escape(finding.message)}</li>" for finding in findings)
    parts = [
        f'<figure class="example {kind}">',
        f"<figcaption>{label}{about}</figcaption>",
        f"<pre>{_marked(example)}</pre>",
        f'<ul class="said" aria-label="What {html.escape(rule.name)} says">{said}</ul>' if said else "",
        "</figure>",
    ]
    return raw("\n".join(part for part in parts if part))


def after_fix(text: str) -> str:
    """Return a figure with an article as its safe fixes leave it."""
    figure = '<figure class="example good">\n<figcaption>After the safe fix</figcaption>\n'
    return raw(f"{figure}<pre>{html.escape(text)}</pre>\n</figure>")


def findings_of(rule: AnyRule, example: Example) -> tuple[Finding, ...]:
    """Return what the rule says of a bad example, and nothing of a good one."""
    return testing.findings_of(rule, example) if example.kind == "bad" else ()


def raw(text: str) -> str:
    """Return HTML as the Markdown of the site takes it."""
    return f"``````{{raw}} html\n{text.replace('`', '&#96;')}\n``````\n"


def _marked(example: Example) -> str:
    """Return the article with an element around every stretch that is flagged or another end of a finding."""
    marks = [(*span, "flagged") for span in example.flagged]
    marks += [(*span, "related") for span in example.related]
    return "".join(_pieces(example.text, marks))


def _pieces(text: str, marks: list[tuple[int, int, str]]) -> Iterator[str]:
    cuts = sorted({0, len(text), *(at for start, end, _ in marks for at in (start, end))})
    for start, end in pairwise(cuts):
        names = sorted({name for first, last, name in marks if first <= start and end <= last})
        piece = html.escape(text[start:end])
        yield f'<mark class="{" ".join(names)}">{piece}</mark>' if names else piece
