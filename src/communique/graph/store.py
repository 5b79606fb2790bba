"""The store is a cache of ``data/graph/dataset.trig``, kept under the digest of that file and opened read-only."""

import hashlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.iris import BASE, PREFIXES, RECORDS

__all__ = ["DATASET", "base_of", "dataset_digest", "filled", "open_store"]

DATASET = "dataset.trig"
"""The file in ``data/graph/`` that holds all graphs."""


def filled(quads: Iterable[ox.Quad]) -> ox.Store:
    """A store in memory with the quads."""
    store = ox.Store()
    store.bulk_extend(quads)
    return store


def dataset_digest(path: Path) -> str:
    """The sha256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def open_store(project: Project) -> ox.Store:
    """The last good build of the project, read-only; raises ``CannotGoOn`` where there is none.

    The store on disk is made on first use and made anew when ``dataset.trig`` has changed; where the folder cannot be
    written, the file is loaded into memory instead.
    """
    path = project.graph / DATASET
    if not path.is_file():
        raise CannotGoOn(f"{project.relative(path)}: missing; run communique build")
    cached = project.cache / f"store-{dataset_digest(path)[:16]}"
    if not cached.is_dir():
        try:
            _make(path, cached)
        except OSError:  # a folder that cannot be written, or a disk that is full: memory serves as well
            return filled(ox.parse(path=str(path), format=ox.RdfFormat.TRIG))
    return ox.Store.read_only(str(cached))


def base_of(store: ox.Store) -> str:
    """The IRI against which the dataset's ids are read, as its record says."""
    found = store.quads_for_pattern(None, ox.NamedNode(PREFIXES["void"] + "uriSpace"), None, ox.NamedNode(RECORDS))
    return min((quad.object.value for quad in found if isinstance(quad.object, ox.Literal)), default=BASE)


def _make(path: Path, cached: Path) -> None:
    cached.parent.mkdir(exist_ok=True)
    beside = cached.with_name(f"{cached.name}.{os.getpid()}")
    store = ox.Store(str(beside))
    store.bulk_load(path=str(path), format=ox.RdfFormat.TRIG)
    store.flush()
    del store
    try:
        beside.rename(cached)
    except OSError:  # another process was faster
        shutil.rmtree(beside, ignore_errors=True)
    for old in sorted(cached.parent.glob("store-*")):
        if old != cached:
            shutil.rmtree(old, ignore_errors=True)
