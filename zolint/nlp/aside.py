"""A second process that loads the model while this one loads the rules, and then parses for it.

To load the model takes longer than to check an article. The process belongs to this one: it ends with it, and
where it fails, this one loads the model itself.
"""

from __future__ import annotations

import atexit
import marshal
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # its import takes as long as that of all of zolint.nlp
    from multiprocessing.connection import Connection

Rows = list[list[tuple[Any, ...]]]
"""The words of sentences, in numbers and text alone: what `marshal` takes."""
Read = Callable[[list[str]], Rows]


class Aside:
    """The other process, as this one sees it."""

    def __init__(self, pid: int, pipe: Connection) -> None:
        """Take a process that answers on the pipe; it is ended at the latest when this one ends."""
        self._pid = pid
        self._pipe = pipe
        atexit.register(self.end)

    def say(self, texts: list[str]) -> bool:
        """Ask for the words of sentences, once the last ones have been heard; False where nobody listens."""
        if self._pid:
            with self._ended_if_interrupted():
                self._pipe.send_bytes(marshal.dumps(texts))
        return bool(self._pid)

    def hear(self) -> Rows | None:
        """Wait for the words of the sentences that were asked for; None where the process is no more."""
        rows: Rows | None = None
        if self._pid:
            with self._ended_if_interrupted():
                rows = marshal.loads(self._pipe.recv_bytes())  # noqa: S302 - our own process's bytes
        return rows

    def end(self) -> None:
        """End the process at once."""
        if self._pid:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
            self._pipe.close()
        self._pid = 0

    @contextmanager
    def _ended_if_interrupted(self) -> Iterator[None]:
        """End the process where it is no more, or where what it says later would answer another question."""
        try:
            yield
        except (OSError, EOFError):
            self.end()
        except BaseException:
            self.end()
            raise


def start(load: Callable[[], Read]) -> Aside:
    """Start the process; `load` is called in there and returns what reads sentences."""
    from multiprocessing import Pipe  # noqa: PLC0415 - see above

    ours, theirs = Pipe()
    pid = os.fork()
    if pid:
        theirs.close()
        return Aside(pid, ours)
    try:
        ours.close()
        _serve(theirs, load)
    finally:
        os._exit(0)  # nothing of this process's end is the other one's to do


def _serve(pipe: Connection, load: Callable[[], Read]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it ends it
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):  # who reads our output must not wait for this process
        os.dup2(nowhere, stream)
    read = load()
    while True:
        pipe.send_bytes(marshal.dumps(read(marshal.loads(pipe.recv_bytes()))))  # noqa: S302 - as above
