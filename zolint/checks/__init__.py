"""Ready-made checks: a rule without code of its own is one of these values as its `check`."""
