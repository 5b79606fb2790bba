"""Tables become claims by a mapping: records in the shape of the data files, with holes in which a row's values are put."""
