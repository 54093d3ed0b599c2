"""What differs from a revision, by file and line, as git tells it."""

from __future__ import annotations

import codecs
import os
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from zolint.finding import Finding, Place
from zolint.mistake import Mistake
from zolint.rule import Category

Lines = tuple[tuple[int, int], ...]
"""Runs of lines, from one: the first and the last of each."""
ALL: Lines = ((1, 2**62),)

_OF_ARTICLE = re.compile(r"(?:.*/)?(?:(?:missing|incomplete)-.*|reading-grade|stale-review|tag-count)")
"""Rules that speak of an article as a whole, whichever words they show it on."""


@dataclass(frozen=True)
class Changes:
    """The lines that are new since a revision, by the real name of each file that is not as it was."""

    lines: Mapping[str, Lines]

    def touch(self, path: str) -> bool:
        """Whether a file has changed at all."""
        return os.path.realpath(path) in self.lines

    def concern(self, finding: Finding) -> bool:
        """Whether a finding may be the change's doing.

        Its words have changed, or those that they contradict; or it speaks of an article that has.
        """
        changed = self.lines.get(os.path.realpath(finding.path))
        if changed is None:
            return False
        if _OF_ARTICLE.fullmatch(finding.rule):
            return True
        places = [finding.place]
        if finding.category is Category.CONTRADICTIONS:
            places += [related.place for related in finding.related]
        return any(_overlap(place, changed) for place in places)

    def hold(self, path: str, place: Place) -> bool:
        """Whether a place of a file is on a line that is new."""
        return _overlap(place, self.lines.get(os.path.realpath(path), ()))

    def numbers(self, path: str, last: int) -> Iterator[int]:
        """Yield the numbers of a file's new lines up to the last line that it has."""
        for start, end in self.lines.get(os.path.realpath(path), ()):
            yield from range(start, min(end, last) + 1)


def since(revision: str) -> Changes:
    """Return what differs between the files as they are and where they parted from a revision.

    That is the newest commit that the revision and the current one have in common. Raise Mistake where
    git cannot tell.
    """
    top = os.fsdecode(_git(["rev-parse", "--show-toplevel"], _no_repository).removesuffix(b"\n"))
    commit = _git(
        ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"],
        lambda _: f'--since: there is no revision "{revision}" here{_shallow_hint()}',
    )
    base = _git(
        ["merge-base", commit.decode().strip(), "HEAD"],
        lambda _: f'--since: "{revision}" and the current commit have no history in common{_shallow_hint()}',
    )
    patch = _git(
        [
            *("-c", "core.quotePath=false", "-C", top, "diff", "--unified=0", "--inter-hunk-context=0"),
            *("--find-renames", "--no-relative", "--text", "--no-color", "--no-ext-diff", "--no-textconv"),
            "--ignore-cr-at-eol",  # another line ending is no other line
            *("--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules", base.decode().strip(), "--"),
        ],
        lambda error: f"--since: git diff failed: {error}",
    )
    untracked = _git(
        ["-C", top, "ls-files", "--others", "--exclude-standard", "-z"],
        lambda error: f"--since: git ls-files failed: {error}",
    )
    lines = dict(_changed(patch))
    lines |= dict.fromkeys((os.fsdecode(name) for name in untracked.split(b"\0") if name), ALL)
    return Changes({os.path.realpath(os.path.join(top, name)): found for name, found in lines.items()})  # noqa: PTH118 - a name need not be UTF-8


def _overlap(place: Place, changed: Lines) -> bool:
    first, last = place.start.line, place.end.line
    if last > first and place.end.column == 1:  # it ends with the line break before
        last -= 1
    return any(start <= last and first <= end for start, end in changed)


_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def _changed(patch: bytes) -> Iterator[tuple[str, Lines]]:
    """Yield the new name of each file of a patch without context, and the lines that are new in it."""
    name = b""
    found: list[tuple[int, int]] = []
    lines = iter(patch.split(b"\n"))
    for line in lines:
        if line.startswith(b"+++ "):
            if name:
                yield os.fsdecode(name), tuple(found)
            name, found = _unquoted(line.removeprefix(b"+++ ")), []
            continue
        hunk = _HUNK.match(line)
        if not hunk:
            continue
        gone, start, come = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
        if come:
            found.append((start, start + come - 1))
        left = gone + come  # they are passed over, for what they hold may look like a header
        while left:
            # what begins with a backslash says that a file's last line has no line break
            left -= not next(lines, b"").startswith(b"\\")
    if name:
        yield os.fsdecode(name), tuple(found)


def _unquoted(name: bytes) -> bytes:
    """Return a file's name from a patch's header; empty where the file is gone."""
    name = name.removesuffix(b"\t")
    if name.startswith(b'"'):
        name = codecs.escape_decode(name[1:-1])[0]  # C's escapes, as git writes them
    return name.removeprefix(b"b/") if name != b"/dev/null" else b""


def _shallow_hint() -> str:
    shallow = _git(["rev-parse", "--is-shallow-repository"], lambda _: "")
    if shallow.strip() != b"true":
        return ""
    return "; this clone is shallow: run git fetch --unshallow, or in CI set the fetch depth to 0"


def _no_repository(error: str) -> str:
    if "dubious ownership" in error:
        return f"--since: git refuses to work here: {error}"
    return "--since needs a git repository, and the current folder is in none"


def _git(arguments: list[str], complaint: Callable[[str], str]) -> bytes:
    """Return what git prints; raise Mistake with the complaint, made of what git says, where it fails."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and a revision cannot be taken for an option
            ["git", *arguments],  # noqa: S607 - the user's git
            capture_output=True,
            env=environment,
            check=False,
        )
    except FileNotFoundError as error:
        raise Mistake("--since needs git, and there is no command git") from error
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())
        raise Mistake(complaint(said))
    return done.stdout
