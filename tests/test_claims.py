"""`zolint claims` lists what articles state, as text and as JSON."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint import cli
from zolint.command.spreadsheet import csv_bytes

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


SOURCES = """\
# Baths

Slow touch lowers stress ([NICE](https://www.nice.org.uk/guidance/ng1), [a post](https://ana.substack.com/x)).[^1]

=Jealousy erodes trust.

[^1]: Ruiz, A. (2018). Touch. Journal of Examples. <https://doi.org/10.1000/xyz>
"""


@pytest.fixture
def approved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work beside an article with sources, and an approval of its second claim."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.md").write_text(SOURCES, "utf-8")
    (tmp_path / "zolint.evidence.toml").write_text(
        '[claims.a]\nclaim = "Jealousy erodes trust."\nreviewed-by = "@ana"\nreviewed = 2025-01-02\n'
        'until = 2999-01-02\nsources = ["lee2020"]\n',
        "utf-8",
    )


def test_text_shows_the_evidence_with_its_tier_and_the_approval(
    approved: None, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["claims", "--color", "never", "b.md"]) == 0
    out = " ".join(capfd.readouterr().out.split())
    assert "- link: https://www.nice.org.uk/guidance/ng1 (tier 1, review or guideline)" in out
    assert "Touch. Journal of Examples. https://doi.org/10.1000/xyz (tier 2, journal or public agency)" in out
    assert "(tier 6, blog)" in out
    assert "b.md:5:1 approved effect, causal" in out
    assert "- approved by @ana on 2025-01-02, until 2999-01-02: lee2020" in out
    assert out.endswith("2 claims, 1 approved, 1 with evidence.")


def test_json_has_targets_and_approvals(approved: None, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["claims", "--format", "json", "b.md"]) == 0
    first, second = json.loads(capfdbinary.readouterr().out)["claims"]
    targets = {one["target"]: (one["tier"], one["weakness"]) for one in first["evidence"]}
    assert targets["https://www.nice.org.uk/guidance/ng1"] == (1, "")
    assert (first["approved"], first["approval"]) == (False, None)
    assert second["approved"]
    assert second["approval"] == {
        "name": "a",
        "sources": ["lee2020"],
        "reviewed_by": "@ana",
        "reviewed": "2025-01-02",
        "until": "2999-01-02",
        "note": "",
    }


def test_csv_has_a_row_a_claim_and_no_formula(
    approved: None, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["claims", "--format", "csv", "b.md"]) == 0
    data = capfdbinary.readouterr().out
    assert data.startswith(b"\xef\xbb\xbfpath,line,column,claim,")
    first, second = csv.DictReader(data.decode("utf-8-sig").splitlines())
    assert (first["path"], first["line"], first["supported"], first["tier"]) == ("b.md", "3", "yes", "1")
    assert first["evidence"].startswith("link: https://www.nice.org.uk/guidance/ng1 (tier 1, review or")
    assert (second["claim"], second["frame"], second["approved"]) == (
        "'=Jealousy erodes trust",
        "asserted",
        "yes",
    )
    assert (second["reviewed by"], second["until"], second["sources"]) == ("'@ana", "2999-01-02", "lee2020")
    assert (second["supported"], second["tier"]) == ("no", "")


@settings(max_examples=80, deadline=None)
@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=12)))
def test_no_cell_of_a_spreadsheet_is_a_formula_and_none_is_lost(cells: list[str]) -> None:
    text = csv_bytes([["head", *cells]]).decode("utf-8-sig")
    (row,) = csv.reader(io.StringIO(text, newline=""))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    assert [cell if cell in cells else cell.removeprefix("'") for cell in row[1:]] == cells


def test_several_files_come_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("zolint.processors._PAYS_FROM", 1)
    for name in "cab":
        (tmp_path / f"{name}.txt").write_text(ARTICLE, "utf-8")
    assert cli.main(["claims", "--format", "json", "."]) == 0
    paths = [claim["path"] for claim in json.loads(capfd.readouterr().out)["claims"]]
    assert paths == sorted(paths)
    assert set(paths) == {"a.txt", "b.txt", "c.txt"}


def test_an_editor_reads_words_and_a_machine_gets_the_source_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.html").write_text("<p>Warm&nbsp;baths <b>ease</b> cramps &amp; pain.</p>\n", "utf-8")
    assert cli.main(["claims", "--format", "json", "a.html"]) == 0
    claim = json.loads(capfd.readouterr().out)["claims"][0]
    assert claim["text"] == "Warm baths ease cramps & pain"
    assert claim["excerpt"] == "Warm&nbsp;baths <b>ease</b> cramps &amp; pain"
    assert cli.main(["claims", "a.html"]) == 0
    assert "  Warm baths ease cramps & pain\n" in capfd.readouterr().out


def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe\x00")
    assert cli.main(["claims", "a.txt"]) == 3
    assert "a.txt: " in capfd.readouterr().err
