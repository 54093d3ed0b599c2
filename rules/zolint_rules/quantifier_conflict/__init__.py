"""Of all, and of none."""
