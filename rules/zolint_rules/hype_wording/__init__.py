"""Words that promise more than evidence can."""
