"""Flags a claim that is made with "may" in one place and without in another."""
