"""The import contracts hold, and each of them breaks where it should; no pattern needs a newer Python."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent

PLANTED = {
    "Imports run downwards": ("zolint/source.py", "from zolint import engine"),
    "A rule imports only zolint.api": (
        "rules/zolint_rules/long_sentence/rule.py",
        "from zolint.source import Span as Planted",
    ),
    "The engine knows no rule": ("zolint/cli.py", "import zolint_rules"),
    "Rules do not import each other": (
        "rules/zolint_rules/long_sentence/rule.py",
        "from zolint_rules.long_paragraph import rule",
    ),
    "zolint.nlp is the one door to spaCy": ("zolint/engine.py", "def planted():\n    import spacy.tokens"),
    "zolint.view.readability is the one door to textstat": ("zolint/view/prose.py", "import textstat"),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    for name in ("zolint", "rules"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "pyproject.toml", folder)
    return folder


def broken(folder: Path) -> list[str]:
    """Return the names of the contracts that are broken in a copy of the repository."""
    path = os.pathsep.join((str(folder), str(folder / "rules")))
    ran = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Contracts" in ran.stdout, ran.stdout + ran.stderr
    return [
        name for name, found, _ in (line.partition(" BROKEN") for line in ran.stdout.splitlines()) if found
    ]


def test_every_contract_holds(copy: Path) -> None:
    assert broken(copy) == []


@pytest.mark.parametrize("name", PLANTED)
def test_a_contract_breaks_where_it_should(copy: Path, name: str) -> None:
    path, code = PLANTED[name]
    kept = (copy / path).read_text("utf-8")
    (copy / path).write_text(f"{kept}\n\n{code}\n", "utf-8")
    try:
        assert name in broken(copy)
    finally:
        (copy / path).write_text(kept, "utf-8")


def test_no_group_is_repeated_possessively() -> None:
    """Python 3.11.2, which Debian 12 has, loses the groups around one that is."""
    possessive = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+")
    sources = [path for name in ("zolint", "rules") for path in (REPOSITORY / name).rglob("*.py")]
    assert sources
    assert not [str(path) for path in sources if possessive.search(path.read_text("utf-8"))]
