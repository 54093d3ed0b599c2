"""File patterns of the configuration; they read as those of .gitignore do."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # patterns are seldom used, and cost 40 ms to import
    from pathspec import GitIgnoreSpec


def matches(globs: tuple[str, ...], path: str) -> bool:
    """Whether the patterns take in a path: relative, with forward slashes, a folder's with one at its end."""
    return bool(globs) and _spec(globs).match_file(path)


def is_valid(glob: str) -> bool:
    """Whether a pattern can be read, and could match a file."""
    try:
        (pattern,) = _spec((glob,)).patterns
    except (ValueError, IndexError, re.error):
        return False
    return pattern.include is not None


@cache
def _spec(globs: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - see above

    return GitIgnoreSpec.from_lines(globs)
