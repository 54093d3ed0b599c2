"""Headings that skip a level."""
