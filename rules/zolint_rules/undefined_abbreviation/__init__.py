"""Abbreviations that are never spelled out."""
