"""The silence matrix: how each source stands to each event, in rows and columns, with the reasons for scope and time.

The standings are those of the saved query ``silences``; here they are only laid out.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox
from tabulate import tabulate

from communique.ask.answers import Solutions
from communique.ask.binding import ANY
from communique.ask.running import run
from communique.ask.saved import find_query
from communique.findings import CannotGoOn
from communique.graph.asking import Graphs
from communique.iris import local
from communique.vocabulary import queries

__all__ = ["MATRIX_FORMATS", "Event", "Matrix", "read_matrix", "write_matrix"]

MATRIX_FORMATS = ("table", "markdown", "csv", "json")
_LEGEND = """\
How each source stands to each event. *Asserted*: it tells of it. *Silent*: it does not, though others do and the event falls within
its scope and time. *Could not know*: the event is later than the source. *Out of scope*: the source was not examined for such events
of that time. *Unknown*: the date of the event does not tell. *Planned*, *obliged* or *denied*: it says that, and nothing more."""
Row = tuple[str, ...]
_MUTE = {"could not know", "out of scope", "unknown"}
_SCOPE = {"complete", "read-for", "silent", "cannot-know"}


@dataclass(frozen=True, slots=True)
class Event:
    """A row: an event, and by source how it stands to it; ``date`` is empty where no source tells it."""

    iri: str
    name: str
    type: str
    date: str
    told_by: str
    standings: Mapping[str, str]
    """By IRI of the source: asserted, planned, obliged, denied, silent, could not know, out of scope, or unknown."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Events in order of time against sources in order of name, and what is recorded of the sources' scope and time."""

    sources: tuple[str, ...]
    events: tuple[Event, ...]
    scope: tuple[Row, ...]
    """Source, field, span as EDTF, status and reason of each record of coverage of these sources."""
    times: tuple[Row, ...]
    """Source, what it is, its publication as EDTF, and what is noted of its reach."""


def read_matrix(store: Graphs, base: str, sources: Iterable[str] = (), *, examined: bool = False) -> Matrix:
    """The matrix of a dataset: of the sources given, or of all.

    If ``examined`` and none are given, of those that were read for something and tell of an event or are silent about one.
    Sources are IRIs or names against the base. A dataset without claims has no row.
    """
    named = list(sources)
    scope = tuple(_scope(store, base, named))
    read_for = {row[0] for row in scope if row[3] in _SCOPE}
    told: dict[str, tuple[str, str, str, str]] = {}  # in order of time, in which the query tells of every source
    cells: dict[str, dict[str, str]] = {}
    for row in _answer(store, base, "silences", {"standing": ANY} | ({"source": named} if named else {})):
        told.setdefault(row["item"], (row["name"], row["type"], row["date"], row["told_by"]))
        cells.setdefault(row["source"], {})[row["item"]] = row["standing"]
    if examined and not named:
        cells = {source: column for source, column in cells.items() if local(source) in read_for and not _MUTE.issuperset(column.values())}
    if any(column.keys() != told.keys() for column in cells.values()):
        raise CannotGoOn("silences: the answer does not tell how each source stands to each event; where a server gave it, add --copy")
    shown = set(map(local, cells))
    return Matrix(
        tuple(sorted(cells)),
        tuple(Event(iri, *words, {source: cells[source][iri] for source in cells}) for iri, words in told.items()),
        tuple(row for row in scope if row[0] in shown),
        tuple(row for row in _times(store, base) if row[0] in shown),
    )


def _scope(store: Graphs, base: str, sources: list[str]) -> Iterator[Row]:
    rows = _answer(store, base, "coverage", {"source": sources} if sources else {})
    found = {(row["source_name"], row["field"], row["span"], row["status"], row["reason"]) for row in rows if row["kind"] == "Coverage"}
    yield from sorted(found)


def _times(store: Graphs, base: str) -> Iterator[Row]:
    for row in _answer(store, base, "sources", {}):
        yield row["source_name"], row["name"], row["published"], row["scope"]


def _answer(store: Graphs, base: str, name: str, bindings: dict[str, str | list[str]]) -> Iterator[dict[str, str]]:
    answer = run(store, find_query(name, (queries(),)), bindings, base)
    assert isinstance(answer, Solutions)
    for row in answer.rows:
        values = (term.value if isinstance(term, ox.Literal | ox.NamedNode) else "" for term in row)
        yield dict(zip(answer.variables, values, strict=True))


def write_matrix(matrix: Matrix, form: str) -> str:
    """The matrix as a table for the terminal, a page in Markdown, CSV with a column for each source (RFC 4180), or JSON."""
    match form:
        case "json":
            return _json(matrix)
        case "csv":
            return _csv(matrix)
        case "markdown":
            return "\n\n".join(_page(matrix)) + "\n"
        case _:
            return _grid(matrix, "simple") + "\n"


def _csv(matrix: Matrix) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["event", "name", "type", "date", "told_by", *map(local, matrix.sources)])
    for event in matrix.events:
        writer.writerow([event.iri, event.name, event.type, event.date, event.told_by, *_cells(matrix, event)])
    return out.getvalue()


def _json(matrix: Matrix) -> str:
    events = [
        {"event": event.iri, "name": event.name, "type": event.type, "date": event.date,
         "toldBy": event.told_by.split("; ") if event.told_by else [], "standings": dict(sorted(event.standings.items()))}
        for event in matrix.events
    ]  # fmt: skip
    scope = [dict(zip(("source", "field", "span", "status", "reason"), row, strict=True)) for row in matrix.scope]
    times = [dict(zip(("source", "name", "published", "reach"), row, strict=True)) for row in matrix.times]
    return json.dumps({"events": events, "scope": scope, "times": times}, ensure_ascii=False, indent=2) + "\n"


def _cells(matrix: Matrix, event: Event) -> list[str]:
    return [event.standings.get(source, "") for source in matrix.sources]


def _grid(matrix: Matrix, style: str) -> str:
    rows = [[event.date, event.name, *_cells(matrix, event), _others(matrix, event)] for event in matrix.events]
    headers = ["date", "event", *map(local, matrix.sources), "told by others"]
    widths = None if style == "pipe" else [None, 40, *[None] * len(matrix.sources), 24]
    cells = [[_escaped(cell, style) for cell in row] for row in rows]
    return tabulate(cells, headers=headers, tablefmt=style, disable_numparse=True, maxcolwidths=widths)


def _others(matrix: Matrix, event: Event) -> str:
    """The sources that tell of an event and have no column."""
    shown = set(map(local, matrix.sources))
    return "; ".join(name for name in event.told_by.split("; ") if name not in shown)


def _escaped(cell: str, style: str) -> str:
    return " ".join(cell.split()).replace("|", "\\|") if style == "pipe" else cell


def _page(matrix: Matrix) -> Iterator[str]:
    yield "# Silence matrix"
    yield _LEGEND
    yield _grid(matrix, "pipe")
    yield "## Time of the sources"
    yield _listed(matrix.times, ["source", "what it is", "published", "how far it reaches"])
    yield "## Scope of the sources, with reasons"
    yield _listed(matrix.scope, ["source", "field", "span", "status", "reason"])


def _listed(rows: Iterable[Row], headers: list[str]) -> str:
    return tabulate([[_escaped(cell, "pipe") for cell in row] for row in rows], headers=headers, tablefmt="pipe", disable_numparse=True)
