"""The commands, one a module, each with `run(arguments) -> exit code`; and what the exit codes mean."""

from __future__ import annotations

FINE = 0
"""Nothing at or above the severity of `--fail-on`."""
FOUND = 1
"""Findings at or above it."""
MISTAKE = 2
"""The user's mistake: arguments, configuration."""
NOT_JUDGED = 3
"""A file, a rule or a plug-in could not do its part, so that silence would not mean that all is well."""
INTERRUPTED = 130
"""Ctrl-C."""
