"""What a build in parts keeps for the next one: in the index, every part as made, with its findings and figures."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple

from communique.findings import Finding, Severity
from communique.graph.manifest import Part
from communique.partition.index import Index
from communique.partition.working import PartMade

__all__ = ["keep", "kept_figures", "kept_findings", "kept_parts", "with_findings"]


def keep(index: Index, made: Iterable[PartMade]) -> None:
    """Keep parts as made, in the place of what was kept of them."""
    rows = ((one.number, *(astuple(one.part) if one.part else (None,) * 4), json.dumps([astuple(f) for f in one.findings]),
             json.dumps(one.figures)) for one in made)
    index.db.executemany("INSERT OR REPLACE INTO made VALUES (?,?,?,?,?,?,?)", rows)


def kept_parts(index: Index) -> tuple[Part, ...]:
    """The files of all parts, by name; those that hold nothing are left out."""
    query = "SELECT name, sha256, quads, bytes FROM made WHERE quads > 0 ORDER BY name"
    return tuple(Part(*row) for row in index.db.execute(query))


def kept_findings(index: Index) -> Iterator[Finding]:
    """The findings of all parts."""
    for (found,) in index.db.execute("SELECT found FROM made WHERE found != '[]'"):
        for row in json.loads(found):
            file, line, subject, code, message, remedy, severity = row
            yield Finding(file, line, subject, code, message, remedy, Severity(severity))


def kept_figures(index: Index) -> dict[str, int]:
    """The figures of all parts, added up."""
    total: dict[str, int] = {}
    for (figures,) in index.db.execute("SELECT figures FROM made"):
        for name, number in json.loads(figures).items():
            total[name] = total.get(name, 0) + number
    return dict(sorted(total.items()))


def with_findings(index: Index, parts: Iterable[int]) -> set[int]:
    """Those parts of which anything is found: what is found names lines."""
    return index.keys("SELECT part FROM made JOIN wanted ON part = key WHERE found != '[]'", parts)
