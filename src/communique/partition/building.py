"""A build in parts: scan, index, make every part in as many processes as there are, and say what was found."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Final, TypeVar

from communique.curation.project import Project
from communique.curation.strays import stray_files
from communique.curation.yamltext import plain
from communique.derive.titles import OfficeNames
from communique.findings import CannotGoOn, Finding
from communique.partition.files import Files
from communique.partition.index import Index
from communique.partition.scanning import Scanned, called, digest_of, entry_of, names_of_offices, scan
from communique.partition.slices import Slice, slice_of
from communique.partition.working import Job, PartMade, do, examine_texts

__all__ = ["Local", "groups_of", "has_claims", "jobs_of", "make_parts", "nameless", "parts_for", "read_index", "repeated", "texts_of",
           "twins"]

_CLAIMS_A_PART: Final = 256
_RECORDS_A_JOB: Final = 8_000
_T = TypeVar("_T")
_R = TypeVar("_R")


def parts_for(claims: int) -> int:
    """Into how many parts so many claims are laid: a power of two, some 256 claims in each."""
    parts = 1
    while parts * _CLAIMS_A_PART < claims:
        parts *= 2
    return parts


class Local:
    """Work done on this machine: in as many processes as it has cores, or in this one."""

    def __init__(self, jobs: int | None = None) -> None:
        self._jobs = jobs or os.cpu_count() or 1

    def each(self, work: Callable[[_T], _R], tasks: Iterable[_T]) -> Iterator[_R]:
        """The results of the tasks as they come; only as many tasks are held as are being done."""
        if self._jobs == 1:
            yield from map(work, tasks)
            return
        with ProcessPoolExecutor(self._jobs, mp_context=get_context("spawn"), initializer=_leave_with_parent) as pool:
            running: set[Future[_R]] = set()
            for task in tasks:
                running.add(pool.submit(work, task))
                if len(running) > self._jobs:
                    done, running = wait(running, return_when=FIRST_COMPLETED)
                    yield from (one.result() for one in done)
            yield from (one.result() for one in wait(running).done)


def _leave_with_parent() -> None:
    """End this process when the build that started it is gone, killed perhaps: nobody would ever tell it to."""
    Thread(target=_end_after_parent, daemon=True).start()


def _end_after_parent() -> None:
    build = parent_process()
    if build is not None:
        build.join()
        os._exit(1)


@dataclass(frozen=True, slots=True)
class _Scan:
    path: Path
    chunk: tuple[int, int, int]
    file: int
    offices: OfficeNames


def _scan(task: _Scan) -> tuple[int, Scanned]:
    return task.file, scan(task.path, task.chunk, task.offices)


def read_index(project: Project, files: Files, index: Index, workers: Local) -> tuple[tuple[Finding, ...], frozenset[str]]:
    """Fill an empty index with every record of a project; what is not in order in its files, and the text files of bulk sources.

    Raises ``CannotGoOn`` naming lines that cannot be read.
    """
    broken: list[str] = []
    texts = {record.tree.text("textFile") for record in files.curated.of("Source")}
    declared = {number: one for number, one in files.bulk.items() if not has_claims(one.name)}
    offices = [name for record in files.curated.of("Office") for name in names_of_offices(plain(record.tree))]
    findings = [finding for finding in files.curated.findings if finding.code != "stray"]
    with index.change():
        for group in (declared, {number: one for number, one in files.bulk.items() if number not in declared}):
            known = called(offices)
            tasks = (_Scan(one.path, chunk, number, known) for number, one in group.items() for chunk in one.chunks())
            for number, scanned in workers.each(_scan, tasks):
                offices += scanned.offices
                texts.update(scanned.texts)
                broken += [f"{files.names[number]}:{line}: {message}" for line, message in scanned.broken]
                findings += [nameless(files.names[number], line) for line in scanned.nameless]
                findings += _repeated(files, index, number, index.add(number, scanned.entries))
        known = called(offices)
        for number, line, tree in files.places():
            record = plain(tree)
            entry = entry_of(record, line, digest_of(record), known)
            findings += _repeated(files, index, number, index.add(number, [entry]))
        if broken:
            raise CannotGoOn("\n".join(sorted(broken)))
    index.complete()
    findings += stray_files(project, texts)
    bulk_texts = texts - {record.tree.text("textFile") for record in files.curated.of("Source")}
    return tuple(sorted(findings)), frozenset(bulk_texts)


def has_claims(name: str) -> bool:
    """Whether a bulk file is one of claims, by its name: the others are read first, for what they declare."""
    return name.startswith(("data/claims/", "data/unclaimed/"))


def nameless(file: str, line: int) -> Finding:
    """The finding for a record without id or type."""
    return Finding(file, line, "", "record", "has no id or no type", "add it")


def _repeated(files: Files, index: Index, file: int, left: Iterable[tuple[int, int]]) -> Iterator[Finding]:
    """A finding for each record whose id stands already."""
    for record, line in left:
        yield repeated(files, (file, line), index.place(record))


def repeated(files: Files, place: tuple[int, int], first: tuple[int, int] | None) -> Finding:
    """The finding for a record whose id stands already."""
    where = f"{files.names[first[0]]}:{first[1]}" if first else ""
    return Finding(files.names[place[0]], place[1], "", "record-id", f"the id stands already at {where}",
                   "give this record an id of its own")


def twins(files: Files, places: Iterable[tuple[int, int, int, int]]) -> Iterator[Finding]:
    """A finding for each claim that says the same as another in the same words; given are the places of both."""
    for file, line, first_file, first_line in places:
        first = f"{files.names[first_file]}:{first_line}"
        yield Finding(files.names[file], line, "", "claim-twice", f"says the same as {first} in the same words",
                      "keep one of the two claims")


def jobs_of(project: Project, files: Files, index: Index, parts: Iterable[int]) -> Iterator[Job]:
    """The jobs by which parts are made: some at a time, so that each holds some thousands of records."""
    sizes = dict(index.db.execute("SELECT part, COUNT(*) FROM records GROUP BY part"))
    for together in groups_of(sizes, sorted(parts)):
        yield job_of(project, files, index, slice_of(index, together), together)


def job_of(project: Project, files: Files, index: Index, found: Slice, parts: Iterable[int]) -> Job:
    """The job of some parts, with the records of their slice in the order of files and lines."""
    places = sorted(index.places(found.records))
    return Job(project.root, tuple(parts), tuple(files.stored(file, line) for file, line in places), found.homes)


def groups_of(sizes: Mapping[int, int], parts: Iterable[int]) -> Iterator[list[int]]:
    """Parts in groups that are made together, so that each has some thousands of records."""
    group: list[int] = []
    weight = 0
    for part in parts:
        size = sizes.get(part, 0)
        if group and weight + size > _RECORDS_A_JOB:
            yield group
            group, weight = [], 0
        group.append(part)
        weight += size
    if group:
        yield group


def make_parts(jobs: Iterable[Job], folder: Path, workers: Local) -> Iterator[PartMade]:
    """The parts of the jobs, made and written into a folder."""
    for made in workers.each(_Making(folder), jobs):
        yield from made


def texts_of(project: Project, files: Files, index: Index, sources: Iterable[int]) -> Iterator[PartMade]:
    """What is found of stored texts, source by source: parts without a file, under numbers of their own."""
    for source in sorted(sources):
        of_source = {record for (record,) in index.db.execute("SELECT record FROM records WHERE source = ?", (source,))}
        named = index.keys("SELECT node FROM uses JOIN wanted ON record = key", of_source)
        places = index.places({source} | of_source | index.declared(named) | index.of_type("Dataset"))
        homes = dict.fromkeys({source} | of_source, 0)
        job = Job(project.root, (), tuple(files.stored(*place) for place in sorted(places)), homes)
        yield PartMade(-2 - source, None, examine_texts(job), {})


@dataclass(frozen=True, slots=True)
class _Making:
    folder: Path

    def __call__(self, job: Job) -> list[PartMade]:
        return do(job, self.folder)
