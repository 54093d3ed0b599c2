"""Nouns that hide a verb."""
