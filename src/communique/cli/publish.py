"""``communique publish``."""

import argparse
import json
import sys
from typing import Any

import pyoxigraph as ox

from communique.cli.asking import add_connecting, connected
from communique.cli.main import project_of
from communique.cli.telling import built_store
from communique.graph.store import base_of
from communique.iris import PREFIXES, RECORDS, shorten
from communique.servers.publishing import MOST_BYTES, Report, publish
from communique.servers.record import Version
from communique.servers.service import find_service

_SHOWN = 10
"""Names of graphs that a dry run shows."""


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("--endpoint", required=True, metavar="URL", help="the SPARQL 1.1 server, by its address for queries")
    parser.add_argument("--update", metavar="URL", default="", help="its address for updates (default: as it says, or as is usual)")
    parser.add_argument("--graph-store", metavar="URL", default="",
                        help="the address of its graph store (Graph Store HTTP Protocol), for a server that takes no updates")
    parser.add_argument("--dry-run", action="store_true", help="say what would be sent, and send nothing")
    parser.add_argument("--verify", action="store_true", help="read back every graph that is there, and compare")
    parser.add_argument("--request-bytes", type=_bytes, default=MOST_BYTES, metavar="N",
                        help=f"of one request, at most (default: {MOST_BYTES})")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the report")
    add_connecting(parser.add_argument_group("speak to the server"))


def _bytes(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 2**16 <= int(text[:12]) <= 2**30:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of bytes from {2**16} to {2**30}")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Publishes, and writes a report on stdout; how far it is, on stderr."""
    store = built_store(project_of(args))
    urls = tuple(filter(None, (args.endpoint, args.update, args.graph_store)))
    connection = connected(args, *urls)
    service = find_service(connection, args.endpoint, args.update, args.graph_store)
    number = _number(store)
    report = publish(store, base_of(store), number, connection, service, most=args.request_bytes, verify=args.verify, dry_run=args.dry_run,
                     tell=_Progress())
    if args.format == "json":
        print(json.dumps(_plain(args, report) | {"requests": connection.sent}, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_told(args, report)))
    return 0


def _number(store: ox.Store) -> str:
    found = store.quads_for_pattern(None, ox.NamedNode(PREFIXES["dcat"] + "version"), None, ox.NamedNode(RECORDS))
    return min((quad.object.value for quad in found if isinstance(quad.object, ox.Literal)), default="")


class _Progress:
    """Says at each twentieth how many graphs are done."""

    def __init__(self) -> None:
        self._said = 0

    def __call__(self, done: int, every: int) -> None:
        if done * 20 // every > self._said:
            self._said = done * 20 // every
            print(f"publish: {done} of {every} graphs", file=sys.stderr, flush=True)


def _told(args: argparse.Namespace, report: Report) -> list[str]:
    plan, version = report.plan, report.version
    if report.unchanged:
        return [f"{args.endpoint} holds version {version.name} already: {plan.kept} graphs, {version.triples} statements"]
    verb = "would hold" if args.dry_run else "holds"
    after = ", ".join(one.name for one in report.before if one != version)
    lines = [f"{args.endpoint} {verb} version {version.name}" + (f", after {after}" if after else "")]
    lines += ["resumed: an earlier publication had not been finished"] if report.resumed else []
    lines += [f"{len(plan.changed)} graphs sent, {len(plan.dropped)} dropped, {plan.kept} kept as they were; {version.triples} statements"]
    if args.dry_run:
        lines[-1] = lines[-1].replace("sent", "to send").replace("dropped", "to drop").replace("kept", "to keep").replace("were", "are")
        names = [f"  send {shorten(name)}" for name in plan.changed] + [f"  drop {shorten(name)}" for name in plan.dropped]
        lines += names[:_SHOWN] + ([f"  and {len(names) - _SHOWN} more; --format json names all"] if len(names) > _SHOWN else [])
    return lines


def _plain(args: argparse.Namespace, report: Report) -> dict[str, Any]:
    plan = report.plan
    return {
        "endpoint": args.endpoint, "dryRun": args.dry_run, "unchanged": report.unchanged, "resumed": report.resumed,
        "version": _version(report.version), "before": [_version(one) for one in report.before],
        "graphs": {"sent": list(plan.changed), "dropped": list(plan.dropped), "kept": plan.kept},
    }


def _version(version: Version) -> dict[str, Any]:
    return {"iri": version.iri, "number": version.number, "digest": version.digest, "triples": version.triples}
