"""``communique release``."""

import argparse
import sys

from communique.build import build
from communique.build import release as write_graph
from communique.changes.released import write_released, write_tool_names
from communique.cli.main import project_of
from communique.findings import Severity, is_violated
from communique.graph.currency import data_digest, note_published, note_refused


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("--strict", action="store_true", help="warnings count as violations")


def run(args: argparse.Namespace) -> int:
    """Builds, writes ``data/graph/``, and lists the names that are given with this release and are kept from now on."""
    project = project_of(args)
    data = data_digest(project)
    built = build(project)
    if built.store is None or is_violated(built.findings, strict=args.strict):
        for finding in built.findings:
            if args.strict or finding.severity is Severity.VIOLATION:
                print(finding, file=sys.stderr)
        note_refused(project, data)
        print("nothing is released; mend these first", file=sys.stderr)
        return 1
    curated = built.read.curated
    write_graph(project, built.store, curated.base)
    note_published(project, data)
    names, new = write_released(curated)
    print(f"{project.relative(project.released)}: {names} names are kept, {new} of them new; {len(curated.of('Retired'))} are retired")
    terms, more = write_tool_names(project)
    if terms:
        print(f"ontology/released.txt: {terms} names are kept, {more} of them new")
    print("next: commit data/, and tag the release; communique diff TAG tells what changed since then")
    return 0
