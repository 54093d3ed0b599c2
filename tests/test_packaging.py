"""What is installed from wheels, in an environment of its own, is what was tested in the tree."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
SAMPLE = REPOSITORY / "examples" / "plugin"
pytestmark = pytest.mark.packaging

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Build the wheels of zolint and of the sample plug-in."""
    folder = tmp_path_factory.mktemp("wheels")
    for project in (REPOSITORY, SAMPLE):
        build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
        subprocess.run([*build, str(project)], check=True, capture_output=True)
    (zolint,) = folder.glob("zolint-*.whl")
    (acme,) = folder.glob("zolint_acme-*.whl")
    return zolint, acme


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, wheels: tuple[Path, Path]) -> Path:
    """Make an environment with both wheels; what zolint stands on is borrowed from the tests' own one."""
    folder = tmp_path_factory.mktemp("home")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "venv"), "install"]
    offline = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"]
    subprocess.run([*pip, *offline, *map(str, wheels)], check=True)
    (site,) = (folder / "venv" / "lib").glob("python*/site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return folder


@pytest.fixture
def run(home: Path, tmp_path: Path) -> Run:
    """Return how to run a program of the environment, in an empty folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}

    def program(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(home / "venv" / "bin" / name), *arguments],
            cwd=tmp_path,
            env=kept | {"NO_COLOR": "1", "COLUMNS": "120"},
            capture_output=True,
            text=True,
            check=False,
        )

    return program


def test_the_wheel_holds_every_file_of_the_packages(wheels: tuple[Path, Path]) -> None:
    inside = set(zipfile.ZipFile(wheels[0]).namelist())
    for package in (REPOSITORY / "zolint", REPOSITORY / "rules" / "zolint_rules"):
        for path in package.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                assert path.relative_to(package.parent).as_posix() in inside
    assert {name.split("/")[0].split("-")[0] for name in inside} == {"zolint", "zolint_rules"}
    assert any(name.endswith("licenses/LICENSE") for name in inside)


def test_what_runs_is_the_wheel(run: Run, home: Path) -> None:
    ran = run(
        "python", "-c", "import zolint, zolint_rules as r; print(zolint.__file__, r.__file__, sep='\\n')"
    )
    assert all(line.startswith(f"{home}/venv/") for line in ran.stdout.splitlines()), ran


def test_the_samples_rules_are_listed(run: Run) -> None:
    ran = run("zolint", "rules")
    assert ran.returncode == 0, ran.stderr
    lines = {line.split()[0]: line for line in ran.stdout.splitlines() if line.strip()}
    assert "a list of too many items" in lines["acme/long-list"]
    assert "acme/minimising-wording" in lines
    assert "long-sentence" in lines


def test_the_samples_rule_is_explained(run: Run) -> None:
    ran = run("zolint", "explain", "acme/long-list")
    assert ran.returncode == 0, ran.stderr
    assert "Readers scan a list and remember its beginning and its end." in ran.stdout
    assert "max-items" in ran.stdout


ARTICLE = "Before you start:\n\n- talk\n- trim your nails\n- put a towel under you\n"


def test_the_samples_rule_runs_as_it_is_configured(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, "utf-8")
    check = ("zolint", "check", "a.md", "--select", "acme/*", "--fail-on", "info", "--format", "concise")
    assert run(*check).returncode == 0
    (tmp_path / "zolint.toml").write_text(
        '[rules."acme/long-list"]\nmax-items = 2\nseverity = "info"\n', "utf-8"
    )
    ran = run(*check)
    assert ran.returncode == 1, ran.stderr
    assert ran.stdout.startswith("a.md:5:3: ")
    assert "The list has 3 items. Keep to 2, or split the list." in ran.stdout


def test_a_mistake_in_the_samples_options_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, "utf-8")
    (tmp_path / "zolint.toml").write_text('[rules."acme/long-list"]\nmax-item = 2\n', "utf-8")
    ran = run("zolint", "check", "a.md")
    assert ran.returncode == 2
    assert (
        'zolint.toml:2:1: unknown option of acme/long-list "max-item"; did you mean "max-items"?'
        in ran.stderr
    )


def test_the_samples_format_can_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("If it hurts, just relax.\n", "utf-8")
    ran = run("zolint", "check", "a.md", "--select", "acme/*", "--format", "tsv", "--exit-zero")
    assert ran.stdout.startswith('a.md\t1\tacme/minimising-wording\t"just relax" waves pain or doubt away.')
    assert ran.returncode == 0


def test_the_samples_own_tests_pass(run: Run) -> None:
    ran = run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir=.", str(SAMPLE / "tests"))
    assert ran.returncode == 0, ran.stdout


def test_every_rule_does_what_its_page_says_when_installed(run: Run, tmp_path: Path) -> None:
    shutil.copy(REPOSITORY / "tests" / "test_rooms.py", tmp_path)
    ran = run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir=.", "test_rooms.py")
    assert ran.returncode == 0, ran.stdout


def test_the_command_finds_what_is_wrong_with_the_examples(run: Run) -> None:
    ran = run("zolint", "check", str(REPOSITORY / "examples"), "--no-cache", "--format", "json")
    assert ran.returncode == 1, ran.stderr
    assert '"path"' in ran.stdout
