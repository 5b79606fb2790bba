"""The data files of a project as a build in parts reads them: curated records whole, bulk records line by line where they stand."""

import hashlib
import mmap
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from communique.curation.project import Project
from communique.curation.records import Curated, read_project
from communique.curation.yamltext import Fields

__all__ = ["IN_PARTS_FROM", "Bulk", "Files", "Stored", "is_large"]

IN_PARTS_FROM = 20_000
"""From so many claims in JSON Lines on, a project is built and released in parts."""

_CHUNK = 4 << 20


@dataclass(frozen=True, slots=True)
class Stored:
    """A record as it stands in a file: its tree, or its line not yet read."""

    file: str
    line: int
    content: Fields | bytes


@dataclass
class Bulk:
    """A file in JSON Lines, read whole only when something is asked that needs it."""

    path: Path
    name: str

    @property
    def starts(self) -> "array[int]":
        """Where its lines begin, with the end of the file as last."""
        return self._measured[0]

    @property
    def digest(self) -> bytes:
        """The digest of the file."""
        return self._measured[1]

    def line(self, number: int) -> bytes:
        """A line (from 1) with its line feed."""
        return self._map[self.starts[number - 1]:self.starts[number]]

    def chunks(self) -> Iterator[tuple[int, int, int]]:
        """Stretches of some MB that end with a line: the number of the first line, the first byte, the byte behind the last."""
        first = 0
        for number in range(1, len(self.starts)):
            if self.starts[number] - self.starts[first] >= _CHUNK or number == len(self.starts) - 1:
                yield first + 1, self.starts[first], self.starts[number]
                first = number

    @cached_property
    def _map(self) -> mmap.mmap:
        with self.path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    @cached_property
    def _measured(self) -> "tuple[array[int], bytes]":
        digest = hashlib.blake2b(digest_size=16)
        starts = array("Q", [0])
        offset = 0
        with self.path.open("rb") as file:
            while block := file.read(_CHUNK):
                digest.update(block)
                at = block.find(b"\n")
                while at >= 0:
                    starts.append(offset + at + 1)
                    at = block.find(b"\n", at + 1)
                offset += len(block)
        if starts[-1] != offset:
            starts.append(offset)
        return starts, digest.digest()


class Files:
    """The records of a project by the number of their file and their line."""

    def __init__(self, project: Project) -> None:
        paths = list(project.data_files())
        self.names = [project.relative(path) for path in paths]
        self.bulk = {number: Bulk(path, self.names[number]) for number, path in enumerate(paths) if path.suffix == ".jsonl"}
        self.curated: Curated = read_project(project, without={one.path for one in self.bulk.values()})
        numbers = {name: number for number, name in enumerate(self.names)}
        self._trees = {(numbers[record.file], record.line): record.tree for record in self.curated.records}

    @cached_property
    def digests(self) -> dict[int, bytes]:
        """The digest of each bulk file."""
        return {number: one.digest for number, one in self.bulk.items()}

    def listed(self) -> list[tuple[str, bytes]]:
        """Names and digests of the files, in their order; curated files have none."""
        return [(name, self.digests.get(number, b"")) for number, name in enumerate(self.names)]

    def places(self) -> Iterator[tuple[int, int, Fields]]:
        """File, line and tree of every curated record."""
        yield from ((*place, tree) for place, tree in self._trees.items())

    def stored(self, file: int, line: int) -> Stored:
        """The record that begins on a line of a file."""
        tree = self._trees.get((file, line))
        return Stored(self.names[file], line, tree if tree is not None else self.bulk[file].line(line))


def is_large(project: Project) -> bool:
    """Whether a project is built and released in parts."""
    left = IN_PARTS_FROM
    for path in project.data_files():
        if path.suffix == ".jsonl" and path.parent == project.data / "claims":
            with path.open("rb") as file:
                while left > 0 and (block := file.read(_CHUNK)):
                    left -= block.count(b"\n")
    return left <= 0
