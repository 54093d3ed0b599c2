"""A run ends well with its reader gone, interrupted, or in a terminal."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.acme import ACME, ACME_ONLY, CLEAN, WITH_CRASH, install, put
from tests.running import Run


def command(*arguments: str, stdout: int, site: str = "") -> subprocess.Popen[bytes]:
    """Start the real command, with the plug-ins of a folder installed."""
    return subprocess.Popen(
        [sys.executable, "-m", "zolint", *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": site},
    )


def test_a_reader_that_has_gone_is_no_reason_to_complain(run: Run) -> None:
    read, write = os.pipe()
    os.close(read)
    process = command("rules", stdout=write)
    os.close(write)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_an_interrupt_ends_the_command_without_a_trace(run: Run, tmp_path: Path) -> None:
    interrupting = ACME.replace(
        'raise KeyError("no such thing")', "import os, signal\n    os.kill(os.getpid(), signal.SIGINT)"
    )
    install(tmp_path / "other", "acme", interrupting)
    put("a.txt", CLEAN)
    process = command(*WITH_CRASH, "a.txt", stdout=subprocess.PIPE, site=str(tmp_path / "other"))
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"error: interrupted\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_a_long_run_shows_its_progress_in_a_terminal_and_wipes_it(run: Run, tmp_path: Path) -> None:
    slow = ACME.replace('raise KeyError("no such thing")', "import time; time.sleep(0.4); return ()")
    install(tmp_path / "other", "acme", slow)
    for name in "abcdef":
        put(f"{name}.txt", CLEAN)
    shown = in_terminal(tmp_path / "other", *WITH_CRASH, "-o", "out")
    assert "checking:" in shown
    assert shown.rpartition("checking:")[2].endswith(" \r")
    assert Path("out").read_text("utf-8") == "No findings, 6 files checked.\n"
    assert in_terminal(tmp_path / "site", *ACME_ONLY, "-o", "out") == ""


def in_terminal(site: Path, *arguments: str) -> str:
    """Run the real command in a terminal of 80 columns and return what it showed."""
    import fcntl  # noqa: PLC0415 - these are not on Windows
    import pty  # noqa: PLC0415
    import termios  # noqa: PLC0415

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    environment = {**os.environ, "PYTHONPATH": str(site), "TERM": "xterm"}
    with subprocess.Popen(
        [sys.executable, "-m", "zolint", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
    ) as process:
        os.close(theirs)
        shown = b""
        while part := _read(ours):
            shown += part
        process.wait(60)
    os.close(ours)
    return shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # the other end has gone
        return b""
