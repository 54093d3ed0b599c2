"""The files that a site begins with, and what is shown of a configuration."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import yaml

import zolint
from zolint import cli

WORKFLOW = ".github/workflows/zolint.yml"
NEXT = (
    "Next: zolint check shows what there is to find; zolint baseline write puts it on record, "
    "so that only new findings are reported.\n"
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def files() -> set[str]:
    return {path.as_posix() for path in Path().rglob("*") if path.is_file()}


def test_it_writes_a_configuration_and_a_hook(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["init"]) == 0
    assert capsys.readouterr().out == f"Wrote zolint.toml.\nWrote .pre-commit-config.yaml.\n{NEXT}"
    assert files() == {"zolint.toml", ".pre-commit-config.yaml"}


def test_what_it_writes_can_be_used_at_once() -> None:
    cli.main(["init"])
    Path("a.md").write_text("# A walk\n\nWe went for a walk.\n", "utf-8")
    assert cli.main(["check"]) == 0
    ((repository,),) = yaml.safe_load(Path(".pre-commit-config.yaml").read_text("utf-8")).values()
    assert repository["repo"] == "local"
    assert repository["hooks"][0]["entry"] == "zolint check --force-exclude"


def test_what_stands_in_its_comments_would_work_too(tmp_path: Path) -> None:
    cli.main(["init"])
    lines = Path("zolint.toml").read_text("utf-8").splitlines()
    said = (line.removeprefix("# ") for line in lines)
    live = [line for line in said if " = " in line or line.startswith("[")]
    data = tomllib.loads("\n".join(live))
    assert set(data) == {"extend", "ignore", "include", "exclude", "packs", "rules", "per-file"}


@pytest.mark.parametrize("preset", ["gentle", "strict"])
def test_it_builds_on_a_preset(preset: str) -> None:
    cli.main(["init", "--preset", preset])
    assert tomllib.loads(Path("zolint.toml").read_text("utf-8")) == {"extend": f"zolint:{preset}"}


def test_a_repository_to_fetch_zolint_from_may_be_named() -> None:
    cli.main(["init", "--repo", "https://git.example.org/zolint", "--github"])
    ((repository,),) = yaml.safe_load(Path(".pre-commit-config.yaml").read_text("utf-8")).values()
    assert repository["repo"] == "https://git.example.org/zolint"
    assert repository["rev"] == f"v{zolint.__version__}"
    assert repository["hooks"] == [{"id": "zolint"}]
    source = f'"zolint @ git+https://git.example.org/zolint@v{zolint.__version__}"'
    assert source in Path(WORKFLOW).read_text("utf-8")


def test_workflows_are_written_where_they_are_asked_for() -> None:
    cli.main(["init", "--github", "--gitlab"])
    steps = yaml.safe_load(Path(WORKFLOW).read_text("utf-8"))["jobs"]["zolint"]["steps"]
    assert steps[0]["with"] == {"fetch-depth": 0}
    assert steps[-1] == {
        "run": 'zolint check --since "$BASE" --format github',
        "env": {"BASE": "origin/${{ github.base_ref }}"},
    }
    job = yaml.safe_load(Path(".gitlab-ci.yml").read_text("utf-8"))["zolint"]
    assert job["variables"] == {"GIT_DEPTH": 0}
    assert job["script"][-1].startswith('zolint check --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA" ')
    assert job["artifacts"]["reports"]["codequality"] in job["script"][-1]


def test_what_is_there_stays_and_what_to_add_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("zolint.toml", ".pre-commit-config.yaml", WORKFLOW, ".gitlab-ci.yml"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("# ours\n", "utf-8")
    assert cli.main(["init", "--github", "--gitlab"]) == 0
    out = capsys.readouterr().out
    for name in files():
        assert Path(name).read_text("utf-8") == "# ours\n"
        assert f"{name} is there already and stays as it is" in out
    assert 'extend = "zolint:gentle"' in out
    assert "  - repo: local\n" in out
    assert "    - python -m pip install" in out


def test_a_configuration_of_another_name_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    Path("pyproject.toml").write_text("[tool.zolint]\nignore = []\n", "utf-8")
    cli.main(["init"])
    assert files() == {"pyproject.toml", ".pre-commit-config.yaml"}
    assert "pyproject.toml is there already and stays as it is" in capsys.readouterr().out


def test_a_link_to_nothing_is_not_written_through(capsys: pytest.CaptureFixture[str]) -> None:
    Path("zolint.toml").symlink_to("elsewhere.toml")
    assert cli.main(["init"]) == 0
    assert not Path("elsewhere.toml").exists()


def test_a_folder_that_cannot_be_made_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".github").write_text("a file\n", "utf-8")
    assert cli.main(["init", "--github"]) == 3
    assert f'"{WORKFLOW}" cannot be written: ' in capsys.readouterr().err
    assert Path("zolint.toml").is_file()


def test_the_files_of_a_check_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("content/a.md", "content/b.txt", "drafts/c.md", "content/d.py"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("Words.\n", "utf-8")
    Path("zolint.toml").write_text('exclude = ["drafts/"]\ninclude = ["*.md"]\n', "utf-8")
    assert cli.main(["check", "--show-files"]) == 0
    assert capsys.readouterr().out == "content/a.md\n"
    assert cli.main(["check", "--show-files", "drafts/c.md", "content"]) == 0
    assert capsys.readouterr().out == "content/a.md\ndrafts/c.md\n"
    assert cli.main(["check", "--show-files", "--force-exclude", "drafts/c.md", "content"]) == 0
    assert capsys.readouterr().out == "content/a.md\n"


def test_the_settings_that_are_shown_are_a_configuration_that_says_the_same(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("news").mkdir()
    Path("news/a.md").write_text("Words.\n", "utf-8")
    Path("house.toml").write_text('[rules."jargon"]\nflag = ["leverage"]\n', "utf-8")
    Path("zolint.toml").write_text(
        'extend = "zolint:strict"\npacks = ["house.toml"]\nexclude = ["drafts/"]\n'
        '[rules."house/jargon"]\nseverity = "error"\n[per-file."news/**"]\nignore = ["category:trust"]\n',
        "utf-8",
    )
    assert cli.main(["check", "--show-settings", "news/a.md"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("# what applies to news/a.md; from: zolint:strict, zolint.toml\n")
    data = tomllib.loads(shown)
    assert "missing-byline" not in data["select"]
    assert data["rules"]["house/jargon"] == {"severity": "error"}
    Path("zolint.toml").write_text(shown, "utf-8")
    assert cli.main(["check", "--show-settings", "news/a.md"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == shown.splitlines()[1:]
