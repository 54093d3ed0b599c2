"""`zolint check --watch`: the articles are checked again whenever one, or the configuration, changes."""

from __future__ import annotations

import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

from zolint import readers
from zolint.command import FINE
from zolint.command.configuration import project
from zolint.mistake import Mistake
from zolint.terminal import say, tell

_GLANCE = 250
"""How often the configuration is looked at, which may stand above all that is watched; in milliseconds."""
_CONFIGURING = (".toml", ".bib", ".json", ".yaml", ".yml", ".csv")
"""Suffixes of configurations, packs, catalogues, vocabularies, ledgers and bibliographies."""
_CLEAR = "\x1b[2J\x1b[H"


def check_arguments(arguments: Namespace) -> None:
    """Raise Mistake where nothing can be watched with these arguments."""
    if "-" in arguments.paths:
        raise Mistake("--watch waits for files to change, so it does not go with -")
    if arguments.fix or arguments.diff:
        raise Mistake("--watch reports while you write; leave out --fix and --diff")


def watch(arguments: Namespace, check: Callable[[], int]) -> int:
    """Check now and after every change until Ctrl-C, and return the exit code of the last check."""
    code = FINE
    is_first = True
    try:
        for _ in _changes(arguments):
            try:
                code = _check(check, arguments)
            except Mistake as mistake:
                if is_first:
                    raise
                tell("error", str(mistake), arguments.color)  # a configuration is being written, say
            is_first = False
    except KeyboardInterrupt:
        say("\n", sys.stderr)
    return code


def _check(check: Callable[[], int], arguments: Namespace) -> int:
    if sys.stdout.isatty():
        say(_CLEAR)
    code = check()
    if not arguments.quiet:
        now = time.strftime("%H:%M:%S")
        tell("notice", f"{now} checked; waiting for a change, Ctrl-C ends", arguments.color)
    return code


def _changes(arguments: Namespace) -> Iterator[None]:
    """Yield once the watch has begun, and whenever an article or the configuration has changed."""
    try:
        import watchfiles  # noqa: PLC0415 - an extra, for those who watch
    except ModuleNotFoundError:
        raise Mistake("--watch needs one more package: pip install 'zolint[watch]'") from None
    read = {*readers.by_suffix(project(arguments).plugins.readers), *_CONFIGURING}
    written = {os.path.realpath(name) for kind, name in arguments.outputs if kind == "file"}

    def counts(_: object, path: str) -> bool:
        return Path(path).suffix.lower() in read and os.path.realpath(path) not in written

    stamp: tuple[str, int] | object = object()  # unlike any, so that the first glance counts
    for changed in watchfiles.watch(
        *(arguments.paths or ["."]), watch_filter=counts, rust_timeout=_GLANCE, yield_on_timeout=True
    ):
        before, stamp = stamp, _stamp(arguments)
        if changed or stamp != before:
            yield


def _stamp(arguments: Namespace) -> tuple[str, int] | None:
    """Return which file configures the current folder, and when it was written."""
    try:
        file = project(arguments).config_file(Path())
        return (str(file), file.stat().st_mtime_ns) if file else None
    except (Mistake, OSError):
        return None
