"""Times zolint beside other linters of prose, and how it grows with files and words; writes RESULTS.md.

    python bench/speed.py [FOLDER] [--rounds 3] [--quick] [--publish]

FOLDER holds articles, which are copied; fewer than 1,000 several times, under distinct names, for what
is timed over 1,000. Without one, articles are generated (bench/corpus.py), no sentence twice. All is measured
side by side in one run, round after round: a figure is the median of the rounds, a ratio the median of the
rounds' ratios, so that a slow minute of the machine counts on both sides. Install the others first:
`python bench/peers.py`; what is not installed is left out.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import corpus
import peers as others
import speed_page
from stopwatch import Cost, cost, median

ZOLINT = (sys.executable, "-m", "zolint")
CHECK = (*ZOLINT, "check", "--isolated", "--exit-zero", "--format", "concise")
_ALONE = """
import os
os.environ["OPENBLAS_NUM_THREADS"] = "1"
import spacy
from zolint import nlp
spacy.load(nlp.model().folder, exclude=["ner", "senter", "attribute_ruler", "lemmatizer"])
"""
_FILES = (1, 10, 100, 500, 5_000)
_WORDS = (1_000, 10_000, 50_000, 200_000)
_ARTICLE = 600
"""Words of a generated article."""
_SHORT = 100
"""Words of an article where only their number counts."""


@dataclass
class Measured:
    """Everything that a run has measured."""

    articles: int
    words: int
    rounds: int
    distinct: int
    """How many of the articles differ."""
    generated: bool
    costs: dict[str, list[Cost]] = field(default_factory=lambda: defaultdict(list))
    """By case, a cost a round."""
    files: dict[str, int] = field(default_factory=dict)
    """How many files a case reads."""
    words_read: dict[str, int] = field(default_factory=dict)
    by_files: dict[int, Cost] = field(default_factory=dict)
    by_words: dict[int, Cost] = field(default_factory=dict)
    peers: str = ""

    def median(self, case: str) -> Cost:
        """Return what a case cost."""
        return median(self.costs[case])

    def ratio(self, above: str, below: str, *, each: str = "") -> float:
        """Return the median of the rounds' ratios of two cases; `each` is what to divide both by: words."""
        scale = self.words_read[below] / self.words_read[above] if each else 1.0
        pairs = zip(self.costs[above], self.costs[below], strict=False)
        return statistics.median(one.seconds / other.seconds * scale for one, other in pairs)


def main() -> None:
    """Measure, print, and publish if that is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="zolint alone, few files, no growth")
    parser.add_argument("--publish", action="store_true", help="write bench/RESULTS.md")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        measured = _measure(Path(scratch), given)
    page = speed_page.page(measured)
    print(page)
    if given.publish:
        Path(__file__).with_name("RESULTS.md").write_text(page, "utf-8")


def _measure(scratch: Path, given: argparse.Namespace) -> Measured:
    site = scratch / "site"
    articles = 100 if given.quick else 1_000
    if given.folder:
        distinct = _copy(given.folder, site, articles)
    else:
        corpus.write(site, articles, _ARTICLE, 1)
        distinct = articles
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    measured = Measured(len(paths), _words(paths), given.rounds, distinct, generated=not given.folder)
    _start_up(measured, paths[0], scratch, given.rounds)
    _beside(measured, paths, site, [] if given.quick else list(others.peers()))
    _again(measured, paths, site, given.rounds)
    if not given.quick:
        _growth(measured, scratch)
    return measured


def _copy(folder: Path, site: Path, articles: int) -> int:
    """Copy a folder's articles until there are so many; return how many differ."""
    originals = sorted(
        path for path in folder.rglob("*") if path.is_file() and path.suffix in {".md", ".txt", ".html"}
    )
    if not originals:
        sys.exit(f"no articles in {folder}")
    site.mkdir()
    for number in range(max(articles, len(originals))):
        copy, original = divmod(number, len(originals))
        source = originals[original]
        # the copies of an article stand beside one another: whoever takes every fifth takes no two of one
        shutil.copy(source, site / f"{original:04}-{copy:03}{source.suffix}")
    return len(originals)


def _note(measured: Measured, case: str, spent: Cost, paths: Sequence[Path] = ()) -> None:
    measured.costs[case].append(spent)
    measured.files[case] = len(paths)
    measured.words_read[case] = _words(paths)
    sys.stderr.write(f"{case:44} {spent.seconds:8.2f} s {spent.computing:8.2f} s {spent.megabytes:6.0f} MB\n")


def _start_up(measured: Measured, article: Path, scratch: Path, rounds: int) -> None:
    """Time what a person waits for before anything is read, and one article."""
    commands: dict[str, Sequence[str]] = {
        "Python alone": (sys.executable, "-c", "pass"),
        "zolint --version": (*ZOLINT, "--version"),
        "zolint --help": (*ZOLINT, "--help"),
        "zolint explain": (*ZOLINT, "explain", "unsafe-advice"),
        "spaCy and its model, loaded": (sys.executable, "-c", _ALONE),
        "one article": (*CHECK, "--no-cache", str(article)),
    }
    for _ in range(max(rounds, 3)):
        for case, command in commands.items():
            _note(measured, case, cost(command, scratch), [article] if case == "one article" else [])


def _beside(measured: Measured, paths: Sequence[Path], site: Path, found: Sequence[others.Peer]) -> None:
    """Time zolint and its peers on the same files, round by round."""
    some = paths[:: max(1, len(paths) // 200)][:200]
    for _ in range(measured.rounds):
        for jobs in (1, 2):
            spent = cost((*CHECK, "--no-cache", "--jobs", str(jobs), *some), site)
            _note(measured, f"zolint, {jobs} process{'es' * (jobs > 1)}", spent, some)
        for peer in found:
            read = some[: peer.most]
            _note(measured, peer.name, cost((*peer.command, *read), site, peer.fine), read)
    measured.peers = others.listed(found)


def _again(measured: Measured, paths: Sequence[Path], site: Path, rounds: int) -> None:
    """Time all files cold, then from the cache, then with one of them changed."""
    first = paths[0]
    alone = site.parent / "alone" / first.name
    alone.parent.mkdir(exist_ok=True)
    shutil.rmtree(site / ".zolint_cache", ignore_errors=True)
    _note(measured, "all, cold", cost((*CHECK, "."), site), paths)
    text = first.read_text("utf-8")
    for _ in range(max(rounds, 3)):
        _note(measured, "all, cached", cost((*CHECK, "."), site), paths)
        first.write_text(f"{text}\nA line that was not there before: {time.time_ns()}.\n", "utf-8")
        _note(measured, "all, one changed", cost((*CHECK, "."), site), paths)
        shutil.copy(first, alone)
        _note(measured, "that one alone", cost((*CHECK, "--no-cache", alone.name), alone.parent), [alone])
    first.write_text(text, "utf-8")


def _growth(measured: Measured, scratch: Path) -> None:
    """Time more and more files, and one longer and longer file."""
    many = scratch / "many"
    corpus.write(many, max(_FILES), _SHORT, 2)
    paths = sorted(many.iterdir())
    for files in _FILES:
        measured.by_files[files] = cost((*CHECK, "--no-cache", "--jobs", "2", *paths[:files]), many)
        sys.stderr.write(f"{files:6} files {measured.by_files[files].seconds:8.2f} s\n")
    for words in _WORDS:
        long = scratch / f"{words}.md"
        long.write_text(corpus.article(0, words, random.Random(3)), "utf-8")
        measured.by_words[words] = cost((*CHECK, "--no-cache", long), scratch)
        sys.stderr.write(f"{words:6} words {measured.by_words[words].seconds:8.2f} s\n")


def _words(paths: Sequence[Path]) -> int:
    return sum(len(path.read_text("utf-8", "replace").split()) for path in paths)


if __name__ == "__main__":
    main()
