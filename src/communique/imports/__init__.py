"""Records of the field become claims: each publication's rows are read, interpreted and written as bulk files of the project."""
