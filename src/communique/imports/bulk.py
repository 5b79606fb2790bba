"""Bulk files of an import: lines are sorted on disk, written beside the old file, and exchanged when all are there."""

import os
from collections.abc import Iterable, Iterator
from heapq import merge
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO

__all__ = ["SortedLines", "exchange", "sweep"]

_AT_ONCE = 64 * 1024 * 1024
"""Characters of lines that are held before they go to disk."""


class SortedLines:
    """Lines that come in any order and leave sorted by code point, each once; memory holds a part of them at a time."""

    def __init__(self, folder: Path, at_once: int = _AT_ONCE) -> None:
        self._folder, self._at_once = folder, at_once
        self._held: list[str] = []
        self._size = 0
        self._runs: list[IO[str]] = []

    def add(self, line: str) -> None:
        """Takes a line without its line feed."""
        self._held.append(line + "\n")
        self._size += len(line)
        if self._size >= self._at_once:
            self._spill()

    def _spill(self) -> None:
        run = TemporaryFile("w+", encoding="utf-8", newline="\n", dir=self._folder)  # noqa: SIM115 - closed when it was read
        self._runs.append(run)
        run.writelines(sorted(self._held))
        run.seek(0)
        self._held, self._size = [], 0

    def __iter__(self) -> Iterator[str]:
        """The lines with their line feeds, once."""
        last = ""
        for line in merge(*self._runs, sorted(self._held)):
            if line != last:
                yield line
            last = line
        for run in self._runs:
            run.close()


def exchange(files: dict[Path, Iterable[str]]) -> tuple[Path, ...]:
    """Writes every file beside its place and then puts all in place; a file without lines is taken away.

    Returns the files that now stand. Where writing fails, nothing in place has changed.
    """
    beside: dict[Path, Path] = {}
    try:
        for path, lines in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            new = path.with_name(f".{path.name}.{os.getpid()}")
            beside[path] = new
            with new.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(lines)
                file.flush()
                os.fsync(file.fileno())
        for path, new in beside.items():
            if new.stat().st_size:
                new.replace(path)
            else:
                path.unlink(missing_ok=True)
    finally:
        for new in beside.values():
            new.unlink(missing_ok=True)
    return tuple(path for path in files if path.is_file())


def sweep(name: str) -> TemporaryDirectory[str]:
    """A folder for what is sorted on the way, which goes with its holder."""
    return TemporaryDirectory(prefix=name)
