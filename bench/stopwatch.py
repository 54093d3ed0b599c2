"""What a command costs: seconds on the clock, seconds of computing, and the memory of its largest process."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What one run of a command cost."""

    seconds: float
    computing: float
    """Seconds of processor time, of the command and the processes that it started."""
    megabytes: float


def cost(command: Sequence[str | Path], cwd: Path, fine: Sequence[int] = (0,)) -> Cost:
    """Run a command, its output thrown away; end the benchmark where the exit code is not a fine one."""
    # an installation's code is compiled once, not anew for every run
    compiled = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    child = subprocess.Popen(
        command, cwd=cwd, env=compiled, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in fine:
        sys.exit(f"exit code {child.returncode}: {' '.join(map(str, command))[:300]}")
    return Cost(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def median(costs: Sequence[Cost]) -> Cost:
    """Return the median of the times, and the highest memory."""
    return Cost(
        statistics.median(each.seconds for each in costs),
        statistics.median(each.computing for each in costs),
        max(each.megabytes for each in costs),
    )
