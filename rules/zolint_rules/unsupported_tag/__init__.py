"""A tag that nothing in the article stands behind."""
