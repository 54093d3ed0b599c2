"""The rule on a main subject that no tag names."""
