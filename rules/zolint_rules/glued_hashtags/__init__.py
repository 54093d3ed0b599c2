"""Hashtags with nothing between them."""
