"""A report goes where it is wanted, in the form that is wanted, as a whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.acme import ACME_ONLY, CLEAN, FLAGGED, put
from tests.running import Result, Run


def test_a_report_goes_to_a_file_as_a_whole(run: Run) -> None:
    put("a.txt", FLAGGED)
    put("out.json", "old")
    Path("out.json").chmod(0o640)
    result = run(*ACME_ONLY, "a.txt", "--no-cache", "--format", "json", "-o", "out.json")
    assert result == Result(0, "", "")
    assert json.loads(Path("out.json").read_text("utf-8"))["summary"]["findings"] == 1
    assert Path("out.json").stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "out.json"]


def test_a_report_goes_through_a_link(run: Run) -> None:
    put("a.txt", CLEAN)
    put("real.txt", "old")
    Path("link.txt").symlink_to("real.txt")
    assert run(*ACME_ONLY, "a.txt", "-o", "link.txt").code == 0
    assert Path("link.txt").is_symlink()
    assert Path("real.txt").read_text("utf-8").startswith("No findings")


def test_a_folder_that_is_not_there_is_named_before_the_work(run: Run) -> None:
    put("a.txt", FLAGGED)
    assert run(*ACME_ONLY, "-o", "gone/out.txt") == Result(
        2, "", 'error: -o: there is no folder "gone" to write "out.txt" into\n'
    )
    assert run(*ACME_ONLY, "-o", ".") == Result(2, "", 'error: -o: "." is a folder\n')


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_report_that_cannot_be_written_is_a_failure(run: Run) -> None:
    put("a.txt", FLAGGED)
    result = run(*ACME_ONLY, "a.txt", "-o", "/dev/full")
    assert result == Result(
        3, "", 'error: the report could not be written to "/dev/full": No space left on device\n'
    )


def test_an_unknown_format_names_the_nearest(run: Run) -> None:
    result = run("check", "--format", "jsn")
    assert result.code == 2
    assert 'unknown format "jsn"; did you mean "json"?' in result.err
    assert "count" in result.err


def test_a_plug_ins_format_that_fails_is_named(run: Run) -> None:
    put("a.txt", FLAGGED)
    result = run(*ACME_ONLY, "a.txt", "--format", "explode")
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith('error: the format "explode" of a plug-in failed: ValueError: no ink')


def test_a_plug_ins_reader_reads_its_files(run: Run) -> None:
    put("a.acme", FLAGGED)
    put("b.other", FLAGGED)
    assert run(*ACME_ONLY, "--format", "count").out == "0\n"
    assert json.loads(run(*ACME_ONLY, "--format", "json").out)["summary"]["files"] == 1


def test_colour_is_for_text_alone(run: Run) -> None:
    put("a.txt", FLAGGED)
    assert "\x1b[" in run(*ACME_ONLY, "--color", "always").out
    assert "\x1b[" in run(*ACME_ONLY, "--color", "always", "--format", "concise").out
    assert "\x1b[" not in run(*ACME_ONLY, "--color", "always", "--format", "json").out
    assert run(*ACME_ONLY, "--color", "always", "-o", "out").out == ""
    assert "\x1b[" not in Path("out").read_text("utf-8")
