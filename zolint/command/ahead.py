"""Has the English model loaded in a second process while this one imports the rest of zolint."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence

from zolint import nlp, processors


def load_at_once(arguments: Namespace) -> None:
    """Have the model loaded where no earlier run can know what is found in the articles that are named."""
    shows = arguments.show_files or arguments.show_settings
    if (arguments.no_cache or "-" in arguments.paths) and not shows:
        load_for_named(arguments)


def load_for_named(arguments: Namespace) -> None:
    """Have the model loaded where articles are named one by one: which they are is known before any rule."""
    if all(path == "-" or os.path.isfile(path) for path in arguments.paths):  # noqa: PTH113 - as processors.size_on_disk
        load_for(arguments.paths, arguments)


def load_for(paths: Sequence[str], arguments: Namespace) -> None:
    """Have the model loaded where there is a processor for that and little to parse."""
    is_own = getattr(arguments, "is_own_process", False)
    if is_own and not arguments.jobs and arguments.select is None and processors.has_one_to_spare(paths):
        nlp.load_aside()
