"""The same tag twice."""
