"""Answers written out: the W3C formats by the engine's own writers, tables for people by this module."""

import io
import textwrap
import unicodedata
from collections.abc import Sequence
from typing import BinaryIO, Final, Literal, TextIO, cast, get_args

import pyoxigraph as ox

from communique.ask.answers import Answer, Graph, Solutions, Term, Verdict
from communique.findings import CannotGoOn
from communique.iris import BASE, PREFIXES, shorten

__all__ = ["FORMATS", "ResultFormat", "table", "write_result"]

ResultFormat = Literal["table", "markdown", "csv", "json", "xml", "turtle"]
FORMATS: Final[tuple[str, ...]] = get_args(ResultFormat)

_W3C: Final = {
    "csv": ox.QueryResultsFormat.CSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
_STYLE: Final = {"table": "simple", "markdown": "pipe"}
_WIDEST: Final = 40
"""Columns of the terminal that a cell of a table takes at most; longer text goes on in the next line."""


def write_result(result: Answer, form: str, out: BinaryIO | TextIO, base: str = BASE) -> None:
    """Write an answer in one of FORMATS.

    Solutions: aligned table, Markdown, and SPARQL 1.1 Query Results CSV, JSON and XML. Graphs: Turtle, sorted. In
    tables IRIs are shortened against ``base``. Raises CannotGoOn where a format cannot hold the answer.
    """
    match result:
        case Solutions():
            content = _solutions(result, form, base)
        case Graph():
            content = _graph(result, form)
        case Verdict():
            content = _verdict(result, form)
    if isinstance(out, io.TextIOBase):
        cast("TextIO", out).write(content.decode("utf-8"))
    else:
        cast("BinaryIO", out).write(content)


def _refuse(form: str, what: str, able: str) -> CannotGoOn:
    return CannotGoOn(f"format {form}: cannot hold {what}; take one of {able}")


def _solutions(result: Solutions, form: str, base: str) -> bytes:
    if form in _W3C:
        return _encoded(result.encoded, _W3C[form])
    if form not in _STYLE:
        raise _refuse(form, "a table", ", ".join([*_STYLE, *_W3C]))
    return table(result, form, base).encode()


def _verdict(result: Verdict, form: str) -> bytes:
    word = "true" if result.value else "false"
    if form in _STYLE:
        return f"{word}\n".encode()
    if form not in ("json", "xml"):
        raise _refuse(form, "a yes or no", "table, markdown, json, xml")
    return _encoded(f'{{"head":{{}},"boolean":{word}}}'.encode(), _W3C[form])


def _encoded(encoded: bytes, form: ox.QueryResultsFormat) -> bytes:
    content = ox.parse_query_results(encoded, ox.QueryResultsFormat.JSON).serialize(format=form)
    assert content is not None
    return content if content.endswith(b"\n") else content + b"\n"


def _graph(result: Graph, form: str) -> bytes:
    if form not in ("turtle", "table"):
        raise _refuse(form, "a graph", "turtle")
    text = "\n".join(map(str, result.triples))
    used = {prefix: space for prefix, space in PREFIXES.items() if f"<{space}" in text}
    content = ox.serialize(result.triples, format=ox.RdfFormat.TURTLE, prefixes=used)
    assert content is not None
    lines = content.splitlines(keepends=True)
    head = lines[:len(used)]  # the engine declares prefixes in no order
    return b"".join([*sorted(head), *lines[len(used):]])


def table(result: Solutions, form: str, base: str, more: tuple[str, Sequence[str]] | None = None) -> str:
    """The rows as an aligned table (``table``) or in Markdown; ``more`` is a last column, with its name."""
    from tabulate import tabulate  # noqa: PLC0415 - needed by tables alone

    rows = [[_cell(term, base, form) for term in row] for row in result.rows]
    headers = list(result.variables)
    if more is not None:
        headers.append(more[0])
        rows = [[*row, _folded(cell) if form == "table" else cell] for row, cell in zip(rows, more[1], strict=True)]
    text = tabulate(rows, headers=headers, tablefmt=_STYLE[form], disable_numparse=True)
    count = f"\n({len(rows)} {'row' if len(rows) == 1 else 'rows'})" if form == "table" else ""
    return f"{text}{count}\n"


def _cell(term: Term | None, base: str, form: str) -> str:
    match term:
        case None:
            text = ""
        case ox.NamedNode():
            text = shorten(term.value, base)
        case ox.Literal():
            words = " ".join(term.value.split())
            text = _folded(words) if form == "table" else words
        case _:
            text = str(term)
    return text.replace("|", "\\|") if form == "markdown" else text


def _folded(text: str) -> str:
    """The text in lines of the widest cell; where it is not ASCII, letters may take two columns of the terminal."""
    width = _WIDEST if text.isascii() or len(text) <= _WIDEST // 2 else _WIDEST * len(text) // _columns(text)
    return text if len(text) <= width else textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


def _columns(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text)
