"""Tables of others: rows stream with their lines; a row that cannot be read is a finding, and those after it are read."""

import tracemalloc
from pathlib import Path

import pytest

from communique.findings import Finding
from communique.imports.intake import Cells, breaks_input, csv_rows

GOOD = "id,name,place\n1,Kim,Pyongyang\n2,Putin,Moscow\n"


def found(path: Path, *columns: str, **how: str) -> tuple[list[Cells], list[Finding]]:
    """The rows of a path and the findings."""
    items = list(csv_rows(path, *columns, **how))
    return [item for item in items if isinstance(item, Cells)], [item for item in items if isinstance(item, Finding)]


def written(path: Path, content: str | bytes) -> Path:
    """The path with the content."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_cells_are_given_as_published_under_their_columns(tmp_path: Path) -> None:
    """Quotes, delimiters and line ends within a cell are read as RFC 4180 has them; a row's line is where it begins."""
    content = 'id,name,place\r\n1,"Kim ""K"", Jr","a\r\nb"\r\n\r\n 2 , Ōe ,\r\n'
    rows, findings = found(written(tmp_path / "a.csv", content), "id", "place")
    assert [] == findings
    assert [(2, {"id": "1", "name": 'Kim "K", Jr', "place": "a\r\nb"}), (5, {"id": " 2 ", "name": " Ōe ", "place": ""})] == [
        (row.line, dict(row.values)) for row in rows]


def test_tabs_separate_where_the_name_says_so(tmp_path: Path) -> None:
    """A .tsv is read by tabs, and without quoting where the caller says that there is none."""
    path = written(tmp_path / "a.tsv", 'id\tname\n1\t"Ho\n')
    rows, _ = found(path, quote="")
    assert [{"id": "1", "name": '"Ho'}] == [dict(row.values) for row in rows]
    assert ["row:not-csv"] == [finding.code for finding in found(path)[1]]


def test_the_delimiter_and_encoding_are_those_given(tmp_path: Path) -> None:
    """A table in Windows-1252 with semicolons is read when called so, and a byte-order mark of UTF-8 is no part of a name."""
    rows, _ = found(written(tmp_path / "a.csv", "id;name\n1;Café, “no”\n".encode("cp1252")), delimiter=";", encoding="cp1252")
    assert [{"id": "1", "name": "Café, “no”"}] == [dict(row.values) for row in rows]
    rows, _ = found(written(tmp_path / "a.csv", GOOD.encode("utf-8-sig")), "id")
    assert 2 == len(rows)


HOSTILE_ROWS = {
    "too few cells": ("1,Kim", "row:cell-count", 3),
    "too many cells": ("1,Kim,a,b", "row:cell-count", 3),
    "NUL": ("1,K\0im,a", "row:not-csv", 3),
    "Latin-1": ("1,Café,a".encode("iso-8859-1"), "row:not-csv", 3),
    "overlong UTF-8": (b"1,\xc0\xaf,a", "row:not-csv", 3),
    "surrogate": (b"1,\xed\xa0\x80,a", "row:not-csv", 3),
    "words after quotes": ('1,"Kim" Il,a', "row:not-csv", 3),
    "lone carriage return": ("1,Kim\rIl,a", "row:not-csv", 3),
    "long line": ("1," + "x" * (3 << 20) + ",a", "row:not-csv", 3),
    "NUL within a cell of two lines": ('1,"Kim\n\0",a', "row:not-csv", 3),
}


@pytest.mark.parametrize("name", HOSTILE_ROWS)
def test_a_row_that_cannot_be_read_is_a_finding_and_reading_goes_on(tmp_path: Path, name: str) -> None:
    """The finding names the line on which the row begins; the rows around it are given."""
    bad, code, line = HOSTILE_ROWS[name]
    head, last = b"id,name,place\n0,a,b\n", b"\n9,y,z\n"
    rows, findings = found(written(tmp_path / "a.csv", head + (bad if isinstance(bad, bytes) else bad.encode()) + last))
    assert ["0", "9"] == [row.values["id"] for row in rows]
    assert [(code, line, False)] == [(finding.code, finding.line, breaks_input(finding)) for finding in findings]
    assert all(finding.remedy for finding in findings)


HOSTILE_TABLES = {
    "empty": ("", "input:header", 1),
    "header of another encoding": ("id,näme\n".encode("iso-8859-1"), "input:header", 1),
    "column twice": ("id,name,name\n1,2,3\n", "input:header", 1),
    "column missing": ("id,title\n1,2\n", "input:header", 1),
    "another delimiter": ("id;name\n1;2\n", "input:header", 1),
    "UTF-16": (GOOD.encode("utf-16"), "input:encoding", 1),
    "one line of 30 MB": ("x" * (30 << 20), "input:header", 1),
    "empty lines without end": ("id,name\n" + "\n" * 20_000, "input:empty-lines", 10_002),
    "quotes never closed": ('id,name\n1,"a\n' + "line\n" * 300_000, "input:too-long", 2),
}


@pytest.mark.parametrize("name", HOSTILE_TABLES)
def test_a_table_that_cannot_be_read_ends_in_a_finding(tmp_path: Path, name: str) -> None:
    """What keeps a table from being read is one finding that breaks the input, with the line that was reached."""
    content, code, line = HOSTILE_TABLES[name]
    rows, findings = found(written(tmp_path / "a.csv", content), "id", "name")
    assert ([], [code], [True]) == (rows, [finding.code for finding in findings], [breaks_input(finding) for finding in findings])
    assert line <= findings[0].line


def test_memory_does_not_grow_with_the_table(tmp_path: Path) -> None:
    """A table of 1 MB is read in less than 500 kB, one of a single line of 30 MB in less than 5 MB."""
    path = tmp_path / "a.csv"
    for content, count, most in ((b"1,Kim,Pyongyang, capital\n", 40_000, 500_000), (b"x", 30 << 20, 5_000_000)):
        path.write_bytes(b"id,name,place,kind\n" + content * count)
        tracemalloc.start()
        assert (count if len(content) > 1 else 0) == sum(isinstance(item, Cells) for item in csv_rows(path))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < most
