"""``communique query``."""

import argparse
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox

from communique.ask.answers import Answer, Graph, Solutions
from communique.ask.binding import ANY, Bindings, bind
from communique.ask.known import absent_defaults, check_known
from communique.ask.lines import NAMED, READINGS, Lines, lines_here, lines_of
from communique.ask.running import run as ask
from communique.ask.saved import SavedQuery, find_queries, find_query
from communique.ask.writing import FORMATS, write_result
from communique.cli.main import project_of
from communique.cli.telling import TELLING, add_telling, built_store, choice_of, store_as_told, tell_unpublished
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.store import base_of, open_store
from communique.iris import BASE, expand, shorten
from communique.vocabulary import queries

_TAKE_A_VALUE = ("--project", "--endpoint", "--format", "--sparql", "--columns", "--timeout", "--states", *TELLING)


def arguments(parser: argparse.ArgumentParser, words: list[str]) -> None:
    """Adds the options of the command, and the parameters of the saved query that the words name."""
    parser.add_argument("name", nargs="?", help="a saved query; without a name they are listed")
    parser.add_argument("--sparql", metavar="QUERY", help="SPARQL 1.1 of one's own; '-' reads it from standard input")
    parser.add_argument("--endpoint", metavar="URL", help="ask this SPARQL 1.1 server instead of the built dataset")
    parser.add_argument("--format", choices=FORMATS, default=None, help="of the result (default: table; turtle for graphs)")
    parser.add_argument("--columns", metavar="A,B,…", help="only these columns, in this order")
    parser.add_argument("--timeout", type=_seconds, default=60, metavar="SECONDS",
                        help="for --sparql and --endpoint: give up after so many seconds (default: 60)")
    parser.add_argument("--states", choices=READINGS, default="named",
                        help="read a State as named (default), as its line of continuity, or as all of its Correlates of War code")
    parser.add_argument("--footnotes", action="store_true", help="number what each row rests on, with notes below (table, markdown)")
    parser.allow_abbrev = False  # --state is no short form of --states where a query takes no State
    add_telling(parser)
    parser.add_argument("--text", action="store_true", help="print the query that would be run, and run nothing")
    name = _name_in(words)
    if name is None:
        return
    saved = _saved(name, parser.get_default("project"), words)
    parser.description = saved.question
    group = parser.add_argument_group("parameters of the query", "'*' leaves one open; for several values repeat it")
    for one in saved.params:
        default = "left open" if one.default == "UNDEF" else f"default: {one.default}"
        meaning = f"{one.meaning} ({default})".replace("%", "%%")
        group.add_argument(f"--{one.name}", action="append", metavar=one.type.upper(), help=meaning)


def _seconds(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:7]) <= 86_400:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of seconds from 1 to 86400")
    return int(text)


def _name_in(words: Sequence[str]) -> str | None:
    """The first word that is neither an option nor an option's value; parameters of queries come after their name."""
    values = {after for word, after in pairwise(words) if word in _TAKE_A_VALUE}
    return next((word for word in words if not word.startswith("-") and word not in values), None)


def _folders(project: Path | None) -> list[Path]:
    """The tool's saved queries, and the project's own where it has any."""
    try:
        own = Project.find(project or Path.cwd()).queries
    except CannotGoOn:
        return [queries()]
    return [queries(), own] if own != queries() else [own]


def _saved(name: str, project: Path | None, words: Sequence[str]) -> SavedQuery:
    named = next((Path(after) for word, after in pairwise(words) if word == "--project"), project)
    return find_query(name, _folders(named))


def run(args: argparse.Namespace) -> int:
    """Asks and writes the answer on stdout."""
    if args.name and args.sparql is not None:
        raise CannotGoOn("query: a name and --sparql are two questions; ask one")
    if args.endpoint is not None and (args.told_by or args.published_by or args.without):
        raise CannotGoOn("query: --told-by, --published-by and --without need the claims of the built dataset; leave out --endpoint")
    if args.sparql is not None and args.states != "named":
        raise CannotGoOn("query: --states is for saved queries that take a State; name one, or write the States into the query")
    if args.footnotes and (args.sparql is not None or args.endpoint is not None):
        raise CannotGoOn("query: --footnotes are for saved queries on the built dataset; name one")
    if args.sparql is not None:
        text = sys.stdin.read() if args.sparql == "-" else args.sparql
        return _write(args, _typed(args, text), _base(args))
    if not args.name:
        return _list(find_queries(_folders(args.project)))
    saved = find_query(args.name, _folders(args.project))
    bindings = {one.name: getattr(args, one.name) for one in saved.params if getattr(args, one.name) is not None}
    if args.endpoint is not None:
        return _there(args, saved, bindings)
    return _here(args, saved, bindings)


def _there(args: argparse.Namespace, saved: SavedQuery, bindings: Bindings) -> int:
    """Asks a server, which is asked as well what its States stand for."""
    base = _base(args)
    lines = lines_of(lambda text: _remote(args, text), saved, args.states)
    text = bind(saved, bindings, base, lines)
    if args.text:
        print(text, end="")
        return 0
    _tell_lines(saved, bindings, base, lines)
    return _write(args, _remote(args, text), base)


def _here(args: argparse.Namespace, saved: SavedQuery, bindings: Bindings) -> int:
    """Asks the built dataset, and says so where a default that belongs to another dataset leaves the answer empty."""
    if args.text and args.states == "named":
        print(bind(saved, bindings, _base(args)), end="")
        return 0
    store = open_store(project_of(args)) if args.text else built_store(project_of(args))
    base = base_of(store)
    check_known(store, saved, bindings, base)
    told = store_as_told(args, store, base)
    lines = lines_here(told, saved, args.states)
    if args.text:
        print(bind(saved, bindings, base, lines), end="")
        return 0
    _tell_lines(saved, bindings, base, lines)
    answer = ask(told, saved, bindings, base, lines)
    code = _write_noted(args, answer, told) if args.footnotes else _write(args, answer, base)
    if isinstance(answer, Solutions) and next(answer.read(), None) is None:
        for name, default in absent_defaults(store, saved, bindings):
            print(f"--{name}: its default {default} is not in this dataset; name something that is", file=sys.stderr)
    return code


def _tell_lines(saved: SavedQuery, bindings: Bindings, base: str, lines: Lines) -> None:
    """Says on stderr which States each given State was read as, and from when a later one."""
    for name in (one.name for one in saved.params if lines is not NAMED and one.type == "state" and one.name in bindings):
        for value in (one for one in bindings[name] if one != ANY):
            given = [expand(value.strip().strip("<>"), base)]
            days = {state: f" (from {day} on)" for state, day in lines.days(given)}
            meant = [shorten(one, base) + days.get(one, "") for one in lines.meant(given)]
            read = f"read as {', '.join(meant)}" if len(meant) > 1 else "stands for itself alone"
            print(f"--{name} {value}: {read}; communique query state-lines says why", file=sys.stderr)


def _base(args: argparse.Namespace) -> str:
    """The base of the project at hand, against which names are read and shortened; the tool's own where none is built."""
    try:
        return base_of(open_store(project_of(args)))
    except CannotGoOn:
        return BASE


def _write(args: argparse.Namespace, answer: Answer, base: str) -> int:
    wanted = args.format or ("turtle" if isinstance(answer, Graph) else "table")
    if isinstance(answer, Solutions):
        answer = _chosen(args, answer)
    write_result(answer, wanted, sys.stdout.buffer, base)
    return 0


def _write_noted(args: argparse.Namespace, answer: Answer, store: ox.Store) -> int:
    """Writes rows with their notes; the notes are those of the whole rows, whichever columns are shown."""
    from communique.ask.footnotes import footnotes  # noqa: PLC0415 - needed here alone
    from communique.ask.noting import with_notes  # noqa: PLC0415 - likewise

    if not isinstance(answer, Solutions):
        raise CannotGoOn(f"query {args.name}: constructs a graph, which has no rows to note; leave out --footnotes")
    text = with_notes(_chosen(args, answer), footnotes(store, answer), args.format or "table")
    sys.stdout.buffer.write(text.encode())
    return 0


def _chosen(args: argparse.Namespace, answer: Solutions) -> Solutions:
    return answer if args.columns is None else answer.select([name.strip() for name in args.columns.split(",")])


def _list(saved: dict[str, SavedQuery]) -> int:
    width = max(map(len, saved), default=0)
    for name, query in saved.items():
        print(f"{name:{width}}  {query.question}")
    return 0


def _typed(args: argparse.Namespace, text: str) -> Answer:
    """The answer to a query of one's own, from the built dataset in a process apart, or from a server."""
    from communique.ask.own import Limits, run_own  # noqa: PLC0415 - starts a process, needed here alone

    if args.endpoint is not None:
        return _remote(args, text)
    tell_unpublished(project_of(args))
    limits = Limits(seconds=args.timeout)
    return run_own(project_of(args).root, text, limits, choice=choice_of(args, _base(args)), waiting=_still_asking)


def _still_asking(seconds: float) -> None:
    print(f"query: still running; it ends after {seconds:g} seconds at the latest (--timeout)", file=sys.stderr, flush=True)


def _remote(args: argparse.Namespace, text: str) -> Answer:
    from communique.ask.remote import ask_endpoint  # noqa: PLC0415 - SPARQLWrapper loads rdflib

    return ask_endpoint(args.endpoint, text, seconds=args.timeout)
