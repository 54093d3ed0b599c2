"""Flags advice that the article itself warns off."""
