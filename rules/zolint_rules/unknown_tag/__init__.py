"""The rule on a tag that is not in the vocabulary."""
