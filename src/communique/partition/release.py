"""Building a project in parts: the release is made beside the last one and takes its place in one step.

What a build keeps lies in ``.communique/``: the index, and the store of the release. Where both are of the release that stands,
only what a change bears on is made again; else all is.
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from communique.changes.released import check_released
from communique.curation.exchange import is_running
from communique.curation.mappings import Mapping, read_mappings
from communique.curation.project import Project
from communique.findings import CannotGoOn, Finding, is_violated
from communique.graph.assemble import link_quads
from communique.graph.manifest import COMMON, MANIFEST, PARTS, Manifest, Part, part_name, write_part
from communique.graph.release import beside, clear_left, replace_folder, restore_folder
from communique.graph.store import clear_stores, dataset_digest, make_store, store_path
from communique.partition.building import Local, jobs_of, make_parts, parts_for, read_index, texts_of
from communique.partition.files import Files
from communique.partition.index import Index
from communique.partition.keeping import keep, keep_apart, kept_apart, kept_figures, kept_findings, kept_parts
from communique.partition.reach import key_of
from communique.partition.renewing import Change, change_of
from communique.partition.storing import changed_names, renew_store
from communique.partition.tool import tool_digest
from communique.partition.working import Job, curated_of
from communique.validate import check_dataset
from communique.vocabulary import checks

__all__ = ["BuiltInParts", "build_in_parts"]

INDEX = "index.db"
_FEW = 2_000
"""Up to so many names that have changed, checks of the whole dataset look at these alone."""


@dataclass(frozen=True, slots=True)
class BuiltInParts:
    """What a build in parts found: findings, figures by name, how many parts there are and how many were made now.

    ``is_current`` says whether the release that stands, now or already before, is of these data.
    """

    findings: tuple[Finding, ...]
    figures: dict[str, int]
    parts: int
    made: int
    is_current: bool


def build_in_parts(
    project: Project, workers: Local | None = None, *, strict: bool = False, publish: bool = True
) -> BuiltInParts:
    """Build a project in parts and publish it where nothing is violated; raises ``CannotGoOn`` for files that cannot be read.

    With ``publish=False`` nothing but the cache is touched.
    """
    restore_folder(project.graph)
    clear_left(project.graph)
    project.cache.mkdir(exist_ok=True)
    for left in project.cache.glob(f"{INDEX}.*"):  # of builds that were killed
        if not is_running(int(left.name.split(".")[2].partition("-")[0])):
            left.unlink(missing_ok=True)
    try:
        return _built(project, workers or Local(), strict, publish)
    except sqlite3.DatabaseError as problem:
        raise CannotGoOn(f"{project.relative(project.cache / INDEX)}: {problem}; make room, and build again") from problem
    except BrokenExecutor as problem:
        raise CannotGoOn(f"{project.relative(project.graph)}: a process of the build was ended from outside; "
                         "look for memory, and try --jobs 1") from problem
    except OSError as problem:
        if problem.filename is not None:
            raise
        raise CannotGoOn(f"{project.relative(project.graph)}: {problem.strerror or problem}; make room, and build again") from problem


def _built(project: Project, workers: Local, strict: bool, publish: bool) -> BuiltInParts:
    """What has changed made anew, or everything, also where the index is damaged."""
    files = Files(project)
    with suppress(sqlite3.DatabaseError), _begun(_Build(project, files, workers, strict, publish)) as build:
        renewed = build.renewed()
        if renewed:
            return renewed
    with _begun(_Build(project, files, workers, strict, publish)) as build:
        return build.whole()


@contextmanager
def _begun(build: "_Build") -> Iterator["_Build"]:
    """A build of which nothing is left beside what it has published."""
    try:
        yield build
    finally:
        shutil.rmtree(build.folder, ignore_errors=True)
        build.fresh.unlink(missing_ok=True)


@dataclass(slots=True)
class _Build:
    """A build under way: the folder in which the release is made, and the index that is made with it."""

    project: Project
    files: Files
    workers: Local
    strict: bool
    publish: bool
    folder: Path = field(init=False)
    fresh: Path = field(init=False)

    def __post_init__(self) -> None:
        self.folder = beside(self.project.graph)
        self.fresh = self.project.cache / f"{INDEX}.{os.getpid()}"
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / PARTS).mkdir(parents=True)

    def whole(self) -> BuiltInParts:
        """Everything made anew."""
        self.fresh.unlink(missing_ok=True)
        index = Index(self.fresh)
        try:
            found, texts = read_index(self.project, self.files, index, self.workers)
            parts = parts_for(index.count("Claim"))
            with index.change():
                index.unite(parts)
                index.note("parts", str(parts))
                index.note("tool", tool_digest())
                index.note("base", self.files.curated.base)
                index.note("texts", json.dumps(sorted(texts)))
                index.note_files(self.files.listed())
            numbers = {COMMON, *index.parts()}
            with index.change():
                for made in make_parts(jobs_of(self.project, self.files, index, numbers), self.folder / PARTS, self.workers):
                    keep(index, [made])
                keep(index, texts_of(self.project, self.files, index, index.texts()))
            return self._published(index, found, None, len(numbers))
        finally:
            index.close()

    def renewed(self) -> BuiltInParts | None:
        """Only what a change bears on, made anew; ``None`` where the last build left nothing to start from, or all is touched."""
        path = self.project.cache / INDEX
        manifest = self.project.graph / MANIFEST
        if not path.is_file() or not manifest.is_file():
            return None
        index = Index(path)
        try:
            if (index.fact("release"), index.fact("tool")) != (dataset_digest(manifest), tool_digest()):
                return None
            if not store_path(self.project, index.fact("release")).is_dir():
                return None
            with index.change() as transaction:
                change = change_of(self.project, self.files, index)
                if change is None:
                    transaction.is_undone = True
                    return None
                self._take_over(index, change)
                jobs = list(jobs_of(self.project, self.files, index, change.parts))
                workers = self.workers if len(jobs) > 1 else Local(1)
                for made in make_parts(jobs, self.folder / PARTS, workers):
                    keep(index, [made])
                keep(index, texts_of(self.project, self.files, index, change.texts))
                built = self._published(index, change.findings, change, len(change.parts))
                transaction.is_undone = not (self.publish and built.is_current)
                return built
        finally:
            index.close()

    def _take_over(self, index: Index, change: Change) -> None:
        """Take over the files of the last release that nothing bears on."""
        again = {part_name(number) for number in change.parts}
        for part in kept_parts(index):
            if part.name not in again:
                _link(self.project.graph / PARTS / part.name, self.folder / PARTS / part.name)
        index.forget(change.parts)

    def _published(self, index: Index, found: Iterable[Finding], change: Change | None, made: int) -> BuiltInParts:
        """Publish what was made, where nothing is violated."""
        base = self.files.curated.base
        links, unlinked = read_mappings(self.project, base, _Declared(index))
        unkept = check_released(self.project, base, _Declared(index))
        findings = {*found, *unlinked, *unkept, *_twins(self.files, index), *kept_findings(index)}
        figures = kept_figures(index) | {"sources": index.count("Source"), "texts": len(index.texts()), "claims": index.count("Claim")}
        if is_violated(findings, strict=self.strict):
            return BuiltInParts(tuple(sorted(findings)), figures, len(index.parts()), made, is_current=False)
        manifest = Manifest(base, index.count("Claim"), (*kept_parts(index), *_link_part(self.folder / PARTS, links)))
        (self.folder / MANIFEST).write_text(manifest.text(), encoding="utf-8", newline="\n")
        store = self._stored(index, manifest)
        changed = self._changed(manifest, change)
        apart = [*(kept_apart(index, changed) if changed is not None else ())]
        apart += check_dataset(store, checks(), _Places(self.files, index), base=base, changed=changed)
        findings |= {one.finding for one in apart}
        keep_apart(index, apart)
        del store
        good = not is_violated(findings, strict=self.strict)
        current = good and (self.publish or index.fact("release") == manifest.digest or _digest(self.project) == manifest.digest)
        built = BuiltInParts(tuple(sorted(findings)), figures, len(index.parts()), made, current)
        if good and self.publish:
            replace_folder(self.project.graph, self.folder)
            index.note("release", manifest.digest)
            if change is None:
                index.close()
                self.fresh.replace(self.project.cache / INDEX)
            clear_stores(self.project, manifest.digest)
        return built

    def _changed(self, manifest: Manifest, change: Change | None) -> frozenset[str] | None:
        """The names in what parts have lost and gained; ``None`` where that is not known, or too much to look at by itself."""
        if change is None or change.moved:
            return None
        names = {part.name for part in set(Manifest.read(self.project.graph / MANIFEST).parts) ^ set(manifest.parts)}
        pairs = ((self.project.graph / PARTS / name, self.folder / PARTS / name) for name in sorted(names))
        changed = changed_names(pairs)
        return changed if len(changed) < _FEW else None

    def _stored(self, index: Index, manifest: Manifest) -> ox.Store:
        """The store of the release under way: made from the one before it where that is at hand."""
        path, before = store_path(self.project, manifest.digest), index.fact("release")
        if not path.is_dir() and before and before != manifest.digest:
            old = Manifest.read(self.project.graph / MANIFEST)
            names = {part.name for part in set(old.parts) ^ set(manifest.parts)}
            with suppress(OSError, RuntimeError):
                renew_store(store_path(self.project, before), path,
                            ((self.project.graph / PARTS / name, self.folder / PARTS / name) for name in sorted(names)))
        if not path.is_dir():
            make_store(self.folder / MANIFEST, path)
        return ox.Store.read_only(str(path))


def _digest(project: Project) -> str:
    """The digest of the release that stands; empty where none does in parts."""
    path = project.graph / MANIFEST
    return dataset_digest(path) if path.is_file() else ""


class _Declared:
    """The ids of the records that an index knows."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __contains__(self, name: object) -> bool:
        """Whether a record has the id."""
        return self._index.place(key_of(str(name))) is not None


class _Places:
    """Where records stand: read from their files when asked."""

    def __init__(self, files: Files, index: Index) -> None:
        self._files, self._index = files, index

    def __call__(self, record: str, node: str | None = None, property_iri: str | None = None) -> tuple[str, int]:
        """File and line of a record, of a node in it, of a property of that node, as ``Curated.where`` gives them."""
        name = record.removeprefix(self._files.curated.base).partition("#")[0]
        place = self._index.place(key_of(name)) or self._index.place(key_of(name.rpartition("/")[0]))
        if place is None:
            return self(node) if node else ("data", 0)
        return curated_of(Job(self._files.curated.project.root, (), (self._files.stored(*place),), {})).where(record, node, property_iri)


def _twins(files: Files, index: Index) -> Iterator[Finding]:
    """A finding for each claim that says the same as another in the same words."""
    for file, line, first_file, first_line in index.twins():
        first = f"{files.names[first_file]}:{first_line}"
        yield Finding(files.names[file], line, "", "claim-twice", f"says the same as {first} in the same words",
                      "keep one of the two claims")


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # a file system without links
        shutil.copy2(old, new)


def _link_part(folder: Path, links: Iterable[Mapping]) -> Iterator[Part]:
    """The part with the links that are held, where there are any."""
    lines = [f"{quad} .\n" for quad in link_quads(links)]
    if lines:
        yield write_part(folder, "links.nq", lines)
