"""The articles that a command is told to read, and what reads each of them."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from zolint import files, readers
from zolint.document import Reader
from zolint.files import Files, Sieve
from zolint.mistake import Mistake
from zolint.once import cached_property
from zolint.project import Project

STDIN = "<stdin>"
"""How standard input is called where it has no other name."""


def given(
    arguments: Namespace, suffixes: Collection[str], settled: Project
) -> tuple[Files, dict[str, bytes]]:
    """Return the files to read, and the bytes of what is not on disk; raise Mistake."""
    paths: Sequence[str] = arguments.paths or (".",)
    if "-" not in paths:
        if arguments.stdin_filename:
            raise Mistake("--stdin-filename goes with - as the only path")
        sieve = Sieve(
            settled.excludes,
            settled.includes,
            settled.respects_gitignore,
            is_strict=getattr(arguments, "force_exclude", False),
        )
        return files.find(paths, suffixes, sieve), {}
    if len(paths) > 1:
        raise Mistake("- reads one article from standard input, so it must be the only path")
    name = (
        os.path.normpath(arguments.stdin_filename).replace(os.sep, "/") if arguments.stdin_filename else STDIN
    )
    return Files((name,)), {name: sys.stdin.buffer.read()}


@dataclass(frozen=True)
class ReaderOf:
    """Says which reader a path has; the plug-ins are loaded when the first one is asked for."""

    project: Project

    @cached_property
    def _known(self) -> Mapping[str, Reader]:
        return readers.by_suffix(self.project.plugins.readers)

    def __call__(self, path: str) -> Reader:
        """Return the reader of a file."""
        return readers.reader_of(self._known, path)
