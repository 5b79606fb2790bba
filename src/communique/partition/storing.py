"""The store of a release in parts: made from its files, or from the store before it and what has changed."""

import os
import re
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox

__all__ = ["changed_names", "renew_store"]

_IRI = re.compile(rb"<([^>]*)>")


def renew_store(old: Path, new: Path, parts: Iterable[tuple[Path, Path]]) -> None:
    """Make a store from another by what parts have lost and gained; each is given as its file before and now, which may be missing.

    The other stays as it is: both share what they have in common on disk. Raises ``OSError`` where that cannot be done.
    """
    beside = new.with_name(f"{new.name}.{os.getpid()}")
    try:
        ox.Store(str(old)).backup(str(beside))
        store = ox.Store(str(beside))
        for before, now in parts:
            gone, come = _lines(before), _lines(now)
            for quad in _quads(gone - come):
                store.remove(quad)
            store.extend(_quads(come - gone))
        store.flush()
        del store
        with suppress(OSError):  # another process was faster
            beside.rename(new)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def changed_names(parts: Iterable[tuple[Path, Path]]) -> frozenset[str]:
    """The IRIs in lines that parts have lost or gained; each part is given as its file before and now."""
    found: set[bytes] = set()
    for before, now in parts:
        for line in _lines(before) ^ _lines(now):
            found.update(_IRI.findall(line))
    return frozenset(iri.decode() for iri in found)


def _lines(path: Path) -> set[bytes]:
    return set(path.read_bytes().splitlines(keepends=True)) if path.is_file() else set()


def _quads(lines: Iterable[bytes]) -> Iterable[ox.Quad]:
    return ox.parse(b"".join(sorted(lines)), format=ox.RdfFormat.N_QUADS)
