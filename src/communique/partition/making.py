"""Making parts: from the records of a slice to the quads and findings that are at home in it. A plain function, wherever it runs."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

import pyoxigraph as ox

from communique.curation.records import Curated
from communique.curation.wellformed import check_records
from communique.derive import Problem, derive, read_single_valued
from communique.evidence.check import Evidence, examine_records
from communique.findings import Finding, is_violated
from communique.graph.assemble import record_lines
from communique.graph.manifest import COMMON
from communique.graph.store import loaded
from communique.iris import ACCEPTED, CMQ, LAYERS, PREFIXES, shorten
from communique.partition.reach import LIVES, is_hub, key_of
from communique.validate import validate_at
from communique.vocabulary import checks, rules, shapes, terms, vocabulary_lines

__all__ = ["Made", "make"]

_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_OF_LIVES = frozenset(terms()[key].iri for key in LIVES)
_RULING = ox.NamedNode(CMQ + "ruling")


@dataclass(slots=True)
class Made:
    """What was made of each part: its lines (canonical N-Quads, not yet sorted), its findings, and how many there are of what."""

    lines: dict[int, list[str]] = field(default_factory=dict)
    findings: dict[int, list[Finding]] = field(default_factory=dict)
    figures: dict[int, Counter[str]] = field(default_factory=dict)

    def keep(self, quad: ox.Quad, part: int | None) -> None:
        """Take in a derived quad that is at home in a part, and count it."""
        if part is None:
            return
        self.lines[part].append(f"{quad} .\n")
        if _iri(quad.graph_name) == ACCEPTED:
            self.figures[part]["accepted"] += 1
        elif quad.predicate == _TYPE:
            self.figures[part][_iri(quad.object)] += 1
        elif quad.predicate == _RULING and "/conflict/" in _iri(quad.subject):
            self.figures[part]["settled"] += 1


def make(curated: Curated, homes: Mapping[int, int]) -> Made:
    """The quads and findings of the parts in which the curated records are at home.

    ``homes`` gives the part of each thing and record that is at home here, by its key. Where a record is not in order,
    or its words do not hold, nothing is derived for this slice: the parts then have findings and no lines.
    """
    parts = sorted(set(homes.values()))
    made = Made({part: [] for part in parts}, {}, {part: Counter() for part in parts})
    home = _Homes(curated.base, homes)
    evidence = _examined(curated, home, made)
    if any(is_violated(found, strict=False) for found in made.findings.values()):
        return Made(findings=made.findings)
    stated: list[str] = []
    for graph, subject, line in record_lines(curated, evidence.texts, evidence.located):
        stated.append(line)
        part = home.of(subject if graph in LAYERS else graph)
        if part is not None:
            made.lines[part].append(f"{line}\n")
    if COMMON in made.lines:
        made.lines[COMMON] += [f"{line}\n" for line in vocabulary_lines()]
    store = loaded(chain(vocabulary_lines(), stated))
    derived = derive(store, read_single_valued(shapes()), rules(), base=curated.base, needed=home.needs)
    store.bulk_extend(_kept(derived.told, home, made))
    for problem in derived.problems:
        part = home.of(problem.subject)
        if part is not None:
            made.findings.setdefault(part, []).append(_finding(problem, curated))
    for part, finding in validate_at(store, shapes(), checks(), curated.where, home.of_result, base=curated.base):
        made.findings.setdefault(part, []).append(finding)
    return made


class _Homes:
    """Where things are at home: those of the slice's own parts, and what is derived of them."""

    def __init__(self, base: str, parts: Mapping[int, int]) -> None:
        self._base, self._parts = base, parts
        self._common = COMMON if COMMON in parts.values() else None
        self._derived: dict[str, int] = {}
        self._known: dict[str, int | None] = {}

    def of(self, iri: str) -> int | None:
        """The part of a thing, a record, or a part of a record; ``None`` for background."""
        if iri not in self._known:
            self._known[iri] = self._parts.get(key_of(iri.removeprefix(self._base).partition("#")[0]))
        return self._known[iri]

    def needs(self, subject: str, properties: Collection[str]) -> bool:
        """Whether it must be decided what is accepted of a subject: what is at home, hubs, and what belongs to their lives."""
        return self.of(subject) is not None or is_hub(subject.removeprefix(self._base)) or not _OF_LIVES.isdisjoint(properties)

    def of_result(self, iri: str) -> int | None:
        """The part of what is judged: a thing, a record, or something derived."""
        return self._derived[iri] if iri in self._derived else self.of(iri)

    def derived(self, subject: str, quad: ox.Quad) -> int | None:
        """The part of a derived quad, which is that of what it is about; its record is at home there too."""
        part = self.of(subject) if subject else self._common
        if part is not None and _iri(quad.graph_name) != ACCEPTED:
            self._derived[_iri(quad.subject)] = part
        return part


def _examined(curated: Curated, home: _Homes, made: Made) -> Evidence:
    """The evidence of all records of the slice; of its findings, and of those of form, what is at home."""
    evidence = examine_records(curated)
    for record in curated.records:
        part = home.of(curated.base + record.id)
        if part is not None and record.type == "Claim":
            made.figures[part]["quoted"] += bool(record.tree.each("quote"))
            made.figures[part]["quotes"] += len(evidence.located.get(record.id, ()))
        elif part is not None and record.is_entity and record.type in terms():
            made.figures[part][terms()[record.type].iri] += 1
    for finding in chain(check_records(curated), evidence.findings):
        part = home.of(curated.base + finding.subject)
        if part is not None:
            made.findings.setdefault(part, []).append(finding)
    return evidence


def _kept(told: Iterator[tuple[str, ox.Quad]], home: _Homes, made: Made) -> Iterator[ox.Quad]:
    """All that was derived, as it comes; what is at home is kept."""
    for subject, quad in told:
        made.keep(quad, home.derived(subject, quad))
        yield quad


def _finding(problem: Problem, curated: Curated) -> Finding:
    file, line = curated.where(problem.subject)
    return Finding(file, line, shorten(problem.subject, curated.base), problem.code, problem.message, problem.remedy)


def _iri(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.DefaultGraph | ox.Triple) -> str:
    return node.value if isinstance(node, ox.NamedNode) else ""
