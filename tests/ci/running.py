"""A runner of GitHub's, and what the tests of continuous integration ask of a repository."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

REPOSITORY = Path(__file__).parent.parent.parent
ACTION: Any = yaml.safe_load((REPOSITORY / "action.yml").read_text("utf-8"))
JOB: Any = yaml.safe_load((REPOSITORY / "ci" / "gitlab.yml").read_text("utf-8"))["zolint"]
STEPS = {step["id"]: step for step in ACTION["runs"]["steps"]}


@dataclass
class Runner:
    """What GitHub gives to the steps of an action, and what they leave behind."""

    temp: Path
    folder: Path
    base_ref: str = ""
    queue_base: str = ""
    inputs: dict[str, str] = field(default_factory=dict)
    given: dict[str, dict[str, str]] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    summary: str = ""

    def step(self, name: str, given: Mapping[str, dict[str, str]] = {}) -> subprocess.CompletedProcess[str]:
        """Run a step's shell as a runner does."""
        self.given |= given
        script, output, summary = (self.temp / part for part in ("step.sh", "output", "summary.md"))
        script.write_text(STEPS[name]["run"], "utf-8")
        output.write_text("", "utf-8")
        summary.write_text("", "utf-8")
        offline = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0"}
        offline["PYTHONPATH"] = sysconfig.get_path("purelib") if name == "install" else ""
        files = {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)}
        system = {"RUNNER_TEMP": str(self.temp), "RUNNER_OS": "Linux", "RUNNER_ARCH": "X64", "CI": "true"}
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.folder,
            env=clean() | offline | files | system | self.environment(name),
            capture_output=True,
            text=True,
            check=False,
        )
        lines = output.read_text("utf-8").splitlines()
        self.outputs = dict(line.split("=", 1) for line in lines)
        self.summary = summary.read_text("utf-8")
        return ran

    def environment(self, name: str) -> dict[str, str]:
        """Return a step's variables, with the expressions that they are worked out."""
        return {
            variable: re.sub(r"\$\{\{ (.*?) \}\}", lambda match: self.value(match[1]), text)
            for variable, text in STEPS[name]["env"].items()
        }

    def value(self, expression: str) -> str:
        """Return what an expression stands for; KeyError for one that a runner would not know, either."""
        for part in expression.split(" || "):
            where, _, name = part.partition(".")
            if where == "inputs":
                found = self.inputs.get(name, str(ACTION["inputs"][name]["default"]))
            elif where == "steps":
                step, _, output = name.partition(".outputs.")
                found = self.given[step][output]
            else:
                found = {
                    "action_path": str(REPOSITORY),
                    "base_ref": self.base_ref,
                    "event.merge_group.base_sha": self.queue_base,
                }[name]
            if found:
                return found
        return ""


def clean() -> dict[str, str]:
    """Return the variables of the environment that say nothing of Python, git or a runner."""
    kept = ("PYTHON", "PYTEST", "GITHUB", "GIT_", "CI", "COLUMNS", "NO_COLOR", "FORCE_COLOR")
    return {name: value for name, value in os.environ.items() if not name.startswith(kept)}


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, and return what it says."""
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    ran = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return ran.stdout.strip()


def commit(folder: Path, files: Mapping[str, str]) -> None:
    """Write files and commit them."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "A change")


def sarif(path: Path) -> list[str]:
    """Return the files of the results."""
    (run,) = json.loads(path.read_text("utf-8"))["runs"]
    return [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]]
