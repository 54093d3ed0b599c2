"""How well a rule judges the labelled articles, read off the page that publishes the figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SECTION = re.compile(r"^## (?P<title>[^\n]+)\n(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_JUDGED = "By rule"
_COUNTED = "Findings of rules that the labels do not judge"


def of_rule(page: str, name: str) -> str:
    """Return a paragraph or a table with the figures of a rule."""
    sections = {match["title"]: match["body"] for match in _SECTION.finditer(page)}
    judged = _row(sections[_JUDGED], name)
    if judged:
        return "\n".join((*_table(judged), ""))
    counted = _row(sections.get(_COUNTED, ""), name)
    said = ", ".join(f"{number} in batch {batch}" for batch, number in counted.items()) or "none"
    return f"Not measured: the labels of our articles do not judge this rule. Its findings there: {said}.\n"


def _row(section: str, name: str) -> dict[str, str]:
    """Return the figures in the row of a rule, by the heads of their columns; nothing where it has no row."""
    rows = [
        [cell.strip() for cell in line.strip("| ").split("|")]
        for line in section.splitlines()
        if line.startswith("|")
    ]
    for row in rows[2:]:
        if row[0].strip("`") == name:
            return dict(zip(rows[0][1:], row[1:], strict=True))
    return {}


def _table(figures: dict[str, str]) -> Iterator[str]:
    """Yield a table with a line for each batch."""
    batches = {head.partition(": ")[0]: "" for head in figures}
    measures = {head.partition(": ")[2]: "" for head in figures}
    yield f"| batch | {' | '.join(measures)} |"
    yield f"| --- |{' ---: |' * len(measures)}"
    for batch in batches:
        cells = (figures.get(f"{batch}: {measure}", "") for measure in measures)
        yield f"| {batch} | {' | '.join(cells)} |"
