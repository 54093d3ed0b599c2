"""The rule unknown-suppression."""
