"""A site's repository, and runners on which it is checked out."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ci.running import REPOSITORY, Runner, commit, git

GLUED = "# {title}\n\nSleep matters, and so does rest.\n\n{tags}\n"
OLD = GLUED.format(title="An old article", tags="#old#glued")
LONG = "# Moved\n\n" + "".join(f"Line {n} of it.\n\n" for n in range(20)) + "#moved#glued\n"


@pytest.fixture(scope="session")
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


@pytest.fixture(scope="session")
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


@pytest.fixture
def pull_request(runner: Runner, checkout: Callable[..., Path], tmp_path: Path) -> Callable[..., Runner]:
    """Return how to get a runner on which a pull request is checked out."""

    def of(number: int, depth: int = 0, **inputs: str) -> Runner:
        temp = tmp_path / "temp"
        temp.mkdir()
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        return Runner(temp, checkout(number, depth=depth), "main", "", given, runner.given)

    return of


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
