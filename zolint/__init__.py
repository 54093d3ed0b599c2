"""zolint: an editorial linter for health, sexual-wellness and relationship writing."""

__version__ = "0.1.0"
