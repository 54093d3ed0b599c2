"""Articles without the day of their last review."""
