"""Flags advice that can hurt whoever follows it."""
