"""Tables in CSV (RFC 4180) and TSV read as a stream of their rows, each with the line on which it begins.

The first line names the columns. A line that is in another encoding, holds NUL, is longer than 1 MiB or has too few or too many cells
is a finding, and reading goes on behind it.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from communique.findings import Finding
from communique.imports.intake.inputs import Input, inputs
from communique.imports.intake.unreadable import LONGEST, Unreadable, refused_row

__all__ = ["ENCODINGS", "Cells", "csv_rows"]

_MOST_EMPTY: Final = 10_000
_BOMS: Final = (b"\xff\xfe", b"\xfe\xff")
_ENCODINGS: Final = {"utf-8": "UTF-8", "cp1252": "Windows-1252", "iso-8859-1": "ISO 8859-1", "iso-8859-15": "ISO 8859-15"}
ENCODINGS: Final = tuple(_ENCODINGS)
"""The encodings that are read line by line, the usual one first."""


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of a table: each column's cell as published, nothing folded; ``file`` and ``line`` say where it begins."""

    file: str
    line: int
    values: Mapping[str, str]


def csv_rows(path: Path, *columns: str, delimiter: str = "", quote: str = '"', encoding: str = "utf-8",
             names: tuple[str, ...] = ()) -> Iterator[Cells | Finding]:
    """The rows of the tables at a path (a file, a folder, packed or not); ``columns`` are those that must be there.

    ``names`` are those of the columns, in order, where the table has no line that names them.
    The delimiter is by default a tab for names in ``.tsv`` or ``.tab``, a comma else; with an empty ``quote`` cells are never quoted.
    What keeps a table from being read (no header, a column that is missing or there twice, UTF-16) is a finding that ends it.
    """
    if encoding not in _ENCODINGS:
        raise ValueError(f"{encoding}: one of {', '.join(_ENCODINGS)} is read line by line")
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST))
    for found in inputs(path, ".csv", ".tsv", ".tab"):
        if isinstance(found, Finding):
            yield found
        else:
            yield from _rows(found, columns, delimiter or _delimiter(found.name), quote, encoding, names)


def _delimiter(name: str) -> str:
    return "\t" if name.lower().removesuffix(".gz").endswith((".tsv", ".tab")) else ","


def _rows(source: Input, columns: tuple[str, ...], delimiter: str, quote: str, encoding: str,  # noqa: PLR0917 - what a dialect is
          names: tuple[str, ...]) -> Iterator[Cells | Finding]:
    lines = None
    try:
        with source.open() as file:
            lines = _Lines(file, encoding)
            reader = csv.reader(lines, strict=True, delimiter=delimiter, quotechar=quote or None,
                                quoting=csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE)
            header = list(names) or _header(_records(lines, reader), columns)
            yield from _under(header, source.name, _records(lines, reader))
    except Unreadable as problem:
        yield problem.at(source.name, lines.line if lines else 0)


_Read = tuple[int, list[str], str]
"""The line of a record, its cells, and why it cannot be read (empty where it can)."""


def _header(records: Iterator[_Read], columns: tuple[str, ...]) -> list[str]:
    _, names, problem = next(records, (0, [], "is empty"))
    names = [name.strip() for name in names]
    if problem:
        raise Unreadable("header", f"has no line that names the columns: it {problem}", "fetch the table again, or write the line")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise Unreadable("header", f"names a column twice: {', '.join(map(ascii, twice[:5]))}", "give each column a name of its own")
    missing = [name for name in columns if name not in names]
    if missing:
        raise Unreadable("header", f"has no column {', '.join(missing[:5])} (it has {', '.join(names[:20])[:200]})",
                         "give the table as published, and its delimiter")
    return names


def _under(names: list[str], file: str, records: Iterator[_Read]) -> Iterator[Cells | Finding]:
    empty = 0
    for line, cells, problem in records:
        empty = 0 if cells or problem else empty + 1  # an empty line is no row
        if empty > _MOST_EMPTY:
            raise Unreadable("empty-lines", f"has more than {_MOST_EMPTY} empty lines in a row", "take them out")
        if problem:
            yield refused_row(file, line, "not-csv", f"the row {problem}", "mend it here, or fetch the table again")
        elif len(cells) == len(names):
            yield Cells(file, line, dict(zip(names, cells, strict=True)))
        elif cells:
            yield refused_row(file, line, "cell-count", f"the row has {len(cells)} cells under {len(names)} columns",
                              "put cells with the delimiter in them in quotes, or mend the row")


def _records(lines: "_Lines", reader: Iterator[list[str]]) -> Iterator[_Read]:
    while True:
        lines.begin()
        cells: list[str] = []
        said = ""
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            said = f"is not CSV: {error}"
            if "unexpected end" in said:
                said = "has quotes that are never closed"
        yield lines.begun, cells, lines.problem or said


class _Lines:
    """The lines of a table for its parser; a line that cannot be read is noted, and a stand-in is given, so that the rows stay apart."""

    def __init__(self, file: BinaryIO, encoding: str) -> None:
        self._file, self._encoding = file, encoding
        self._record = 0
        self.line = self.begun = 0
        self.problem = ""

    def begin(self) -> None:
        """A record begins at the next line."""
        self.begun, self.problem, self._record = self.line + 1, "", 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        raw = self._file.readline(LONGEST + 1)
        self.line += 1
        if not raw:
            raise StopIteration
        if self.line == 1:
            if raw.startswith(_BOMS):
                raise Unreadable("encoding", "is in UTF-16", "write it in UTF-8")
            raw = raw.removeprefix(b"\xef\xbb\xbf") if self._encoding == "utf-8" else raw
        if len(raw) > LONGEST:
            self._skip(raw)
            return "\n"
        self._record += len(raw)
        if self._record > LONGEST:
            raise Unreadable("too-long", f"has a cell, begun on line {self.begun}, that goes on for more than 1 MiB", "close its quotes")
        return self._decoded(raw)

    def _skip(self, raw: bytes) -> None:
        self.problem = "is longer than 1 MiB"
        while raw and not raw.endswith(b"\n"):
            raw = self._file.readline(LONGEST)

    def _decoded(self, raw: bytes) -> str:
        if b"\0" in raw:
            self.problem = f"holds NUL (byte {raw.index(0) + 1} of line {self.line})"
        try:
            return raw.decode(self._encoding)
        except UnicodeDecodeError as error:
            self.problem = f"is not in {_ENCODINGS[self._encoding]} (byte {error.start + 1} of line {self.line})"
            return raw.decode(self._encoding, "replace")
