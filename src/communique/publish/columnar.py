"""Tables as Parquet with typed columns: days as date32, counts as int64, codes as dictionaries, several values as lists."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any, BinaryIO, Final

from communique.findings import CannotGoOn
from communique.publish.reading import Reading
from communique.publish.tables import Cell, Column, Table

__all__ = ["write_parquet"]

_BATCH: Final = 10_000


def write_parquet(reading: Reading, table: Table, out: BinaryIO) -> None:
    """Write a table in groups of rows; an empty text or day is null. Raises ``CannotGoOn`` without pyarrow."""
    try:
        import pyarrow as arrow  # noqa: PLC0415 - an extra, and slow to import
        from pyarrow import parquet  # noqa: PLC0415 - likewise
    except ImportError as error:
        raise CannotGoOn("Parquet: pyarrow is not installed; install communique[tables], or choose --format csv") from error
    types = {"text": arrow.string(), "texts": arrow.list_(arrow.string()), "day": arrow.date32(), "count": arrow.int64(),
             "numbers": arrow.list_(arrow.int64()), "truth": arrow.bool_(), "whole": arrow.int32(), "number": arrow.float64(),
             "code": arrow.dictionary(arrow.int32(), arrow.string())}
    fields = [arrow.field(column.name, types[column.kind], metadata=dict(column.about)) for column in table.columns]
    schema = arrow.schema(fields, metadata=dict(table.about))
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for rows in _batches(table.rows(reading)):
            columns = zip(table.columns, zip(*rows, strict=True), strict=True)
            cells = {column.name: [_cell(column, cell) for cell in found] for column, found in columns}
            writer.write_table(arrow.table(cells, schema=schema))


def _batches(rows: Iterable[tuple[Cell, ...]]) -> Iterator[list[tuple[Cell, ...]]]:
    remaining = iter(rows)
    while batch := list(islice(remaining, _BATCH)):
        yield batch


def _cell(column: Column, cell: Cell) -> Any:
    if isinstance(cell, tuple):
        return list(cell)
    if cell == "" and isinstance(cell, str):
        return None
    return date.fromisoformat(str(cell)) if column.kind == "day" else cell
