"""The numbers of a sentence: how many, how much, how often, how long, and of how many."""
