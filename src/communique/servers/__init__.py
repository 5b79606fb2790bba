"""Servers of SPARQL 1.1: how they are spoken to, what they hold, and how a dataset is published on one."""
