"""Flags topics on which an article instructs and says nothing of what a yes is."""
