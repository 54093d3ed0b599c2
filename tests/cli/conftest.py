"""The command, run in a folder of its own."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.acme import ACME, install
from tests.running import Result, Run
from zolint import cli


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Run the command in a folder of its own, with the plug-in acme installed and no other rules on."""
    install(tmp_path / "site", "acme", ACME)
    monkeypatch.syspath_prepend(tmp_path / "site")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: str, stdin: bytes = b"") -> Result:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            code = cli.main(arguments)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        return Result(code, *capsys.readouterr())

    yield call
    sys.modules.pop("acme", None)
    sys.modules.pop("worn", None)
