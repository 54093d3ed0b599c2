"""Words that few readers know, or that nobody says."""
