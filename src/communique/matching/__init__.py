"""Identity across sources: which events that two sources tell of may be one, and what names in published tables mean.

Of events the machine proposes and shows why; a person decides, and the decision is data. Of names it takes what is certain for what is
known, and declares the rest anew with those that it may be.
"""
