"""``communique export``."""

import argparse
from pathlib import Path

from communique.cli.asking import add_asking, asked, endpoint_of
from communique.cli.main import project_of
from communique.cli.telling import add_telling, choice_of, store_as_told
from communique.graph.store import base_of
from communique.publish import FORMATS, export, outside_data
from communique.servers.served import copied


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("--format", required=True, action="append", choices=FORMATS, help="may be repeated")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="the folder to write to")
    add_asking(parser)
    add_telling(parser)


def run(args: argparse.Namespace) -> int:
    """Writes the files and prints their paths."""
    out = args.out if endpoint_of(args) else outside_data(project_of(args), args.out)
    graphs = asked(args)
    base = base_of(graphs)
    store, choice = copied(store_as_told(args, graphs, base)), choice_of(args, base)
    written: dict[Path, None] = {}
    for name in args.format:
        written |= dict.fromkeys(export(store, name, out, choice))
    for path in written:
        print(path)
    return 0
