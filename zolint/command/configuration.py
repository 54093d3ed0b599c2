"""What the commands share: the user's choices as a project, and the word on broken plug-ins."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from zolint import plugins
from zolint.cache import FOLDER
from zolint.mistake import Mistake
from zolint.plugins import Plugins
from zolint.project import Choices, Project
from zolint.terminal import tell


def project(arguments: Namespace) -> Project:
    """Return the project under the arguments of a command; not every command has those that select."""
    select = getattr(arguments, "select", None)
    choices = Choices(
        select=None if select is None else _selectors("--select", select),
        ignore=_selectors("--ignore", getattr(arguments, "ignore", ())),
        extend_select=_selectors("--extend-select", getattr(arguments, "extend_select", ())),
        config=tuple(arguments.config),
        isolated=arguments.isolated,
        ignore_suppressions=getattr(arguments, "ignore_suppressions", False),
        no_gitignore=getattr(arguments, "no_gitignore", False),
    )
    return Project(plugins.load, choices)


def cache_folder(arguments: Namespace, settled: Project) -> Path:
    """Return where earlier findings are kept: as told, else beside the configuration in force here."""
    told = arguments.cache_dir or os.environ.get("ZOLINT_CACHE_DIR")
    if told:
        return Path(told)
    file = settled.config_file(Path())
    return (file.parent if file else Path()) / FOLDER


def tell_broken(loaded: Plugins, colour: str) -> None:
    """Name every broken plug-in on standard error."""
    for broken in loaded.broken:
        tell("error", f"the plug-in {broken.name} is broken and brings nothing: {broken.why}", colour)


def tell_notices(project: Project, colour: str) -> None:
    """Say on standard error what the user should know of the configuration."""
    for notice in project.notices:
        tell("warning", notice, colour)


def _selectors(option: str, given: Sequence[str]) -> tuple[str, ...]:
    """Take lists apart at their commas."""
    selectors = tuple(word.strip() for text in given for word in text.split(",") if word.strip())
    if given and not selectors:
        raise Mistake(f"{option}: names no rule")
    return selectors
