"""Authorities without a name."""
