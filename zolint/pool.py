"""Checks files in several processes, or in this one; none may hang, and none may take others with it."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Any

from zolint import engine, nlp
from zolint.engine import CHUNK_FILES, MAX_BYTES, Outcome, TooSlow, Work
from zolint.finding import Crash
from zolint.processors import size_on_disk

TIME_LIMIT = 60.0
"""Seconds that one file may take in any one step: reading, parsing, judging."""
_ORDINARY = 200_000
"""Bytes of a file from which on it may take longer, in proportion to its size: some 35,000 words."""


def check(
    paths: Sequence[str], work: Work, jobs: int = 1, time_limit: float = TIME_LIMIT
) -> Iterator[tuple[str, Outcome]]:
    """Yield what the rules say of each file, as it is done; with one job, in this process.

    A file that takes longer than the limit, or whose process dies, is a crash of its own. The limit of a
    long file is in proportion to its size.
    """
    limit = partial(_limit, time_limit, work)
    if jobs == 1 or len(paths) == 1:
        yield from engine.check(paths, work, _alarm(limit))
        return
    pool = _Pool(work, limit, deque(_chunks(paths, jobs)))
    try:
        yield from pool.run(jobs)
    finally:
        pool.kill()


def _chunks(paths: Sequence[str], jobs: int) -> Iterator[list[str]]:
    # smaller and smaller, so that no process waits for another's last chunk
    start = 0
    while start < len(paths):
        size = max(1, min(CHUNK_FILES, (len(paths) - start) // (jobs * 2)))
        yield list(paths[start : start + size])
        start += size


def _limit(seconds: float, work: Work, path: str) -> float:
    """Return the seconds that a file may take."""
    size = len(work.texts[path]) if path in work.texts else size_on_disk(path)
    # a larger one is not read
    return seconds * max(1.0, min(size, MAX_BYTES) / _ORDINARY)


def _alarm(limit: Callable[[str], float]) -> Callable[[str], AbstractContextManager[object]]:
    """Return the step in which a piece of work is interrupted when its time is up.

    Only a main thread can be interrupted; in another, work takes the time it takes.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        return lambda _: nullcontext()

    @contextmanager
    def step(path: str) -> Iterator[None]:
        seconds = limit(path)

        def ring(_number: int, _frame: FrameType | None) -> None:
            raise TooSlow(_too_slow(seconds))

        before = signal.signal(signal.SIGALRM, ring)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)

    return step


def _too_slow(seconds: float) -> str:
    return f"took longer than {round(seconds, 1):g} seconds"


@dataclass
class _Worker:
    """A process, its chunk, and what it was last heard to be doing."""

    process: BaseProcess
    pipe: Connection
    chunk: list[str] = field(default_factory=list)
    """The paths whose outcome has not come yet."""
    at: str = ""
    until: float = 0.0
    """When it must have been heard again."""


class _Pool:
    """Workers that are given chunks; a dead or stuck one is replaced."""

    def __init__(self, work: Work, limit: Callable[[str], float], chunks: deque[list[str]]) -> None:
        self._work = work
        self._limit = limit
        self._chunks = chunks
        self._workers: list[_Worker] = []
        self._forks = "fork" in multiprocessing.get_all_start_methods()
        self._context: Any = multiprocessing.get_context("fork" if self._forks else "spawn")
        # forked workers share the model that this process has loaded
        if self._forks and any(hasattr(a.rule.view, "wants") for a in work.plan_for(chunks[0][0]).rules):
            nlp.load()

    def run(self, jobs: int) -> Iterator[tuple[str, Outcome]]:
        """Yield outcomes until every chunk is done."""
        for _ in range(min(jobs, len(self._chunks))):
            self._start()
        while self._workers:
            patience = min(worker.until for worker in self._workers) - time.monotonic()
            ready = wait([worker.pipe for worker in self._workers], max(0.0, patience))
            for worker in list(self._workers):
                if worker.pipe in ready:
                    yield from self._hear(worker)
                elif time.monotonic() > worker.until:
                    yield from self._bury(worker, _too_slow(self._limit(worker.at)))

    def kill(self) -> None:
        """End every process at once."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.pipe.close()
        self._workers.clear()

    def _start(self) -> None:
        ours, theirs = multiprocessing.Pipe()
        inherited = [worker.pipe for worker in self._workers] + [ours] if self._forks else []
        process = self._context.Process(target=_work, args=(theirs, self._work, inherited), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        self._give(worker)

    def _give(self, worker: _Worker) -> None:
        """Hand the worker its next chunk, or send it home."""
        worker.chunk = self._chunks.popleft() if self._chunks else []
        worker.at, worker.until = "", time.monotonic() + self._limit("")
        try:
            worker.pipe.send(worker.chunk)
        except OSError:  # it died between chunks; its pipe is about to say so
            return
        if not worker.chunk:
            self._workers.remove(worker)
            worker.process.join()
            worker.pipe.close()

    def _hear(self, worker: _Worker) -> Iterator[tuple[str, Outcome]]:
        try:
            path, outcome = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join()
            yield from self._bury(worker, f"the process that checked it ended ({_end(worker.process)})")
            return
        worker.at, worker.until = path, time.monotonic() + self._limit(path)
        if outcome is None:
            return
        worker.chunk.remove(path)
        yield path, outcome
        if not worker.chunk:
            self._give(worker)

    def _bury(self, worker: _Worker, why: str) -> Iterator[tuple[str, Outcome]]:
        """Replace a worker; blame the file that it was at, or try those of its chunk one by one."""
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)
        blamed = worker.at or (worker.chunk[0] if len(worker.chunk) == 1 else "")
        left = [path for path in worker.chunk if path != blamed]
        if blamed:
            yield blamed, Outcome(crashes=(Crash(blamed, "", why),), checked=False)
            self._chunks.extend([left] if left else [])
        else:
            self._chunks.extend([path] for path in left)
        if self._chunks:
            self._start()


def _end(process: BaseProcess) -> str:
    code = process.exitcode or 0
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def _work(pipe: Connection, work: Work, inherited: list[Connection]) -> None:
    """Check chunks until an empty one comes; say what is begun and what is done."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends everyone
    for other in inherited:
        other.close()  # else a dead worker's pipe would stay open in its siblings

    @contextmanager
    def step(path: str) -> Iterator[None]:
        pipe.send((path, None))
        yield

    with contextlib.suppress(EOFError, OSError):  # the parent is gone
        while chunk := pipe.recv():
            for outcome in engine.check(chunk, work, step):
                pipe.send(outcome)
