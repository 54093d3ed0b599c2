"""Cause and effect on the word of a study that cannot show it."""
