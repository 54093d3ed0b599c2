"""Articles without an author."""
