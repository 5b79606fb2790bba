"""An import runs: rows become interpretations and bulk files; every row that comes in is claimed or refused with a reason.

An import writes ``data/{sources,entities,claims}/<source>.jsonl``, and its source into the order of imports; files in YAML are a person's.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from communique.curation.exchange import exchange
from communique.curation.jsonlines import line_of
from communique.curation.project import Project
from communique.curation.records import Curated, read_project
from communique.curation.sorting import SortedLines
from communique.findings import CannotGoOn, Finding, Severity
from communique.imports.intake import breaks_input
from communique.imports.order import FOLDERS, imported, later_files, names_in
from communique.imports.protocol import Acquainted, Importer, Interpretation, Row
from communique.iris import local
from communique.matching.register import Match, Register

__all__ = ["Imported", "run_import"]

_TOLD = 10_000
"""Findings that are kept in full; all are counted."""
_NAMED = 20
"""Inputs that cannot be read, as they are named when nothing is imported for that reason."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: rows in are rows claimed and rows refused; findings are sorted, ``kinds`` counts all of them."""

    importer: str
    source: str
    rows: int
    claimed: int
    refused: int
    claims: int
    entities: Mapping[str, int]
    kinds: Mapping[str, int]
    findings: tuple[Finding, ...]
    decisions: tuple[Match, ...]
    written: tuple[str, ...]


@dataclass
class _Tally:
    """What has come in so far, and what of it can be told."""

    rows: int = 0
    claimed: int = 0
    refused: int = 0
    broken: list[Finding] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    made: dict[str, int] = field(default_factory=dict)
    types: Counter[str] = field(default_factory=Counter)
    named: set[str] = field(default_factory=set)

    def tell(self, finding: Finding) -> None:
        self.kinds[finding.code] += 1
        if len(self.findings) < _TOLD:
            self.findings.append(finding)

    def refuse(self, finding: Finding) -> None:
        self.refused += 1
        self.tell(finding)


def run_import(project: Project, importer: Importer, path: Path, *, dry_run: bool = False) -> Imported:
    """Imports what lies at a path; with ``dry_run`` nothing is written.

    Raises ``CannotGoOn`` where there is nothing to read or no row in it, or something cannot be read to its end: a part of a
    publication would take the place of all of it.
    """
    if not path.exists():
        raise CannotGoOn(f"{path}: is not there; name the file or folder of the publication")
    source = importer.source()
    name = local(source["id"])
    places = {folder: project.data / folder / f"{name}.jsonl" for folder in FOLDERS}
    later = later_files(project, name)
    curated = read_project(project, without=frozenset({*places.values(), *later}))
    register = Register.of(curated)
    register.known.taken.update(one for file in later for one in names_in(file))
    if isinstance(importer, Acquainted):
        importer.meet(curated)
    tally = _Tally()
    with TemporaryDirectory(prefix="communique-import-") as folder:
        lines = {name: SortedLines(Path(folder)) for name in places}
        if source["id"] not in curated.by_id:
            lines["sources"].add(line_of(source))
        for item in importer.rows(path):
            for record in _taken(item, importer, register, tally, curated):
                lines["claims" if record["type"] == "Claim" else "entities"].add(line_of(record))
        if tally.broken:
            raise CannotGoOn(_directions(tally.broken, path))
        if not tally.seen:
            said = f"{path}: holds no row of {importer.name} that can be read, and nothing is written; name the file or folder as published"
            raise CannotGoOn("\n".join([*map(str, tally.findings[:_NAMED]), said]))
        for record in _new_entities(register, tally):
            lines["entities"].add(line_of(record))
        files: dict[Path, Iterable[str]] = {project.imports: _order(project, name), **{places[one]: lines[one] for one in places}}
        written = () if dry_run else exchange(project.data, files)
    if tally.rows != tally.claimed + tally.refused:
        raise AssertionError(f"{importer.name}: {tally.rows} rows came in, {tally.claimed} + {tally.refused} are accounted for")
    claims = tally.types.pop("Claim", 0)
    return Imported(importer.name, source["id"], tally.rows, tally.claimed, tally.refused, claims, dict(sorted(tally.types.items())),
                    dict(sorted(tally.kinds.items())), tuple(sorted(tally.findings)), tuple(register.decisions()),
                    tuple(project.relative(one) for one in written if one != project.imports))


def _order(project: Project, name: str) -> list[str]:
    return [f"{one}\n" for one in dict.fromkeys((*imported(project), name))]


def _taken(item: Row | Finding, importer: Importer, register: Register, tally: _Tally, curated: Curated) -> tuple[Mapping[str, Any], ...]:
    """The records of what came in, counted as claimed; none where it is refused."""
    tally.rows += 1
    if isinstance(item, Finding):
        if breaks_input(item) and len(tally.broken) < _NAMED:
            tally.broken.append(item)
        tally.refuse(item)
        return ()
    if item.id in tally.seen:
        tally.refuse(_of_row(item, "row-twice", "stands in the publication twice", "mend the publication's copy; the first was taken"))
        return ()
    tally.seen.add(item.id)
    made = importer.interpret(item, register)
    refused = made.refused or _unfit(item, made, tally, curated)
    for note in (*made.notes, *(_in_doubt(item, match) for match in register.new_doubts())):
        tally.tell(note)
    if refused:
        tally.refuse(refused)
        return ()
    tally.claimed += 1
    fresh = tuple(record for record in made.records if record["id"] not in tally.made)
    for record in fresh:
        tally.made[record["id"]] = hash(line_of(record))
        tally.types[record["type"]] += 1
        tally.named.update(_names(record))
    return fresh


def _directions(broken: list[Finding], path: Path) -> str:
    return "\n".join([*map(str, broken), f"{path}: is not read to its end, and nothing is written; mend that first"])


def _unfit(row: Row, made: Interpretation, tally: _Tally, curated: Curated) -> Finding | None:
    """Why the records of a row cannot stand beside those that are there; None where they can."""
    if not made.already and not any(record["type"] == "Claim" for record in made.records):
        return _of_row(row, "unclaimed-row", "nothing is claimed of it and nothing says why", "mend the importer")
    for record in made.records:
        known = tally.made.get(record["id"])
        again = known is not None and (record["type"] == "Claim" or known != hash(line_of(record)))
        if again or record["id"] in curated.by_id:
            return _of_row(row, "id-taken", f"{record['id']} is the id of another record", "mend the id in the publication's copy")
    return None


def _in_doubt(row: Row, match: Match) -> Finding:
    """That a form of a row may mean another entity than the one it was taken for."""
    others = " or ".join(match.doubtful)
    why = f" ({'; '.join(match.against)})" if match.against else ""
    message = f"“{match.form}” is {'new as ' if match.is_new else ''}{match.id}, and may be {others}{why}"
    return Finding(row.file, row.line, row.id, "match-in-doubt", message, "say by hand which is meant, if it is known", Severity.INFO)


def _of_row(row: Row, code: str, message: str, remedy: str) -> Finding:
    return Finding(row.file, row.line, row.id, code, message, remedy, Severity.WARNING)


def _names(value: Any) -> Iterator[str]:
    """Every text of a record that may be the id of an entity."""
    if isinstance(value, str):
        if "/" in value and len(value) < 200:
            yield value
    else:
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from _names(one)


def _new_entities(register: Register, tally: _Tally) -> Iterator[Mapping[str, Any]]:
    """The new entities that a claimed row speaks of, and those that these name in turn."""
    new = {record["id"]: record for record in register.declared()}
    due, kept = sorted(new.keys() & tally.named), set[str]()
    while due:
        name = due.pop()
        if name not in kept:
            kept.add(name)
            due += sorted(new.keys() & set(_names(new[name])))
    for name in sorted(kept):
        tally.types[new[name]["type"]] += 1
        yield new[name]
