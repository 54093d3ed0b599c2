"""The process that loads the model beside this one parses alike, and its end is no harm."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from zolint import nlp, processors
from zolint.cache import FOLDER, Cache
from zolint.command import ahead
from zolint.command.arguments import parser
from zolint.engine import TooSlow
from zolint.nlp import aside
from zolint.nlp.aside import Aside, Read, Rows

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system forks no processes")
TEXTS = ["Regular sleep lowers the risk of illness.", "Café owners don’t sleep — they yawn."]


def echo(texts: list[str]) -> Rows:
    return [[(text,)] for text in texts]


def ask(process: Aside, texts: list[str]) -> Rows | None:
    return process.hear() if process.say(texts) else None


def is_alive(process: Aside) -> bool:
    return process._pid != 0  # noqa: SLF001 - what nobody else needs to know


@pytest.fixture
def echoing() -> Iterator[Aside]:
    process = aside.start(lambda: echo)
    yield process
    process.end()


def test_parses_as_this_process_does() -> None:
    process = aside.start(nlp._loaded)  # noqa: SLF001 - what nlp.load_aside starts
    rows = ask(process, TEXTS)
    process.end()
    assert rows
    assert [tuple(nlp.Word(*row) for row in words) for words in rows] == [
        nlp.parse(text).words for text in TEXTS
    ]


def test_answers_again_and_again(echoing: Aside) -> None:
    assert ask(echoing, ["a"]) == [[("a",)]]
    assert ask(echoing, ["b", "c"]) == [[("b",)], [("c",)]]


def test_one_that_has_died_answers_nothing(echoing: Aside) -> None:
    os.kill(echoing._pid, signal.SIGKILL)  # noqa: SLF001 - as the system does where memory is short
    assert ask(echoing, ["a"]) is None
    assert ask(echoing, ["a"]) is None
    assert not is_alive(echoing)


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> Iterator[Aside]:
    process = aside.start(nlp._loaded)  # noqa: SLF001 - what nlp.load_aside starts
    monkeypatch.setattr(nlp, "_aside", process)
    monkeypatch.setattr(nlp, "_parses", {})
    yield process
    process.end()


@pytest.mark.usefixtures("beside")
def test_what_is_ordered_is_there_when_it_is_asked_for() -> None:
    nlp.order(TEXTS)
    nlp.order(["Rest helps."])
    assert nlp.is_parsed(TEXTS[0])
    assert [nlp.parse(text).text for text in [*TEXTS, "Rest helps."]] == [*TEXTS, "Rest helps."]


def test_what_was_ordered_of_one_that_has_died_is_parsed_here(beside: Aside) -> None:
    nlp.order(TEXTS)
    os.kill(beside._pid, signal.SIGKILL)  # noqa: SLF001 - as above
    assert [nlp.parse(text).text for text in TEXTS] == TEXTS


def test_is_ended_before_this_process_is_forked(beside: Aside) -> None:
    """Two processes that asked one would take each other's answers."""
    nlp.load()
    assert not is_alive(beside)
    nlp.order(TEXTS)
    assert [nlp.parse(text).text for text in TEXTS] == TEXTS


def test_one_that_cannot_load_answers_nothing() -> None:
    def load() -> Read:
        raise nlp.MissingModel("no model")

    assert ask(aside.start(load), ["a"]) is None


def test_one_that_is_not_waited_for_is_ended() -> None:
    def sleep(_texts: list[str]) -> Rows:
        time.sleep(60)
        return []

    def ring(_number: int, _frame: object) -> None:
        raise TooSlow

    process = aside.start(lambda: sleep)
    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        with pytest.raises(TooSlow):
            ask(process, ["a"])
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert not is_alive(process)


@pytest.mark.parametrize(
    ("cores", "size", "has_one"), [(2, 20_000, True), (1, 20_000, False), (2, 200_000, False)]
)
def test_helps_with_few_files_where_there_is_a_processor(
    monkeypatch: pytest.MonkeyPatch, cores: int, size: int, *, has_one: bool
) -> None:
    monkeypatch.setattr(processors, "_cores", lambda: cores)
    assert processors.has_one_to_spare(["a.md"], lambda _: size) is has_one
    assert not processors.has_one_to_spare([], lambda _: size)


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., bool]:
    """Say whether the model would be loaded ahead, in a folder with one article."""
    (tmp_path / "a.md").write_text("Sleep well.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(processors, "_cores", lambda: 2)
    said: list[bool] = []
    monkeypatch.setattr(nlp, "load_aside", lambda: said.append(True))

    def loads(*more: str) -> bool:
        arguments = parser("check").parse_args(["check", *more])
        arguments.is_own_process = True
        ahead.load_at_once(arguments)
        return bool(said)

    return loads


@pytest.mark.parametrize("more", [["--no-cache", "a.md"], ["-"], ["a.md"], ["."], []])
def test_the_model_is_loaded_ahead_for_what_no_earlier_run_knows(
    loads: Callable[..., bool], more: list[str]
) -> None:
    assert loads(*more)


@pytest.mark.parametrize(
    "more",
    [["--jobs", "1", "a.md"], ["--show-files"], ["--select", "long-sentence"], ["--no-cache", "."], ["b.md"]],
)
def test_the_model_is_not_loaded_ahead_where_it_may_not_be_needed(
    loads: Callable[..., bool], more: list[str]
) -> None:
    assert not loads(*more)


def test_the_model_is_loaded_ahead_for_what_has_changed_since_the_last_run(
    loads: Callable[..., bool], tmp_path: Path
) -> None:
    kept = Cache(tmp_path / FOLDER)
    kept.put({b"key": b"value"})
    kept.close()
    later = time.time() + 60
    os.utime(tmp_path / "a.md", (later - 3600, later - 3600))
    assert not loads(".")
    os.utime(tmp_path / "a.md", (later, later))
    assert loads(".")


def test_the_command_says_the_same_with_and_without(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text(
        "# Sleep\n\nRegular sleep cures anxiety. Chamomile tea heals every wound, doctors say.\n", "utf-8"
    )
    command = [sys.executable, "-m", "zolint", "check", "--isolated", "--no-cache", "--format", "json"]
    outputs = {
        subprocess.run([*command, *more, str(article)], capture_output=True, check=False).stdout
        for more in ([], ["--jobs", "1"])
    }
    assert len(outputs) == 1
    assert b"overstated-certainty" in outputs.pop()
