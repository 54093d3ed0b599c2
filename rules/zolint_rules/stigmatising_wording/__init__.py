"""Flags words that judge or label people, and offers others."""
