"""Parquet of others: the same rows as CSV gives, in batches; what is no Parquet is a finding."""

import tracemalloc
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from communique.findings import Finding
from communique.imports.intake import Cells, breaks_input, parquet_rows

arrow = pytest.importorskip("pyarrow", reason="Parquet is an extra")


def written(path: Path, columns: dict[str, list[object]], **how: object) -> Path:
    """A Parquet file with these columns."""
    from pyarrow import parquet

    parquet.write_table(arrow.table(columns), path, **how)
    return path


def test_values_are_written_as_text(tmp_path: Path) -> None:
    """Texts as stored, numbers, days and times as Python writes them, null as an empty cell; a row's line is its number."""
    path = written(tmp_path / "a.parquet", {
        "text": ["Ōe ", None], "number": [1, None], "real": [1.5, None], "day": [date(1948, 9, 9), None],
        "time": [datetime(2000, 2, 9, 12, 0), None], "truth": [True, False], "exact": [Decimal("1.50"), None]})  # noqa: DTZ001
    rows = list(parquet_rows(path, "text"))
    assert all(isinstance(row, Cells) for row in rows)
    assert [(1, ["Ōe ", "1", "1.5", "1948-09-09", "2000-02-09T12:00:00", "true", "1.50"]), (2, ["", "", "", "", "", "false", ""])] == [
        (row.line, list(row.values.values())) for row in rows if isinstance(row, Cells)]


def test_a_row_with_other_than_plain_values_is_refused(tmp_path: Path) -> None:
    """Lists, mappings and bytes are no cells."""
    path = written(tmp_path / "a.parquet", {"id": ["1", "2"], "x": [[1], None]})
    items = list(parquet_rows(path))
    assert [("row:cell-kind", 1)] == [(item.code, item.line) for item in items if isinstance(item, Finding)]
    assert ["2"] == [item.values["id"] for item in items if isinstance(item, Cells)]


def test_what_is_no_parquet_is_a_finding(tmp_path: Path) -> None:
    """A file that is empty, cut off, of another kind, or without a column that is needed breaks the input."""
    path = written(tmp_path / "a.parquet", {"id": [str(number) for number in range(5000)]})
    whole = path.read_bytes()
    middle = len(whole) // 3
    flipped = bytes(byte ^ 0xFF for byte in whole[middle : middle + 400])
    for content in (b"", b"PAR1", b"PAR1" + b"\xff" * 100 + b"PAR1", whole[:-9], whole[: len(whole) // 2], b"id,name\n", b"\0" * 4096,
                    whole[:-8] + b"\xff\xff\xff\x7fPAR1", whole[:middle] + flipped + whole[middle + 400 :]):
        path.write_bytes(content)
        findings = [item for item in parquet_rows(path, "id") if isinstance(item, Finding)]
        assert ["input:not-parquet"] == [finding.code for finding in findings], content[:20]
        assert breaks_input(findings[0])
    path.write_bytes(whole)
    assert ["input:header"] == [item.code for item in parquet_rows(path, "name") if isinstance(item, Finding)]


def test_a_table_that_unpacks_without_end_is_stopped(tmp_path: Path) -> None:
    """A small file of many equal rows, which says that it unpacks to more than 64 MiB, is refused before it is read."""
    path = written(tmp_path / "a.parquet", {"id": ["x" * 1_000_000] * 70}, use_dictionary=False, compression="zstd", compression_level=19)
    assert path.stat().st_size < 100_000
    assert ["input:too-large"] == [item.code for item in parquet_rows(path) if isinstance(item, Finding)]


def test_a_long_text_that_stands_in_many_rows_takes_room_once(tmp_path: Path) -> None:
    """A file of 60 equal texts of 1 MB, which a dictionary makes small, is read without holding them all."""
    path = written(tmp_path / "a.parquet", {"id": ["x" * 1_000_000] * 60}, compression="zstd")
    assert path.stat().st_size < 100_000
    tracemalloc.start()
    assert 60 == sum(isinstance(item, Cells) for item in parquet_rows(path))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000
