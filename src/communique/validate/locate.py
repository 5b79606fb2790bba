"""From a node and a property that are wrong to the record that says so: decision, then claim, then entity."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

import pyoxigraph as ox

from communique.iris import ACCEPTED, BOUNDS, CMQ, ENTITIES, PREFIXES, RECORDS
from communique.validate.terms import Term

__all__ = ["Locate", "Place", "Provenance"]

_DATE = CMQ + "date"
_PROPERTY = ox.NamedNode(CMQ + "property")
_SUBJECT = ox.NamedNode(CMQ + "subject")
_SUPPORT = ox.NamedNode(CMQ + "supportedBy")
_VALUE = ox.NamedNode(CMQ + "value")
_DERIVED = ox.NamedNode(PREFIXES["prov"] + "wasDerivedFrom")


class Locate(Protocol):
    """File (relative to the project) and line (from 1) of a record, of a node in it, of a property of that node."""

    def __call__(self, record: str, node: str | None = None, property_iri: str | None = None) -> tuple[str, int]:
        """The nearest place that exists; all arguments are IRIs."""
        ...


class Place(NamedTuple):
    """File, line and IRI of the record in which something is wrong."""

    file: str
    line: int
    record: str


class Provenance:
    """Which claims stand behind a node and a property of the accepted layer; read from the store when first asked."""

    def __init__(self, store: ox.Store, locate: Locate) -> None:
        self._store, self._locate = store, locate

    def place(self, node: str, property_iri: str | None, value: Term | None = None, claim: str = "") -> Place:
        """Where to mend a node: in the claim given, in one that supports what was decided of it, or in its own record."""
        if claim:
            return self._in_claim(claim, self._subject_of(node) if self._is_derived(node) else node, property_iri)
        key = _DATE if property_iri in BOUNDS else property_iri
        if self._is_derived(node):
            return self._of_derived(node)
        if key is not None and self._has(node, key, ENTITIES) and not self._has(node, key, ACCEPTED):
            return self._in_record(node, key)
        decided = self._decided(node)
        if key is None and value is not None:  # a rule in SPARQL names no property: take that which has the value
            key = min((about for about, of_value in decided.items() if value in of_value), default=None)
        if key in decided:
            claims = decided[key].get(value) or [c for of_value in decided[key].values() for c in of_value]
            return self._in_claim(min(claims), node, key)
        supporting = sorted(c for of_property in decided.values() for claims in of_property.values() for c in claims)
        if supporting and not (key is not None and self._is_declared(key)):
            return self._in_claim(supporting[0], node, property_iri)
        return self._in_record(node, key)

    def _in_claim(self, claim: str, node: str, property_iri: str | None) -> Place:
        key = _DATE if property_iri in BOUNDS else property_iri
        record = self._curated(claim, frozenset())
        return Place(*self._locate(record, node, key), record)

    def _in_record(self, node: str, key: str | None) -> Place:
        return Place(*self._locate(node, None, key), node)

    def _curated(self, claim: str, seen: frozenset[str]) -> str:
        """The claim, or the first premise of an inference, for an inference is in no file."""
        for quad in self._sorted(claim, _DERIVED, RECORDS):
            premise = quad.object
            if isinstance(premise, ox.NamedNode) and premise.value not in seen:
                return self._curated(premise.value, seen | {claim})
        return claim

    def _of_derived(self, node: str) -> Place:
        subject = self._subject_of(node)
        about = next(iter(self._sorted(node, _PROPERTY, RECORDS)), None)
        key = about.object.value if about is not None and isinstance(about.object, ox.NamedNode) else None
        return self.place(subject, key) if subject != node else self._in_record(node, None)

    def _subject_of(self, node: str) -> str:
        """What a decision or conflict is about; the node itself where it does not say."""
        subjects = (quad.object.value for quad in self._sorted(node, _SUBJECT, RECORDS) if isinstance(quad.object, ox.NamedNode))
        return next(subjects, node)

    def _is_derived(self, node: str) -> bool:
        types = {quad.object.value for quad in self._sorted(node, ox.NamedNode(PREFIXES["rdf"] + "type"), RECORDS)
                 if isinstance(quad.object, ox.NamedNode)}
        return bool(types & {CMQ + "Decision", CMQ + "Conflict", CMQ + "ApparentConflict", CMQ + "Nesting"})

    def _is_declared(self, key: str) -> bool:
        """Whether the property is one that records of entities give, such as a label."""
        return self._has(None, key, ENTITIES)

    def _has(self, node: str | None, key: str, graph: str) -> bool:
        subject = ox.NamedNode(node) if node and not node.startswith("_:") else None
        if node and subject is None:
            return False
        found = self._store.quads_for_pattern(subject, ox.NamedNode(key), None, ox.NamedNode(graph))
        return next(iter(found), None) is not None

    def _sorted(self, node: str, predicate: ox.NamedNode, graph: str) -> Iterable[ox.Quad]:
        if not node or node.startswith("_:") or ":" not in node:
            return []
        return sorted(self._store.quads_for_pattern(ox.NamedNode(node), predicate, None, ox.NamedNode(graph)), key=str)

    def _decided(self, node: str) -> dict[str, dict[Term | None, list[str]]]:
        """What is decided of a node: property → value → supporting claims."""
        found: dict[str, dict[Term | None, list[str]]] = {}
        if not node or node.startswith("_:") or ":" not in node:
            return found
        records = ox.NamedNode(RECORDS)
        for of_subject in self._store.quads_for_pattern(None, _SUBJECT, ox.NamedNode(node), records):
            support = list(self._store.quads_for_pattern(of_subject.subject, _SUPPORT, None, records))
            for about in self._store.quads_for_pattern(of_subject.subject, _PROPERTY, None, records) if support else ():
                values = self._store.quads_for_pattern(of_subject.subject, _VALUE, None, records)
                value = next((quad.object for quad in values if not isinstance(quad.object, ox.Triple)), None)
                claims = found.setdefault(str(getattr(about.object, "value", "")), {}).setdefault(value, [])
                claims += [quad.object.value for quad in support if isinstance(quad.object, ox.NamedNode)]
        return found
