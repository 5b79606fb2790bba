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
from communique.graph.manifest import MANIFEST, PARTS, Manifest
from communique.iris import BASE, LAYERS, PREFIXES, RECORDS

__all__ = [
    "DATASET", "base_of", "clear_stores", "dataset_digest", "filled", "layered", "loaded", "make_store", "open_store", "released_file",
    "store_path",
]

DATASET = "dataset.trig"
"""The file in ``data/graph/`` that holds all graphs; a large dataset is released in parts instead, with a manifest."""

_CHUNK = 64 << 20
"""Bytes of N-Quads loaded at a time, which bounds the memory of a load."""


def filled(quads: Iterable[ox.Quad]) -> ox.Store:
    """A store in memory with the quads."""
    store = ox.Store()
    store.bulk_extend(quads)
    return store


def loaded(lines: Iterable[str]) -> ox.Store:
    """A store in memory with the quads of canonical lines of N-Quads."""
    store = ox.Store()
    store.bulk_load("\n".join(lines).encode(), format=ox.RdfFormat.N_QUADS)
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
    path = released_file(project)
    name = project.relative(path)
    if not path.is_file() or not path.stat().st_size:
        raise CannotGoOn(f"{name}: missing; run communique build")
    try:
        return _opened(path, store_path(project, dataset_digest(path)))
    except (SyntaxError, UnicodeDecodeError) as problem:
        line = f":{problem.lineno}" if isinstance(problem, SyntaxError) and problem.lineno else ""
        raise CannotGoOn(f"{name}{line}: is damaged; run communique build") from problem


def released_file(project: Project) -> Path:
    """The file that stands for the project's release: ``dataset.trig``, or the manifest of a release in parts."""
    manifest = project.graph / MANIFEST
    return manifest if manifest.is_file() else project.graph / DATASET


def store_path(project: Project, digest: str) -> Path:
    """Where the store of a release lies, by the digest of the file that stands for it."""
    return project.cache / f"store-{digest[:16]}"


def _opened(path: Path, cached: Path) -> ox.Store:
    try:
        if not cached.is_dir():
            make_store(path, cached)
            _clear(cached)
        return ox.Store.read_only(str(cached))
    except (OSError, RuntimeError):  # no room to write, or a store that a killed process left behind: memory serves as well
        shutil.rmtree(cached, ignore_errors=True)
        store = ox.Store()
        _load(store, path)
        return store


def base_of(store: Graphs) -> str:
    """The IRI against which the dataset's ids are read, as its record says."""
    found = store.quads_for_pattern(None, ox.NamedNode(PREFIXES["void"] + "uriSpace"), None, ox.NamedNode(RECORDS))
    return min((quad.object.value for quad in found if isinstance(quad.object, ox.Literal)), default=BASE)


def _load(store: ox.Store, path: Path) -> None:
    if path.name != MANIFEST:
        store.bulk_load(path=str(path), format=ox.RdfFormat.TRIG)
        return
    waiting: list[bytes] = []
    for part in Manifest.read(path).parts:
        waiting.append((path.parent / PARTS / part.name).read_bytes())
        if sum(map(len, waiting)) > _CHUNK:
            store.bulk_load(b"".join(waiting), format=ox.RdfFormat.N_QUADS)
            waiting.clear()
    store.bulk_load(b"".join(waiting), format=ox.RdfFormat.N_QUADS)


def make_store(path: Path, cached: Path) -> None:
    """Make the store of a release on disk, beside its place and then in it."""
    cached.parent.mkdir(exist_ok=True)
    beside = cached.with_name(f"{cached.name}.{os.getpid()}")
    try:
        store = ox.Store(str(beside))
        _load(store, path)
        store.flush()
        del store
        with suppress(OSError):  # another process was faster
            beside.rename(cached)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def clear_stores(project: Project, digest: str) -> None:
    """Remove the stores of other releases than that with the digest."""
    _clear(store_path(project, digest))


def _clear(kept: Path) -> None:
    for old in sorted(kept.parent.glob("store-*")):
        if old != kept:
            shutil.rmtree(old, ignore_errors=True)
