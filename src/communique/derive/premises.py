"""Which claims rest on which: by attestation (`by` with premises) for a part of a claim, by inference for the whole of it.

An account reckoned or inferred from another is no second witness of it, and no two may prove each other.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

import pyoxigraph as ox

from communique.dates import date_parts
from communique.derive.testimony import EDTF, Problem, Term, literal
from communique.iris import CMQ, PREFIXES, RECORDS, shorten

__all__ = ["Premises", "read_premises"]

_RECORDS = ox.NamedNode(RECORDS)
_DERIVED = ox.NamedNode(PREFIXES["prov"] + "wasDerivedFrom")
_ATTESTATION, _VALUE, _MENTION, _FORM, _REFERS = (
    ox.NamedNode(CMQ + name) for name in ("attestation", "attestedValue", "mention", "form", "refersTo")
)
_DATED = re.compile(r"[\dX.\[{-][\dX.,/\[\]{}?~%-]*")


@dataclass(slots=True)
class Premises:
    """The premises of claims: for each claim its parts (what they are about) with the claims they rest on."""

    base: str
    parts: dict[str, list[tuple[str, frozenset[str], frozenset[str]]]] = field(default_factory=dict)
    whole: dict[str, frozenset[str]] = field(default_factory=dict)

    @property
    def inferred(self) -> AbstractSet[str]:
        """The inferences among the claims."""
        return self.whole.keys()

    def add(self, inference: str, premises: Iterable[str]) -> None:
        """Take in an inference with the claims it was drawn from."""
        self.whole[inference] = frozenset(premises)

    def resting(self, claim: str, subject: str, value: Term) -> frozenset[str]:
        """All claims, near and far, on which a claim's statement rests; empty where it rests on its own words."""
        near = set(self.whole.get(claim, ()))
        fitting = [part for part in self.parts.get(claim, ()) if self._is_about(part[0], part[1], subject, value)]
        for _, _, premises in fitting:
            near |= premises
        return self.closure(near)

    def closure(self, claims: Iterable[str]) -> frozenset[str]:
        """The claims and everything that any part of them rests on."""
        met: set[str] = set()
        waiting = list(claims)
        while waiting:
            claim = waiting.pop()
            if claim not in met:
                met.add(claim)
                waiting.extend(self.near(claim))
        return frozenset(met)

    def near(self, claim: str) -> frozenset[str]:
        """The premises that a claim names, for whatever part."""
        return self.whole.get(claim, frozenset()).union(*(part[2] for part in self.parts.get(claim, ())))

    def circles(self) -> Iterator[Problem]:
        """A problem for each claim that rests on itself."""
        for claim in sorted(self.parts.keys() | self.whole.keys()):
            if claim in self.closure(self.near(claim)):
                yield Problem(
                    claim, "circular-premises", f"{shorten(claim, self.base)} rests on itself through its premises",
                    "leave out the premise that was itself reckoned from this claim",
                )  # fmt: skip

    def _is_about(self, named: str, referents: frozenset[str], subject: str, value: Term) -> bool:
        date = literal(value, EDTF)
        if date is not None:
            names = {name for part in date_parts(date) for name in part.named_by}
            return bool(_DATED.fullmatch(named)) and (named == date or named in names)
        if isinstance(value, ox.Literal):
            return named == value.value
        about = referents | {self.base + named, named}
        return value.value in about or subject in about


def read_premises(store: ox.Store, base: str, claims: frozenset[str]) -> Premises:
    """The premises that the records graph names, as far as they are among these claims."""
    premises = Premises(base)
    attestations = {
        quad.object: quad.subject.value
        for quad in store.quads_for_pattern(None, _ATTESTATION, None, _RECORDS)
        if isinstance(quad.subject, ox.NamedNode)
    }
    named: dict[ox.NamedNode, set[str]] = {}
    for quad in store.quads_for_pattern(None, _DERIVED, None, _RECORDS):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode) and quad.object.value in claims:
            named.setdefault(quad.subject, set()).add(quad.object.value)
    for node, found in sorted(named.items(), key=lambda item: item[0].value):
        claim = attestations.get(node)
        if claim is None:
            premises.whole[node.value] = frozenset(found)
        elif claim in claims:
            value = next((quad.object.value for quad in store.quads_for_pattern(node, _VALUE, None, _RECORDS)
                          if isinstance(quad.object, ox.Literal | ox.NamedNode)), "")
            part = (value, frozenset(_referents(store, claim, value)), frozenset(found))
            premises.parts.setdefault(claim, []).append(part)
    return premises


def _referents(store: ox.Store, claim: str, form: str) -> Iterator[str]:
    """The entities that a form of the claim's mentions refers to."""
    for mention in store.quads_for_pattern(ox.NamedNode(claim), _MENTION, None, _RECORDS):
        node = mention.object
        if isinstance(node, ox.NamedNode) and ox.Quad(node, _FORM, ox.Literal(form), _RECORDS) in store:
            for quad in store.quads_for_pattern(node, _REFERS, None, _RECORDS):
                if isinstance(quad.object, ox.NamedNode):
                    yield quad.object.value
