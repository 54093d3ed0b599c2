"""The rule on spellings of one tag that differ between articles."""
