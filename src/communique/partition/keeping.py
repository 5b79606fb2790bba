"""What a build in parts keeps for the next one: in the index, every part as made, with its findings and figures."""

import json
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import astuple

from communique.findings import Finding, Severity
from communique.graph.manifest import Part
from communique.partition.building import twins
from communique.partition.files import Files
from communique.partition.index import Index
from communique.partition.parted import Memory, Parted
from communique.partition.reach import key_of
from communique.partition.working import PartMade
from communique.validate import FarApart

__all__ = ["keep", "kept", "kept_parts", "with_findings"]


def kept(files: Files, index: Index, found: Iterable[Finding], made: int, before: str = "", *, is_moved: bool = False) -> Parted:
    """A project in parts as the index knows it: with what was found in its files, and how many parts were made now.

    ``before`` is the digest of the release of which the other parts are; ``is_moved`` says whether records stand on other lines.
    """
    def places(names: Collection[str]) -> dict[str, tuple[int, int]]:
        found = ((name, index.place(key_of(name))) for name in names)
        return {name: place for name, place in found if place is not None}

    claims = index.count("Claim")
    figures = _figures(index) | {"sources": index.count("Source"), "texts": len(index.texts()), "claims": claims}
    findings = frozenset((*found, *twins(files, index.twins()), *_findings(index)))
    memory = Memory(before, is_moved, lambda changed: _apart(index, changed), lambda apart: _keep_apart(index, apart))
    return Parted(claims, kept_parts(index), findings, figures, len(index.parts()), made, places, memory)


def keep(index: Index, made: Iterable[PartMade]) -> None:
    """Keep parts as made, in the place of what was kept of them."""
    rows = ((one.number, *(astuple(one.part) if one.part else (None,) * 4), json.dumps([astuple(f) for f in one.findings]),
             json.dumps(one.figures)) for one in made)
    index.db.executemany("INSERT OR REPLACE INTO made VALUES (?,?,?,?,?,?,?)", rows)


def kept_parts(index: Index) -> tuple[Part, ...]:
    """The files of all parts, by name; those that hold nothing are left out."""
    query = "SELECT name, sha256, quads, bytes FROM made WHERE quads > 0 ORDER BY name"
    return tuple(Part(*row) for row in index.db.execute(query))


def _findings(index: Index) -> Iterator[Finding]:
    """The findings of all parts."""
    for (found,) in index.db.execute("SELECT found FROM made WHERE found != '[]'"):
        for row in json.loads(found):
            file, line, subject, code, message, remedy, severity = row
            yield Finding(file, line, subject, code, message, remedy, Severity(severity))


def _figures(index: Index) -> dict[str, int]:
    """The figures of all parts, added up."""
    total: dict[str, int] = {}
    for (figures,) in index.db.execute("SELECT figures FROM made"):
        for name, number in json.loads(figures).items():
            total[name] = total.get(name, 0) + number
    return dict(sorted(total.items()))


def with_findings(index: Index, parts: Iterable[int]) -> set[int]:
    """Those parts of which anything is found: what is found names lines."""
    return index.keys("SELECT part FROM made JOIN wanted ON part = key WHERE found != '[]'", parts)


def _keep_apart(index: Index, found: Iterable[FarApart]) -> None:
    """Keep the findings that compare what lies far apart, in the place of those kept before."""
    index.db.execute("DELETE FROM apart")
    rows = ((json.dumps(sorted(one.nodes)), json.dumps([one.check, astuple(one.finding)])) for one in found if one.stays)
    index.db.executemany("INSERT INTO apart VALUES (?, ?)", rows)


def _apart(index: Index, changed: AbstractSet[str]) -> Iterator[FarApart]:
    """Those of them in which nothing has changed."""
    for nodes, found in index.db.execute("SELECT nodes, found FROM apart").fetchall():
        names = frozenset(json.loads(nodes))
        if names.isdisjoint(changed):
            check, (file, line, subject, code, message, remedy, severity) = json.loads(found)
            yield FarApart(check, names, Finding(file, line, subject, code, message, remedy, Severity(severity)), stays=True)
