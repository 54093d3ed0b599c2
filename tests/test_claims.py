"""`zolint claims` lists what articles state, as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zolint import cli

ARTICLE = """\
Touch and trust

Slow touch lowers stress (Ruiz, 2018). It also steadies the pulse.

Jealousy erodes trust. Does touch cure it?
"""


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    return "a.txt"


def test_json_holds_every_claim_with_its_place_and_its_evidence(
    article: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["claims", "--format", "json", article]) == 0
    data = json.loads(capfdbinary.readouterr().out)
    assert data["schema"] == 1
    for claim in data["claims"]:
        start, end = claim["start"]["offset"], claim["end"]["offset"]
        assert ARTICLE[start:end] == claim["excerpt"]
        assert claim["path"] == "a.txt"
    first = data["claims"][0]
    assert (first["cause"], first["relation"], first["direction"]) == ("Slow touch", "lowers", "down")
    assert (first["kind"], first["strength"], first["frame"]) == ("effect", "causal", "asserted")
    assert first["supported"]
    assert first["evidence"][0]["kind"] == "citation"
    assert [claim["supported"] for claim in data["claims"]][-1] is False


def test_text_tells_what_is_stated_and_whether_it_is_supported(
    article: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["claims", "--color", "never", article]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert "a.txt:3:1  supported  effect, causal" in lines
    assert "a.txt:5:1  unsupported  effect, causal" in lines
    assert lines[-1].endswith("with evidence.")


def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe\x00")
    assert cli.main(["claims", "a.txt"]) == 3
    assert "a.txt: " in capfd.readouterr().err
