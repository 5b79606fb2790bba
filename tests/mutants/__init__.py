"""Mutants: copies of the dataset in which one fact is spoilt, to see what share of them a build notices."""
