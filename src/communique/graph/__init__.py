"""Records become quads, quads become a store and files."""
