"""Identity of events across sources: which events that two sources tell of may be one, and what speaks for and against it.

The machine proposes and shows why; a person decides, and the decision is data.
"""
