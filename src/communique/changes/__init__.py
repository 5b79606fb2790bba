"""What changed between two states of a dataset, and what may not: names that were given are kept."""
