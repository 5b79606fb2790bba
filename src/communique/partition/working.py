"""The work on a slice as one job: from stored records to part files. A job holds all it needs, so that any process can do it."""

from dataclasses import dataclass
from pathlib import Path

from communique.curation.jsonlines import LineProblem, Lines
from communique.curation.project import Project
from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields
from communique.evidence.check import examine_records, examine_sources
from communique.findings import CannotGoOn, Finding
from communique.graph.manifest import Part, part_name, write_part
from communique.partition.files import Stored
from communique.partition.making import make
from communique.partition.reach import key_of

__all__ = ["Job", "PartMade", "curated_of", "do", "examine_texts"]


@dataclass(frozen=True, slots=True)
class Job:
    """Parts to make: the project's folder (for stored texts), the records of their slice, and what is at home where."""

    root: Path
    parts: tuple[int, ...]
    records: tuple[Stored, ...]
    homes: dict[int, int]


@dataclass(frozen=True, slots=True)
class PartMade:
    """A part as made: its file (none where its records are not in order), its findings and figures."""

    number: int
    part: Part | None
    findings: tuple[Finding, ...]
    figures: dict[str, int]


def do(job: Job, folder: Path) -> list[PartMade]:
    """Make the parts of a job and write their files into a folder."""
    made = make(curated_of(job), job.homes)
    done = []
    for number in job.parts:
        written = write_part(folder, part_name(number), made.lines.pop(number)) if number in made.lines else None
        found = tuple(sorted(set(made.findings.get(number, ()))))
        done.append(PartMade(number, written, found, dict(made.figures.get(number, {}))))
    return done


def curated_of(job: Job) -> Curated:
    """The records of a job: those at home to be judged, the others as background."""
    lines = Lines()
    judged: list[Record] = []
    background: list[Record] = []
    for stored in job.records:
        tree = stored.content if isinstance(stored.content, Fields) else lines.read(stored.content, stored.line)
        if isinstance(tree, LineProblem):
            raise CannotGoOn(f"{stored.file}:{tree.line}: {tree.message}")
        record = Record(tree.text("id"), tree.text("type"), stored.file, stored.line, tree)
        (judged if key_of(record.id) in job.homes else background).append(record)
    return Curated(Project(job.root), tuple(judged), (), tuple(background))


def examine_texts(job: Job) -> tuple[Finding, ...]:
    """What is found of the stored texts of sources whose records and claims a job holds."""
    curated = curated_of(job)
    return tuple(sorted(set(examine_sources(curated, examine_records(curated)))))
