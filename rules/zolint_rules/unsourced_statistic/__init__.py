"""Numbers without a source."""
