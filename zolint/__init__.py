"""zolint: an editorial linter for health, sexual-wellness and relationship writing."""
