"""A build reads the folder, verifies every quote, derives, validates, and replaces the last good result in one step."""

import shutil
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from communique.changes.released import check_released
from communique.curation.mappings import Mapping, read_mappings
from communique.curation.project import Project
from communique.curation.records import Curated, read_project
from communique.curation.wellformed import check_records
from communique.derive import Problem, derive, read_single_valued
from communique.evidence.check import Evidence, examine
from communique.findings import CannotGoOn, Finding, is_violated
from communique.graph.assemble import link_quads, record_quads
from communique.graph.release import beside, clear_left, replace_folder, restore_folder
from communique.graph.store import DATASET, filled
from communique.graph.write import write_accepted_turtle, write_trig
from communique.iris import shorten
from communique.literals import checked
from communique.validate import Engine, Report, validate
from communique.vocabulary import checks, rules, shapes, vocabulary_quads

__all__ = ["Built", "Read", "build", "draft", "read", "release", "unreleased"]

ACCEPTED_FILE = "accepted.ttl"
"""The file in ``data/graph/`` that holds the accepted layer with the names of what it is about."""

@dataclass(frozen=True, slots=True)
class Read:
    """A project as read and checked against its words, before anything is derived."""

    curated: Curated
    evidence: Evidence
    links: tuple[Mapping, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found; ``store`` and ``report`` are ``None`` where the words were not in order and nothing was derived."""

    read: Read
    store: ox.Store | None
    report: Report | None
    problems: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, of form, words, derivation, shapes and checks; sorted."""
        return tuple(sorted({*self.read.findings, *self.problems, *(self.report.findings if self.report else ())}))


def read(project: Project) -> Read:
    """The project's records with every finding about their form and their words; raises ``CannotGoOn`` on broken files."""
    curated = read_project(project)
    evidence = examine(curated)
    links, unlinked = read_mappings(project, curated.base, curated.by_id)
    unkept = check_released(project, curated.base, curated.by_id)
    findings = [*curated.findings, *check_records(curated), *unkept, *evidence.findings, *unlinked]
    return Read(curated, evidence, links, tuple(sorted(findings)))


def build(project: Project, *, engine: Engine = "compiled") -> Built:
    """Reads, derives and validates a project in memory; writes nothing. ``engine`` is ``compiled`` or ``pyshacl``."""
    done = read(project)
    if is_violated(done.findings, strict=False):
        return Built(done, None, None)
    store, problems = _derived(done)
    report = validate(store, shapes(), checks(), done.curated.where, engine=engine, base=done.curated.base)
    return Built(done, store, report, problems)


def draft(project: Project) -> ox.Store:
    """The dataset as the files have it now, derived and not validated, for those who are still writing; writes nothing.

    Raises ``CannotGoOn`` where records or words are not in order.
    """
    done = read(project)
    found = [finding for finding in done.findings if is_violated([finding], strict=False)]
    if found:
        raise CannotGoOn(f"{found[0]}\n{project.relative(project.data)}: {len(found)} such; communique validate says all of them")
    return _derived(done)[0]


def _derived(done: Read) -> tuple[ox.Store, tuple[Finding, ...]]:
    stated = record_quads(done.curated, done.evidence.texts, done.evidence.located)
    store = filled(checked(chain(vocabulary_quads(), stated, link_quads(done.links))))
    derived = derive(store, read_single_valued(shapes()), rules(), base=done.curated.base)
    store.bulk_extend(derived.quads)
    return store, tuple(_finding(problem, done.curated) for problem in derived.problems)


def _finding(problem: Problem, curated: Curated) -> Finding:
    file, line = curated.where(problem.subject)
    return Finding(file, line, shorten(problem.subject, curated.base), problem.code, problem.message, problem.remedy)


def release(project: Project, store: ox.Store, base: str) -> None:
    """Writes ``data/graph/`` anew beside the old one and exchanges the two in one step."""
    restore_folder(project.graph)
    clear_left(project.graph)
    fresh = beside(project.graph)
    try:
        _write(fresh, store, base)
        replace_folder(project.graph, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def unreleased(project: Project, store: ox.Store, base: str) -> tuple[str, ...]:
    """The names of files in ``data/graph/`` that are not what this store gives, sorted; none where all are current."""
    fresh = beside(project.graph)
    try:
        _write(fresh, store, base)
        names = {path.name for folder in (fresh, project.graph) if folder.is_dir() for path in folder.iterdir()}
        return tuple(sorted(name for name in names if _content(fresh / name) != _content(project.graph / name)))
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _write(folder: Path, store: ox.Store, base: str) -> None:
    folder.mkdir()
    with (folder / DATASET).open("wb") as file:
        write_trig(store, file, base)
    with (folder / ACCEPTED_FILE).open("wb") as file:
        write_accepted_turtle(store, file, base)
