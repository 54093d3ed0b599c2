"""The words of a sentence: its rows of words, what they name, and which words stand against each other."""
