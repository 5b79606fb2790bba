"""Files are written beside the old ones, and exchanged when all are there."""

import os
from collections.abc import Iterable
from pathlib import Path

__all__ = ["exchange"]


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
