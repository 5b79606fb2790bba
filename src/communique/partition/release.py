"""Building a project in parts: the release is made beside the last one and takes its place in one step.

What a build keeps lies in ``.communique/``: the index, and the store of the release. Where both are of the release that stands,
only what a change bears on is made again; else all is.
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from communique.curation.exchange import is_running
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.manifest import COMMON, PARTS, part_name
from communique.graph.release import beside, clear_left, restore_folder
from communique.graph.store import store_path
from communique.partition.building import Local, jobs_of, make_parts, parts_for, read_index, texts_of
from communique.partition.files import Files
from communique.partition.index import Index
from communique.partition.keeping import keep, kept, kept_parts
from communique.partition.parted import Engine
from communique.partition.publishing import BuiltInParts, Publication, standing
from communique.partition.renewing import Change, change_of
from communique.partition.tool import tool_digest

__all__ = ["BuiltInParts", "build_in_parts"]

INDEX = "index.db"


def build_in_parts(
    project: Project, engine: Local | Engine | None = None, *, strict: bool = False, publish: bool = True
) -> BuiltInParts:
    """Build a project in parts and publish it where nothing is violated; raises ``CannotGoOn`` for files that cannot be read.

    On this machine what has changed is made anew; another engine makes everything. With ``publish=False`` nothing but the cache
    is touched.
    """
    restore_folder(project.graph)
    clear_left(project.graph)
    project.cache.mkdir(exist_ok=True)
    for left in project.cache.glob(f"{INDEX}.*"):  # of builds that were killed
        if not is_running(int(left.name.split(".")[2].partition("-")[0])):
            left.unlink(missing_ok=True)
    try:
        return _built(project, engine or Local(), strict, publish)
    except sqlite3.DatabaseError as problem:
        raise CannotGoOn(f"{project.relative(project.cache / INDEX)}: {problem}; make room, and build again") from problem
    except BrokenExecutor as problem:
        raise CannotGoOn(f"{project.relative(project.graph)}: a process of the build was ended from outside; "
                         "look for memory, and try --jobs 1") from problem
    except OSError as problem:
        if problem.filename is not None:
            raise
        raise CannotGoOn(f"{project.relative(project.graph)}: {problem.strerror or problem}; make room, and build again") from problem


def _built(project: Project, engine: Local | Engine, strict: bool, publish: bool) -> BuiltInParts:
    """What has changed made anew, or everything, also where the index is damaged."""
    files = Files(project)
    if not isinstance(engine, Local):
        with _begun(_Build(project, files, Local(1), strict, publish)) as build:
            return build.by(engine)
    with suppress(sqlite3.DatabaseError), _begun(_Build(project, files, engine, strict, publish)) as build:
        renewed = build.renewed()
        if renewed:
            return renewed
    with _begun(_Build(project, files, engine, strict, publish)) as build:
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

    @property
    def publication(self) -> Publication:
        """What becomes of the parts."""
        return Publication(self.project, self.files, self.folder, self.strict, self.publish)

    def by(self, engine: Engine) -> BuiltInParts:
        """Everything made anew by an engine, which keeps nothing for the next build."""
        with engine.parted(self.project, self.files, self.folder / PARTS) as parted:
            return self.publication.of(parted)

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
            built = self.publication.of(kept(self.files, index, found, len(numbers)))
            if self.publish and built.is_current:
                index.note("release", standing(self.project))
                index.close()
                self.fresh.replace(self.project.cache / INDEX)
            return built
        finally:
            index.close()

    def renewed(self) -> BuiltInParts | None:
        """Only what a change bears on, made anew; ``None`` where the last build left nothing to start from, or all is touched."""
        path = self.project.cache / INDEX
        before = standing(self.project)
        if not path.is_file() or not before:
            return None
        index = Index(path)
        try:
            if (index.fact("release"), index.fact("tool")) != (before, tool_digest()) or not store_path(self.project, before).is_dir():
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
                built = self.publication.of(kept(self.files, index, change.findings, len(change.parts), before, is_moved=change.moved))
                index.note("release", standing(self.project))
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


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # a file system without links
        shutil.copy2(old, new)
