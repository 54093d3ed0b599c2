"""Flags a word that is defined as two kinds of things."""
