"""Flags safety notes that leave out something their topic needs."""
