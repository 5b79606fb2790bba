"""``communique explain``."""

import argparse
import json
import sys

from communique.ask.explain import explain
from communique.ask.explaining import lay_out
from communique.ask.explanation import Explanation
from communique.cli.asking import add_asking, asked
from communique.cli.telling import add_telling, store_as_told
from communique.findings import CannotGoOn
from communique.graph.store import base_of


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("iri", help="an event, person, instrument, claim, decision or conflict: event/summit-2019, or a full IRI")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_asking(parser)
    add_telling(parser)


def run(args: argparse.Namespace) -> int:
    """Writes the explanation on stdout."""
    explanation = _explained(args)
    if args.format == "json":
        json.dump(explanation.as_json(), sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        sys.stdout.write(lay_out(explanation))
    return 0


def _explained(args: argparse.Namespace) -> Explanation:
    """The explanation as told; of what the dataset knows and the chosen claims do not, it is said that they do not."""
    store = asked(args)
    told = store_as_told(args, store, base_of(store))
    try:
        return explain(told, args.iri)
    except CannotGoOn:
        if told is not store and explain(store, args.iri):
            choice = "--told-by, --published-by and --without"
            raise CannotGoOn(f"{args.iri}: does not follow from the claims that are left; widen {choice}") from None
        raise
