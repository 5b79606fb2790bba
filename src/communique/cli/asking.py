"""Where answers come from: the built dataset, or a server that holds one; every command that reads asks here and need not know which.

``--endpoint`` names a server, else the environment variable ``COMMUNIQUE_ENDPOINT`` does; ``--endpoint .`` is the built dataset.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from communique.cli.main import project_of
from communique.cli.telling import built_store
from communique.findings import CannotGoOn
from communique.graph.asking import Graphs
from communique.servers.credentials import AUTHORIZATION, read_credentials

if TYPE_CHECKING:
    from communique.servers.connection import Connection
    from communique.servers.served import ServedGraphs

__all__ = ["ASKING", "ENDPOINT", "add_asking", "add_connecting", "asked", "connected", "endpoint_of", "served_at"]

ENDPOINT = "COMMUNIQUE_ENDPOINT"
ASKING = ("--endpoint", "--header-file", "--netrc-file", "--timeout")
"""The options that take a value."""
_OTHERWISE = "Virtuoso"
"""What servers call themselves whose answers were seen to differ from SPARQL 1.1 (queries/README.md)."""


def add_asking(parser: argparse.ArgumentParser) -> None:
    """Adds the options that name a server to be asked."""
    group = parser.add_argument_group("ask a server", f"the environment variable {ENDPOINT} does so for all commands that read")
    group.add_argument("--endpoint", metavar="URL", help="ask this SPARQL 1.1 server instead of the built dataset; '.' is the dataset")
    group.add_argument("--copy", action="store_true",
                       help="copy all that the server holds, compare it with its digests, and ask the copy: any server answers alike")
    add_connecting(group)


def add_connecting(group: "argparse._ArgumentGroup") -> None:
    """Adds the options that say how a server is spoken to; secrets are in files, and in no option."""
    group.add_argument("--timeout", type=_seconds, default=60, metavar="SECONDS", help="give up a request after so many (default: 60)")
    group.add_argument("--header-file", type=Path, metavar="FILE",
                       help=f"headers for the server, one a line, such as Authorization: …; else {AUTHORIZATION} holds that one's value")
    group.add_argument("--netrc-file", type=Path, metavar="FILE", help="names and passwords by host (default: ~/.netrc)")


def _seconds(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:7]) <= 86_400:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of seconds from 1 to 86400")
    return int(text)


def endpoint_of(args: argparse.Namespace) -> str:
    """The server to be asked; empty for the built dataset."""
    named = args.endpoint if args.endpoint is not None else os.environ.get(ENDPOINT, "")
    if args.endpoint == "":
        raise CannotGoOn("--endpoint: is empty; name a SPARQL endpoint, or '.' for the built dataset")
    return "" if named == "." else named


def connected(args: argparse.Namespace, *urls: str) -> "Connection":
    """A connection for these addresses, which a person named, with what the options entrust to them."""
    from communique.servers.connection import Connection  # noqa: PLC0415 - needed where a server is asked

    return Connection(read_credentials(urls, args.header_file, args.netrc_file), seconds=args.timeout)


def served_at(args: argparse.Namespace, endpoint: str) -> "ServedGraphs":
    """What a server holds."""
    from communique.servers.served import ServedGraphs  # noqa: PLC0415 - likewise

    return ServedGraphs(connected(args, endpoint), endpoint)


def asked(args: argparse.Namespace) -> Graphs:
    """What a command reads from; on stderr it is said where that is between two versions, or not of the data as they stand.

    A command that has asked a server fails at its end where the version has changed meanwhile.
    """
    endpoint = endpoint_of(args)
    if not endpoint:
        return built_store(project_of(args))
    served = served_at(args, endpoint)
    if between := served.state.mixed:
        _tell(f"{endpoint}: is between {between}, and an answer may have parts of each; ask again when the publication is finished")
    if args.copy:
        return served.copy()
    if served.engine.startswith(_OTHERWISE):
        _tell(f"{endpoint}: is a server that answers some saved queries otherwise, or not at all; --copy asks a copy of what it holds")
    args.at_end = [lambda: _check_still(served)]
    return served


def _check_still(served: "ServedGraphs") -> None:
    """Raises ``CannotGoOn`` where another version was published while a command read."""
    if served.read_state().lines != served.state.lines:
        raise CannotGoOn(f"{served.endpoint}: another version was published there while this was read, and the answer may have parts of "
                         "each; ask again")


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
