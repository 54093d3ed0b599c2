"""The options that commands share."""

from __future__ import annotations

import argparse

import pytest

from zolint.command import flags


@pytest.fixture
def options() -> argparse.ArgumentParser:
    """Return a parser without an option."""
    return argparse.ArgumentParser(allow_abbrev=False, exit_on_error=False)


def test_as_many_processes_as_asked_for(options: argparse.ArgumentParser) -> None:
    flags.work(options)
    assert options.parse_args(["--jobs", "3"]).jobs == 3
    assert options.parse_args(["--jobs", "auto"]).jobs == options.parse_args([]).jobs


@pytest.mark.parametrize("given", [["--jobs", "0"], ["--jobs", "many"], ["--time-limit", "0"]])
def test_no_work_is_a_mistake(options: argparse.ArgumentParser, given: list[str]) -> None:
    flags.work(options)
    with pytest.raises(argparse.ArgumentError, match=f'"{given[1]}" is n'):
        options.parse_args(given)


def test_each_file_follows_its_format(options: argparse.ArgumentParser) -> None:
    flags.output(options)
    given = options.parse_args(["--format", "json", "-o", "all.json", "--format", "github"])
    assert given.outputs == [("format", "json"), ("file", "all.json"), ("format", "github")]


def test_a_stream_has_a_name(options: argparse.ArgumentParser) -> None:
    flags.articles(options)
    given = options.parse_args(["-", "--stdin-filename", "note.md"])
    assert (given.paths, given.stdin_filename) == (["-"], "note.md")
