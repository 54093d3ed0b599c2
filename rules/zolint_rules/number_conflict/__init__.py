"""One quantity, two values."""
