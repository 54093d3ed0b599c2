"""Flags articles that dwell on distress or harm and name nowhere to turn."""
