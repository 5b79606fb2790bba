"""``communique validate``."""

import argparse
import sys

from communique.build import build
from communique.cli.main import project_of
from communique.findings import Severity, is_violated
from communique.validate import FORMATS, Report


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("--format", choices=FORMATS, default="text",
                        help="of the findings (default: text); json: 'violated' tells of violations alone; "
                             "turtle: the W3C report, whose sh:conforms is false at any result, be it a warning")
    parser.add_argument("--engine", choices=("compiled", "pyshacl"), default="compiled",
                        help="compiled: shapes as sets and joins over the data; pyshacl: the reference, the same results in minutes")
    parser.add_argument("--strict", action="store_true", help="warnings count as violations")


def run(args: argparse.Namespace) -> int:
    """Builds in memory and writes the findings on stdout; ``data/graph/`` stays as it is."""
    built = build(project_of(args), engine=args.engine)
    report = Report(built.findings, built.report.results if built.report else ())
    sys.stdout.write(FORMATS[args.format](report))
    for note in built.report.notes if built.report else ():
        print(note, file=sys.stderr)
    if args.format == "text":
        counts = ", ".join(f"{report.count(severity)} {severity}s" for severity in Severity)
        print(counts, file=sys.stderr)
    return 1 if is_violated(built.findings, strict=args.strict) else 0
