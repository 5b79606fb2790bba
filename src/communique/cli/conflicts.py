"""``communique conflicts``."""

import argparse
import sys

from communique.accounts.ledger import KINDS, read_ledger
from communique.accounts.ledger_forms import LEDGER_FORMATS, write_ledger
from communique.ask.lines import READINGS
from communique.cli.asking import add_asking, asked
from communique.cli.telling import add_telling, store_as_told
from communique.graph.store import base_of


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("--about", metavar="IRI", help="an event, person, document, value, claim or source that an entry is about or names")
    parser.add_argument("--kind", action="append", choices=KINDS, default=[], help="of disagreement; may be repeated")
    parser.add_argument("--state", action="append", default=[], metavar="STATE",
                        help="with a part in what an entry is about, or that it is about; may be repeated")
    parser.add_argument("--states", choices=READINGS, default="named", help="read a State as in communique query")
    parser.allow_abbrev = False  # --state is no short form of --states
    parser.add_argument("--no-near-misses", action="store_true", help="leave out what differs without contradiction")
    parser.add_argument("--format", choices=LEDGER_FORMATS, default="text", help="markdown is a page to publish; csv has a row per witness")
    add_asking(parser)
    add_telling(parser)


def run(args: argparse.Namespace) -> int:
    """Writes the ledger on stdout."""
    store = asked(args)
    base = base_of(store)
    told = store_as_told(args, store, base)
    ledger = read_ledger(told, base, args.about, args.kind, near_misses=not args.no_near_misses,
                         state=args.state, states=args.states)  # fmt: skip
    sys.stdout.write(write_ledger(ledger, args.format))
    return 0
