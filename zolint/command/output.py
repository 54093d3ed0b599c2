"""Where a report goes: standard output, or a file that is replaced as a whole."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from zolint.mistake import Mistake
from zolint.terminal import say_bytes


def check_target(name: str) -> None:
    """Raise Mistake unless a report could be written to this file; better before the work than after it."""
    path = Path(name)
    if path.is_dir():
        raise Mistake(f'-o: "{name}" is a folder')
    if not path.parent.is_dir():
        raise Mistake(f'-o: there is no folder "{path.parent}" to write "{path.name}" into')


def say_json(data: object) -> None:
    """Write data to standard output as JSON that a person can read, too."""
    from zolint.report import encode  # noqa: PLC0415 - the text does without

    say_bytes(encode.indented(data).encode())


def write_file(name: str, text: str) -> None:
    """Write a file so that, whatever happens, it holds all of the text or is as it was; raise OSError."""
    write_bytes(name, text.encode("utf-8", "replace"))


def write_bytes(name: str, data: bytes) -> None:
    """Write a file as `write_file` does."""
    target = Path(name).resolve()  # a symbolic link stays one
    if target.exists() and not target.is_file():  # a device or a pipe cannot be replaced
        target.write_bytes(data)
        return
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
