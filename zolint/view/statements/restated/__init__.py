"""Sentences in the words that they come to: pronouns, headings and questions read as statements."""
