"""``communique silences``."""

import argparse
import sys

from communique.accounts.silences import MATRIX_FORMATS, read_matrix, write_matrix
from communique.ask.known import check_known
from communique.ask.saved import find_query
from communique.cli.asking import add_asking, asked
from communique.cli.telling import add_telling, store_as_told
from communique.graph.store import base_of
from communique.vocabulary import queries


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("--source", action="append", default=[], metavar="IRI",
                        help="a column; may be repeated (default: who was read for something and bears on an event; csv, json: all)")
    parser.add_argument("--format", choices=MATRIX_FORMATS, default="table", help="markdown is a page with scope and time of the sources")
    add_asking(parser)
    add_telling(parser)


def run(args: argparse.Namespace) -> int:
    """Writes the matrix on stdout."""
    store = asked(args)
    base = base_of(store)
    if args.source:
        check_known(store, find_query("silences", (queries(),)), {"source": args.source}, base)
    told = store_as_told(args, store, base)
    matrix = read_matrix(told, base, args.source, examined=args.format not in ("csv", "json"))
    sys.stdout.write(write_matrix(matrix, args.format))
    return 0
