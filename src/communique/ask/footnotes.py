"""Footnotes of an answer: for each row what it rests on, each claim one note, numbered in the order of first mention."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from communique.ask.answers import Solutions
from communique.ask.disputes import read_testimony
from communique.ask.explanation import Testimony
from communique.ask.grounds import Grounds
from communique.ask.walk import Walk
from communique.graph.asking import Graphs
from communique.graph.store import base_of
from communique.iris import CMQ, PREFIXES, local

__all__ = ["Footnotes", "Note", "Objection", "footnotes"]

_DCTERMS = PREFIXES["dcterms"]
_WORDLESS = "No column of the answer names what leads to claims: its rows are counted or gathered from many."


@dataclass(frozen=True, slots=True)
class Objection:
    """A conflict or nesting in which a claim stands: about what, what the claim says, and what others say; and a ruling's reason."""

    record: str
    subject_label: str
    property: str
    values: tuple[str, ...]
    others: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """Values and the claims that state them."""
    ruling: str
    reason: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note: a claim with its testimony, a curator's record with its reason and the sources that it names, or a source."""

    number: int
    iri: str
    testimony: Testimony | None
    publisher: str
    published: str
    locator: str
    address: str
    objections: tuple[Objection, ...]
    reason: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The notes by number, the numbers of each row in the order of the answer, and a remark where rows have no notes."""

    rows: tuple[tuple[int, ...], ...]
    notes: tuple[Note, ...]
    remark: str
    base: str

    @property
    def premises(self) -> tuple[int, ...]:
        """The numbers of the notes to which only other notes refer."""
        mentioned = {number for row in self.rows for number in row}
        return tuple(note.number for note in self.notes if note.number not in mentioned)

    def number(self, iri: str) -> int:
        """The number of the note on a claim or record; 0 where there is none."""
        return next((note.number for note in self.notes if note.iri == iri), 0)

    def as_json(self) -> dict[str, Any]:
        """The footnotes as plain objects for JSON; IRIs are full."""
        return asdict(self)


def footnotes(store: Graphs, answer: Solutions) -> Footnotes:
    """The footnotes of the rows of any query over the store; premises of an inference have notes of their own, after those of the rows."""
    grounds, maker = Grounds(store), _Maker(store)
    numbers: dict[str, int] = {}
    rows = []
    for row in answer.rows:
        rest = grounds.of(answer.variables, row)
        cited = list(dict.fromkeys([*maker.in_order(rest.claims), *maker.in_order(rest.against), *rest.records]))
        for iri in cited:
            numbers.setdefault(iri, len(numbers) + 1)
        rows.append(tuple(sorted(numbers[iri] for iri in cited)))
    for premise in [premise for iri in list(numbers) for premise in maker.premises(iri)]:
        numbers.setdefault(premise, len(numbers) + 1)
    notes = tuple(maker.note(number, iri) for iri, number in numbers.items())
    bare = sum(not row for row in rows)
    remark = _WORDLESS if bare and bare == len(rows) else f"{bare} rows have no note: nothing in them leads to claims." if bare else ""
    return Footnotes(tuple(rows), notes, remark, base_of(store))


class _Maker:
    """Makes notes of claims and records."""

    def __init__(self, store: Graphs) -> None:
        self._walk = Walk(store, base_of(store))
        self._testimonies: dict[str, Testimony] = {}
        self._objections = self._all_objections()

    def testimony(self, claim: str) -> Testimony:
        """The testimony of a claim, made once."""
        if claim not in self._testimonies:
            self._testimonies[claim] = read_testimony(self._walk, claim)
        return self._testimonies[claim]

    def in_order(self, claims: tuple[str, ...]) -> list[str]:
        """Claims in the order of sources and of their words in them."""
        return sorted(claims, key=lambda claim: (self.testimony(claim).source, [p.start for p in self.testimony(claim).passages], claim))

    def premises(self, iri: str) -> list[str]:
        """The claims from which an inference follows, through other inferences to what sources say."""
        found: list[str] = []
        waiting = list(self._walk.values(iri, PREFIXES["prov"] + "wasDerivedFrom"))
        while waiting:
            premise = waiting.pop(0)
            if premise not in found:
                found.append(premise)
                waiting += self._walk.values(premise, PREFIXES["prov"] + "wasDerivedFrom")
        return found

    def note(self, number: int, iri: str) -> Note:
        walk = self._walk
        if CMQ + "Claim" in walk.values(iri, PREFIXES["rdf"] + "type"):
            told = self.testimony(iri)
            return Note(number, iri, told, walk.one(told.source, _DCTERMS + "publisher"), walk.one(told.source, _DCTERMS + "issued"),
                        walk.one(iri, CMQ + "locator") or walk.one(told.source, CMQ + "locator"), told.address,
                        tuple(self._objections.get(iri, ())), "", ())
        sources = (*walk.values(iri, CMQ + "sourceOf"), *walk.values(iri, PREFIXES["prov"] + "hadPrimarySource"))
        reason = walk.one(iri, CMQ + "reason") or walk.one(iri, PREFIXES["skos"] + "scopeNote")
        publisher, published = walk.one(iri, _DCTERMS + "publisher"), walk.one(iri, _DCTERMS + "issued")
        labels = tuple(map(walk.label, sources or ([iri] if CMQ + "Source" in walk.values(iri, PREFIXES["rdf"] + "type") else [])))
        return Note(number, iri, None, publisher, published, walk.one(iri, CMQ + "locator"), walk.one(iri, PREFIXES["schema"] + "url"),
                    (), reason, labels)

    def _all_objections(self) -> dict[str, list[Objection]]:
        """What stands against each claim: one objection for each conflict and nesting in which it stands."""
        found: dict[str, list[Objection]] = defaultdict(list)
        for conflict in self._walk.subjects(PREFIXES["rdf"] + "type", CMQ + "Conflict"):
            for claim, objection in self._of_conflict(conflict):
                found[claim].append(objection)
        for nesting in self._walk.subjects(PREFIXES["rdf"] + "type", CMQ + "Nesting"):
            label = self._walk.label(self._walk.one(nesting, CMQ + "subject"))
            outer, inner = (tuple(self._walk.values(nesting, CMQ + name)) for name in ("outerClaim", "innerClaim"))
            for own, others in ((outer, inner), (inner, outer)):
                for claim in own:
                    found[claim].append(Objection(nesting, label, "date", (), (((), others),), "", ""))
        return dict(found)

    def _of_conflict(self, conflict: str) -> Iterator[tuple[str, Objection]]:
        """A claim of a coarse date may stand on several sides; against it are those that stand on none of these."""
        walk = self._walk
        sides = [(tuple(map(walk.text, walk.terms(side, CMQ + "value"))), tuple(walk.values(side, CMQ + "claim")))
                 for side in walk.values(conflict, CMQ + "conflictSide")]
        ruling = walk.one(conflict, CMQ + "ruling")
        about = walk.label(walk.one(conflict, CMQ + "subject")), local(walk.one(conflict, CMQ + "property"))
        for claim in sorted({claim for _, claims in sides for claim in claims}):
            own = [side for side in sides if claim in side[1]]
            beside = {one for _, claims in own for one in claims}
            others = tuple((values, tuple(sorted(set(claims) - beside))) for values, claims in sides if claim not in claims)
            values = tuple(value for values, _ in own for value in values)
            yield claim, Objection(conflict, *about, values, others, ruling, walk.one(ruling, CMQ + "reason") if ruling else "")
