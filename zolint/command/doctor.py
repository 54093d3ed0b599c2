"""`zolint doctor`: what is installed, and whether it can do its work."""

from __future__ import annotations

import sys
from argparse import Namespace

from zolint.ask import describe
from zolint.command import FINE, NOT_JUDGED
from zolint.command.configuration import project
from zolint.doctor import CHECKS, Line, Patient
from zolint.plural import counted
from zolint.terminal import Screen, say, screen


def run(arguments: Namespace) -> int:
    """Run every check, and return the exit code."""
    patient = Patient(project(arguments))
    place = screen(arguments.color, sys.stdout)
    faults = 0
    for heading, check in CHECKS.items():
        say(f"{place.paint('bold', heading)}\n")
        try:
            lines = list(check(patient))
        except Exception as error:  # noqa: BLE001 - a doctor must not faint
            lines = [Line(f"this check failed: {describe(error)}", is_fault=True)]
        say("".join(f"{_shown(line, place)}\n" for line in lines) + "\n")
        faults += sum(line.is_fault for line in lines)
    if not faults:
        say(f"{place.paint('good', 'All is well.')}\n")
        return FINE
    say(f"{place.paint('error', counted(faults, 'fault') + '.')}\n")
    return NOT_JUDGED


def _shown(line: Line, place: Screen) -> str:
    return f"  {place.paint('error', 'fault:')} {line.text}" if line.is_fault else f"  {line.text}"
