"""Long stretches of text without a heading or a list."""
