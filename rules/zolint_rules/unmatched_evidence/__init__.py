"""The rule `unmatched-evidence`."""
