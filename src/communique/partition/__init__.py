"""A dataset built in parts: each part from the records that bear on it, by the same functions as the whole, so that nothing differs."""
