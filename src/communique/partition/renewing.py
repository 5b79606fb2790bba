"""What has changed since the last build, and what that bears on: the index is brought up to date, and the parts to make are named."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from communique.curation.jsonlines import LineProblem, Lines
from communique.curation.project import Project
from communique.curation.strays import stray_files
from communique.curation.yamltext import Fields, plain
from communique.derive.titles import OfficeNames
from communique.findings import CannotGoOn, Finding
from communique.partition.files import Files
from communique.partition.index import Index
from communique.partition.keeping import with_findings
from communique.partition.reach import key_of
from communique.partition.scanning import called, digest_of, entry_of, names_of_offices, stated_in

__all__ = ["Change", "change_of"]

_EVERYTHING = ("Office", "Dataset")
"""Types of records on which every part depends: titles may name any office."""


@dataclass(slots=True)
class Change:
    """The parts to make again, the sources whose texts to examine again, whether records stand on other lines, and what is not in order."""

    parts: set[int] = field(default_factory=set)
    texts: set[int] = field(default_factory=set)
    moved: bool = False
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class _Difference:
    """Records that are gone, records that are new, and those that only stand on another line, by file."""

    gone: list[int] = field(default_factory=list)
    new: list[tuple[int, int, Fields]] = field(default_factory=list)
    moved: list[tuple[int, int]] = field(default_factory=list)


def change_of(project: Project, files: Files, index: Index) -> Change | None:
    """Bring the index up to date and say what is to be made again; ``None`` where that is everything."""
    if index.fact("base") != files.curated.base or files.names != [name for name, _ in index.files()]:
        return None
    difference = _difference(files, index)
    kinds = {tree.text("type") for _, _, tree in difference.new} | index.types(difference.gone)
    if not kinds.isdisjoint(_EVERYTHING):
        return None
    change = Change(findings=[finding for finding in files.curated.findings if finding.code != "stray"])
    texts = {record.tree.text("textFile") for record in files.curated.of("Source")} | set(json.loads(index.fact("texts")))
    change.findings += stray_files(project, texts)
    before = _Touched.of(index, difference.gone)
    stated = index.stated_as(difference.gone)
    again = {key_of(tree.text("id")): stated_in(plain(tree)) for _, _, tree in difference.new}
    loud = _Touched.of(index, (record for record in difference.gone if again.get(record) != stated[record]))
    index.drop(difference.gone)
    names = _office_names(files, index, difference)
    fresh: list[int] = []
    for file, line, tree in difference.new:
        record = plain(tree)
        entry = entry_of(record, line, _digest(files, file, line, record), names)
        if index.add(file, [entry]):
            return None  # an id that stands already: a build of everything says where
        fresh.append(entry.record)
    index.move(difference.moved)
    change.moved = bool(difference.moved)
    after = _Touched.of(index, fresh)
    parts = int(index.fact("parts"))
    change.parts |= before.homes | index.reunite(before.joined | after.joined, parts) | index.parts_of(fresh)
    change.parts |= _reached(index, loud, _Touched.of(index, _loud(index, fresh, stated)))
    change.parts |= with_findings(index, index.parts_of(record for record, _ in difference.moved))
    change.texts = index.texts() & (before.sources | after.sources | before.records | after.records)
    index.note_files(files.listed())
    return change


def _difference(files: Files, index: Index) -> _Difference:
    found = _Difference()
    known = [digest for _, digest in index.files()]
    for number, bulk in files.bulk.items():
        if known[number] != files.digests[number]:
            lines = Lines()
            _compare(found, number, index.lines(number), ((line, bulk.line(line)) for line in range(1, len(bulk.starts))), lines)
    curated: dict[int, list[tuple[int, Fields]]] = {}
    for file, line, tree in files.places():
        curated.setdefault(file, []).append((line, tree))
    for number in range(len(files.names)):
        if number not in files.bulk:
            _compare_curated(found, number, index.lines(number), curated.get(number, ()))
    return found


def _compare(
    found: _Difference, file: int, old: dict[bytes, tuple[int, int]], lines: Iterable[tuple[int, bytes]], reader: Lines
) -> None:
    """Take in how the lines of a file differ from those known by their digests."""
    for line, raw in lines:
        if raw.isspace():
            continue
        before = old.pop(hashlib.blake2b(raw.strip(), digest_size=16).digest(), None)
        if before is not None:
            found.moved += [(before[0], line)] if before[1] != line else []
            continue
        tree = reader.read(raw, line)
        if isinstance(tree, LineProblem):
            raise CannotGoOn(f"{file}:{line}: {tree.message}")
        found.new.append((file, line, tree))
    found.gone += [record for record, _ in old.values()]


def _compare_curated(found: _Difference, file: int, old: dict[bytes, tuple[int, int]], records: Iterable[tuple[int, Fields]]) -> None:
    for line, tree in records:
        before = old.pop(digest_of(plain(tree)), None)
        if before is None:
            found.new.append((file, line, tree))
        elif before[1] != line:
            found.moved.append((before[0], line))
    found.gone += [record for record, _ in old.values()]


def _digest(files: Files, file: int, line: int, record: dict[str, object]) -> bytes:
    if file in files.bulk:
        return hashlib.blake2b(files.bulk[file].line(line).strip(), digest_size=16).digest()
    return digest_of(record)


def _office_names(files: Files, index: Index, difference: _Difference) -> OfficeNames:
    """The names of the offices, read only where a new record has a title."""
    styled = any(isinstance(mention, Fields) and "title" in mention.values
                 for _, _, tree in difference.new for mention in tree.each("mentions"))
    if not styled:
        return OfficeNames()
    lines = Lines()
    names: list[tuple[str, str]] = []
    for file, line in sorted(index.places(index.of_type("Office"))):
        content = files.stored(file, line).content
        tree = content if isinstance(content, Fields) else lines.read(content, line)
        names += names_of_offices(plain(tree)) if isinstance(tree, Fields) else ()
    return called(names)


@dataclass(frozen=True, slots=True)
class _Touched:
    """What changed records state, join and belong to: all as keys, and as pairs of keys where two are joined."""

    records: frozenset[int]
    stated: frozenset[int]
    joined: frozenset[int]
    living: frozenset[int]
    homes: frozenset[int]
    sources: frozenset[int]

    @classmethod
    def of(cls, index: Index, records: Iterable[int]) -> "_Touched":
        """What records bear on, as the index knows them now."""
        known = frozenset(records)
        stated = index.stated_by(known)
        hubs = index.keys("SELECT hub FROM lives JOIN wanted ON node = key", stated)
        living = hubs | index.keys("SELECT DISTINCT node FROM lives JOIN wanted ON node = key", stated)
        joined = index.joined_by(known)
        return cls(known, frozenset(stated), frozenset(joined), frozenset(living), frozenset(index.parts_of(known)),
                   frozenset(index.keys("SELECT source FROM records JOIN wanted ON record = key", known)))


def _loud(index: Index, fresh: Iterable[int], before: dict[int, int]) -> Iterator[int]:
    """Those new records that do not stand in the place of one that stated the same: only they bear on other records."""
    for record, said in index.stated_as(fresh).items():
        if before.get(record) != said:
            yield record


def _reached(index: Index, before: _Touched, after: _Touched) -> set[int]:
    """The parts to which changed records are background: through hubs and their lives, offices in titles, premises and sources."""
    changed = before.records | after.records
    living = before.living | after.living
    offices = {key for key in living if key & 3 == 3}  # a tenure is background to those whose titles may mean its office
    reached = {key for key in before.stated | after.stated if key & 1} | (living - offices) | index.declared(changed)
    frontier = set(reached)
    while frontier:
        near = index.keys("SELECT one FROM background JOIN wanted ON other = key", frontier)
        hubs = index.keys("SELECT hub FROM lives JOIN wanted ON node = key", frontier)
        offices |= {key for key in hubs if key & 3 == 3}
        frontier = (near | (hubs - offices)) - reached
        reached |= frontier
    users = index.keys("SELECT record FROM uses JOIN wanted ON node = key", reached)
    users |= index.keys("SELECT record FROM titled JOIN wanted ON office = key", offices)
    users |= index.keys("SELECT record FROM records JOIN wanted ON source = key", changed)
    frontier = set(changed)
    while frontier:
        frontier = index.keys("SELECT record FROM premises JOIN wanted ON premise = key", frontier) - users
        users |= frontier
    return index.parts_of(users) | index.parts_of_nodes(index.stated_by(users))
