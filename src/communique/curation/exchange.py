"""Several files are replaced as one: they are written beside, and a note says that they are to take their places.

Whoever lists the files of a project next finishes what a killed process had begun, or clears away what it had not.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

__all__ = ["exchange", "finish_exchanges", "is_running"]

_NOTE = ".exchange"
_FOLDERS = ("sources", "entities", "claims")


def exchange(data: Path, files: Mapping[Path, Iterable[str]]) -> tuple[Path, ...]:
    """Writes every file beside its place below a project's data, then puts all in place; a file without lines is taken away.

    Returns the files that now stand. Where writing fails, nothing in place has changed; where the process is killed, the next
    reader finds all of the old files or all of the new ones.
    """
    beside: dict[Path, Path] = {}
    note = data / f"{_NOTE}.{os.getpid()}"
    draft = data / f"{_NOTE}-draft.{os.getpid()}"
    try:
        for path, lines in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside[path] = path.with_name(f".{path.name}.{os.getpid()}")
            _write(beside[path], lines)
        moves = [[new.relative_to(data).as_posix(), path.relative_to(data).as_posix()] for path, new in beside.items()]
        _write(draft, [json.dumps(moves)])
        draft.replace(note)
    except BaseException:
        for new in (draft, *beside.values()):
            new.unlink(missing_ok=True)
        raise
    _finish(data, note)
    return tuple(path for path in files if path.is_file())


def finish_exchanges(data: Path) -> None:
    """Finishes each exchange whose process is gone, and takes away what one that was killed earlier had written beside."""
    for note in _left(data, f"{_NOTE}.*"):
        _finish(data, note)
    for draft in _left(data, f"{_NOTE}-draft.*"):
        draft.unlink(missing_ok=True)
    for folder in (data, *(data / name for name in _FOLDERS)):
        for new in _left(folder, ".*.*.*"):
            new.unlink(missing_ok=True)


def is_running(process: int) -> bool:
    """Whether there is a process of this number."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _left(folder: Path, pattern: str) -> Iterator[Path]:
    """The files of a pattern whose names end in the number of a process that is gone."""
    for path in sorted(folder.glob(pattern)):
        number = path.suffix[1:]
        if number.isdecimal() and not is_running(int(number)):
            yield path


def _write(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)
        file.flush()
        os.fsync(file.fileno())


def _finish(data: Path, note: Path) -> None:
    """Moves what is not moved yet; each move may be done again."""
    for one, other in json.loads(note.read_text(encoding="utf-8")):
        new, path = data / one, data / other
        if new.is_file() and new.stat().st_size:
            new.replace(path)
        elif new.is_file():
            path.unlink(missing_ok=True)
            new.unlink()
    note.unlink(missing_ok=True)
