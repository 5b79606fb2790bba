"""Accounts side by side: on what sources disagree, and what each leaves out."""
