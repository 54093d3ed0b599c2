"""Paragraphs that do not end."""
