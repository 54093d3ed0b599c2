"""Citations and sources that miss each other."""
