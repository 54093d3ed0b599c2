"""What a terminal can show: its width, its colours, and a broken pipe at its end."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
"""Known by its name to type checkers; to import `typing` takes a fifth of the time that --help takes."""
if TYPE_CHECKING:
    from typing import TextIO

_CODES = {
    "bold": "1",
    "dim": "2",
    "error": "1;31",
    "warning": "1;33",
    "info": "1;34",
    "good": "1;32",
    "related": "36",
    "code": "36",
}
_NARROWEST = 44
_PLAIN_WIDTH = 100
"""How wide text is set that does not go to a terminal."""


class Screen:
    """Where text for a person goes: how many columns it has, and whether it shows colours."""

    def __init__(self, width: int = _PLAIN_WIDTH, colour: bool = False) -> None:  # noqa: FBT001, FBT002 - the pair is plain
        self.width = width
        self.colour = colour

    def paint(self, style: str, text: str) -> str:
        """Return the text in a style: bold, dim, error, warning, info, good, related or code."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.colour and text else text


def screen(choice: str, stream: TextIO) -> Screen:
    """Return the screen behind a stream; `choice` is the user's word on colour: auto, always or never."""
    return Screen(max(columns(_PLAIN_WIDTH), _NARROWEST), _has_colour(choice, stream))


def columns(otherwise: int) -> int:
    """Return how many columns the terminal has, or `otherwise` where there is none.

    It is what `shutil.get_terminal_size` says; importing that takes a tenth of the time that --help takes.
    """
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or otherwise  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # no standard output, a closed one, or no terminal
        return otherwise


def say(text: str, stream: TextIO | None = None) -> None:
    """Write to standard output (or `stream`); when nobody reads any more, be quiet."""
    stream = stream or sys.stdout
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _silence(stream)


def say_bytes(data: bytes) -> None:
    """Write bytes to standard output, whatever encoding the terminal has."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _silence(sys.stdout)


def tell(level: str, text: str, choice: str = "auto") -> None:
    """Write a line to standard error that begins with its level: error, warning or notice."""
    style = {"error": "error", "warning": "warning"}.get(level, "info")
    say(f"{screen(choice, sys.stderr).paint(style, f'{level}:')} {text}\n", sys.stderr)


def _has_colour(choice: str, stream: TextIO) -> bool:
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def _silence(stream: TextIO) -> None:
    """Point a closed pipe at nothing, so that Python does not complain of it when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
