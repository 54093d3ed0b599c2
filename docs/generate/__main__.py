"""Writes the pages of the site into a folder, for Sphinx: `python docs/generate FOLDER`.

The pages are those of this folder, the README, what contributors read, the figures, and one for every rule.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import configuration
import inserts
import readme
import rule_pages
from links import Links

from zolint import plugins
from zolint.rule import Category

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FRAME = DOCS / "index.md"
"""The first page, in which the README's beginning and end have their places."""
FILES = {
    "CONTRIBUTING.md": "contributing",
    "CHANGELOG.md": "changes",
    "rules/README.md": "built-in-rules",
    "bench/ACCURACY.md": "accuracy",
    "bench/RESULTS.md": "speed",
}
"""Files of the repository that are a page each."""
_END = "Licence"
"""The README's section that stands at the end of the first page."""


def main(folder: Path) -> None:
    """Write every page, in place of what the folder held."""
    if folder.exists():
        shutil.rmtree(folder)
    for name, text in _pages():
        path = folder / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _pages() -> Iterator[tuple[str, str]]:
    own = [rule for rule in plugins.load().rules if not rule.plugin]
    own.sort(key=lambda rule: (list(Category).index(rule.category), rule.name))
    sections = readme.sections(_text("README.md"))
    files = FILES | {f"docs/{path.name}": path.stem for path in DOCS.glob("*.md") if path != FRAME}
    made = {"index", "configuration", "rules/index", *map(readme.slug, sections)}
    made |= {f"rules/{rule.name}" for rule in own}
    links = Links(ROOT, files | {"README.md": "index"}, frozenset(made), frozenset(rule.name for rule in own))

    for title, text in sections.items():
        if title not in ("", _END):
            page = readme.slug(title)
            yield page, links.of(text, "README.md", page)
    yield "index", links.of(_index(sections), "README.md", "index")
    for source, page in files.items():
        yield page, links.of(inserts.filled(_text(source), ROOT), source, page)
    yield "configuration", links.to_rules(configuration.page(own), "configuration")
    figures = _text("bench/ACCURACY.md")
    every = [rule_pages.seen(rule) for rule in own]
    yield "rules/index", rule_pages.index(every)
    for one in every:
        page = f"rules/{one.rule.name}"
        yield page, links.to_rules(rule_pages.page(one, figures), page)


def _index(sections: dict[str, str]) -> str:
    """Return the first page: it begins and ends as the README does, and leads to its other sections."""
    pages = (readme.slug(title) for title in sections if title not in ("", _END))
    parts = {
        "{beginning}": sections[""],
        "{sections}": "\n".join(pages),
        "{end}": f"#{sections.get(_END, '')}" if _END in sections else "",
    }
    text = FRAME.read_text("utf-8")
    for mark, part in parts.items():
        text = text.replace(mark, part.strip())
    return text


def _text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
