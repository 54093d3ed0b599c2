"""What the README shows is what is there: its output is that of a real run, its code that of the sample."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import Golden

HELD_OUT = "held out"
"""The columns of the labelled articles that nobody tunes on."""
REPOSITORY = Path(__file__).parent.parent
README = REPOSITORY / "README.md"
_CONSOLE = re.compile(r"```console\n\$ zolint (?P<arguments>[^\n]*)\n(?P<output>.*?)```\n", re.DOTALL)
_CODE = re.compile(r"```(?P<language>toml|python)\n(?P<code>.*?)```\n", re.DOTALL)
SAMPLES = "\n".join(
    path.read_text("utf-8")
    for path in (REPOSITORY / "examples").rglob("*")
    if path.suffix in (".py", ".toml") and "__pycache__" not in path.parts
)
CODE = [match["code"] for match in _CODE.finditer(README.read_text("utf-8"))]


def run(arguments: str) -> str:
    """Return what a command prints in the repository."""
    return subprocess.run(
        [sys.executable, "-m", "zolint", *shlex.split(arguments)],
        cwd=REPOSITORY,
        env=os.environ | {"NO_COLOR": "1", "COLUMNS": "100", "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    ).stdout


def test_output_and_tables_are_those_of_a_real_run(golden: Golden) -> None:
    text = README.read_text("utf-8")
    shown, count = _CONSOLE.subn(
        lambda block: f"```console\n$ zolint {block['arguments']}\n{run(block['arguments'])}```\n", text
    )
    assert count
    shown = _between("rules", _rules(), shown)
    golden(README, _between("accuracy", _accuracy(), shown))


def _between(mark: str, table: str, text: str) -> str:
    """Return the text with a table where its mark stands."""
    shown, count = re.subn(
        rf"(<!-- {mark} -->\n).*?(<!-- end -->)", rf"\g<1>{table}\g<2>", text, flags=re.DOTALL
    )
    assert count == 1
    return shown


def _rules() -> str:
    """Return the rules by category, those that are off in brackets."""
    names: dict[str, list[str]] = {}
    for rule in json.loads(run("rules --format json"))["rules"]:
        name = f"`{rule['name']}`"
        names.setdefault(rule["category"], []).append(name if rule["default"] else f"({name})")
    rows = "".join(f"| {category} | {', '.join(found)} |\n" for category, found in names.items())
    return f"| category | rules |\n| --- | --- |\n{rows}"


def _accuracy() -> str:
    """Return the figures by family of the articles that are held out, as the page of figures has them."""
    page = (REPOSITORY / "bench" / "ACCURACY.md").read_text("utf-8")
    table = page.partition("## By family\n\n")[2].partition("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]
    kept = [0, *(n for n, title in enumerate(rows[0]) if title.startswith(f"{HELD_OUT}:"))]
    lines = ("| " + " | ".join(row[n].removeprefix(f"{HELD_OUT}: ") for n in kept) + " |\n" for row in rows)
    return "".join(lines).replace("rule or family", "family", 1)


@pytest.mark.parametrize("code", [code for code in CODE if "packs =" not in code])
def test_code_is_that_of_the_samples(code: str) -> None:
    assert code in SAMPLES


def test_the_configuration_is_one_that_zolint_takes(tmp_path: Path) -> None:
    (configuration,) = (code for code in CODE if "packs =" in code)
    for name in tomllib.loads(configuration)["packs"]:
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text((REPOSITORY / "examples" / "house.toml").read_text("utf-8"), "utf-8")
    (tmp_path / "zolint.toml").write_text(configuration, "utf-8")
    (tmp_path / "a.md").write_text("Say what you would like.\n", "utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "zolint", "check", "a.md"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
