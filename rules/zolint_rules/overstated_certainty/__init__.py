"""Flags words that allow no doubt and no exception."""
