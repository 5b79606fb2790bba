"""What the asserted claims state, gathered by subject and property; bounds are left out, for they follow from dates."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import pyoxigraph as ox

from communique.iris import BOUNDS, CMQ, CONCEPT, ENTITIES, PREFIXES, RECORDS
from communique.vocabulary import extents, superclasses

__all__ = ["DATE", "EDTF", "TYPE", "Problem", "Sources", "Term", "Testimony", "Values", "asserted_claims",
           "claims_put_forward", "gather", "literal", "read_sources"]

Term: TypeAlias = ox.NamedNode | ox.Literal
Values: TypeAlias = dict[Term, list[str]]

EDTF: Final = ox.NamedNode(PREFIXES["edtf"] + "EDTF")
DATE: Final = CMQ + "date"
TYPE: Final = PREFIXES["rdf"] + "type"

_MODALITY = ox.NamedNode(CMQ + "modality")
_SOURCE = ox.NamedNode(PREFIXES["prov"] + "hadPrimarySource")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in rulings or premises that derivation cannot follow; whoever knows the files makes a finding of it."""

    subject: str
    code: str
    message: str
    remedy: str


@dataclass(slots=True)
class Testimony:
    """Statements by subject, property and value, each with its claims in order; and the stated types of every subject."""

    facts: dict[str, dict[str, Values]] = field(default_factory=dict)
    declared: dict[str, set[str]] = field(default_factory=dict)

    def add(self, subject: str, prop: str, value: Term, claim: str) -> None:
        """Take in one statement of one claim."""
        if prop not in BOUNDS:
            self.facts.setdefault(subject, {}).setdefault(prop, {}).setdefault(value, []).append(claim)

    def classes(self, subject: str) -> frozenset[str]:
        """The classes of a subject, as its entity record or any claim has them, with all classes above."""
        stated = {value.value for value in self.facts.get(subject, {}).get(TYPE, {})} | self.declared.get(subject, set())
        return frozenset().union(*map(self.classes_of, stated))

    @staticmethod
    def classes_of(name: str) -> frozenset[str]:
        """A class with all classes above it."""
        return superclasses().get(name, frozenset({name}))

    def is_extent(self, subject: str) -> bool:
        """Whether the subject's date has a begin and an end of its own."""
        return not extents().isdisjoint(self.classes(subject))


def literal(term: Term, datatype: ox.NamedNode) -> str | None:
    """The lexical form of a literal of this datatype, None for any other term."""
    return term.value if isinstance(term, ox.Literal) and term.datatype == datatype else None


def asserted_claims(store: ox.Store) -> frozenset[str]:
    """The IRIs of the claims that are asserted, not planned, obliged or denied."""
    return claims_put_forward(store, "asserted")


def claims_put_forward(store: ox.Store, modality: str) -> frozenset[str]:
    """The IRIs of the claims of a modality."""
    found = store.quads_for_pattern(None, _MODALITY, ox.NamedNode(CONCEPT + modality), ox.NamedNode(RECORDS))
    return frozenset(quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode))


@dataclass(frozen=True, slots=True)
class Sources:
    """The source of each claim; a claim without one is a source of its own."""

    of: Mapping[str, str]

    def apart(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether of two groups of claims each has a source that the other lacks."""
        these, those = ({self.of.get(claim, claim) for claim in claims} for claims in (one, other))
        return bool(these - those) and bool(those - these)


def read_sources(store: ox.Store) -> Sources:
    """The source of each claim that has one."""
    found = store.quads_for_pattern(None, _SOURCE, None, ox.NamedNode(RECORDS))
    return Sources({quad.subject.value: quad.object.value for quad in found
                    if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode)})


def gather(store: ox.Store, claims: Iterable[str]) -> Testimony:
    """The testimony of these claims, read graph by graph in the order of their IRIs."""
    testimony = Testimony()
    for quad in store.quads_for_pattern(None, ox.NamedNode(TYPE), None, ox.NamedNode(ENTITIES)):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
            testimony.declared.setdefault(quad.subject.value, set()).add(quad.object.value)
    for claim in sorted(claims):
        for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(claim)):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                testimony.add(quad.subject.value, quad.predicate.value, quad.object, claim)
    return testimony
