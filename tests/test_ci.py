"""What runs in CI, run on a pull request of a scratch site: the action's steps, GitLab's job, the script."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

import zolint
from zolint import cli

REPOSITORY = Path(__file__).parent.parent
ACTION: Any = yaml.safe_load((REPOSITORY / "action.yml").read_text("utf-8"))
JOB: Any = yaml.safe_load((REPOSITORY / "ci" / "gitlab.yml").read_text("utf-8"))["zolint"]
SCRIPT = REPOSITORY / "ci" / "check-changes.sh"
STEPS = {step["id"]: step for step in ACTION["runs"]["steps"]}
pytestmark = pytest.mark.packaging

GLUED = "# {title}\n\nSleep matters, and so does rest.\n\n{tags}\n"
OLD = GLUED.format(title="An old article", tags="#old#glued")
LONG = "# Moved\n\n" + "".join(f"Line {n} of it.\n\n" for n in range(20)) + "#moved#glued\n"


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    ran = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return ran.stdout.strip()


def commit(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "A change")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a site's repository: main goes on after two branches have left it, each with a merge into main."""
    folder = tmp_path_factory.mktemp("site")
    git(folder, "init", "--quiet", "--initial-branch=main")
    articles = {"old.md": OLD, "edited.md": OLD.replace("old", "edited"), "content/moved.md": LONG}
    commit(folder, {"README.md": "The site.\n", "zolint.toml": 'exclude = ["README.md"]\n', **articles})
    git(folder, "checkout", "--quiet", "-b", "rest")
    new = GLUED.format(title="A new one", tags="#new#glued")
    git(folder, "mv", "content/moved.md", "moved here.md")
    commit(folder, {"new one.md": new, "edited.md": articles["edited.md"].replace("rest.", "a rest.")})
    git(folder, "checkout", "--quiet", "-b", "code", "main")
    commit(folder, {"site.js": "let it = 'be';\n"})
    git(folder, "checkout", "--quiet", "main")
    commit(folder, {"meanwhile.md": GLUED.format(title="Of somebody else", tags="#theirs#glued")})
    for number, branch in enumerate(("rest", "code"), 1):
        git(folder, "checkout", "--quiet", "--detach", "main")
        git(folder, "merge", "--quiet", "--no-edit", branch)
        git(folder, "update-ref", f"refs/pull/{number}/merge", "HEAD")
    git(folder, "checkout", "--quiet", "main")
    return folder


@pytest.fixture
def checkout(site: Path, tmp_path: Path) -> Callable[..., Path]:
    """Return how to check a pull request out as actions/checkout does."""

    def check_out(number: int, *, depth: int = 0) -> Path:
        folder = tmp_path / "site"
        folder.mkdir()
        git(folder, "init", "--quiet")
        git(folder, "remote", "add", "origin", site.as_uri())
        merge = f"+refs/pull/{number}/merge:refs/remotes/pull/{number}/merge"
        how = [f"--depth={depth}", merge] if depth else ["+refs/heads/*:refs/remotes/origin/*", merge]
        git(folder, "fetch", "--quiet", "--no-tags", "origin", *how)
        git(folder, "checkout", "--quiet", "--force", f"refs/remotes/pull/{number}/merge")
        return folder

    return check_out


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """Set the action up, as its first steps do, in an environment that borrows what zolint stands on."""
    one = Runner(tmp_path_factory.mktemp("runner"), REPOSITORY)
    place = one.step("place", {"python": {"python-path": sys.executable}})
    assert place.returncode == 0, place.stderr
    one.given["place"] = one.outputs
    install = one.step("install", {"python": {"python-path": sys.executable}})
    assert install.returncode == 0, install.stderr
    (site,) = Path(one.given["place"]["home"]).glob("lib/python*/site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return one


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
    kept = ("PYTHON", "PYTEST", "GITHUB", "GIT_", "CI", "COLUMNS", "NO_COLOR", "FORCE_COLOR")
    return {name: value for name, value in os.environ.items() if not name.startswith(kept)}


@pytest.fixture
def pull_request(runner: Runner, checkout: Callable[..., Path], tmp_path: Path) -> Callable[..., Runner]:
    """Return how to get a runner on which a pull request is checked out."""

    def of(number: int, depth: int = 0, **inputs: str) -> Runner:
        temp = tmp_path / "temp"
        temp.mkdir()
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        return Runner(temp, checkout(number, depth=depth), "main", "", given, runner.given)

    return of


def annotations(ran: subprocess.CompletedProcess[str]) -> list[tuple[str, str]]:
    """Return the level and the file of every annotation."""
    return re.findall(r"^::(error|warning|notice) file=([^,]*),", ran.stdout, re.MULTILINE)


def sarif(path: Path) -> list[str]:
    """Return the files of the results."""
    (run,) = json.loads(path.read_text("utf-8"))["runs"]
    return [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]]


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


@pytest.fixture
def command(runner: Runner, tmp_path: Path) -> Path:
    """Return a folder for PATH in which zolint is the action's, and python installs nothing."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "zolint").symlink_to(Path(runner.given["place"]["home"]) / "bin" / "zolint")
    python = folder / "python"
    python.write_text('#!/bin/sh\necho "$@" > "$PIP_RAN"\n', "utf-8")
    python.chmod(0o755)
    return folder


def gitlab(folder: Path, command: Path, base: str) -> subprocess.CompletedProcess[str]:
    """Run the job's script as GitLab does: line by line, with its variables, until one fails."""
    variables = {name: str(value) for name, value in JOB["variables"].items() if "$" not in str(value)}
    given = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "PIP_RAN": str(command / "pip")}
    return subprocess.run(
        ["sh", "-e", "-c", "\n".join(JOB["script"])],
        cwd=folder,
        env=clean() | variables | given | {"PATH": f"{command}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_merge_request_shows_what_it_brings(
    checkout: Callable[..., Path], command: Path, site: Path
) -> None:
    folder = checkout(1)
    git(folder, "checkout", "--quiet", "origin/rest")  # GitLab checks the branch out, not its merge
    ran = gitlab(folder, command, git(site, "merge-base", "main", "rest"))
    assert ran.returncode == 1, ran.stderr
    assert (command / "pip").read_text("utf-8") == f"-m pip install --quiet zolint=={zolint.__version__}\n"
    report = json.loads((folder / "gl-code-quality-report.json").read_text("utf-8"))
    assert [one["location"]["path"] for one in report] == ["new one.md"]
    assert "new one.md:5:1  error  glued-hashtags" in ran.stdout
    assert 'failures="1"' in (folder / "zolint-junit.xml").read_text("utf-8")
    assert sarif(folder / "zolint.sarif") == ["new%20one.md"]
    written = {path.name for path in folder.iterdir()}
    assert {*JOB["artifacts"]["reports"].values(), *JOB["artifacts"]["paths"]} <= written


def test_a_merge_request_without_articles_passes(
    checkout: Callable[..., Path], command: Path, site: Path
) -> None:
    folder = checkout(2)
    git(folder, "checkout", "--quiet", "origin/code")
    ran = gitlab(folder, command, git(site, "merge-base", "main", "code"))
    assert ran.returncode == 0, ran.stderr
    assert json.loads((folder / "gl-code-quality-report.json").read_text("utf-8")) == []


def test_a_merge_request_without_history_says_so(
    checkout: Callable[..., Path], command: Path, site: Path
) -> None:
    ran = gitlab(checkout(1, depth=1), command, git(site, "merge-base", "main", "rest"))
    assert ran.returncode == 2
    assert "this clone is shallow" in ran.stderr


def script(
    folder: Path, command: Path, *arguments: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(SCRIPT), *arguments],
        cwd=folder,
        env=clean() | variables | {"PATH": f"{command}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_script_shows_what_a_branch_brings(checkout: Callable[..., Path], command: Path) -> None:
    folder = checkout(1)
    for _ in range(2):  # its own reports are no articles
        ran = script(folder, command)
        assert ran.returncode == 1, ran.stderr
        assert "new one.md:5:1  error  glued-hashtags" in ran.stdout
        reports = folder / ".zolint-reports"
        assert sarif(reports / "zolint.sarif") == ["new%20one.md"]
        assert "new one.md" in (reports / "summary.md").read_text("utf-8")
        assert 'failures="1"' in (reports / "junit.xml").read_text("utf-8")


def test_the_script_takes_a_revision_and_a_folder(
    checkout: Callable[..., Path], command: Path, tmp_path: Path
) -> None:
    folder = checkout(1)
    reports = tmp_path / "two words" / "in one"
    ran = script(folder, command, "HEAD", ZOLINT_REPORTS=str(reports))
    assert ran.returncode == 0, ran.stderr
    assert {path.name for path in reports.iterdir()} == {"zolint.sarif", "junit.xml", "summary.md"}
    assert script(folder, command, "--exit-zero").returncode == 2
    assert script(folder, command, ZOLINT_FAIL_ON="never").returncode == 2
