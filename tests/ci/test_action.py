"""The GitHub action shows what a pull request brings."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ci.running import REPOSITORY, Runner, clean, git, sarif

pytestmark = pytest.mark.packaging


def annotations(ran: subprocess.CompletedProcess[str]) -> list[tuple[str, str]]:
    """Return the level and the file of every annotation."""
    return re.findall(r"^::(error|warning|notice) file=([^,]*),", ran.stdout, re.MULTILINE)


def test_the_cache_is_another_one_when_zolint_changes(runner: Runner, tmp_path: Path) -> None:
    assert re.fullmatch(r"zolint-Linux-X64-[0-9a-f]{32}", runner.given["place"]["key"])
    other = Runner(tmp_path, REPOSITORY, inputs={"install": "zolint==9.9"}, given=runner.given)
    assert other.step("place").returncode == 0
    assert other.outputs["key"] != runner.given["place"]["key"]


def test_a_pull_request_shows_what_it_brings(pull_request: Callable[..., Runner]) -> None:
    one = pull_request(1)
    ran = one.step("check")
    assert ran.returncode == 1, ran.stderr
    assert annotations(ran) == [("error", "new one.md")]
    assert "line=5,endLine=5,col=1,endColumn=11,title=zolint (glued-hashtags)::" in ran.stdout
    assert sarif(one.folder / "zolint.sarif") == ["new%20one.md"]
    assert "new one.md" in one.summary
    assert not {"old.md", "meanwhile.md", "moved"} & set(re.findall(r"[\w.]+", one.summary))
    assert "older than the changes since origin/main" in ran.stderr
    assert one.outputs == {
        "exit-code": "1",
        "findings": "1",
        "errors": "1",
        "warnings": "0",
        "sarif": "zolint.sarif",
    }


def test_what_runs_is_the_action_s_own_zolint(runner: Runner) -> None:
    home = runner.given["place"]["home"]
    code = "import zolint; print(zolint.__file__)"
    ran = subprocess.run(
        [f"{home}/bin/python", "-c", code], cwd="/", env=clean(), capture_output=True, text=True, check=True
    )
    assert ran.stdout.startswith(home)


def test_a_pull_request_without_articles_passes(pull_request: Callable[..., Runner]) -> None:
    one = pull_request(2)
    ran = one.step("check")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert ran.stderr == "notice: no article has changed since origin/main\n"
    assert one.outputs["findings"] == one.outputs["exit-code"] == "0"
    assert sarif(one.folder / "zolint.sarif") == []


def test_a_clone_without_history_is_named_with_its_remedy(pull_request: Callable[..., Runner]) -> None:
    one = pull_request(1, depth=1)
    ran = one.step("check")
    assert ran.returncode == 2
    (said,) = ran.stdout.splitlines()
    assert said.startswith("::error title=zolint cannot check this::error: --since: there is no revision ")
    assert "in CI set the fetch depth to 0" in said
    assert one.outputs == {"exit-code": "2"}
    assert not (one.folder / "zolint.sarif").exists()


def test_everything_is_checked_where_that_is_asked_for(pull_request: Callable[..., Runner]) -> None:
    one = pull_request(1, depth=1, changed_only="false", fail_on="never", sarif="", summary="false")
    ran = one.step("check")
    assert ran.returncode == 0, ran.stderr
    names = {name for _, name in annotations(ran)}
    assert names == {"old.md", "edited.md", "moved here.md", "meanwhile.md", "new one.md"}
    assert (one.outputs["findings"], one.outputs["sarif"], one.summary) == ("5", "", "")


def test_another_revision_may_be_the_old_one(pull_request: Callable[..., Runner]) -> None:
    one = pull_request(1, since="HEAD")
    assert one.step("check").returncode == 0
    assert one.outputs["findings"] == "0"


def test_in_a_merge_queue_it_is_what_the_group_brings(pull_request: Callable[..., Runner]) -> None:
    one = pull_request(1)
    one.base_ref, one.queue_base = "", git(one.folder, "rev-parse", "origin/main")
    assert annotations(one.step("check")) == [("error", "new one.md")]
    one.queue_base = git(one.folder, "rev-parse", "HEAD")
    assert annotations(one.step("check")) == []


def test_on_a_push_everything_is_checked(pull_request: Callable[..., Runner]) -> None:
    one = pull_request(2)
    one.base_ref = ""
    assert one.step("check").returncode == 1
    assert one.outputs["findings"] == "4"


def test_the_log_has_the_findings_where_annotations_are_not_wanted(
    pull_request: Callable[..., Runner],
) -> None:
    one = pull_request(1, annotations="false")
    ran = one.step("check")
    assert annotations(ran) == []
    assert "new one.md:5:1: error glued-hashtags " in ran.stdout
    assert "new one.md" in one.summary


def test_a_mistake_is_shown_on_the_pull_request(pull_request: Callable[..., Runner]) -> None:
    one = pull_request(1, config="there is none.toml")
    ran = one.step("check")
    assert ran.returncode == 2
    assert "::error title=zolint cannot check this::" in ran.stdout
    assert "there is none.toml" in ran.stdout


def test_names_with_spaces_are_paths_like_any_other(pull_request: Callable[..., Runner]) -> None:
    one = pull_request(1, paths="new one.md\r\nold.md\n", changed_only="false")
    ran = one.step("check")
    assert annotations(ran) == [("error", "new one.md"), ("error", "old.md")]


@pytest.mark.parametrize("names", [("paths", "sarif"), ("config", "fail_on", "since")], ids="-".join)
def test_no_input_is_run_as_a_command(pull_request: Callable[..., Runner], names: tuple[str, ...]) -> None:
    one = pull_request(1, **dict.fromkeys(names, "$(touch ran); touch ran"))
    one.step("check")
    assert not any(one.folder.rglob("ran"))
    assert list(one.temp.rglob("ran")) == []


def test_an_input_is_not_taken_for_an_option(pull_request: Callable[..., Runner]) -> None:
    one = pull_request(1, paths="--exit-zero\nold.md", changed_only="false")
    ran = one.step("check")
    assert ran.returncode == 2
    assert ran.stderr == 'error: there is no file or folder "--exit-zero"\n'
