"""Per cent of people, where "1 in 7" would be seen."""
