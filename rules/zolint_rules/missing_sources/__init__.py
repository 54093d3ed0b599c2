"""Articles without sources."""
