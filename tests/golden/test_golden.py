"""The real command in a scrubbed environment; `pytest --update-golden` rewrites what it should print.

The first line of a file in `runs` is the command; what it prints, and its exit code, follow.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
RUNS = sorted((HERE / "runs").iterdir())


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.stem)
def test_prints_what_it_should(golden: Callable[[Path, str], None], run: Path, tmp_path: Path) -> None:
    first = run.read_text("utf-8").splitlines()[0]
    golden(run, f"{first}\n{_printed(first.removeprefix('$ zolint').split(), tmp_path)}")


def _printed(arguments: list[str], home: Path) -> str:
    environment = {"COLUMNS": "80", "HOME": str(home), "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
    done = subprocess.run(
        [sys.executable, "-m", "zolint", *arguments],
        cwd=HERE / "articles",
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    errors = f"--- standard error\n{done.stderr.decode()}" if done.stderr else ""
    return f"{done.stdout.decode()}{errors}--- exit code {done.returncode}\n"
