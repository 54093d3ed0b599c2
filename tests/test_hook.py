"""The hook, as writers get it: pre-commit installs zolint and runs it on what is committed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
pytestmark = pytest.mark.hook

BAD = "Try having anal sex on holiday. Go gently and enjoy it.\n\n#travel#couples\n"
CLEAN = "A holiday leaves time to talk. Say what you would like.\n\n#travel #couples\n"


def git(folder: Path, *arguments: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(
        ["git", *identity, *arguments],
        cwd=folder,
        env=os.environ | {"PRE_COMMIT_HOME": str(home), "PRE_COMMIT_COLOR": "never", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=home is None,
    )


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with the tree as it stands, committed."""
    folder = tmp_path_factory.mktemp("hooks") / "zolint"
    ignored = shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__", ".hypothesis", "dist")
    shutil.copytree(REPOSITORY, folder, ignore=ignored)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "The tree")
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where pre-commit keeps its environments: one, made at the first commit, serves all tests."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def repository(tmp_path: Path, hooks: Path) -> Path:
    """Return a writer's repository in which the hook is installed."""
    git(tmp_path, "init", "--quiet")
    revision = git(hooks, "rev-parse", "HEAD").stdout.strip()
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks}\n    rev: {revision}\n    hooks:\n      - id: zolint\n", "utf-8"
    )
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=tmp_path, check=True, capture_output=True
    )
    return tmp_path


def commit(repository: Path, home: Path, files: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Commit these files, as a writer would."""
    for name, text in files.items():
        (repository / name).write_text(text, "utf-8")
    git(repository, "add", "--all")
    return git(repository, "commit", "--message", "An article", home=home)


def test_a_bad_article_is_blocked_and_the_message_is_readable(repository: Path, home: Path) -> None:
    ran = commit(repository, home, {"bad.md": BAD, "clean.md": CLEAN})
    assert ran.returncode == 1, ran.stderr
    said = ran.stderr + ran.stdout
    assert "zolint...................................................................Failed" in said
    assert "bad.md:1:" in said
    assert "missing-safety-note" in said
    assert '"#travel#couples" runs 2 hashtags together' in said
    assert "clean.md" not in said


def test_a_clean_article_passes(repository: Path, home: Path) -> None:
    ran = commit(repository, home, {"clean.md": CLEAN, "page.html": f"<p>{CLEAN}</p>", "a.mdx": CLEAN})
    assert ran.returncode == 0, ran.stderr
    assert "zolint...................................................................Passed" in ran.stderr


def test_files_that_are_no_articles_are_left_alone(repository: Path, home: Path) -> None:
    names = ("LICENSE", "README.md", "requirements.txt", "a.py")
    ran = commit(repository, home, dict.fromkeys(names, BAD))
    assert ran.returncode == 0, ran.stderr
    assert "(no files to check)Skipped" in ran.stderr
