"""The command `zolint`: arguments in, an exit code out."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

import zolint
from zolint.command import FINE, INTERRUPTED, MISTAKE, NOT_JUDGED
from zolint.command.help import COMMANDS
from zolint.mistake import Mistake, nearest
from zolint.terminal import TYPE_CHECKING, say, tell

if TYPE_CHECKING:
    from typing import TextIO

_PATIENCE = (1_000_000, 20, 50)
"""How much may be made before garbage is looked for: articles take much, but leave hardly any."""


def entry() -> None:
    """Run the command line and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        _show_all(stream)
    gc.set_threshold(*_PATIENCE)
    try:
        code = main(sys.argv[1:], is_own_process=True)
    except KeyboardInterrupt:
        tell("error", "interrupted")
        code = INTERRUPTED
    except Exception:  # noqa: BLE001 - a fault of ours must not look like findings
        import traceback  # noqa: PLC0415 - only a fault of ours needs it

        say(traceback.format_exc(), sys.stderr)
        tell(
            "error",
            "zolint itself failed, and nothing can be said of the files; the lines above are for its authors",
        )
        code = NOT_JUDGED
    # the memory goes with the process; looking through it for garbage at the end takes seconds
    gc.freeze()
    sys.exit(code)


def main(arguments: Sequence[str], *, is_own_process: bool = False) -> int:
    """Run a command and return its exit code; in a process of its own, it may have a second one help."""
    if list(arguments) == ["--version"]:
        say(f"zolint {zolint.__version__}\n")
        return FINE
    # half of the time that --version takes
    from zolint.command.arguments import parser  # noqa: PLC0415

    if not arguments:
        parser("").print_help()
        return MISTAKE
    try:
        _refuse_stranger(arguments[0])
        chosen = parser(arguments[0]).parse_args(arguments)
        chosen.is_own_process = is_own_process
        if chosen.command == "check":
            # before the import of the command, which takes as long as a third of the model
            import_module("zolint.command.ahead").load_at_once(chosen)
        return int(import_module(f"zolint.command.{chosen.command}").run(chosen))
    except Mistake as mistake:
        tell("error", str(mistake))
        return MISTAKE


def _refuse_stranger(word: str) -> None:
    """Raise Mistake where the first word is neither a command nor an option."""
    if word in COMMANDS or (word.startswith("-") and word != "-"):
        return
    known = ", ".join(COMMANDS)
    hint = nearest(word, COMMANDS) or f"; there are {known}. To check articles, write: zolint check {word}"
    raise Mistake(f'unknown command "{word}"{hint}')


def _show_all(stream: TextIO) -> None:
    """Let a stream mark what its encoding lacks, instead of failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")
