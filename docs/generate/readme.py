"""The README as pages of the site: one for what stands above its first section, one for each section."""

from __future__ import annotations

import re

from links import outside_fences

_FENCE_OR_SECTION = re.compile(
    r"^(?P<marks>```+)[^\n]*\n.*?^(?P=marks)[ \t]*$|^## (?P<title>[^\n]+)\n", re.MULTILINE | re.DOTALL
)
_RULES = re.compile(r"^Every rule has a page.*?^<!-- end -->\n", re.DOTALL | re.MULTILINE)
"""The list of rules, which the site has elsewhere."""
_INSTEAD = "Every rule has [a page](rules/index.md), which `zolint explain RULE` shows, too.\n"


def sections(text: str) -> dict[str, str]:
    """Return the sections by title, each a page of its own; what stands above them has an empty title."""
    text = _RULES.sub(_INSTEAD, text)
    starts = [
        (match["title"], match.start(), match.end())
        for match in _FENCE_OR_SECTION.finditer(text)
        if match["title"]
    ]
    ends = [start for _, start, _ in starts[1:]] + [len(text)]
    pages = {"": text[: starts[0][1]]}
    for (title, _, begin), end in zip(starts, ends, strict=True):
        pages[title] = f"# {title}\n{outside_fences(text[begin:end], _raised)}"
    return pages


def slug(title: str) -> str:
    """Return a section's title as the name of a page."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def _raised(part: str) -> str:
    return re.sub(r"^#(?=#+ )", "", part, flags=re.MULTILINE)
