"""``communique query``."""

import argparse
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from communique.ask.answers import Answer, Graph
from communique.ask.binding import bind
from communique.ask.running import run as ask
from communique.ask.saved import SavedQuery, find_queries
from communique.ask.writing import FORMATS, write_result
from communique.cli.main import project_of
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.store import open_store
from communique.vocabulary import queries


def arguments(parser: argparse.ArgumentParser, words: list[str]) -> None:
    """Adds the options of the command and the parameters of the saved query that the words name."""
    parser.add_argument("name", nargs="?", help="a saved query; without a name they are listed")
    parser.add_argument("--sparql", metavar="QUERY", help="SPARQL 1.1 of one's own; '-' reads it from standard input")
    parser.add_argument("--endpoint", metavar="URL", help="ask this SPARQL 1.1 server instead of the built dataset")
    parser.add_argument("--format", choices=FORMATS, default=None, help="of the result (default: table; turtle for graphs)")
    parser.add_argument("--text", action="store_true", help="print the query that would be run, and run nothing")
    saved = _named(words, _folders(words))
    if saved:
        parser.epilog = f"{saved.question}"
        group = parser.add_argument_group("parameters", "'*' leaves a parameter open; several values: repeat the option")
        for one in saved.params:
            meaning = f"{one.meaning} (default: {one.default})".replace("%", "%%")
            group.add_argument(f"--{one.name}", action="append", metavar=one.type.upper(), help=meaning)
    if saved or "--sparql" in words:
        return
    parser.epilog = "saved queries: " + ", ".join(sorted(path.stem for folder in _folders(words) for path in folder.glob("*.rq")))


def _folders(words: Sequence[str]) -> list[Path]:
    project = next((Path(after) for word, after in pairwise(words) if word == "--project"), Path.cwd())
    folders = [queries()]
    try:
        own = Project.find(project).queries
    except CannotGoOn:
        return folders
    return folders if own == queries() else [*folders, own]


def _named(words: Sequence[str], folders: Sequence[Path]) -> SavedQuery | None:
    found = {path.stem for folder in folders for path in folder.glob("*.rq")}
    values = {after for word, after in pairwise(words) if word in ("--project", "--endpoint", "--format", "--sparql")}
    name = next((word for word in words if word in found and word not in values), None)
    return find_queries(folders)[name] if name else None


def run(args: argparse.Namespace) -> int:
    """Asks and writes the answer on stdout."""
    if args.name and args.sparql:
        raise CannotGoOn("query: a name and --sparql are two questions; ask one")
    if not args.name and not args.sparql:
        return _list(args)
    answer = _own(args) if args.sparql else _saved(args)
    if answer is not None:
        wanted = args.format or ("turtle" if isinstance(answer, Graph) else "table")
        write_result(answer, wanted, sys.stdout.buffer)
    return 0


def _list(args: argparse.Namespace) -> int:
    saved = find_queries(_folders(["--project", str(args.project or Path.cwd())]))
    width = max(map(len, saved), default=0)
    for name, query in saved.items():
        print(f"{name:{width}}  {query.question}")
    return 0


def _own(args: argparse.Namespace) -> Answer | None:
    from communique.ask.own import run_own  # noqa: PLC0415 - starts a process, needed here alone

    text = sys.stdin.read() if args.sparql == "-" else args.sparql
    if args.endpoint:
        return _ask(args.endpoint, text)
    return run_own(project_of(args).root, text)


def _saved(args: argparse.Namespace) -> Answer | None:
    saved = find_queries(_folders(["--project", str(args.project or Path.cwd())])).get(args.name)
    if saved is None:
        raise CannotGoOn(f"query {args.name}: there is no such saved query; communique query lists them")
    bindings = {one.name: getattr(args, one.name) for one in saved.params if getattr(args, one.name, None) is not None}
    if args.text:
        print(bind(saved, bindings), end="")
        return None
    if args.endpoint:
        return _ask(args.endpoint, bind(saved, bindings))
    return ask(open_store(project_of(args)), saved, bindings)


def _ask(url: str, text: str) -> Answer:
    from communique.ask.remote import ask_endpoint  # noqa: PLC0415 - SPARQLWrapper loads rdflib

    return ask_endpoint(url, text)
