"""Flags topics on which an article instructs and says nothing of what keeps readers safe."""
