"""The template for GitLab and the script for other systems show what a branch brings."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import zolint
from tests.ci.running import JOB, REPOSITORY, clean, git, sarif

SCRIPT = REPOSITORY / "ci" / "check-changes.sh"
pytestmark = pytest.mark.packaging


def gitlab(folder: Path, command: Path, base: str) -> subprocess.CompletedProcess[str]:
    """Run the job's script as GitLab does: line by line, with its variables, until one fails."""
    variables = {name: str(value) for name, value in JOB["variables"].items() if "$" not in str(value)}
    given = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "PIP_RAN": str(command / "pip")}
    return subprocess.run(
        ["sh", "-e", "-c", "\n".join(JOB["script"])],
        cwd=folder,
        env=clean() | variables | given | {"PATH": f"{command}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_merge_request_shows_what_it_brings(
    checkout: Callable[..., Path], command: Path, site: Path
) -> None:
    folder = checkout(1)
    git(folder, "checkout", "--quiet", "origin/rest")  # GitLab checks the branch out, not its merge
    ran = gitlab(folder, command, git(site, "merge-base", "main", "rest"))
    assert ran.returncode == 1, ran.stderr
    assert (command / "pip").read_text("utf-8") == f"-m pip install --quiet zolint=={zolint.__version__}\n"
    report = json.loads((folder / "gl-code-quality-report.json").read_text("utf-8"))
    assert [one["location"]["path"] for one in report] == ["new one.md"]
    assert "new one.md:5:1  error  glued-hashtags" in ran.stdout
    assert 'failures="1"' in (folder / "zolint-junit.xml").read_text("utf-8")
    assert sarif(folder / "zolint.sarif") == ["new%20one.md"]
    written = {path.name for path in folder.iterdir()}
    assert {*JOB["artifacts"]["reports"].values(), *JOB["artifacts"]["paths"]} <= written


def test_a_merge_request_without_articles_passes(
    checkout: Callable[..., Path], command: Path, site: Path
) -> None:
    folder = checkout(2)
    git(folder, "checkout", "--quiet", "origin/code")
    ran = gitlab(folder, command, git(site, "merge-base", "main", "code"))
    assert ran.returncode == 0, ran.stderr
    assert json.loads((folder / "gl-code-quality-report.json").read_text("utf-8")) == []


def test_a_merge_request_without_history_says_so(
    checkout: Callable[..., Path], command: Path, site: Path
) -> None:
    ran = gitlab(checkout(1, depth=1), command, git(site, "merge-base", "main", "rest"))
    assert ran.returncode == 2
    assert "this clone is shallow" in ran.stderr


def script(
    folder: Path, command: Path, *arguments: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(SCRIPT), *arguments],
        cwd=folder,
        env=clean() | variables | {"PATH": f"{command}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_script_shows_what_a_branch_brings(checkout: Callable[..., Path], command: Path) -> None:
    folder = checkout(1)
    for _ in range(2):  # its own reports are no articles
        ran = script(folder, command)
        assert ran.returncode == 1, ran.stderr
        assert "new one.md:5:1  error  glued-hashtags" in ran.stdout
        reports = folder / ".zolint-reports"
        assert sarif(reports / "zolint.sarif") == ["new%20one.md"]
        assert "new one.md" in (reports / "summary.md").read_text("utf-8")
        assert 'failures="1"' in (reports / "junit.xml").read_text("utf-8")


def test_the_script_takes_a_revision_and_a_folder(
    checkout: Callable[..., Path], command: Path, tmp_path: Path
) -> None:
    folder = checkout(1)
    reports = tmp_path / "two words" / "in one"
    ran = script(folder, command, "HEAD", ZOLINT_REPORTS=str(reports))
    assert ran.returncode == 0, ran.stderr
    assert {path.name for path in reports.iterdir()} == {"zolint.sarif", "junit.xml", "summary.md"}
    assert script(folder, command, "--exit-zero").returncode == 2
    assert script(folder, command, ZOLINT_FAIL_ON="never").returncode == 2
