"""What an article says and denies."""
