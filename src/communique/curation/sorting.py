"""Lines sorted on disk: what does not fit into memory goes to runs that are merged."""

from collections.abc import Iterator
from heapq import merge
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

__all__ = ["SortedLines"]

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
