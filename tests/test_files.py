"""Which files a run checks."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from zolint import files
from zolint.files import Sieve
from zolint.finding import Skip
from zolint.mistake import Mistake

SUFFIXES = {".md", ".txt", ".html"}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.\n", "utf-8")


def nothing(path: str, *, folder: bool) -> bool:
    return False


def found(*given: str) -> tuple[str, ...]:
    return files.find(given, SUFFIXES, Sieve(nothing)).paths


def test_a_folder_gives_the_files_that_a_reader_knows_in_order() -> None:
    put("b.md", "a.txt", "deep/er/c.HTML", "deep/d.md", "deep.md", "script.py", "data.json")
    assert found(".") == ("a.txt", "b.md", "deep/d.md", "deep/er/c.HTML", "deep.md")


def test_names_are_as_given_with_forward_slashes(tmp_path: Path) -> None:
    put("in/a.md")
    assert found("./in//a.md") == ("in/a.md",)
    assert found("in/") == ("in/a.md",)
    assert found(str(tmp_path / "in")) == ((tmp_path / "in/a.md").as_posix(),)


def test_hidden_and_foreign_folders_are_passed_over_unless_named() -> None:
    put(".hidden/a.md", "node_modules/b.md", ".venv/c.md", "venv/d.md", ".draft.md", "e.md")
    assert found(".") == ("e.md",)
    assert found(".hidden", "node_modules", ".draft.md") == (".draft.md", ".hidden/a.md", "node_modules/b.md")


def test_what_is_excluded_is_left_out_unless_it_is_a_named_file() -> None:
    put("drafts/a.md", "drafts/b.md", "c.tmp.md", "d.md")

    def excludes(path: str, *, folder: bool) -> bool:
        return path.endswith("drafts") if folder else path.endswith(".tmp.md")

    assert files.find(["."], SUFFIXES, Sieve(excludes)).paths == ("d.md",)
    assert files.find(["drafts/a.md", "c.tmp.md"], SUFFIXES, Sieve(excludes)).paths == (
        "c.tmp.md",
        "drafts/a.md",
    )


def test_a_named_file_is_taken_whatever_its_suffix() -> None:
    put("article.rst", "README")
    assert found("article.rst", "README") == ("README", "article.rst")


@pytest.mark.parametrize(
    "name",
    ["LICENSE", "LICENSE.txt", "license.md", "LICENCE-MIT", "COPYING", "NOTICE", "requirements-dev.txt"],
)
def test_what_holds_no_article_is_left_alone(name: str) -> None:
    put(name)
    assert found(".") == ()
    assert files.find([name], SUFFIXES, Sieve(nothing)).skipped == (Skip(name, "not an article"),)


@pytest.mark.parametrize("name", ["license-to-love.md", "notice.md", "noticed.txt", "copying-mechanisms.md"])
def test_articles_with_such_words_in_their_names_are_articles(name: str) -> None:
    put(name)
    assert found(".") == (name,)


def test_a_file_is_taken_once() -> None:
    put("in/a.md")
    Path("other.md").symlink_to("in/a.md")
    assert found("in/a.md", ".", "./in", "in/../in/a.md") == ("in/a.md",)


def test_loops_of_links_end() -> None:
    put("in/a.md")
    Path("in/up").symlink_to("..", target_is_directory=True)
    assert found(".") == ("in/a.md",)
    assert found("in/up") == ("in/up/in/a.md",)


def test_a_path_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(Mistake, match=r'there is no file or folder "gone\.md"'):
        found("gone.md")


def test_an_empty_path_is_a_mistake_and_not_the_current_folder() -> None:
    put("a.md")
    with pytest.raises(Mistake, match="an empty path names nothing"):
        found("")


def test_a_link_to_nothing_is_a_mistake() -> None:
    Path("link.md").symlink_to("gone.md")
    with pytest.raises(Mistake, match=r'"link\.md" is a symbolic link to nothing'):
        found("link.md")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_named() -> None:
    put("open/a.md", "closed/b.md")
    Path("closed").chmod(0)
    try:
        seen = files.find(["."], SUFFIXES, Sieve(nothing))
    finally:
        Path("closed").chmod(0o700)
    assert seen.paths == ("open/a.md",)
    assert [(crash.path, crash.message) for crash in seen.crashes] == [
        ("closed", "cannot be looked into: Permission denied")
    ]


def test_a_strict_sieve_leaves_out_what_is_excluded_even_where_it_is_named() -> None:
    put("drafts/a.md", "drafts/in/b.md", "c.tmp.md", "d.md")

    def excludes(path: str, *, folder: bool) -> bool:
        return path.endswith("drafts") if folder else path.endswith(".tmp.md")

    sieve = Sieve(excludes, is_strict=True)
    given = ["drafts/a.md", "drafts/in/b.md", "drafts/in", "drafts", "c.tmp.md", "d.md"]
    assert files.find(given, SUFFIXES, sieve).paths == ("d.md",)


def test_of_a_folder_only_what_is_included_is_taken() -> None:
    put("a.md", "b.txt", "c.md")
    sieve = Sieve(nothing, includes=lambda path: path.endswith("a.md"))
    assert files.find(["."], SUFFIXES, sieve).paths == ("a.md",)
    assert files.find([".", "c.md"], SUFFIXES, sieve).paths == ("a.md", "c.md")
