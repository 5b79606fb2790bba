"""``communique query``."""

import argparse
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from communique.ask.answers import Answer, Graph, Solutions, hold
from communique.ask.binding import ANY, Bindings, bind
from communique.ask.known import absent_defaults, check_known
from communique.ask.lines import NAMED, READINGS, Lines, lines_here
from communique.ask.running import answer_to
from communique.ask.running import run as ask
from communique.ask.saved import SavedQuery, find_queries, find_query
from communique.ask.writing import FORMATS, write_result
from communique.cli.asking import ASKING, add_asking, asked, endpoint_of
from communique.cli.main import project_of
from communique.cli.telling import TELLING, add_telling, choice_of, store_as_told, tell_unpublished
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.asking import Graphs
from communique.graph.store import base_of, layered, open_store
from communique.iris import BASE, expand, shorten
from communique.vocabulary import queries

_TAKE_A_VALUE = ("--project", "--format", "--sparql", "--columns", "--states", *ASKING, *TELLING)


def arguments(parser: argparse.ArgumentParser, words: list[str]) -> None:
    """Adds the options of the command, and the parameters of the saved query that the words name."""
    parser.add_argument("name", nargs="?", help="a saved query; without a name they are listed")
    parser.add_argument("--sparql", metavar="QUERY", help="SPARQL 1.1 of one's own; '-' reads it from standard input")
    parser.add_argument("--format", choices=FORMATS, default=None, help="of the result (default: table; turtle for graphs)")
    parser.add_argument("--columns", metavar="A,B,…", help="only these columns, in this order")
    parser.add_argument("--states", choices=READINGS, default="named",
                        help="read a State as named (default), as its line of continuity, or as all of its Correlates of War code")
    parser.add_argument("--footnotes", action="store_true", help="number what each row rests on, with notes below (table, markdown)")
    parser.allow_abbrev = False  # --state is no short form of --states where a query takes no State
    add_asking(parser)
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
    if args.sparql is not None and endpoint_of(args) and (args.told_by or args.published_by or args.without):
        raise CannotGoOn("query: --sparql as told by some is for the built dataset; leave out --endpoint, or ask a saved query")
    if args.sparql is not None and args.states != "named":
        raise CannotGoOn("query: --states is for saved queries that take a State; name one, or write the States into the query")
    if args.footnotes and args.sparql is not None:
        raise CannotGoOn("query: --footnotes are for saved queries; name one")
    if args.sparql is not None:
        text = sys.stdin.read() if args.sparql == "-" else args.sparql
        return _typed(args, text)
    if not args.name:
        return _list(find_queries(_folders(args.project)))
    saved = find_query(args.name, _folders(args.project))
    bindings = {one.name: getattr(args, one.name) for one in saved.params if getattr(args, one.name) is not None}
    return _saved_answer(args, saved, bindings)


def _saved_answer(args: argparse.Namespace, saved: SavedQuery, bindings: Bindings) -> int:
    """Asks a saved query, and says so where a default that belongs to another dataset leaves the answer empty."""
    if args.text and args.states == "named":
        print(bind(saved, bindings, _base(args)), end="")
        return 0
    store = open_store(project_of(args)) if args.text and not endpoint_of(args) else asked(args)
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
    """The base of what is asked, against which names are read and shortened; the tool's own where none is built."""
    try:
        return base_of(asked(args) if endpoint_of(args) else open_store(project_of(args)))
    except CannotGoOn:
        return BASE


def _write(args: argparse.Namespace, answer: Answer, base: str) -> int:
    wanted = args.format or ("turtle" if isinstance(answer, Graph) else "table")
    if isinstance(answer, Solutions):
        answer = _chosen(args, answer)
    write_result(answer, wanted, sys.stdout.buffer, base)
    return 0


def _write_noted(args: argparse.Namespace, answer: Answer, store: Graphs) -> int:
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


def _typed(args: argparse.Namespace, text: str) -> int:
    """Asks a query of one's own, of the built dataset in a process apart, or of a server."""
    from communique.ask.own import Limits, run_own  # noqa: PLC0415 - starts a process, needed here alone

    if endpoint_of(args):
        graphs = asked(args)
        return _write(args, _layered_answer(graphs, text), base_of(graphs))
    tell_unpublished(project_of(args))
    limits, base = Limits(seconds=args.timeout), _base(args)
    return _write(args, run_own(project_of(args).root, text, limits, choice=choice_of(args, base), waiting=_still_asking), base)


def _layered_answer(graphs: Graphs, text: str) -> Answer:
    """The answer from a server, or from a copy of what it holds, with the layers as default graph."""
    from communique.ask.own import refuse  # noqa: PLC0415 - needed here alone
    from communique.servers.served import ServedGraphs, copied  # noqa: PLC0415 - likewise

    if isinstance(graphs, ServedGraphs):
        return hold(graphs.query_layers(text))
    refuse(text)
    return answer_to(layered(copied(graphs), with_graphs=True), f"BASE <{BASE}> {text}")


def _still_asking(seconds: float) -> None:
    print(f"query: still running; it ends after {seconds:g} seconds at the latest (--timeout)", file=sys.stderr, flush=True)
