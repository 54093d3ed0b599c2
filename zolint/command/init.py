"""`zolint init`: the files that a site begins with."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import zolint
from zolint import config_file
from zolint.command import FINE, NOT_JUDGED
from zolint.config_file import shown
from zolint.terminal import say, tell

_STARTER = Path(zolint.__file__).with_name("starter")


@dataclass(frozen=True)
class _File:
    """A file to write."""

    path: Path
    text: str
    to_add: str
    """What to put into the file where there is one already; empty where there is nothing to add."""


def run(arguments: Namespace) -> int:
    """Write the files that are not there, say what to add to the others, and return the exit code."""
    code = FINE
    for file in _files(arguments):
        try:
            file.path.parent.mkdir(parents=True, exist_ok=True)
            with file.path.open("x", encoding="utf-8", newline="\n") as out:
                out.write(file.text)
        except OSError as error:
            if isinstance(error, FileExistsError) and os.path.lexists(file.path):
                say(_there(file))
                continue
            tell(
                "error", f'"{shown(file.path)}" cannot be written: {error.strerror or error}', arguments.color
            )
            code = NOT_JUDGED
        else:
            say(f"Wrote {shown(file.path)}.\n")
    say(
        "Next: zolint check shows what there is to find; zolint baseline write puts it on record, "
        "so that only new findings are reported.\n"
    )
    return code


def _files(arguments: Namespace) -> Iterator[_File]:
    yield _configuration(arguments.preset)
    hook = _hook(arguments.repo)
    yield _File(Path(".pre-commit-config.yaml"), f"repos:\n{hook}", hook)
    source = f'"zolint @ git+{arguments.repo}@v{zolint.__version__}"' if arguments.repo else _pinned()
    if arguments.github:
        workflow = _text("github.yaml").replace("{source}", source)
        yield _File(Path(".github/workflows/zolint.yml"), workflow, "")
    if arguments.gitlab:
        job = _text("gitlab.yaml").replace("{source}", source)
        yield _File(Path(".gitlab-ci.yml"), job, job)


def _configuration(preset: str) -> _File:
    text = _text("zolint.toml").replace("{preset}", preset)
    there = config_file.find(Path.cwd())
    if not there:
        return _File(Path("zolint.toml"), text, "")
    return _File(Path(there.name), text, f'extend = "{config_file.PRESET}{preset}"\n')


def _hook(repo: str | None) -> str:
    if not repo:
        return _text("hook.yaml")
    return _text("hook-of-repository.yaml").replace("{repo}", repo).replace("{version}", zolint.__version__)


def _pinned() -> str:
    return f"zolint=={zolint.__version__}"


def _text(name: str) -> str:
    return (_STARTER / name).read_text("utf-8")


def _there(file: _File) -> str:
    name = shown(file.path)
    if not file.to_add:
        return f"{name} is there already and stays as it is.\n"
    return f"{name} is there already and stays as it is. To add, unless it is in it:\n\n{file.to_add}\n"
