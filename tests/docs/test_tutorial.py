"""The page about writing a rule, followed to the letter in an empty folder."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PAGE = REPOSITORY / "docs" / "write-a-rule.md"
pytestmark = pytest.mark.packaging
_STEP = re.compile(
    r"^(?P<marks>```+)(?:console\n(?P<console>.*?)|"
    r"\{code-block\} \w+\n:caption: (?P<caption>[^\n]+)\n\n(?P<file>.*?))^(?P=marks)$",
    re.MULTILINE | re.DOTALL,
)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Make an environment that has zolint, with the packages of the tests' own one, and no network."""
    home = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    (site,) = (home / "lib").glob("python*/site-packages")
    packages = sysconfig.get_path("purelib")
    (site / "borrowed.pth").write_text(f"import site; site.addsitedir({packages!r})\n", "utf-8")
    command = home / "bin" / "zolint"
    command.write_text(f'#!/bin/sh\nexec "{home}/bin/python" -m zolint "$@"\n', "utf-8")
    command.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}
    offline = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0"}
    path = f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return kept | offline | {"PATH": path, "NO_COLOR": "1", "COLUMNS": "100", "VIRTUAL_ENV": str(home)}


def steps() -> Iterator[re.Match[str]]:
    """Yield the files and commands of the page, in order."""
    yield from _STEP.finditer(PAGE.read_text("utf-8"))


def write(folder: Path, caption: str, text: str) -> None:
    """Write a file of the page, or add to one, as its caption says."""
    what, name = caption.removesuffix("`").split(" `")
    path = folder / name
    if what == "Add to the end of":
        text = f"{path.read_text('utf-8')}\n{text}"
    elif what == "Add above the examples of":
        before, heading, after = path.read_text("utf-8").partition("## Examples\n")
        text = before + text + heading + after
    else:
        assert what == "Write"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def commands(console: str) -> Iterator[tuple[str, str]]:
    """Yield each command with the output that the page shows."""
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def test_the_page_leads_where_it_says(tmp_path: Path, environment: dict[str, str]) -> None:
    folder = tmp_path / "house"
    folder.mkdir()
    count = 0
    for step in steps():
        if step["file"] is not None:
            write(folder, step["caption"], step["file"])
            continue
        for command, output in commands(step["console"]):
            ran = subprocess.run(
                ["sh", "-c", f"{command} 2>&1"],
                cwd=folder,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            fits = doctest.OutputChecker().check_output(output, ran.stdout, doctest.ELLIPSIS)
            assert fits, f"$ {command}\n{ran.stdout}\nand the page has\n{output}"
            count += 1
    assert count == 9
