"""The store is a cache of ``data/graph/dataset.trig``, kept under the digest of that file and opened read-only."""

import hashlib
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox

from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.asking import Graphs
from communique.iris import BASE, LAYERS, PREFIXES, RECORDS

__all__ = ["DATASET", "base_of", "dataset_digest", "filled", "layered", "open_store"]

DATASET = "dataset.trig"
"""The file in ``data/graph/`` that holds all graphs."""


def filled(quads: Iterable[ox.Quad]) -> ox.Store:
    """A store in memory with the quads."""
    store = ox.Store()
    store.bulk_extend(quads)
    return store


def layered(store: ox.Store, *, with_graphs: bool) -> ox.Store:
    """The store with the layers merged into its default graph, each triple once.

    The engine's own union counts a triple twice that stands in two graphs, and every number asked for would be wrong.
    """
    merged = ox.Store()
    for name in LAYERS:
        layer = store.quads_for_pattern(None, None, None, ox.NamedNode(name))
        merged.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in layer)
    if with_graphs:
        merged.bulk_extend(store)
    return merged


def dataset_digest(path: Path) -> str:
    """The sha256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def open_store(project: Project) -> ox.Store:
    """The last good build of the project, read-only; raises ``CannotGoOn`` where there is none.

    The store on disk is made on first use and made anew when ``dataset.trig`` has changed. Where it cannot be written or is
    broken, the file is loaded into memory instead.
    """
    path = project.graph / DATASET
    name = project.relative(path)
    if not path.is_file() or not path.stat().st_size:
        raise CannotGoOn(f"{name}: missing; run communique build")
    try:
        return _opened(path, project.cache / f"store-{dataset_digest(path)[:16]}")
    except (SyntaxError, UnicodeDecodeError) as problem:
        line = f":{problem.lineno}" if isinstance(problem, SyntaxError) and problem.lineno else ""
        raise CannotGoOn(f"{name}{line}: is damaged; run communique build") from problem


def _opened(path: Path, cached: Path) -> ox.Store:
    try:
        if not cached.is_dir():
            _make(path, cached)
        return ox.Store.read_only(str(cached))
    except (OSError, RuntimeError):  # no room to write, or a store that a killed process left behind: memory serves as well
        shutil.rmtree(cached, ignore_errors=True)
        return filled(ox.parse(path=str(path), format=ox.RdfFormat.TRIG))


def base_of(store: Graphs) -> str:
    """The IRI against which the dataset's ids are read, as its record says."""
    found = store.quads_for_pattern(None, ox.NamedNode(PREFIXES["void"] + "uriSpace"), None, ox.NamedNode(RECORDS))
    return min((quad.object.value for quad in found if isinstance(quad.object, ox.Literal)), default=BASE)


def _make(path: Path, cached: Path) -> None:
    cached.parent.mkdir(exist_ok=True)
    beside = cached.with_name(f"{cached.name}.{os.getpid()}")
    try:
        store = ox.Store(str(beside))
        store.bulk_load(path=str(path), format=ox.RdfFormat.TRIG)
        store.flush()
        del store
        with suppress(OSError):  # another process was faster
            beside.rename(cached)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    for old in sorted(cached.parent.glob("store-*")):
        if old != cached:
            shutil.rmtree(old, ignore_errors=True)
