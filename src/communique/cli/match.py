"""``communique match``."""

import argparse
import secrets
import sys

from communique.build import draft
from communique.cli.asking import add_asking, asked
from communique.cli.main import project_of
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.store import base_of
from communique.iris import expand
from communique.matching import wording
from communique.matching.proposals import LEAST, Proposal, known_source, read_matcher
from communique.servers.served import copied


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("names", nargs="*", metavar="SOURCE | EVENT EVENT",
                        help="what only this source tells, or two events (default: all pairs told by different sources)")
    parser.add_argument("--least", type=int, default=LEAST, metavar="SCORE", help=f"propose pairs from this score on (default: {LEAST})")
    parser.add_argument("--format", choices=wording.FORMATS, default="text", help="of the result (default: text)")
    parser.add_argument("--all", action="store_true", help="show pairs that are decided or ruled out as well, with the reason")
    add_asking(parser)
    deciding = parser.add_argument_group("decide", "the decision is data; it takes effect with the next build")
    decision = deciding.add_mutually_exclusive_group()
    decision.add_argument("--same", nargs=2, metavar=("PROVISIONAL", "KNOWN"), help="they are one: the first id gives way to the second")
    decision.add_argument("--distinct", nargs=2, metavar=("A", "B"), help="they are two, and are not proposed again")
    deciding.add_argument("--reason", metavar="TEXT", help="why; a decision needs one")


def run(args: argparse.Namespace) -> int:
    """Proposes what may be one, or writes down what a person decides."""
    if args.same or args.distinct:
        if args.endpoint:
            raise CannotGoOn("--endpoint: what a server holds is read, and a decision is written to a project; leave one out")
        return _decide(project_of(args), args)
    if args.reason is not None:
        raise CannotGoOn("--reason: is for a decision; add --same PROVISIONAL KNOWN or --distinct A B")
    if len(args.names) > 2:
        raise CannotGoOn("match: takes a source, or two events; leave the rest out")
    matcher = read_matcher(store := copied(asked(args)) if args.endpoint else draft(project_of(args)))
    proposals: tuple[Proposal, ...]
    if len(args.names) == 2:
        one, other = (expand(name, base_of(store)) for name in args.names)
        proposals = (matcher.pair(one, other),)
    else:
        source = known_source(store, args.names[0]) if args.names else None
        proposals = matcher.proposals(source, least=args.least, everything=args.all)
    write = {"text": wording.as_text, "json": wording.as_json, "csv": wording.as_csv, "markdown": wording.as_markdown}[args.format]
    sys.stdout.buffer.write(write(proposals, matcher.known.background).encode())
    if not proposals:
        print("nothing to propose; a lower --least shows what agrees less, --all what is decided or ruled out", file=sys.stderr)
    return 0


def _decide(project: Project, args: argparse.Namespace) -> int:
    from communique.matching.deciding import decide_distinct, decide_same  # noqa: PLC0415 - reads every file of the project

    if args.names:
        raise CannotGoOn(f"match {args.names[0]}: a decision names its two events itself; leave this out")
    pair, reason = tuple(args.same or args.distinct), args.reason or ""
    if args.same:
        done = decide_same(project, read_matcher(draft(project)), pair, reason, secrets.choice)
    else:
        done = decide_distinct(project, pair, reason, secrets.choice)
    for line in done:
        print(line)
    print("next: communique build")
    return 0
