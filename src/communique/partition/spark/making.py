"""Making groups of parts in a worker: from rows to jobs of the local engine, and from its files to their place in one step each."""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communique.partition.files import Stored
from communique.partition.spark.reading import stored
from communique.partition.working import Job, PartMade, examine_texts

if TYPE_CHECKING:
    from pyspark import Broadcast

__all__ = ["Beside", "Examining", "Making", "Work"]

Work = Callable[[Job, Path], list[PartMade]]
Beside = tuple[tuple[int, int], Stored]
"""A record that every group has beside its own, with file and line."""


@dataclass(frozen=True, slots=True)
class _Jobs:
    root: Path
    names: list[str]
    beside: "Broadcast[list[Beside]]"

    def of(self, rows: Iterable[Any]) -> Iterator[tuple[int, Job]]:
        """The jobs of rows that are sorted by group."""
        for group, found in groupby(rows, key=attrgetter("grp")):
            homes: dict[int, int] = {}
            records = list(self.beside.value)
            for row in found:
                if row.part is not None:
                    homes[row.key] = row.part
                if row.content is not None:
                    records.append(((row.file, row.line), stored(self.names, row)))
            records.sort(key=lambda pair: pair[0])
            yield group, Job(self.root, tuple(sorted(set(homes.values()))), tuple(one for _, one in records), homes)


@dataclass(frozen=True, slots=True)
class Making:
    """Makes the parts of groups; an attempt that fails leaves nothing where parts lie, and another gives the same bytes."""

    root: Path
    names: list[str]
    beside: "Broadcast[list[Beside]]"
    scratch: Path
    folder: Path
    work: Work

    def __call__(self, rows: Iterable[Any]) -> Iterator[PartMade]:
        """The parts of the groups in a task, as made."""
        for _, job in _Jobs(self.root, self.names, self.beside).of(rows):
            attempt = Path(tempfile.mkdtemp(dir=self.scratch, prefix="attempt-"))
            try:
                made = self.work(job, attempt)
                for path in attempt.iterdir():
                    path.replace(self.folder / path.name)
            finally:
                shutil.rmtree(attempt, ignore_errors=True)
            yield from made


@dataclass(frozen=True, slots=True)
class Examining:
    """Examines the stored texts of sources, as parts without a file under numbers of their own."""

    root: Path
    names: list[str]
    beside: "Broadcast[list[Beside]]"

    def __call__(self, rows: Iterable[Any]) -> Iterator[PartMade]:
        """What is found of the texts of the sources in a task."""
        for source, job in _Jobs(self.root, self.names, self.beside).of(rows):
            yield PartMade(-2 - source, None, examine_texts(job), {})
