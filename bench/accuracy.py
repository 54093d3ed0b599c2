"""Measures how well zolint judges the labelled articles and writes the figures to ACCURACY.md.

    python bench/accuracy.py            measure, print, and write ACCURACY.md
    python bench/accuracy.py --check    measure, and exit with 1 if ACCURACY.md says something else
    python bench/accuracy.py PATH ...   measure these articles alone, print, and write nothing
    python bench/accuracy.py --misses   name what was missed and wrongly flagged in the batches to tune on

bench/README.md says what the labels mean.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from accuracy_page import report
from scoring import labelled, measure

HERE = Path(__file__).parent
ARTICLES = HERE / "articles"
PUBLISHED = HERE / "ACCURACY.md"
HELD_OUT = "j"
"""The batch that nobody reads who changes a rule."""


def main() -> None:
    """Measure, print, and write or compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="labelled articles, or folders")
    parser.add_argument("--check", action="store_true", help="compare with ACCURACY.md, and write nothing")
    parser.add_argument(
        "--misses", action="store_true", help="name what was judged wrongly in the batches to tune on"
    )
    options = parser.parse_args()
    batches = {"": labelled(options.paths)} if options.paths else _batches()
    tallies = {name: measure(articles) for name, articles in batches.items()}
    page = report(tallies)
    if options.paths:
        print(page, end="")
        return
    if not options.check:
        PUBLISHED.write_text(page, "utf-8")
        print(page, end="")
    if options.misses:
        print("\n".join(tallies["tuned on"].remarks))
    if PUBLISHED.read_text("utf-8") != page:
        sys.exit("bench/ACCURACY.md is out of date; `make accuracy` writes it anew")


def _batches() -> dict[str, list[Path]]:
    held_out = ARTICLES / HELD_OUT
    others = sorted(folder for folder in ARTICLES.iterdir() if folder.is_dir() and folder != held_out)
    return {"held out": labelled([held_out]), "tuned on": labelled(others)}


if __name__ == "__main__":
    main()
