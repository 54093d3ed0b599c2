"""Claims without evidence."""
