"""An unchanged article costs nothing, and a changed anything is checked anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = "A Slow Start\n\nTouch has been shown to calm people.\n\nRest is good for you.\n\n#rest#touch\n"
SCRIPT = """
import sys
from zolint import cli
code = cli.main(["check", "--isolated", "--ignore", "reading-grade", *sys.argv[1:]])
print("|".join(sys.modules), file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ZOLINT_CACHE_DIR", raising=False)
    for name in ("a.txt", "b.txt", "deep/c.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(ARTICLE)


def check(*arguments: str) -> tuple[str, set[str], str]:
    """Return what a fresh process prints, which modules it imported, and what it says on standard error."""
    command = [sys.executable, "-c", SCRIPT, *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    *said, modules = run.stderr.splitlines()
    return run.stdout, set(modules.split("|")), "\n".join(said)


def rules(modules: set[str]) -> set[str]:
    return {name for name in modules if name.startswith("zolint_rules.")}


def test_a_run_on_unchanged_files_says_the_same_and_imports_no_analysis() -> None:
    first, _, _ = check("--format", "json")
    second, modules, _ = check("--format", "json")
    assert second == first
    assert "glued-hashtags" in first
    assert not modules & {"spacy", "textstat", "numpy", "nltk", "zolint.api"}
    assert not rules(modules)


def test_a_changed_file_is_checked_anew_and_the_others_are_not() -> None:
    check()
    Path("b.txt").write_text("Come in.\n\nThe door is open.\n")
    changed, modules, _ = check("--format", "concise")
    assert rules(modules)
    assert "a.txt" in changed
    assert "b.txt" not in changed


def test_the_configuration_and_what_it_names_count() -> None:
    Path("house.toml").write_text('[rules.banned]\nflag = ["calm"]\nmessage = "Say it plainly."\n')
    told = ("--config", 'packs=["house.toml"]', "--format", "concise")
    assert "Say it plainly." in check(*told)[0]
    Path("house.toml").write_text('[rules.banned]\nflag = ["calm"]\nmessage = "Say it well."\n')
    assert "Say it well." in check(*told)[0]


def test_another_choice_of_rules_is_another_run() -> None:
    assert "glued-hashtags" in check("--format", "concise")[0]
    assert "glued-hashtags" not in check("--format", "concise", "--ignore", "category:tags")[0]
    assert "glued-hashtags" in check("--format", "concise")[0]


def test_nothing_is_kept_where_the_user_says_so() -> None:
    check("--no-cache")
    assert not Path(".zolint_cache").exists()


def test_the_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    check("--cache-dir", "kept")
    assert Path("kept/CACHEDIR.TAG").is_file()
    monkeypatch.setenv("ZOLINT_CACHE_DIR", "elsewhere")
    check()
    assert Path("elsewhere/CACHEDIR.TAG").is_file()
    assert not Path(".zolint_cache").exists()


def test_a_file_that_crashes_is_tried_again() -> None:
    Path("bad.txt").write_bytes(b"caf\xe9")
    assert "not UTF-8" in check()[2]
    assert "not UTF-8" in check()[2]


def test_a_cache_that_cannot_be_written_is_no_obstacle() -> None:
    Path(".zolint_cache").write_text("a file where a folder should be")
    said, _, trouble = check("--format", "concise")
    assert "glued-hashtags" in said
    assert "could not be kept" in trouble


def test_a_damaged_record_is_as_good_as_none() -> None:
    first = check("--format", "concise")[0]
    import sqlite3  # noqa: PLC0415 - only this test looks inside

    with sqlite3.connect(next(Path(".zolint_cache").glob("*.sqlite"))) as database:
        database.execute("UPDATE record SET value = x'ff00'")
    database.close()
    assert check("--format", "concise")[0] == first


def test_the_number_of_processes_changes_nothing() -> None:
    one = check("--no-cache", "--format", "json", "--jobs", "1")[0]
    assert check("--no-cache", "--format", "json", "--jobs", "3")[0] == one


def test_clean_deletes_the_cache() -> None:
    check()
    said = subprocess.run(
        [sys.executable, "-m", "zolint", "clean"], capture_output=True, text=True, check=True
    )
    assert said.stdout == "Deleted .zolint_cache.\n"
    assert not Path(".zolint_cache").exists()
