"""The rule on a tag that promises what the article does not give."""
