"""Times zolint cold, cached, after one change, and in one and two processes, side by side in one run.

    python bench/speed.py [FOLDER] [--articles 1000] [--rounds 3]

FOLDER holds articles; without one, articles are generated (bench/corpus.py). Every figure is the median
of the rounds; a ratio is the median of the rounds' ratios, so that a slow minute of the machine counts
on both sides. Peak memory is that of the largest process.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus


def run(*arguments: str, cwd: Path) -> tuple[float, float]:
    """Run `zolint check` and return its seconds and the peak megabytes of its largest process."""
    command = [sys.executable, "-m", "zolint", "check", "--isolated", "--exit-zero", "--format", "concise"]
    began = time.perf_counter()
    child = subprocess.Popen(
        [*command, *arguments], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"zolint ended with status {status}: {' '.join(arguments)}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def one_round(site: Path) -> dict[str, tuple[float, float]]:
    """Measure every case once."""
    first = min(site.glob("*.*"))
    alone = site.parent / "alone" / first.name
    alone.parent.mkdir(exist_ok=True)
    shutil.copy(first, alone)
    seen: dict[str, tuple[float, float]] = {}
    seen["cold, jobs 1"] = run(".", "--no-cache", "--jobs", "1", cwd=site)
    seen["cold, jobs 2"] = run(".", "--no-cache", "--jobs", "2", cwd=site)
    shutil.rmtree(site / ".zolint_cache", ignore_errors=True)
    run(".", cwd=site)
    seen["cached"] = run(".", cwd=site)
    text = first.read_text("utf-8")
    first.write_text(text + f"\nA line that was not there before: {time.time_ns()}.\n", "utf-8")
    seen["one changed"] = run(".", cwd=site)
    first.write_text(text, "utf-8")
    seen["that one alone"] = run(alone.name, "--no-cache", cwd=alone.parent)
    return seen


RATIOS = (
    ("jobs 1 / jobs 2, cold", "cold, jobs 1", "cold, jobs 2"),
    ("cached / cold", "cached", "cold, jobs 1"),
    ("one changed / that one alone", "one changed", "that one alone"),
)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch, "site")
        if given.folder:
            shutil.copytree(given.folder, site, ignore=shutil.ignore_patterns(".*"))
        else:
            corpus.write(site, given.articles, 600, 1)
        files = [path for path in site.rglob("*") if path.is_file()]
        words = sum(len(path.read_text("utf-8", "replace").split()) for path in files)
        rounds = [one_round(site) for _ in range(given.rounds)]
    print(f"{len(files):,} articles, {words:,} words, {given.rounds} rounds, {os.cpu_count()} cores")
    for name in rounds[0]:
        seconds = statistics.median(seen[name][0] for seen in rounds)
        memory = max(seen[name][1] for seen in rounds)
        print(f"{name:32} {seconds:8.2f} s {memory:8.0f} MB")
    for name, above, below in RATIOS:
        ratio = statistics.median(seen[above][0] / seen[below][0] for seen in rounds)
        print(f"{name:32} {ratio:8.3f}")


if __name__ == "__main__":
    main()
