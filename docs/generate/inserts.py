"""What pages of the site do not say themselves: files of the repository, the action's inputs, a report."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

_INSERT = re.compile(r"^\{(?P<what>file|inputs|outputs|report)(?: (?P<name>\S+))?\}$", re.MULTILINE)
_ARTICLE = re.compile(r"^```markdown\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def filled(text: str, root: Path) -> str:
    """Return a page with what its lines in braces ask for.

    `{file NAME}` is a file of the repository, `{inputs}` and `{outputs}` are rows of the action's, and
    `{report NAME}` is the JSON report of the page's first article under that name.
    """

    def insert(match: re.Match[str]) -> str:
        what, name = match["what"], match["name"] or ""
        if what == "file":
            return (root / name).read_text("utf-8").rstrip("\n")
        if what == "report":
            article = _ARTICLE.search(text)
            return _report(name, article["text"] if article else "")
        action = yaml.safe_load((root / "action.yml").read_text("utf-8"))
        return "\n".join(_rows(action[what]))

    return _INSERT.sub(insert, text)


def _rows(table: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for name, entry in table.items():
        cells = [f"`{name}`", " ".join(entry["description"].split())]
        if "default" in entry:
            cells.insert(1, f"`{entry['default']}`" if entry["default"] else "")
        yield f"| {' | '.join(cells)} |"


def _report(name: str, article: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, name).write_text(article, "utf-8")
        command = [sys.executable, "-m", "zolint", "check", "--format=json", "--isolated", "--exit-zero"]
        ran = subprocess.run(
            [*command, "--no-cache", name], cwd=folder, capture_output=True, text=True, check=True
        )
    return ran.stdout.rstrip("\n")
