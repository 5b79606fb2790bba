"""Tables as CSV after RFC 4180: UTF-8, a header row, CRLF at the end of each line, quotes only where they are needed."""

import csv
import io
from typing import BinaryIO

from communique.publish.reading import Reading
from communique.publish.tables import Cell, Column, Table

__all__ = ["write_csv"]


def write_csv(reading: Reading, table: Table, out: BinaryIO) -> None:
    """Write a table row by row; several values of a cell are joined by the column's separator, truth is true or false."""
    lines = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    for row in table.rows(reading):
        writer.writerow([_cell(column, cell) for column, cell in zip(table.columns, row, strict=True)])
    lines.detach()


def _cell(column: Column, cell: Cell) -> str:
    if isinstance(cell, tuple):
        return column.separator.join(map(str, cell))
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)
