"""The rule long-list."""
