"""Rulings of the curators: which claims are preferred over which, for one property of one subject."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from communique.derive.lookup import objects
from communique.derive.testimony import Problem, Values
from communique.iris import CMQ, PREFIXES, RECORDS, shorten

__all__ = ["Ruling", "Rulings", "read_rulings"]

_RECORDS = ox.NamedNode(RECORDS)
_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")


@dataclass(frozen=True, slots=True)
class Ruling:
    """One ruling: the claims whose value it prefers, and the claims it prefers them over."""

    iri: str
    prefers: frozenset[str]
    over: frozenset[str]

    def preferred(self, values: Values) -> Values:
        """The values that preferred claims state, with these claims."""
        kept = {value: [claim for claim in claims if claim in self.prefers] for value, claims in values.items()}
        return {value: claims for value, claims in kept.items() if claims}

    def withdrawn(self, values: Values) -> Values:
        """The values that only claims ruled over state."""
        return {value: claims for value, claims in values.items() if self.over.issuperset(claims)}


@dataclass(slots=True)
class Rulings:
    """The rulings by subject and property; those never asked for, and those that cannot be followed, are problems."""

    base: str
    by_property: Mapping[tuple[str, str], tuple[Ruling, ...]]
    followed: set[str] = field(default_factory=set)

    def of(self, subject: str, prop: str, values: Values) -> Ruling | None:
        """The ruling on a property, if a claim it prefers states a value; of several the first by IRI."""
        for ruling in self.by_property.get((subject, prop), ()):
            if ruling.preferred(values):
                self.followed.add(ruling.iri)
                return ruling
        return None

    def unfollowed(self) -> Iterator[Problem]:
        """A problem for each ruling that no accepted value follows."""
        for (subject, prop), rulings in sorted(self.by_property.items()):
            for ruling in rulings:
                if ruling.iri not in self.followed:
                    about = f"{shorten(prop)} of {shorten(subject, self.base)}"
                    yield Problem(
                        ruling.iri, "ruling-not-followed", f"the ruling on {about} decides nothing",
                        "prefer asserted claims that state this property, that agree, and make one ruling of several",
                    )  # fmt: skip


def read_rulings(store: ox.Store, base: str) -> Rulings:
    """The rulings in the records graph."""
    found: dict[tuple[str, str], list[Ruling]] = {}
    for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(CMQ + "Ruling"), _RECORDS):
        if isinstance(quad.subject, ox.NamedNode):
            prefers, over = objects(store, quad.subject.value, CMQ + "prefers"), objects(store, quad.subject.value, CMQ + "over")
            for subject in objects(store, quad.subject.value, CMQ + "subject"):
                for prop in objects(store, quad.subject.value, CMQ + "property"):
                    found.setdefault((subject, prop), []).append(Ruling(quad.subject.value, prefers, over))
    ordered = {about: tuple(sorted(rulings, key=lambda ruling: ruling.iri)) for about, rulings in found.items()}
    return Rulings(base, ordered)
