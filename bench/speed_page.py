"""The page that publishes how fast zolint is: tables, and how to read them."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from speed import Measured

_INTRODUCTION = """\
<!-- written by `make bench`; change bench/speed_page.py, not this page -->

# How fast zolint is

All figures come from one run on one machine: {machine}.
{corpus} Every case was timed {rounds} times in turn with the others;
shown are medians, and of ratios the median of the rounds' ratios.
"""
_READING = """\
## How to read this

- **Other work.** The peers look for other things than zolint, most of them for single words, and none parses
  a sentence or compares two. The table says how long a writer waits, not which tool is better.
- **Per 1,000 words** makes the rows comparable: slow peers read fewer of the files. Their start is in the
  figure, which counts against those that read few.
- **zolint reads with a parser**, which takes about a quarter of its time on articles that name much of health
  in every sentence; holding the sentences against claims, notes and each other takes most of the rest.
- **The corpus matters.** Generated articles draw on few words, which caches like; real ones bring new words
  all the time. Name a folder of yours: `python bench/speed.py FOLDER`.
- **One article** keeps two processors busy where there are two: one process loads the parser while the other
  loads the rules. What is timed against is one process.
- **A run that found most files as they were** only reads them and looks them up; that is what a pre-commit
  hook and an editor do nearly always.
"""


def page(measured: Measured) -> str:
    """Return the page."""
    corpus = (
        f"The {measured.articles:,} articles are generated, no sentence twice: {measured.words:,} words."
        if measured.generated
        else f"The articles: {measured.distinct:,}, as {measured.articles:,} files: {measured.words:,} words."
    )
    parts = [_INTRODUCTION.format(machine=_machine(), corpus=corpus, rounds=measured.rounds)]
    parts.append(_section("Beside other linters", _beside(measured)))
    parts.append(_section("Again", _again(measured)))
    parts.append(_section("Start", _start(measured)))
    if measured.by_files:
        parts.append(_section("Growth", _growth(measured)))
    parts.append(_section("In short", _short(measured)))
    return "\n".join((*parts, _READING))


def _section(title: str, lines: Iterator[str]) -> str:
    return "\n".join((f"## {title}", "", *lines, ""))


def _beside(measured: Measured) -> Iterator[str]:
    base = "zolint, 2 processes"
    yield "| | Files | Seconds | of computing | ms per 1,000 words | zolint's time is | Peak MB |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for case, words in measured.words_read.items():
        if case in _NOT_BESIDE or not words:
            continue
        spent = measured.median(case)
        ratio = "" if case == base else f"{measured.ratio(base, case, each='words'):.2f} of it"
        yield (
            f"| {case} | {measured.files[case]} | {spent.seconds:.1f} | {spent.computing:.1f}"
            f" | {1e6 * spent.seconds / words:.0f} | {ratio} | {spent.megabytes:.0f} |"
        )
    if measured.peers:
        yield ""
        yield f"Versions: {measured.peers}."


_NOT_BESIDE = ("one article", "all, cold", "all, cached", "all, one changed", "that one alone")


def _again(measured: Measured) -> Iterator[str]:
    yield "| | Files | Seconds | Peak MB |"
    yield "|---|---:|---:|---:|"
    for case in _NOT_BESIDE[1:]:
        spent = measured.median(case)
        yield f"| {case} | {measured.files[case]} | {spent.seconds:.2f} | {spent.megabytes:.0f} |"


def _start(measured: Measured) -> Iterator[str]:
    yield "| | Seconds | times Python alone | Peak MB |"
    yield "|---|---:|---:|---:|"
    for case in _START:
        spent = measured.median(case)
        yield (
            f"| {case} | {spent.seconds:.2f} | {measured.ratio(case, 'Python alone'):.1f}"
            f" | {spent.megabytes:.0f} |"
        )


_START = (
    "Python alone",
    "zolint --version",
    "zolint --help",
    "zolint explain",
    "spaCy and its model, loaded",
    "one article",
)


def _growth(measured: Measured) -> Iterator[str]:
    yield "| Files of 100 words, two processes | Seconds | ms a file | Peak MB |"
    yield "|---:|---:|---:|---:|"
    for files, spent in measured.by_files.items():
        each = 1e3 * spent.seconds / files
        yield f"| {files:,} | {spent.seconds:.1f} | {each:.0f} | {spent.megabytes:.0f} |"
    yield ""
    yield "| Words of one file | Seconds | ms per 1,000 words | Peak MB |"
    yield "|---:|---:|---:|---:|"
    for words, spent in measured.by_words.items():
        each = 1e6 * spent.seconds / words
        yield f"| {words:,} | {spent.seconds:.1f} | {each:.0f} | {spent.megabytes:.0f} |"


def _short(measured: Measured) -> Iterator[str]:
    base = "zolint, 2 processes"
    for case in measured.words_read:
        if case in _NOT_BESIDE or case.startswith("zolint") or not measured.words_read[case]:
            continue
        ratio = measured.ratio(base, case, each="words")
        yield f"- With two processes zolint takes {ratio:.2f} of the time of {case}."
    two = measured.ratio("zolint, 1 process", base)
    yield f"- Two processes are {two:.2f} times as fast as one."
    cached = measured.median("all, cached")
    yield f"- {measured.articles:,} articles that are as they were take {cached.seconds:.2f} s."
    changed = measured.ratio("all, one changed", "that one alone")
    yield f"- One changed article among them takes {changed:.2f} of the time of checking it alone."
    first = measured.ratio("one article", "spaCy and its model, loaded")
    yield f"- One article takes {first:.2f} of the time of importing spaCy and loading its model."
    most = max(
        measured.median(case).megabytes for case in measured.costs if "zolint" in case or "all" in case
    )
    yield f"- The largest process of zolint took {most:.0f} MB."


def _machine() -> str:
    model = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor() or platform.machine(),
    )
    memory = next(
        (int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0
    )
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{model}, {cores} cores, {memory / 2**20:.0f} GB of memory, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def _lines(file: str) -> list[str]:
    path = Path(file)
    return path.read_text("utf-8", "replace").splitlines() if path.exists() else []
