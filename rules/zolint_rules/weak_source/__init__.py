"""Strong claims that rest on weak sources."""
