"""What an article says to raise and to lower."""
