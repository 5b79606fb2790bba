"""``communique export``."""

import argparse
from pathlib import Path

from communique.cli.main import project_of
from communique.cli.telling import add_telling, built_store, choice_of, store_as_told
from communique.graph.store import base_of
from communique.publish import FORMATS, export, outside_data


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("--format", required=True, action="append", choices=FORMATS, help="may be repeated")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="the folder to write to")
    add_telling(parser)


def run(args: argparse.Namespace) -> int:
    """Writes the files and prints their paths."""
    project = project_of(args)
    out = outside_data(project, args.out)
    built = built_store(project)
    base = base_of(built)
    store, choice = store_as_told(args, built, base), choice_of(args, base)
    written: dict[Path, None] = {}
    for name in args.format:
        written |= dict.fromkeys(export(store, name, out, choice))
    for path in written:
        print(path)
    return 0
