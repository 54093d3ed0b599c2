"""`zolint check --watch`: a change is answered by another check, in one process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from zolint import cli

QUIET = "A walk\n\nWe went for a walk.\n"
LONG = f"A walk\n\nWe went for a walk {'and another walk ' * 20}in the rain.\n"


class _Watch:
    """A watching zolint, and what it has said so far."""

    def __init__(self, folder: Path, *options: str) -> None:
        self._log = folder.parent / "said"
        with self._log.open("w") as log:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "zolint",
                    "check",
                    "--watch",
                    "--select",
                    "long-sentence",
                    *options,
                    ".",
                ],
                cwd=folder,
                stdout=log,
                stderr=log,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )

    @property
    def said(self) -> str:
        return self._log.read_text("utf-8")

    def until(self, holds: Callable[[str], bool]) -> str:
        """Wait until what was said meets a condition, and return it."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if holds(self.said):
                return self.said
            time.sleep(0.1)
        raise AssertionError(self.said)

    def interrupt(self) -> int:
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(30)

    def end(self) -> None:
        self._process.kill()
        self._process.wait()


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[_Watch]:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a.txt").write_text(QUIET, "utf-8")
    watch = _Watch(folder)
    yield watch
    watch.end()


def test_a_change_of_an_article_or_the_configuration_is_answered(watching: _Watch, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    watching.until(lambda said: said.count("waiting for a change") == 1)
    (folder / "a.txt").write_text(LONG, "utf-8")
    watching.until(lambda said: "long-sentence" in said)
    (folder / "zolint.toml").write_text("[rules.long-sentence]\nmax-wordz = 99\n", "utf-8")
    watching.until(lambda said: 'did you mean "max-words"' in said)
    (folder / "zolint.toml").write_text("[rules.long-sentence]\nmax-words = 99\n", "utf-8")
    watching.until(lambda said: said.count("No findings") >= 2)
    assert watching.interrupt() == 0


def test_the_exit_code_is_that_of_the_last_check(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a.txt").write_text(LONG, "utf-8")
    watch = _Watch(folder, "--fail-on", "info")
    try:
        watch.until(lambda said: "waiting for a change" in said)
        assert watch.interrupt() == 1
    finally:
        watch.end()


@pytest.mark.parametrize(("options", "why"), [(("-",), "does not go with -"), (("--fix", "."), "--fix")])
def test_what_cannot_be_watched_is_named(
    options: tuple[str, ...], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "--watch", *options]) == 2
    assert why in capsys.readouterr().err
