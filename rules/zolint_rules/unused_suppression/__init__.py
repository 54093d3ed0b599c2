"""The rule unused-suppression."""
