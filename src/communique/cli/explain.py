"""``communique explain``."""

import argparse
import json
import sys

from communique.ask.explain import explain
from communique.ask.explaining import lay_out
from communique.cli.main import project_of
from communique.graph.store import open_store


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("iri", help="an event, person, instrument, claim, decision or conflict: event/summit-2019, or a full IRI")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """Writes the explanation on stdout."""
    explanation = explain(open_store(project_of(args)), args.iri)
    if args.format == "json":
        json.dump(explanation.as_json(), sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        sys.stdout.write(lay_out(explanation))
    return 0
