"""Articles that nobody is named to have checked."""
