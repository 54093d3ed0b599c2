"""Sources that were retracted."""
