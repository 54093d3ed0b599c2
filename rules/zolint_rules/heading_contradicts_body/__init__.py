"""A heading against its text."""
