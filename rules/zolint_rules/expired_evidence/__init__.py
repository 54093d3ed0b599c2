"""The rule `expired-evidence`."""
