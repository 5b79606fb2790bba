"""What hostile or broken input is: each kind spoils one file of a good sample, and says how an import must end.

An importer is tried with every kind that fits its sample; which kinds these are depends on the file alone.
"""

import gzip
import os
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

XML, TABLE, ANY = ".xml", ".csv", ""
SECRET = "TOP-SECRET-9b1d"
_DATE = re.compile(rb"\b1[789]\d\d-\d\d-\d\d\b")
_TEXT = re.compile(rb">([^<>\s][^<>]{3,})<")
_DECLARED = re.compile(rb"\A<\?xml[^>]*\?>\n?")
LONG = 20_000_000
BOMB = gzip.compress(b"\n" * 80_000_000)
_LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))


@dataclass(frozen=True, slots=True)
class Hostility:
    """A kind of hostile input: the files that it fits, how it makes the path to import of a sample, and the exit codes it may end in."""

    fits: str
    make: Callable[[Path, Path], Path]
    codes: tuple[int, ...] = (2,)


def spoilt(change: Callable[[bytes], bytes]) -> Callable[[Path, Path], Path]:
    """Spoils the bytes of the sample's file."""
    def make(path: Path, file: Path) -> Path:
        file.write_bytes(change(file.read_bytes()))
        return path

    return make


def text(inside: bytes) -> Callable[[bytes], bytes]:
    """Puts bytes into the middle of the longest text of an XML document."""
    def change(document: bytes) -> bytes:
        longest = max(_TEXT.finditer(document), key=lambda match: len(match[1]))
        middle = (longest.start(1) + longest.end(1)) // 2
        return document[:middle] + inside + document[middle:]

    return change


def entity(declared: bytes, used: bytes) -> Callable[[bytes], bytes]:
    """Declares entities and uses one."""
    return lambda document: _DECLARED.sub(b"<!DOCTYPE x [%s]>\n" % declared, text(used)(document), count=1)


def cell(inside: bytes) -> Callable[[bytes], bytes]:
    """Puts bytes before the first cell of the second line of a table; commas in them stand for its delimiter."""
    def change(table: bytes) -> bytes:
        head, _, rows = table.partition(b"\n")
        return head + b"\n" + inside.replace(b",", b"\t" if b"\t" in head else b",") + rows

    return change


def outside(path: Path, file: Path) -> Path:
    """External entities: a file, and an address of this machine that nobody listens to."""
    secret = path.parent / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    declared = f'<!ENTITY a SYSTEM "{secret.as_uri()}"><!ENTITY b SYSTEM "http://127.0.0.1:9/b"><!ENTITY % c SYSTEM "{secret.as_uri()}">%c;'
    return spoilt(entity(declared.encode(), b"&a;&b;"))(path, file)


def empty_folder(path: Path, _file: Path) -> Path:
    """A folder without any file."""
    empty = path.parent / "empty"
    empty.mkdir()
    return empty


def link(path: Path, file: Path) -> Path:
    """A folder in which the file is a link to a place outside."""
    folder = path.parent / "linked"
    folder.mkdir()
    (folder / file.name).symlink_to(file)
    return folder


def pipe(path: Path, file: Path) -> Path:
    """A pipe that nobody writes to."""
    file.unlink()
    os.mkfifo(file)
    return path


def again(path: Path, file: Path) -> Path:
    """The file a second time, under another name."""
    folder = path if path.is_dir() else path.parent
    file.with_name(f"zz-{file.name}").write_bytes(file.read_bytes())
    return folder


def packed_bomb(path: Path, file: Path) -> Path:
    """A .gz that unpacks to 80 MB of empty lines in the place of the file."""
    target = path if path.is_file() else file
    bomb = target.with_name(f"{target.name}.gz")
    bomb.write_bytes(gzip.compress(target.read_bytes()) + BOMB)
    target.unlink()
    return bomb if path == target else path


def archive(name: str, content: Callable[[bytes], bytes]) -> Callable[[Path, Path], Path]:
    """A ZIP with the file as a member."""
    def make(path: Path, file: Path) -> Path:
        packed = path.parent / "packed.zip"
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
            target.writestr(name.format(file.name), content(file.read_bytes()))
        return packed

    return make


def cut(path: Path, file: Path) -> Path:
    """A .gz that is cut off."""
    target = file.with_name(f"{file.name}.gz")
    target.write_bytes(gzip.compress(file.read_bytes())[:-20])
    file.unlink()
    return target if path == file else path


HOSTILE: Mapping[str, Hostility] = {
    "missing": Hostility(ANY, lambda path, _: path.with_name("nothing")),
    "a folder without files": Hostility(ANY, empty_folder),
    "a link out of the folder": Hostility(ANY, link),
    "a pipe": Hostility(ANY, pipe),
    "a device": Hostility(ANY, lambda *_: Path("/dev/zero")),
    "empty": Hostility(ANY, spoilt(lambda _: b"")),
    "noise": Hostility(ANY, spoilt(lambda _: bytes(range(256)) * 40)),
    "UTF-16 without a word of it": Hostility(ANY, spoilt(lambda found: found.decode().encode("utf-16-le"))),
    "a bomb in .gz": Hostility(ANY, packed_bomb),
    "a .gz cut off": Hostility(ANY, cut),
    "a ZIP cut off": Hostility(ANY, lambda path, file: spoilt(lambda found: found[:-30])(*[archive("{}", bytes)(path, file)] * 2)),
    "a ZIP that leads out": Hostility(ANY, archive("../../{}", lambda found: found)),
    "records twice": Hostility(ANY, again, (0, 1)),
    "days that are none": Hostility(ANY, spoilt(lambda found: _DATE.sub(b"191970-04-60", found)), (0, 1)),
    "XML cut off": Hostility(XML, spoilt(lambda found: found[: len(found) * 2 // 3])),
    "billion laughs": Hostility(XML, spoilt(entity(b'<!ENTITY l0 "ha">' + _LAUGHS, b"&l9;"))),
    "quadratic blow-up": Hostility(XML, spoilt(entity(b'<!ENTITY a "' + b"a" * 100_000 + b'">', b"&a;" * 50_000))),
    "entities from outside": Hostility(XML, outside),
    "Latin-1 called UTF-8": Hostility(XML, spoilt(text(b"\xe9"))),
    "overlong UTF-8": Hostility(XML, spoilt(text(b"\xc0\xaf"))),
    "NUL": Hostility(XML, spoilt(text(b"\0"))),
    "a text of 20 MB": Hostility(XML, spoilt(text(b"x" * LONG)), (1,)),
    "an attribute of 20 MB": Hostility(XML, spoilt(text(b"<x y='" + b"x" * LONG + b"'/>"))),
    "nested 100,000 deep": Hostility(XML, spoilt(text(b"<x>" * 100_000))),
    "a table cut off within quotes": Hostility(TABLE, spoilt(lambda found: found + b'"'), (1,)),
    "a byte of no encoding": Hostility(TABLE, spoilt(cell(b"\x81")), (1,)),
    "a byte of Latin-1": Hostility(TABLE, spoilt(cell(b"\xe9")), (0, 1)),
    "an overlong byte": Hostility(TABLE, spoilt(cell(b"\xc0\xaf")), (0, 1)),
    "a NUL": Hostility(TABLE, spoilt(cell(b"\0")), (1,)),
    "too many cells": Hostility(TABLE, spoilt(cell(b"x,y,")), (1,)),
    "too few cells": Hostility(TABLE, spoilt(cell(b"x\n")), (1,)),
    "a line of 20 MB": Hostility(TABLE, spoilt(cell(b"x" * LONG)), (1,)),
    "a head of 20 MB": Hostility(TABLE, spoilt(lambda found: b"x" * LONG + found), (1, 2)),
    "quotes never closed": Hostility(TABLE, spoilt(cell(b'"' + b"x\n" * 600_000))),
    "a column missing": Hostility(TABLE, spoilt(lambda found: re.sub(b"[,\\t]", b"x\\g<0>", found, count=1)), (1, 2)),
}
