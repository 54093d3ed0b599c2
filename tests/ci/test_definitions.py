"""The action, the template and the workflows that are shown are such as their systems take."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import zolint
from tests.ci.running import ACTION, JOB, REPOSITORY, STEPS
from zolint import cli

pytestmark = pytest.mark.packaging


def test_the_action_is_one_that_github_takes() -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    for schema, path in (("github-actions", "action.yml"), ("gitlab-ci", "ci/gitlab.yml")):
        ran = subprocess.run(
            [*check, f"vendor.{schema}", path], cwd=REPOSITORY, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stdout


def test_workflows_are_ones_that_their_system_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["init", "--github", "--gitlab"]) == 0
    workflows = [".github/workflows/zolint.yml"]
    page = (REPOSITORY / "docs" / "ci.md").read_text("utf-8")
    for number, text in enumerate(re.findall(r"```yaml\n(name: .*?)```", page, re.DOTALL)):
        Path(f"shown-{number}.yml").write_text(text, "utf-8")
        workflows.append(f"shown-{number}.yml")
    assert len(workflows) == 3
    for schema, paths in (("github-workflows", workflows), ("gitlab-ci", [".gitlab-ci.yml"])):
        check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *paths]
        ran = subprocess.run(check, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stdout


def test_what_is_shown_passes_inputs_that_there_are() -> None:
    page = (REPOSITORY / "docs" / "ci.md").read_text("utf-8")
    for text in re.findall(r"```yaml\n(name: .*?)```", page, re.DOTALL):
        for step in yaml.safe_load(text)["jobs"]["zolint"]["steps"]:
            if step["uses"].startswith("OWNER/"):
                assert set(step["with"]) <= set(ACTION["inputs"])
                assert step["uses"].endswith(f"@v{zolint.__version__}")
            for name in re.findall(r"steps\.zolint\.outputs\.([\w-]+)", str(step)):
                assert name in ACTION["outputs"]


def test_one_version_of_each_action_is_used_everywhere() -> None:
    texts = [
        (REPOSITORY / name).read_text("utf-8")
        for name in ("action.yml", "docs/ci.md", "zolint/starter/github.yaml")
    ]
    used = set(re.findall(r"uses: ((?:actions|github)/[\w/-]+)@(\S+)", "\n".join(texts)))
    assert len(dict(used)) == len(used) == 4


def test_the_starter_and_the_template_run_the_same_check() -> None:
    starter = yaml.safe_load((REPOSITORY / "zolint/starter/gitlab.yaml").read_text("utf-8"))["zolint"]
    for key in ("image", "rules"):
        assert starter[key] == JOB[key]
    assert JOB["variables"]["GIT_DEPTH"] == starter["variables"]["GIT_DEPTH"] == 0
    assert JOB["variables"]["ZOLINT_INSTALL"] == f"zolint=={zolint.__version__}"
    begins = 'zolint check --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA" '
    assert starter["script"][-1].startswith(begins)
    assert JOB["script"][-1].startswith(begins)
    reports = starter["artifacts"]["reports"]
    assert JOB["artifacts"]["reports"] | reports == JOB["artifacts"]["reports"]


def test_nothing_that_comes_from_outside_is_put_into_a_script() -> None:
    for step in STEPS.values():
        assert "${{" not in step.get("run", "")


def test_every_input_is_used_and_every_output_is_made() -> None:
    used = set(re.findall(r"inputs\.([\w-]+)", str(ACTION["runs"])))
    assert used == set(ACTION["inputs"])
    for name, output in ACTION["outputs"].items():
        assert output["value"] == f"${{{{ steps.check.outputs.{name} }}}}"
