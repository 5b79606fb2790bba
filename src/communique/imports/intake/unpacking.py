"""Opening files and unpacking archives within bounds: what grows beyond them is a bomb, or not what this tool is for.

Archives are unpacked as they are read, never to disk. The bounds: 4 GiB unpacked in all, and beyond the first 64 MiB no more than 250
times the packed size (texts and tables pack to a tenth; deflate cannot do better than 1,032).
"""

import gzip
import io
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO

from communique.imports.intake.unreadable import Unreadable

__all__ = ["FREE", "MOST", "Allowance", "open_gzip", "open_plain", "zip_members"]

MOST = 4 << 30
FREE = 64 << 20
_RATIO = 250
_LARGEST_INDEX = 32 << 20
_END, _END64 = b"PK\x05\x06", b"PK\x06\x07"
_DAMAGED = ("damaged-archive", "is packed, and damaged or cut off", "fetch it again")
_BOMB = ("too-large", "unpacks to more than 250 times its size, or to more than 4 GiB",
         "unpack it yourself if you trust it, split it, and name the files")
_RAISED = (zipfile.BadZipFile, RuntimeError, ValueError, OSError)
"""What zipfile raises for an archive or member that is damaged: besides its own error, one for what it cannot unpack (a
``NotImplementedError`` is a ``RuntimeError``), and those for places outside the file."""
_NO_INDEX = ("damaged-archive", "is not a ZIP archive, or is cut off", "fetch it again, or name the file by what it is")
_LARGE_INDEX = ("too-large", "is an archive in ZIP64, or of too many members", "unpack it, and name the folder")
_PLAIN_NAME = re.compile(r"(?!/|[A-Za-z]:)(?!(?:.*/)?\.\.?(?:/|$))(?!.*//)[^\\\x00-\x1f\x7f]+")


class Allowance:
    """How much more may be unpacked from an archive of this size."""

    def __init__(self, packed: int) -> None:
        self._left = min(MOST, max(FREE, packed * _RATIO))

    @property
    def is_spent(self) -> bool:
        """Whether too much was unpacked already."""
        return self._left < 0

    def spend(self, count: int) -> None:
        """Takes note of bytes that were unpacked; raises ``Unreadable`` when they are too many."""
        self._left -= count
        if self._left < 0:
            raise Unreadable(*_BOMB)


class _Bounded(io.RawIOBase):
    """A packed stream that spends an allowance as it is read."""

    def __init__(self, packed: BinaryIO, allowance: Allowance) -> None:
        self._packed, self._allowance = packed, allowance

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            found = self._packed.read(len(buffer))
        except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile) as error:
            raise Unreadable(*_DAMAGED) from error
        self._allowance.spend(len(found))
        buffer[: len(found)] = found
        return len(found)


@contextmanager
def open_plain(path: Path) -> Iterator[BinaryIO]:
    """The bytes of a file; raises ``Unreadable`` where it cannot be opened."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise Unreadable("closed", f"cannot be read ({error.strerror or error})", "make it readable, or name another") from error
    with file:
        yield file


@contextmanager
def open_gzip(path: Path) -> Iterator[BinaryIO]:
    """The unpacked bytes of a ``.gz``."""
    with open_plain(path) as packed, gzip.GzipFile(fileobj=packed) as file:
        yield io.BufferedReader(_Bounded(file, Allowance(path.stat().st_size)))  # type: ignore[arg-type]


def zip_members(path: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[str, Callable[[], AbstractContextManager[BinaryIO]]]]:
    """The name and the opener of each member whose name ends in one of the suffixes, in the order of the names.

    Each is to be read before the next is asked for. Raises ``Unreadable`` for an archive with any name that is not a plain path
    below it or that stands there twice, with a link, and for one without such members.
    """
    with open_plain(path) as file:
        _check_index(file, path.stat().st_size)
        try:
            archive = zipfile.ZipFile(file)
        except _RAISED as error:
            raise Unreadable(*_NO_INDEX) from error
        with archive:
            wanted = [member for member in _sound(archive) if member.filename.lower().endswith(suffixes)]
            if not wanted:
                raise Unreadable("empty-folder", f"holds no member that ends in {' or '.join(suffixes)}", "name the one that does")
            allowance = Allowance(path.stat().st_size)
            for member in wanted:
                if not allowance.is_spent:
                    yield member.filename, partial(_opened, archive, member, allowance)


def _check_index(file: BinaryIO, size: int) -> None:
    """Refuses an archive whose list of members would not fit into memory, before it is read."""
    file.seek(max(0, size - (1 << 16) - 42))
    tail = file.read()
    end = tail.rfind(_END)
    if end < 0 or len(tail) < end + 22:
        raise Unreadable(*_NO_INDEX)
    if _END64 in tail[max(0, end - 20) : end] or int.from_bytes(tail[end + 12 : end + 16], "little") > _LARGEST_INDEX:
        raise Unreadable(*_LARGE_INDEX)
    file.seek(0)


def _sound(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    seen: set[str] = set()
    for member in archive.infolist():
        name = member.orig_filename
        if name in seen:
            raise Unreadable("unsound-archive", f"holds the member {name!a} twice", "fetch it again, or pack it anew")
        if not _PLAIN_NAME.fullmatch(name.removesuffix("/")):
            raise Unreadable("unsound-archive", f"holds a member whose name leads elsewhere: {name[:80]!a}", "do not use this archive")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise Unreadable("unsound-archive", f"holds a link: {name[:80]!a}", "pack the file itself")
        seen.add(name)
    return sorted((member for member in archive.infolist() if not member.is_dir()), key=lambda member: member.filename)


@contextmanager
def _opened(archive: zipfile.ZipFile, member: zipfile.ZipInfo, allowance: Allowance) -> Iterator[BinaryIO]:
    if member.flag_bits & 1 or member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Unreadable("unsound-archive", "is encrypted or packed by a method other than deflate", "unpack it, and name the files")
    try:
        file = archive.open(member)
    except _RAISED as error:
        raise Unreadable(*_DAMAGED) from error
    with file:
        yield io.BufferedReader(_Bounded(file, allowance))  # type: ignore[arg-type]
