"""Tables in Parquet read in batches as the same rows as those of CSV; a row's line is its number, from 1.

Texts are as stored; numbers, days and times are written as Python writes them, what is null as an empty cell.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from communique.findings import CannotGoOn, Finding
from communique.imports.intake.delimited import Cells
from communique.imports.intake.inputs import files
from communique.imports.intake.unpacking import Allowance
from communique.imports.intake.unreadable import LONGEST, Unreadable, refused_row

__all__ = ["parquet_rows"]

_BATCH: Final = 1_000
_MOST_COLUMNS: Final = 2_000
_LARGEST_INDEX: Final = 64 << 20


def parquet_rows(path: Path, *columns: str) -> Iterator[Cells | Finding]:
    """The rows of the Parquet file at a path, or of those in a folder; ``columns`` are those that must be there.

    Raises ``CannotGoOn`` without pyarrow.
    """
    for file in files(path, ".parquet"):
        if isinstance(file, Finding):
            yield file
        else:
            yield from _rows(file, columns)


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[Cells | Finding]:
    try:
        import pyarrow as arrow  # noqa: PLC0415 - an extra, and slow to import
        from pyarrow import parquet  # noqa: PLC0415 - likewise
    except ImportError as error:
        raise CannotGoOn("Parquet: pyarrow is not installed; install communique[tables], or give the table as CSV") from error
    name, line = path.as_posix(), 0
    try:
        limits = {"thrift_string_size_limit": _LARGEST_INDEX, "thrift_container_size_limit": LONGEST, "page_checksum_verification": True}
        with parquet.ParquetFile(path, memory_map=False, **limits) as table:
            _check(table, columns, path.stat().st_size)
            texts = [field.name for field in table.schema_arrow if arrow.types.is_string(field.type)]
        with parquet.ParquetFile(path, memory_map=False, read_dictionary=texts, **limits) as table:  # a long text stands in memory once
            for batch in table.iter_batches(batch_size=_BATCH, use_threads=False):
                for values in _rows_of(batch):
                    line += 1
                    yield _cells(name, line, values)
    except Unreadable as problem:
        yield problem.at(name, line)
    except (arrow.ArrowException, OSError, MemoryError, ValueError, OverflowError) as error:
        said = str(error).split("\n")[0][:200]
        yield Unreadable("not-parquet", f"is not Parquet that can be read: {said}", "fetch it again").at(name, line)


def _rows_of(batch: Any) -> Iterator[dict[str, Any]]:
    """The rows of a batch, as many at once as hold some 8 MiB of text at most."""
    longest = sum(max(map(len, column.dictionary.to_pylist()), default=0) for column in batch.columns if hasattr(column, "dictionary"))
    step = max(1, min(_BATCH, 8 * LONGEST // max(1, longest)))
    for begin in range(0, batch.num_rows, step):
        yield from batch.slice(begin, step).to_pylist()


def _check(table: Any, columns: tuple[str, ...], size: int) -> None:
    about, names = table.metadata, table.schema_arrow.names
    if len(names) > _MOST_COLUMNS or len(set(names)) < len(names):
        raise Unreadable("header", f"has more than {_MOST_COLUMNS} columns, or one name for two", "give each column a name of its own")
    missing = [name for name in columns if name not in names]
    if missing:
        raise Unreadable("header", f"has no column {', '.join(missing[:5])} (it has {', '.join(names[:20])[:200]})",
                         "give the table as published")
    groups = [about.row_group(number).total_byte_size for number in range(about.num_row_groups)]
    Allowance(size).spend(max(0, sum(groups)))


def _cells(file: str, line: int, values: dict[str, Any]) -> Cells | Finding:
    cells = {}
    for column, value in values.items():
        cell = _cell(value)
        if cell is None or len(cell) > LONGEST:
            return refused_row(file, line, "cell-kind", f"row {line} has a {type(value).__name__} in {column}, or one longer than 1 MiB",
                               "give the column plain values")
        cells[column] = cell
    return Cells(file, line, cells)


def _cell(value: Any) -> str | None:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, str | int | float | Decimal) else None
