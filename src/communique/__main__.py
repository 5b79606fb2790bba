"""Runs the command line: ``python -m communique``."""

from communique.cli.main import run

run()
