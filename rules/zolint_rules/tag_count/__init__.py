"""The rule on too many or too few tags."""
