"""What git would ignore; git itself is asked whether it is so."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from zolint import files, gitignore
from zolint.files import Sieve


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the current folder a repository, alone with its settings."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "-q"], check=True)


def put(name: str, text: str = "Words.\n") -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def nothing(path: str, *, folder: bool) -> bool:
    return False


def found(*given: str, respects: bool = True) -> tuple[str, ...]:
    return files.find(given, {".md"}, Sieve(nothing, respects_gitignore=lambda _: respects)).paths


def known_to_git() -> tuple[str, ...]:
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard", "-z", "*.md"], check=True, capture_output=True
    )
    names = listed.stdout.decode().rstrip("\0").split("\0")
    return tuple(sorted(names, key=lambda name: name.split("/")))


@pytest.mark.parametrize(
    "patterns",
    [
        {".gitignore": "drafts/\n"},
        {".gitignore": "/drafts\n*.bak.md\n"},
        {".gitignore": "*.md\n!a.md\n"},
        {".gitignore": "drafts/*\n!drafts/b.md\n"},
        {".gitignore": "drafts/\n!drafts/b.md\n"},
        {".gitignore": "b.md\n", "in/.gitignore": "!b.md\n"},
        {".gitignore": "in/**/b.md\n"},
        {"in/.gitignore": "*\n!.gitignore\n!/deep/\n"},
        {"in/.gitignore": "/b.md\n", "in/deep/.gitignore": "c.md\n"},
        {".gitignore": "# all\n\n\\#odd.md\n \na.md \n"},
        {".git/info/exclude": "b.md\n"},
        {".git/info/exclude": "b.md\nc.md\n", ".gitignore": "!b.md\n"},
    ],
)
def test_what_git_ignores_is_left_out(patterns: dict[str, str]) -> None:
    for folder in ("", "drafts/", "in/", "in/deep/"):
        for name in ("a.md", "b.md", "c.md", "x.bak.md", "#odd.md"):
            put(folder + name)
    for name, text in patterns.items():
        put(name, text)
    assert found(".") == known_to_git()
    assert found(".") != found(".", respects=False)


def test_a_file_that_is_named_is_taken() -> None:
    put(".gitignore", "drafts/\n*.bak.md\n")
    put("drafts/a.md")
    put("b.bak.md")
    assert found("drafts/a.md", "b.bak.md") == ("b.bak.md", "drafts/a.md")


def test_an_ignored_folder_that_is_named_is_meant() -> None:
    put(".gitignore", "public/\n")
    put("public/in/a.md")
    assert found(".") == ()
    assert found("public") == ("public/in/a.md",)
    assert found("public/in") == ("public/in/a.md",)


def test_the_patterns_of_the_folders_above_count(monkeypatch: pytest.MonkeyPatch) -> None:
    put(".gitignore", "*.bak.md\n/in/b.md\n")
    for name in ("in/a.md", "in/b.md", "in/c.bak.md"):
        put(name)
    monkeypatch.chdir("in")
    assert found(".") == ("a.md",)
    assert found("../in") == ("../in/a.md",)


def test_outside_a_repository_nothing_is_ignored(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("plain"))
    put(".gitignore", "*\n")
    put("a.md")
    assert found(".") == ("a.md",)


def test_a_repository_in_the_repository_has_its_own_patterns() -> None:
    put(".gitignore", "a.md\n")
    put("other/a.md")
    subprocess.run(["git", "init", "-q", "other"], check=True)
    assert found("other") == ("other/a.md",)


def test_a_pattern_that_cannot_be_read_is_passed_over() -> None:
    put(".gitignore", "!\nb.md\n")
    put("a.md")
    put("b.md")
    assert found(".") == ("a.md",)


def test_a_file_of_patterns_that_is_not_unicode_is_read() -> None:
    Path(".gitignore").write_bytes(b"caf\xe9.md\nb.md\n")
    assert gitignore.ignores(Path.cwd() / "b.md", folder=False)
