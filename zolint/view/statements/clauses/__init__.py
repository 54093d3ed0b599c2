"""What a clause says: what it names, asserts, denies, advises or counts, and which way it sends it."""
