"""Flags words that put pressure on a partner, or read a yes where none was given."""
