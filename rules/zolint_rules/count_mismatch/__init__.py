"""Flags "three ways" above four."""
