"""Articles that are hard to read."""
