"""The rows of a table: CSV, TSV or Parquet, each with the id that its key gives it."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from communique.findings import Finding, Severity
from communique.imports.intake import csv_rows, parquet_rows
from communique.imports.protocol import Row
from communique.imports.tables.mapping import TableMapping
from communique.imports.tables.templates import slug

__all__ = ["read_rows"]


def read_rows(mapping: TableMapping, path: Path) -> Iterator[Row | Finding]:
    """The rows in their order; one that cannot be read, or has no id where the table has a key, is a finding."""
    needed = tuple(column.name for column in mapping.columns)
    found = parquet_rows(path, *needed) if path.suffix.lower() == ".parquet" else \
        csv_rows(path, *needed, delimiter=mapping.delimiter, encoding=mapping.encoding,
                 names=() if mapping.header else needed)
    for cells in found:
        if isinstance(cells, Finding):
            yield cells
            continue
        name = _id(mapping.primary_key, cells.values)
        yield Row(cells.file, cells.line, name, cells.values) if name else \
            Finding(cells.file, cells.line, "", "no-id", f"the row has no {' or no '.join(mapping.primary_key)}, by which it is named",
                    "give it one", Severity.WARNING)


def _id(key: tuple[str, ...], values: Mapping[str, str]) -> str:
    """The row's name: the values of its key, or, of a table that has none, what follows from all that it says."""
    if not key:
        return sha256("\x1f".join(values.values()).encode()).hexdigest()[:12]
    parts = [values.get(name, "").strip() for name in key]
    return slug("-".join(parts)) if all(parts) else ""
