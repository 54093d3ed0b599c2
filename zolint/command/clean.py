"""`zolint clean`: the cache is deleted."""

from __future__ import annotations

from argparse import Namespace

from zolint import cache
from zolint.command import FINE, NOT_JUDGED
from zolint.command.configuration import cache_folder, project
from zolint.terminal import say, tell


def run(arguments: Namespace) -> int:
    """Delete the cache, and return the exit code."""
    folder = cache_folder(arguments, project(arguments))
    try:
        was_there = cache.clean(folder)
    except OSError as error:
        tell("error", f"{folder} could not be deleted: {error.strerror or error}", arguments.color)
        return NOT_JUDGED
    say(f"Deleted {folder}.\n" if was_there else f"There is no cache in {folder}.\n")
    return FINE
