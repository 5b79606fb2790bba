"""Rows as Python values and data frames: what is not known is missing, and numbers stay whole."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from communique.ask.answers import Solutions
from communique.ask.footnotes import Footnotes, footnotes
from communique.ask.noting import with_notes
from communique.ask.writing import table, write_result
from communique.findings import CannotGoOn
from communique.graph.asking import Graphs
from communique.graph.store import base_of
from communique.iris import BASE, PREFIXES

if TYPE_CHECKING:
    import pandas
    import polars

__all__ = ["Table", "Value"]

Value = str | int | bool | Decimal | date | None
"""A cell: a full IRI or text as ``str``, a number, a truth, a day; None where nothing is known."""

_XSD = PREFIXES["xsd"]


@dataclass(frozen=True)
class Table:
    """The rows of a query, in the query's order."""

    answer: Solutions
    store: Graphs | None = None
    """The dataset that was asked, in which the rows are traced back; None where that is not at hand."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.answer.variables

    @cached_property
    def rows(self) -> list[tuple[Value, ...]]:
        """The rows as tuples of Python values, in the order of ``columns``."""
        document = json.loads(self.answer.encoded)
        names = document["head"]["vars"]
        return [tuple([_value(row.get(name)) for name in names]) for row in document["results"]["bindings"]]

    def __len__(self) -> int:
        return len(self.rows)

    def to_csv(self, path: Path | str | None = None) -> str:
        """The rows as SPARQL 1.1 Query Results CSV; written to ``path`` as well where one is given."""
        out = BytesIO()
        write_result(self.answer, "csv", out)
        if path is not None:
            Path(path).write_bytes(out.getvalue())
        return out.getvalue().decode("utf-8")

    @cached_property
    def footnotes(self) -> Footnotes:
        """What each row rests on, by numbers, and the notes; raises ``CannotGoOn`` for rows of SPARQL of one's own."""
        if self.store is None:
            raise CannotGoOn("footnotes: are for the rows of saved queries; ask one by name")
        return footnotes(self.store, self.answer)

    def to_markdown(self, *columns: str, footnotes: bool = False) -> str:
        """The rows as a table in Markdown, of these columns or of all; with notes as Markdown footnotes where they are asked for."""
        shown = self.answer.select(columns) if columns else self.answer
        if footnotes:
            return with_notes(shown, self.footnotes, "markdown")
        return table(shown, "markdown", BASE if self.store is None else base_of(self.store))

    def to_pandas(self) -> "pandas.DataFrame":
        """The rows as a data frame; days are datetime64, and numbers stay whole where some are missing. Needs pandas."""
        try:
            import pandas  # noqa: PLC0415 - an extra, and slow to import
        except ImportError as error:
            raise _missing("pandas") from error
        cells = self._cells()
        days = {name: "datetime64[s]" for name, found in cells.items() if any(isinstance(cell, date) for cell in found)}
        return pandas.DataFrame(cells).convert_dtypes().astype(days)

    def to_polars(self) -> "polars.DataFrame":
        """The rows as a data frame. Needs polars."""
        try:
            import polars  # noqa: PLC0415 - an extra, and slow to import
        except ImportError as error:
            raise _missing("polars") from error
        return polars.DataFrame(self._cells())

    def _cells(self) -> dict[str, list[Value]]:
        """The columns by name; a column that holds several kinds of values holds their texts."""
        columns = zip(*self.rows, strict=True) if self.rows else [()] * len(self.columns)
        return {name: _of_one_kind(list(cells)) for name, cells in zip(self.columns, columns, strict=True)}


def _value(cell: dict[str, Any] | None) -> Value:
    """The value of a cell of SPARQL 1.1 Query Results JSON (§3.2.2)."""
    if cell is None:
        return None
    value: str = cell["value"]
    kind = cell.get("datatype")
    if kind is None:
        return f"_:{value}" if cell["type"] == "bnode" else value
    read = _READ.get(kind)
    return value if read is None else read(value)


_READ: Final[dict[str, Callable[[str], Value]]] = {
    _XSD + "integer": int, _XSD + "decimal": Decimal, _XSD + "boolean": "true".__eq__, _XSD + "date": date.fromisoformat,
}


def _of_one_kind(cells: list[Value]) -> list[Value]:
    kinds = {type(cell) for cell in cells if cell is not None}
    return cells if len(kinds) < 2 else [None if cell is None else str(cell) for cell in cells]


def _missing(package: str) -> CannotGoOn:
    return CannotGoOn(f"{package}: is not installed; install communique[tables]")
