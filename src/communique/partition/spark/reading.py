"""Reading bulk files on many machines: stretches of files are cut at lines, and every line becomes a row with its reach.

Workers read the files where they stand, on a file system that all of them reach under the same path.
"""

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from communique.curation.jsonlines import Lines
from communique.curation.yamltext import Fields, plain
from communique.derive.titles import OfficeNames
from communique.partition.entries import Entry
from communique.partition.files import Bulk, Files, Stored
from communique.partition.scanning import digest_of, entry_of, names_of_offices, scan

__all__ = ["SCHEMA", "STRETCH", "Chunk", "Stretch", "chunks_of", "count_lines", "curated_rows", "office_names", "rows_of", "stored",
           "stretches_of"]

SCHEMA = """record long, home long, source long, type string, file int, line int, said long, has_text boolean,
    states array<long>, uses array<long>, joins array<struct<one:long,other:long>>, lives array<struct<hub:long,node:long>>,
    background array<struct<one:long,other:long>>, offices array<long>, premises array<long>,
    content binary, is_tree boolean, said_wrong string, text string"""
"""A record with its reach and content; or, without ``record``, why a line is none, or the text file of a source."""

_WIDTH = 19
STRETCH = 4 << 20
"""Bytes of a stretch."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Bytes of a file, wherever lines begin in it."""

    file: int
    path: Path
    start: int
    stop: int

    @property
    def size(self) -> int:
        """How many bytes."""
        return self.stop - self.start


@dataclass(frozen=True, slots=True)
class Chunk:
    """Whole lines of a file: the number of the first, the first byte, the byte behind the last."""

    file: int
    path: Path
    place: tuple[int, int, int]

    @property
    def size(self) -> int:
        """How many bytes."""
        return self.place[2] - self.place[1]


def stretches_of(files: dict[int, Bulk]) -> list[Stretch]:
    """Files in stretches of some MB."""
    return [Stretch(number, one.path, start, min(start + STRETCH, size)) for number, one in files.items()
            if (size := one.path.stat().st_size) for start in range(0, size, STRETCH)]


def count_lines(stretch: Stretch) -> tuple[Stretch, int, int]:
    """A stretch, how many lines end in it, and the byte behind the first line feed (0 where there is none)."""
    data = _read(stretch.path, stretch.start, stretch.stop)
    return stretch, data.count(b"\n"), data.find(b"\n") + 1


def chunks_of(counted: list[tuple[Stretch, int, int]]) -> Iterator[Chunk]:
    """The stretches as whole lines: each from behind its first line feed to that of the next one."""
    ends = list(accumulate((lines for _, lines, _ in counted), initial=0))
    begin: list[tuple[Stretch, int, int]] = []  # the stretch, its first line's number in all files, that line's first byte
    for (stretch, _, first), before in zip(counted, ends, strict=False):
        if stretch.start == 0:
            begin.append((stretch, before, 0))
        elif first:
            begin.append((stretch, before + 1, stretch.start + first))
    firsts: dict[int, int] = {}
    sizes = {stretch.file: stretch.stop for stretch, _, _ in counted}
    for at, (stretch, line, start) in enumerate(begin):
        firsts.setdefault(stretch.file, line)
        following = begin[at + 1] if at + 1 < len(begin) else None
        stop = following[2] if following and following[0].file == stretch.file else sizes[stretch.file]
        if start < stop:
            yield Chunk(stretch.file, stretch.path, (line - firsts[stretch.file] + 1, start, stop))


def office_names(chunk: Chunk) -> list[tuple[str, str]]:
    """The names of the offices that a chunk declares."""
    lines = Lines()
    read = (lines.read(raw, 0) for raw in _lines(chunk) if b'"Office"' in raw)
    return [name for tree in read if isinstance(tree, Fields) and tree.text("type") == "Office" for name in names_of_offices(plain(tree))]


def rows_of(chunk: Chunk, offices: OfficeNames) -> Iterator[tuple[Any, ...]]:
    """The rows of a chunk."""
    lines = _lines(chunk)
    scanned = scan(chunk.path, chunk.place, offices)
    for entry in scanned.entries:
        yield _row(entry, chunk.file, lines[entry.line - chunk.place[0]], is_tree=False)
    for line, message in (*scanned.broken, *((line, "") for line in scanned.nameless)):
        yield (*(None,) * 4, chunk.file, line, *(None,) * (_WIDTH - 8), message, None)
    for text in scanned.texts:
        yield (*(None,) * (_WIDTH - 1), text)


def curated_rows(files: Files, offices: OfficeNames) -> Iterator[tuple[Any, ...]]:
    """The rows of the curated records."""
    for file, line, tree in files.places():
        record = plain(tree)
        entry = entry_of(record, line, digest_of(record), offices)
        yield _row(entry, file, pickle.dumps(tree), is_tree=True)


def stored(names: list[str], row: Any) -> Stored:
    """The record of a row as it stands in its file."""
    content = bytes(row.content)
    return Stored(names[row.file], row.line, pickle.loads(content) if row.is_tree else content)  # noqa: S301 - pickled by the driver


def _row(entry: Entry, file: int, content: bytes, *, is_tree: bool) -> tuple[Any, ...]:
    return (entry.record, entry.home, entry.source, entry.type, file, entry.line, entry.said, entry.has_text, list(entry.states),
            list(entry.uses), list(entry.joins), list(entry.lives), list(entry.background), list(entry.offices), list(entry.premises),
            content, is_tree, None, None)


def _lines(chunk: Chunk) -> list[bytes]:
    return _read(chunk.path, *chunk.place[1:]).splitlines(keepends=True)


def _read(path: Path, start: int, stop: int) -> bytes:
    with path.open("rb") as file:
        file.seek(start)
        return file.read(stop - start)
