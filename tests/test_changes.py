"""What differs from a revision, in a repository of its own."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from zolint import changes, cli
from zolint.changes import Changes
from zolint.finding import Finding, Place, PlacedRelated
from zolint.mistake import Mistake
from zolint.rule import Category, Confidence, Severity
from zolint.source import Position

Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Run git in a new repository, which is the current folder."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "A Writer")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "writer@example.org")
    top = tmp_path / "site"
    top.mkdir()
    monkeypatch.chdir(top)

    def call(*arguments: str) -> str:
        return subprocess.run(["git", *arguments], check=True, capture_output=True, text=True).stdout

    call("init", "-q", "-b", "main")
    return call


def put(name: str, *lines: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def commit(git: Git, message: str = "words") -> None:
    git("add", "-A")
    git("commit", "-q", "-m", message)


def seen(revision: str = "main") -> dict[str, changes.Lines]:
    """Return what has changed, by names relative to the current folder."""
    return {os.path.relpath(name): lines for name, lines in changes.since(revision).lines.items()}


def test_lines_count_that_are_new_or_other(git: Git) -> None:
    put("a.md", "one", "two", "three", "four")
    put("b.md", "one")
    commit(git)
    put("a.md", "one", "2", "three", "3½", "3¾", "four")
    assert seen() == {"a.md": ((2, 2), (4, 5))}


def test_what_is_staged_and_what_is_not_counts(git: Git) -> None:
    put("a.md", "one", "two")
    put("b.md", "one")
    commit(git)
    put("a.md", "1", "two")
    git("add", "a.md")
    put("b.md", "1")
    assert seen() == {"a.md": ((1, 1),), "b.md": ((1, 1),)}


def test_a_file_that_git_does_not_know_is_new_unless_git_ignores_it(git: Git) -> None:
    put(".gitignore", "*.bak.md")
    commit(git)
    put("new.md", "one")
    put("in/new.md", "one")
    put("old.bak.md", "one")
    assert seen() == {"new.md": changes.ALL, "in/new.md": changes.ALL}


def test_lines_that_are_gone_change_the_file_alone(git: Git) -> None:
    put("a.md", "one", "two", "three")
    put("b.md", "one")
    commit(git)
    put("a.md", "one", "three")
    Path("b.md").unlink()
    assert seen() == {"a.md": ()}


def test_renames_are_followed(git: Git) -> None:
    put("a.md", *map(str, range(20)))
    put("b.md", *map(str, range(50, 70)))
    commit(git)
    git("mv", "a.md", "c.md")
    git("mv", "b.md", "d.md")
    put("d.md", *map(str, range(50, 70)), "last")
    assert seen() == {"d.md": ((21, 21),)}


def test_what_others_did_meanwhile_does_not_count(git: Git) -> None:
    put("a.md", "one", "two", "three", "four", "five")
    commit(git)
    git("checkout", "-q", "-b", "mine")
    put("a.md", "one", "two", "three", "four", "5")
    commit(git)
    git("checkout", "-q", "main")
    put("a.md", "1", "two", "three", "four", "five")
    commit(git)
    git("checkout", "-q", "mine")
    assert seen() == {"a.md": ((5, 5),)}


def test_lines_that_look_like_a_patch_are_only_lines(git: Git) -> None:
    put("a.md", "-- a/b.md", "last")
    commit(git)
    put("a.md", "++ b/c.md", "@@ -1 +7,9 @@", "last")
    assert seen() == {"a.md": ((1, 2),)}


def test_a_last_line_without_an_end_does_not_confuse(git: Git) -> None:
    put("a.md", "one")
    put("b.md", "one")
    commit(git)
    Path("a.md").write_text("++ b/c.md", "utf-8")
    put("b.md", "two")
    assert seen() == {"a.md": ((1, 1),), "b.md": ((1, 1),)}


def test_another_line_ending_is_no_other_line(git: Git) -> None:
    put("a.md", "one", "two")
    commit(git)
    Path("a.md").write_bytes(b"one\r\ntwo\r\nthree\r\n")
    assert seen() == {"a.md": ((3, 3),)}


@pytest.mark.parametrize("name", ["a b.md", "naïve.md", 'a "b".md', "back\\slash.md", "tab\t.md"])
def test_names_may_be_odd(git: Git, name: str) -> None:
    put(name, "one")
    commit(git)
    put(name, "two")
    assert seen() == {name: ((1, 1),)}


def test_a_name_need_not_be_unicode(git: Git) -> None:
    name = os.fsdecode(b"b\xe9b\xe9.md")
    put(name, "one")
    commit(git)
    put(name, "two")
    assert seen() == {name: ((1, 1),)}


def test_the_users_settings_for_git_do_not_matter(git: Git) -> None:
    settings = {
        "diff.noprefix": "true", "diff.mnemonicPrefix": "true", "color.ui": "always", "diff.renames": "false",
        "diff.external": "false", "diff.interHunkContext": "5", "diff.relative": "true", "diff.context": "4",
    }  # fmt: skip
    for key, value in settings.items():
        git("config", key, value)
    put(".gitattributes", "*.md -diff")
    put("in/a.md", *map(str, range(20)))
    commit(git)
    git("mv", "in/a.md", "b.md")
    put("b.md", "0", "one", *map(str, range(2, 20)), "last")
    assert seen() == {"b.md": ((2, 2), (21, 21))}


def test_a_folder_in_the_repository_sees_the_same(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    put("in/a.md", "one")
    put("b.md", "one")
    commit(git)
    put("in/a.md", "two")
    put("b.md", "two")
    put("in/new.md", "one")
    monkeypatch.chdir("in")
    assert seen() == {"a.md": ((1, 1),), "../b.md": ((1, 1),), "new.md": changes.ALL}


def complaint(revision: str = "main") -> str:
    with pytest.raises(Mistake) as caught:
        changes.since(revision)
    return str(caught.value)


def test_an_unknown_revision_is_a_mistake(git: Git) -> None:
    assert complaint() == '--since: there is no revision "main" here'
    put("a.md", "one")
    commit(git)
    assert complaint("mian") == '--since: there is no revision "mian" here'
    assert complaint("--output=gone") == '--since: there is no revision "--output=gone" here'
    assert not Path("gone").exists()


def test_no_history_in_common_is_a_mistake(git: Git) -> None:
    put("a.md", "one")
    commit(git)
    git("checkout", "-q", "--orphan", "other")
    commit(git, "other words")
    assert complaint() == '--since: "main" and the current commit have no history in common'


def test_a_shallow_clone_is_named_with_its_remedy(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    for word in ("one", "two"):
        put("a.md", word)
        commit(git)
    git("clone", "-q", "--depth", "1", Path.cwd().as_uri(), "../shallow")
    monkeypatch.chdir("../shallow")
    assert complaint("HEAD~1") == (
        '--since: there is no revision "HEAD~1" here; this clone is shallow: '
        "run git fetch --unshallow, or in CI set the fetch depth to 0"
    )


def test_no_repository_is_a_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert complaint() == "--since needs a git repository, and the current folder is in none"


def test_a_repository_of_somebody_else_is_named_as_git_names_it(
    git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert complaint().startswith("--since: git refuses to work here: fatal: detected dubious ownership")


def test_without_git_it_says_so(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert complaint() == "--since needs git, and there is no command git"


def finding(
    rule: str, start: int, end: int, category: Category = Category.CLAIMS, *related: tuple[int, int]
) -> Finding:
    places = [Place(Position(0, a, 1), Position(9, b, 9), "") for a, b in [(start, end), *related]]
    return Finding(
        "a.md", rule, category, Severity.ERROR, Confidence.HIGH, "", places[0], "", 1, "",
        related=tuple(PlacedRelated(place, "") for place in places[1:]),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "concerns"),
    [
        (finding("hype-wording", 5, 5), True),
        (finding("hype-wording", 4, 5), True),
        (finding("hype-wording", 6, 9), True),
        (finding("hype-wording", 1, 9), True),
        (finding("hype-wording", 4, 4), False),
        (finding("hype-wording", 7, 9), False),
        (finding("missing-safety-note", 1, 1), True),
        (finding("incomplete-consent-note", 9, 9), True),
        (finding("reading-grade", 9, 9), True),
        (finding("house/missing-disclaimer", 9, 9), True),
        (finding("number-conflict", 1, 1, Category.CONTRADICTIONS, (9, 9), (6, 6)), True),
        (finding("number-conflict", 1, 1, Category.CONTRADICTIONS, (9, 9)), False),
        (finding("duplicate-tag", 1, 1, Category.TAGS, (6, 6)), False),
    ],
)
def test_a_finding_concerns_the_change(told: Finding, concerns: bool) -> None:  # noqa: FBT001 - a table
    assert Changes({os.path.realpath("a.md"): ((5, 6),)}).concern(told) is concerns


def test_a_passage_that_ends_with_its_line_break_ends_there() -> None:
    place = Place(Position(0, 4, 1), Position(9, 5, 1), "")
    told = Finding("a.md", "x", Category.CLAIMS, Severity.INFO, Confidence.HIGH, "", place, "", 1, "")
    assert not Changes({os.path.realpath("a.md"): ((5, 6),)}).concern(told)
    assert Changes({os.path.realpath("a.md"): ((4, 4),)}).concern(told)


def test_files_that_did_not_change_are_not_touched() -> None:
    here = Changes({os.path.realpath("a.md"): ()})
    assert here.touch("a.md")
    assert here.touch("in/../a.md")
    assert not here.touch("b.md")
    assert here.concern(finding("missing-safety-note", 1, 1))
    assert not here.concern(finding("hype-wording", 1, 1))
    assert not Changes({}).concern(finding("missing-safety-note", 1, 1))


def test_a_check_reports_what_the_change_brought(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    put("house.toml", "[rules.jargon]", 'flag = ["leverage"]')
    put("zolint.toml", 'packs = ["house.toml"]', 'select = ["house/*"]')
    put("a.md", "# A walk", "", "We leverage it.", "", "So it goes.")
    put("b.md", "# A run", "", "We leverage it.")
    commit(git)
    put("a.md", "# A walk", "", "We leverage it.", "", "So we leverage it.")
    put("c.md", "# A swim", "", "We leverage it.")
    check = ["check", "--since", "main", "--format", "concise", "--fail-on", "info"]
    assert cli.main(check) == 1
    out, err = capsys.readouterr()
    assert [line.split(" ")[0] for line in out.splitlines()] == ["a.md:5:7:", "c.md:3:4:"]
    assert err == "notice: 1 finding is older than the changes since main and left out\n"
    assert cli.main([*check, "b.md"]) == 0
    capsys.readouterr()
    assert cli.main(["check", "--since", "main", "--show-files"]) == 0
    assert capsys.readouterr().out == "a.md\nc.md\n"
    commit(git)
    assert cli.main(check) == 0
    assert capsys.readouterr().err == "notice: no article has changed since main\n"


NOTELESS = (
    "# A slow evening",
    "",
    "Start slowly with anal play: slide one finger in, wait, then add the second finger.",
    "",
    "We had tea.",
)


def test_what_an_article_lacks_is_shown_where_it_changed(
    git: Git, capsys: pytest.CaptureFixture[str]
) -> None:
    put("a.md", *NOTELESS)
    commit(git)
    put("a.md", *NOTELESS[:-1], "  We had tea and cake.")
    cli.main(
        ["check", "--since", "main", "--format", "json", "--exit-zero", "--select", "missing-safety-note"]
    )
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert found["excerpt"] == "We had tea and cake."
    assert found["start"] == {"offset": 105, "line": 5, "column": 3}
    assert found["related"][0]["message"] == "the words that it is about"
    assert found["related"][0]["start"]["line"] == 3


def test_a_contradiction_is_shown_at_the_end_that_changed(
    git: Git, capsys: pytest.CaptureFixture[str]
) -> None:
    end = ("", "Then we rest.", "", "Condoms sometimes break.")
    put("a.md", "# Condoms", "", "Condoms do fit most people.", *end)
    commit(git)
    put("a.md", "# Condoms", "", "Condoms never break.", *end)
    select = ["--select", "quantifier-conflict"]
    cli.main(["check", "--since", "main", "--format", "json", "--exit-zero", *select])
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert (found["start"]["line"], found["related"][0]["start"]["line"]) == (3, 7)
    assert found["related"][0]["message"] == "against this passage"


def test_standard_input_has_no_history(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    put("a.md", "one")
    commit(git)
    assert cli.main(["check", "-", "--since", "main"]) == 2
    assert "--since compares files with their history, so it does not go with -" in capsys.readouterr().err
