"""Has the English model loaded in a second process while this one imports the rest of zolint."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import islice

from zolint import nlp, processors
from zolint.cache import kept_folder, last_written

_USUAL = (".md", ".markdown", ".txt", ".html", ".htm")
"""What articles are called; which files are articles is not known yet, and here a guess will do."""
_MOST = 5_000
"""How many files are looked at for that guess."""


def load_at_once(arguments: Namespace) -> None:
    """Have the model loaded where articles are named, or have changed, that no earlier run can know."""
    if _may_help(arguments) and not (arguments.show_files or arguments.show_settings):
        is_new = arguments.no_cache or "-" in arguments.paths
        load_for(arguments.paths if is_new else list(_changed(arguments)), arguments)


def load_for(paths: Sequence[str], arguments: Namespace) -> None:
    """Have the model loaded where there is a processor for that and little to parse."""
    if _may_help(arguments) and not any(map(os.path.isdir, paths)) and processors.has_one_to_spare(paths):
        nlp.load_aside()


def _may_help(arguments: Namespace) -> bool:
    is_own = getattr(arguments, "is_own_process", False)
    return is_own and not arguments.jobs and arguments.select is None


def _changed(arguments: Namespace) -> Iterator[str]:
    """Yield the files that have changed since findings were last kept."""
    folder = arguments.cache_dir or kept_folder()
    since = last_written(folder) if folder else 0
    for path in islice(_files(arguments.paths or (".",)), _MOST):
        try:
            if os.stat(path).st_mtime_ns > since:  # noqa: PTH116 - pathlib costs more than the call
                yield path
        except OSError:  # it is not there, which is said later
            continue


def _files(paths: Sequence[str]) -> Iterator[str]:
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 - as above
            yield path
        for folder, folders, names in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (f"{folder}/{name}" for name in names if name.endswith(_USUAL))
