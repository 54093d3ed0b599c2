"""The configuration in force for a file."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from tests.configuring import BY_DEFAULT, RULES, LongOptions, installed, plan
from tests.running import Write
from zolint.project import Choices, Project
from zolint.rule import Severity


def running(path: str = "article.md", **choices: object) -> set[str]:
    return {active.rule.name for active in plan(path, **choices).rules}


def notices(path: str = "article.md", **choices: object) -> tuple[str, ...]:
    project = Project(installed, Choices(**choices))  # type: ignore[arg-type]
    project.plan(path)
    return project.notices


def test_without_a_file_the_rules_run_as_they_come(write: Write) -> None:
    assert running() == BY_DEFAULT
    assert {active.severity for active in plan().rules} == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('select = ["all"]', {r.name for r in RULES}),
        ('select = ["long-sentence"]', {"long-sentence"}),
        ('select = ["category:claims"]', {"hype-wording"}),
        ('select = ["acme/*"]', {"acme/jargon"}),
        ('select = ["zolint/*"]', {r.name for r in RULES if not r.plugin}),
        ("select = []", set()),
        ('extend-select = ["hype-wording"]', BY_DEFAULT | {"hype-wording"}),
        ('ignore = ["category:readability"]', {"glued-hashtags"}),
        (
            'ignore = ["category:readability"]\nextend-select = ["long-sentence"]',
            {"glued-hashtags", "long-sentence"},
        ),
        (
            'select = ["all"]\nignore = ["acme/*", "category:tags"]',
            {"hype-wording", "long-paragraph", "long-sentence"},
        ),
        ('select = ["long-sentence"]\nignore = ["long-sentence"]', set()),
    ],
)
def test_selectors_choose_the_rules_and_the_narrower_wins(
    write: Write, text: str, expected: set[str]
) -> None:
    write("zolint.toml", text)
    assert running() - ({"acme/jargon"} if "readability" in text else set()) == expected


def test_options_and_severities_are_set(write: Write) -> None:
    write(
        "zolint.toml", '[rules.long-sentence]\nmax-words = 30\nseverity = "info"\n[readability]\ngrade = 8\n'
    )
    (active,) = (active for active in plan().rules if active.rule.name == "long-sentence")
    assert active.options == LongOptions(max_words=30)
    assert active.severity is Severity.INFO
    assert plan().settings.readability.grade == 8


@pytest.mark.parametrize(
    ("names", "in_force"),
    [
        ((".zolint.toml", "zolint.toml", "pyproject.toml"), ".zolint.toml"),
        (("zolint.toml", "pyproject.toml"), "zolint.toml"),
        (("pyproject.toml",), "pyproject.toml"),
    ],
)
def test_one_file_of_a_folder_is_in_force(write: Write, names: tuple[str, ...], in_force: str) -> None:
    for name in names:
        head = "[tool.zolint]\n" if name == "pyproject.toml" else ""
        write(name, f'{head}select = ["long-sentence"]' if name == in_force else f"{head}select = []")
    assert running() == {"long-sentence"}


def test_the_nearest_file_is_in_force_and_is_not_merged(write: Write) -> None:
    write("zolint.toml", 'select = ["all"]\n[rules.long-sentence]\nmax-words = 9\n')
    write("news/zolint.toml", 'select = ["long-sentence"]')
    write("news/deep/pyproject.toml", '[project]\nname = "not-for-zolint"\n')
    assert running("news/deep/a.md") == {"long-sentence"}
    assert plan("news/deep/a.md").rules[0].options == LongOptions()
    assert len(running("blog/a.md")) == len(RULES)


def test_a_path_that_goes_up_has_the_configuration_above(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("zolint.toml", 'select = ["long-paragraph"]')
    write("inner/zolint.toml", 'select = ["long-sentence"]')
    monkeypatch.chdir("inner")
    assert running("../article.md") == {"long-paragraph"}
    assert running("article.md") == {"long-sentence"}


def test_a_file_builds_on_the_one_it_extends(write: Write) -> None:
    write(
        "style/base.toml",
        'ignore = ["long-paragraph"]\n[rules.long-sentence]\nmax-words = 20\nskip = ["a"]\n',
    )
    write(
        "zolint.toml",
        'extend = "style/base.toml"\nignore = ["acme/*"]\n[rules.long-sentence]\nmax-words = 22\n',
    )
    assert running() == {"glued-hashtags", "long-sentence"}
    assert plan().rules[-1].options == LongOptions(22, ("a",))


def test_a_selection_begins_anew(write: Write) -> None:
    write("base.toml", 'select = ["long-paragraph"]\nignore = ["long-sentence"]')
    write("zolint.toml", 'extend = "base.toml"\nselect = ["long-sentence"]')
    assert running() == {"long-sentence"}


def test_tables_for_some_files_come_on_top(write: Write) -> None:
    write(
        "zolint.toml",
        '[per-file."news/**"]\nignore = ["category:tags"]\n'
        '[per-file."*.html"]\nselect = ["glued-hashtags", "hype-wording"]\n',
    )
    assert running("blog/a.md") == BY_DEFAULT
    assert running("news/a.md") == BY_DEFAULT - {"glued-hashtags"}
    assert running("blog/a.html") == {"glued-hashtags", "hype-wording"}
    assert running("news/a.html") == {"glued-hashtags", "hype-wording"}


def test_the_command_line_has_the_last_word(write: Write) -> None:
    write(
        "zolint.toml", 'select = ["all"]\nignore = ["long-sentence"]\n[rules.long-sentence]\nmax-words = 9\n'
    )
    assert running(select=("long-sentence",)) == {"long-sentence"}
    assert "long-sentence" in running(extend_select=("long-sentence",))
    assert running(ignore=("category:readability",)) == {"glued-hashtags", "hype-wording"}
    assert plan(select=("all",), config=("rules.long-sentence.max-words=12",)).rules[
        3
    ].options == LongOptions(12)


def test_what_is_ignored_for_some_files_stays_ignored_unless_named(write: Write) -> None:
    write("zolint.toml", '[per-file."news/**"]\nignore = ["category:readability"]\n')
    assert running("news/a.md", select=("all",)) == {"glued-hashtags", "hype-wording"}
    assert running("news/a.md", select=("long-sentence",)) == {"long-sentence"}


def test_a_named_file_stands_in_for_the_one_that_would_be_found(write: Write) -> None:
    write("zolint.toml", "select = []")
    write("style/other.toml", '[per-file."news/**"]\nselect = ["long-sentence"]')
    assert running(config=("style/other.toml",)) == BY_DEFAULT
    assert running("news/a.md", config=("style/other.toml",)) == {"long-sentence"}


def test_isolated_leaves_files_aside(write: Write) -> None:
    write("zolint.toml", "nonsense")
    assert running(isolated=True) == BY_DEFAULT
    assert running(isolated=True, config=('select=["acme/*"]',)) == {"acme/jargon"}


def test_a_pack_brings_rules(write: Write) -> None:
    write("style/house.toml", '[rules.banned]\nflag = ["chemical-free"]\n')
    write("zolint.toml", 'packs = ["style/house.toml"]\n[rules."house/banned"]\nseverity = "error"\n')
    (active,) = (active for active in plan().rules if active.rule.plugin == "house")
    assert (active.rule.name, active.severity) == ("house/banned", Severity.ERROR)
    assert running(select=("house/*",)) == {"house/banned"}


def test_excluded_paths_read_as_in_gitignore(write: Write) -> None:
    write("site/zolint.toml", 'exclude = ["drafts/", "*.tmp.md", "!keep.tmp.md", "/old/**"]')
    project = Project(installed, Choices())
    assert project.excludes("site/drafts", folder=True)
    assert project.excludes("site/deep/drafts", folder=True)
    assert project.excludes("site/a.tmp.md", folder=False)
    assert not project.excludes("site/keep.tmp.md", folder=False)
    assert project.excludes("site/old/a.md", folder=False)
    assert not project.excludes("site/deep/old/a.md", folder=False)
    assert not project.excludes("drafts", folder=True)


def test_a_former_name_is_accepted_with_a_notice(write: Write) -> None:
    write(
        "zolint.toml",
        'select = ["endless-sentence", "acme/slang"]\n[rules.endless-sentence]\nmax-words = 3\n',
    )
    assert running() == {"long-sentence", "acme/jargon"}
    assert plan().rules[0].options == LongOptions(3)
    assert notices() == (
        'zolint.toml:1:11: "endless-sentence" is now named "long-sentence"; write the new name',
        'zolint.toml:1:31: "acme/slang" is now named "acme/jargon"; write the new name',
        'zolint.toml:2:2: "endless-sentence" is now named "long-sentence"; write the new name',
    )


def test_a_broken_plug_ins_rule_is_left_out_with_the_reason(write: Write) -> None:
    write("zolint.toml", 'extend-select = ["worn/gear", "worn/*"]\n[rules."worn/gear"]\nteeth = 3\n')
    assert running() == BY_DEFAULT
    assert notices() == (
        'zolint.toml:1:18: "worn/gear" is left out, because the plug-in worn is broken',
        'zolint.toml:1:31: "worn/*" is left out, because the plug-in worn is broken',
        'zolint.toml:2:2: "worn/gear" is left out, because the plug-in worn is broken',
    )


def test_a_project_goes_to_other_processes(write: Write) -> None:
    write(
        "zolint.toml",
        '[per-file."news/**"]\nselect = ["long-sentence"]\n[rules.long-sentence]\nmax-words = 7\n',
    )
    project = Project(installed, Choices(ignore=("acme/*",)))
    project.plan("news/a.md")
    copy = pickle.loads(pickle.dumps(project))  # noqa: S301 - our own bytes
    for path in ("news/a.md", "blog/a.md"):
        assert copy.plan(path) == project.plan(path)


def test_a_plan_is_made_once_for_each_match(write: Write) -> None:
    write("zolint.toml", '[per-file."news/**"]\nselect = ["long-sentence"]')
    project = Project(installed, Choices())
    assert project.plan("news/a.md") is project.plan("news/deep/b.md")
    assert project.plan("news/a.md") is not project.plan("blog/a.md")


def test_only_files_that_are_included_are_taken(write: Write) -> None:
    write("base.toml", 'include = ["*.txt"]')
    write("zolint.toml", 'extend = "base.toml"\n')
    assert Project(installed, Choices()).includes("in/a.txt")
    assert not Project(installed, Choices()).includes("in/a.md")
    write("zolint.toml", 'extend = "base.toml"\ninclude = ["content/**/*.md", "!content/old/**"]')
    project = Project(installed, Choices())
    assert project.includes("content/in/a.md")
    assert not project.includes("content/old/a.md")
    assert not project.includes("a.txt")


def test_without_a_list_every_file_is_included(write: Write) -> None:
    write("zolint.toml", "include = []")
    assert Project(installed, Choices()).includes("a.md")


def test_what_git_ignores_is_left_out_unless_the_user_says_otherwise(write: Write) -> None:
    write("zolint.toml", "")
    write("in/zolint.toml", "respect-gitignore = false")
    project = Project(installed, Choices())
    assert project.respects_gitignore(".")
    assert not project.respects_gitignore("in")
    assert not Project(installed, Choices(no_gitignore=True)).respects_gitignore(".")
    assert not Project(installed, Choices(config=("respect-gitignore=false",))).respects_gitignore(".")


def test_the_baseline_stands_beside_the_configuration_that_applies(write: Write, tmp_path: Path) -> None:
    write("zolint.toml", "")
    write("in/zolint.toml", "")
    write("far/style/base.toml", 'baseline = "known.json"')
    write("far/zolint.toml", 'extend = "style/base.toml"')
    project = Project(installed, Choices())
    assert project.baseline("a.md") == tmp_path / ".zolint-baseline.json"
    assert project.baseline("deep/a.md") == tmp_path / ".zolint-baseline.json"
    assert project.baseline("in/a.md") == tmp_path / "in/.zolint-baseline.json"
    assert project.baseline("far/a.md") == tmp_path / "far/style/known.json"
