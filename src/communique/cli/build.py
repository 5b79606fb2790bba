"""``communique build``."""

import argparse
import sys

from communique.build import Built, build, release, unreleased
from communique.cli.main import project_of
from communique.curation.project import Project
from communique.findings import CannotGoOn, Severity, is_violated
from communique.graph.currency import data_digest, note_published, note_refused
from communique.partition import Engine, Local, build_in_parts
from communique.partition.files import IN_PARTS_FROM, is_large
from communique.summary import next_steps, summary, summary_in_parts, timeline


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("--strict", action="store_true", help="warnings count as violations")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where data/graph/ is not current")
    parser.add_argument("--quiet", action="store_true", help="print findings only")
    parser.add_argument("--parts", action="store_true", help="build and release in parts, as projects of more than "
                        f"{IN_PARTS_FROM:,} claims are: sorted N-Quads with a manifest; only what has changed is made anew")
    parser.add_argument("--jobs", metavar="N", type=int, default=None, help="processes for a build in parts (default: one for each core)")
    parser.add_argument("--engine", choices=("local", "spark"), default="local", help="who makes the parts: this machine (default), or "
                        "Apache Spark (pip install 'communique[spark]'; Java 17); the release is the same")
    parser.add_argument("--master", metavar="URL", default=None, help="with --engine spark: its master (default: this machine)")


def run(args: argparse.Namespace) -> int:
    """Builds the project, prints what was found, and replaces the last good result where nothing is violated."""
    project = project_of(args)
    if args.parts or args.engine == "spark" or args.master or is_large(project):
        return _run_in_parts(project, args)
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


def _run_in_parts(project: Project, args: argparse.Namespace) -> int:
    """Builds the project in parts, prints what was found and, where nothing is violated, has replaced the last good result."""
    data = data_digest(project)
    try:
        built = build_in_parts(project, _engine(args), strict=args.strict, publish=not args.check)
    except CannotGoOn:
        if not args.check:
            note_refused(project, data)
        raise
    for finding in built.findings:
        if finding.severity is not Severity.INFO:
            print(finding, file=sys.stderr)
    violated = is_violated(built.findings, strict=args.strict)
    if not args.check:
        (note_refused if violated else note_published)(project, data)
    elif not built.is_current:
        print("data/graph: is not what the data give; run communique build", file=sys.stderr)
    if not args.quiet:
        print(summary_in_parts(built))
        print("data/graph/ keeps the last good build" if violated else next_steps(), end="\n" if violated else "")
    return 1 if violated or (args.check and not built.is_current) else 0


def _engine(args: argparse.Namespace) -> Local | Engine:
    """Who makes the parts."""
    if args.engine == "local":
        if args.master:
            raise CannotGoOn("--master: is Spark's; give --engine spark with it")
        return Local(args.jobs)
    from communique.partition.spark import Spark  # noqa: PLC0415 - loaded by those who want it

    return Spark(args.master or f"local[{args.jobs or '*'},4]")


def _built(project: Project, data: str, *, note: bool) -> Built:
    """The build in memory; one that cannot go on is noted as refused where notes are to be taken."""
    try:
        return build(project)
    except CannotGoOn:
        if note:
            note_refused(project, data)
        raise
