"""Several processes: the same answers, and none that hangs or dies takes others with it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import pytest

from zolint import plan, pool, processors
from zolint.document import Document, Kind, Reader
from zolint.document.build import BlockBuilder
from zolint.engine import Outcome, Work
from zolint.rule import Category, Hit, NoOptions, Rule, Severity
from zolint.source import Source, Span
from zolint.view import Analysis


@dataclass(frozen=True)
class Text:
    """The text of a document."""

    text: str

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        return cls(analysis.document.source.text)


def read(source: Source) -> Document:
    builder = BlockBuilder()
    builder.verbatim(source.text, 0)
    block = builder.block(Kind.PARAGRAPH)
    return Document(source, "one", (block,) if block else ())


def obey(view: Text, options: NoOptions) -> Iterable[Hit]:
    """Do what the text says."""
    if view.text.startswith("hang"):
        time.sleep(60)
    if view.text.startswith("long"):
        time.sleep(1)
    if view.text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    yield Hit(Span(0, 1), f"It says {view.text[:20]}.")


RULE = Rule("obey", "", Category.CLAIMS, Severity.WARNING, Text, check=obey)
ARTICLES = {f"{n:02}.txt": f"article {n}" for n in range(60)}


def run(texts: dict[str, str], jobs: int, time_limit: float = 60) -> dict[str, Outcome]:
    data = {path: text.encode() for path, text in texts.items()}
    work = Work(lambda _: plan.default((RULE,)), lambda _: Reader("one", (), read), data)
    return dict(pool.check(list(texts), work, jobs, time_limit))


def test_the_number_of_processes_changes_nothing() -> None:
    assert run(ARTICLES, 1) == run(ARTICLES, 3)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_hanging_file_is_named_and_the_rest_is_checked(jobs: int) -> None:
    outcomes = run({**ARTICLES, "slow.txt": "hang"}, jobs, 0.5)
    (crash,) = outcomes.pop("slow.txt").crashes
    assert crash.message == "took longer than 0.5 seconds"
    assert outcomes == run(ARTICLES, 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_long_file_may_take_longer_in_proportion_to_its_size(jobs: int) -> None:
    room = " " * 1_000_000
    outcomes = run({"long.txt": f"long{room}", "short.txt": "hang", "hang.txt": f"hang{room}"}, jobs, 0.5)
    assert outcomes["long.txt"].findings
    assert outcomes["short.txt"].crashes[0].message == "took longer than 0.5 seconds"
    assert outcomes["hang.txt"].crashes[0].message == "took longer than 2.5 seconds"


def test_a_dying_process_is_named_and_the_rest_is_checked() -> None:
    outcomes = run({"first.txt": "die", **ARTICLES, "last.txt": "die"}, 2)
    for path in ("first.txt", "last.txt"):
        (crash,) = outcomes.pop(path).crashes
        assert crash.message == "the process that checked it ended (SIGKILL)"
    assert outcomes == run(ARTICLES, 1)


def test_an_abandoned_run_leaves_no_process() -> None:
    code = """
import sys, time
sys.path.insert(0, sys.argv[1])
import test_pool
from zolint import pool
print("ready", flush=True)
try:
    test_pool.run({f"{n}.txt": "hang" for n in range(8)}, 2)
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""
    run = subprocess.Popen(
        [sys.executable, "-c", code, os.path.dirname(__file__)],  # noqa: PTH120
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert run.stdout
    assert run.stdout.readline() == "ready\n"
    time.sleep(0.5)
    began = time.monotonic()
    os.killpg(run.pid, signal.SIGINT)
    assert run.stdout.read() == "interrupted\n"  # read() returns when the last process has gone
    assert run.wait() == 0
    assert time.monotonic() - began < 5


def test_processes_are_started_only_where_they_pay() -> None:
    def size(_: str) -> int:
        return 1000

    assert processors.jobs_for(["a"], lambda _: 10**9) == 1
    assert processors.jobs_for([str(n) for n in range(20)], size) == 1
    many = [str(n) for n in range(3000)]
    assert processors.jobs_for(many, size) == len(os.sched_getaffinity(0))
