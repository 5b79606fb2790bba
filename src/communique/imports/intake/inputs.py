"""The inputs that a path stands for: a file, a ``.gz``, the members of a ``.zip``, or the files of a folder in the order of their names.

A link that leads out of the folder, a pipe and a device are refused; so is an archive's member whose name is not a plain path.
"""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from communique.findings import Finding
from communique.imports.intake.unpacking import open_gzip, open_plain, zip_members
from communique.imports.intake.unreadable import Unreadable

__all__ = ["Input", "files", "inputs"]


@dataclass(frozen=True, slots=True)
class Input:
    """Bytes to be read once, and the name by which findings call them: ``folder/file.xml``, ``archive.zip/member.xml``.

    Reading raises ``Unreadable`` where the bytes are not what they say or grow beyond bounds.
    """

    name: str
    open: Callable[[], AbstractContextManager[BinaryIO]]


def inputs(path: Path, *suffixes: str) -> Iterator[Input | Finding]:
    """The inputs at a path; of a folder or a ``.zip`` those whose names end in one of the suffixes, also packed as ``.gz``.

    What cannot be opened is a finding in its place; so is a folder or archive without any such file.
    """
    for file in files(path, *suffixes, *(f"{suffix}.gz" for suffix in suffixes)):
        if isinstance(file, Finding):
            yield file
        elif file.suffix.lower() == ".zip":
            yield from _members(file, suffixes)
        else:
            yield Input(file.as_posix(), _opener(file))


def files(path: Path, *suffixes: str) -> Iterator[Path | Finding]:
    """The file at a path, or the files below a folder whose names end in one of the suffixes, sorted; else a finding."""
    try:
        if not path.is_dir():
            yield _regular(path)
            return
        found = 0
        for file in _below(path, tuple(suffixes)):
            found += 1
            yield file
        if not found:
            raise Unreadable("empty-folder", f"holds no file that ends in {' or '.join(suffixes)}", "name the folder in which they lie")
    except Unreadable as problem:
        yield problem.at(path.as_posix(), 0)


def _opener(file: Path) -> Callable[[], AbstractContextManager[BinaryIO]]:
    return (lambda: open_gzip(file)) if file.suffix.lower() == ".gz" else (lambda: open_plain(file))


def _members(file: Path, suffixes: tuple[str, ...]) -> Iterator[Input | Finding]:
    name = file.as_posix()
    try:
        for member, opener in zip_members(file, suffixes):
            yield Input(f"{name}/{member}", opener)
    except Unreadable as problem:
        yield problem.at(name, 0)


def _regular(path: Path) -> Path:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise _closed(error) from error
    if not stat.S_ISREG(mode):
        raise Unreadable("not-a-file", "is a pipe, a device or a socket", "write it to a file first, and name that")
    return path


def _closed(error: OSError) -> Unreadable:
    if isinstance(error, FileNotFoundError):
        return Unreadable("missing", "does not exist", "name a file or folder that does")
    return Unreadable("closed", f"cannot be read ({error.strerror or error})", "make it readable, or name another")


def _below(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path | Finding]:
    home = folder.resolve()
    for file in sorted(_walk(folder)):
        if not file.name.lower().endswith(suffixes):
            continue
        try:
            if not file.resolve().is_relative_to(home):
                raise Unreadable("link-out", "is a link to a place outside of the folder", "put the file itself there")
            yield _regular(file)
        except Unreadable as problem:
            yield problem.at(file.as_posix(), 0)
        except (OSError, RuntimeError):  # a link to itself
            yield Unreadable("link-out", "is a link that leads nowhere", "put the file itself there").at(file.as_posix(), 0)


def _walk(folder: Path) -> Iterator[Path]:
    def closed(error: OSError) -> None:
        raise _closed(error)

    for where, _, names in os.walk(folder, onerror=closed):  # links to folders are not followed
        yield from (Path(where) / name for name in names)
