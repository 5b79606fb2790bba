"""``communique build``."""

import argparse
import sys

from communique.build import Built, build, release, unreleased
from communique.cli.main import project_of
from communique.curation.project import Project
from communique.findings import CannotGoOn, Severity, is_violated
from communique.graph.currency import data_digest, note_published, note_refused
from communique.summary import next_steps, summary, timeline


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("--strict", action="store_true", help="warnings count as violations")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where data/graph/ is not current")
    parser.add_argument("--quiet", action="store_true", help="print findings only")


def run(args: argparse.Namespace) -> int:
    """Builds the project, prints what was found, and replaces the last good result where nothing is violated."""
    project = project_of(args)
    data = data_digest(project)
    built = _built(project, data, note=not args.check)
    for finding in built.findings:
        if finding.severity is not Severity.INFO:
            print(finding, file=sys.stderr)
    violated = is_violated(built.findings, strict=args.strict)
    base = built.read.curated.base
    stale: tuple[str, ...] = ()
    if built.store is not None and not violated:
        if args.check:
            stale = unreleased(project, built.store, base)
        else:
            release(project, built.store, base)
            note_published(project, data)
    elif not args.check:
        note_refused(project, data)
    for name in stale:
        print(f"data/graph/{name}: is not what the data give; run communique build", file=sys.stderr)
    if not args.quiet:
        if violated:
            print("NOT PUBLISHED: what follows is of these data, which do not hold; data/graph/ keeps the last good build\n")
        print(summary(built))
        print(timeline(built))
        print("data/graph/ keeps the last good build" if violated else next_steps(), end="\n" if violated else "")
    return 1 if violated or stale else 0


def _built(project: Project, data: str, *, note: bool) -> Built:
    """The build in memory; one that cannot go on is noted as refused where notes are to be taken."""
    try:
        return build(project)
    except CannotGoOn:
        if note:
            note_refused(project, data)
        raise
