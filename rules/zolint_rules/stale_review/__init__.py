"""Articles whose last review is long past."""
