"""``communique cite``."""

import argparse
import sys

from communique.cli.asking import add_asking, asked
from communique.cli.telling import add_telling, store_as_told
from communique.graph.store import base_of
from communique.publish.bibliography import STYLES, written
from communique.publish.citations import references


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("iri", help="a claim, a source, or an event, instrument, conflict or other thing that sources tell of")
    parser.add_argument("--style", choices=STYLES, default="text", help="bibtex is for biblatex; default: text")
    add_asking(parser)
    add_telling(parser)


def run(args: argparse.Namespace) -> int:
    """Writes the references on stdout."""
    store = asked(args)
    found = references(store_as_told(args, store, base_of(store)), args.iri)
    sys.stdout.buffer.write(written(found, args.style).encode())
    return 0
