"""Flags consent notes that leave out something their topic needs."""
