"""Benchmarks: a generator of realistic claims, and rows that each measure the tool beside a peer in one run."""
