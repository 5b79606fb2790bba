"""``communique build``."""

import argparse
import sys

from communique.build import read
from communique.cli.main import project_of


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("--strict", action="store_true", help="warnings count as violations")


def run(args: argparse.Namespace) -> int:
    """Builds the project and prints what was found."""
    done = read(project_of(args))
    for finding in done.findings:
        print(finding, file=sys.stderr)
    print(len(done.curated.records), "records", done.evidence.quotes, "quotes", len(done.findings), "findings")
    return 1 if done.findings else 0
