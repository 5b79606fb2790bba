"""``communique explain``."""

import argparse
import sys

from communique.ask.explain import explain
from communique.ask.explaining import FORMATS, write_explanation
from communique.cli.main import project_of
from communique.graph.store import open_store


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("iri", help="an event, person, instrument, claim, decision or conflict: event/summit-2019, or a full IRI")
    parser.add_argument("--format", choices=FORMATS, default="text")


def run(args: argparse.Namespace) -> int:
    """Writes the explanation on stdout."""
    write_explanation(explain(open_store(project_of(args)), args.iri), args.format, sys.stdout)
    return 0
