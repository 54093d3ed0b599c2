"""The rule on a tag that another has replaced."""
