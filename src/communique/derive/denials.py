"""Denials: what a source says did not happen or was not so, set against those who assert it.

A denied claim denies what it states. A node of which it states nothing but the type (of a role, event and actor too) is
denied as a whole: it did not happen, there is no such thing. A denial is never accepted; it opposes. What is asserted
stays accepted, disputed, until a ruling prefers the assertion or the denial; what a ruling denies is withdrawn, with the
roles in it and all that has it as value.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import pyoxigraph as ox

from communique.derive.kinds import kind_of
from communique.derive.outcomes import Accepted, Agreement, Disagreement, Outcome
from communique.derive.refinement import Refinement
from communique.derive.rulings import Ruling, Rulings
from communique.derive.testimony import DATE, EDTF, TYPE, Term, Testimony, Values, literal
from communique.derive.timing import bounds_of, lies_within
from communique.iris import CMQ, CONCEPT, local

__all__ = ["Denials"]

_DENIED = ox.NamedNode(CONCEPT + "denied")
_IDENTIFYING = frozenset({TYPE, CMQ + "inEvent", CMQ + "actor"})
"""What makes a node the one it is: a role is that of an actor in an event."""
_OF_WHOLES = frozenset(CMQ + name for name in ("inEvent", "ofInstrument"))


@dataclass(slots=True)
class Denials:
    """What is denied, against the testimony of those who assert; and what a ruling has withdrawn for it."""

    testimony: Testimony
    denied: Testimony
    refinement: Refinement
    rulings: Rulings
    withdrawn: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Find what rulings withdraw as a whole: the thing denied, and parts that cannot be without it."""
        for subject in self.denied.facts:
            ruling = self._settling(subject, TYPE, self._of_whole(subject), self._asserting(subject))
            if ruling and ruling.prefers & self._of_whole(subject):
                self.withdrawn.add(subject)
        if self.withdrawn:
            wholes = set(self.withdrawn)
            for subject, properties in self.testimony.facts.items():
                if any(value.value in wholes for prop in _OF_WHOLES for value in properties.get(prop, ())):
                    self.withdrawn.add(subject)

    def answered(self, outcome: Outcome) -> Outcome:
        """The outcome with the conflicts that denials make of it, and its accepted values opposed, disputed or withdrawn."""
        contested = tuple(self._contested(outcome.subject, outcome.prop))
        accepted = outcome.accepted
        for asserted, found in contested:
            accepted = tuple(self._opposed(asserted, found, accepted))
        if self.withdrawn:
            gone = outcome.subject in self.withdrawn
            accepted = tuple(one for one in accepted if not gone and one.value.value not in self.withdrawn)
        return replace(outcome, accepted=accepted, contested=outcome.contested + tuple(found for _, found in contested))

    def _contested(self, subject: str, prop: str) -> Iterator[tuple[Values, Disagreement]]:
        """Each denial of a value of the property that somebody asserts, with the values that it denies."""
        properties = self.denied.facts.get(subject, {})
        stated = self.testimony.facts[subject][prop]
        if prop == TYPE:
            if claims := self._of_whole(subject):
                value = max(stated, key=lambda one: (len(self.testimony.classes_of(one.value)), str(one)))
                yield stated, self._parted((subject, prop), (value, self._asserting(subject)), claims, "denied")
            return
        if prop in _IDENTIFYING:
            return
        used: dict[str, int] = {}
        for denied, denying in sorted(properties.get(prop, {}).items(), key=lambda item: str(item[0])):
            asserted = {value: said for value, said in stated.items() if self._falls_under(subject, prop, value, denied)}
            if asserted:
                name = local(denied.value) if isinstance(denied, ox.NamedNode) else ""
                used[name] = used.get(name, 0) + 1
                number = str(used[name]) if used[name] > 1 else ""
                value = min(asserted, key=str) if len(asserted) == 1 else denied
                asserting = frozenset(claim for said in asserted.values() for claim in said)
                whole = ".".join(part for part in ("denied", name, number) if part)
                yield asserted, self._parted((subject, prop), (value, asserting), frozenset(denying), whole)

    def _parted(
        self, about: tuple[str, str], asserted: tuple[Term, frozenset[str]], denying: frozenset[str], name: str
    ) -> Disagreement:
        value, asserting = asserted
        kind = kind_of(about[1])
        kind = "existence-conflict" if kind == "other-conflict" else kind
        sides = (Agreement(value, "union", asserting, asserting), Agreement(_DENIED, "union", denying, denying))
        ruling = self._settling(*about, denying, asserting)
        if ruling:
            self.rulings.followed.add(ruling.iri)
        return Disagreement(kind, sides, ruling.iri if ruling else None, name)

    def _opposed(self, asserted: Mapping[Term, list[str]], found: Disagreement, accepted: tuple[Accepted, ...]) -> Iterator[Accepted]:
        """The accepted values as the denial leaves them."""
        asserting, denying = (side.claims for side in found.sides)
        for one in accepted:
            if asserting.isdisjoint(one.supported_by) and one.value not in asserted:
                yield one
            elif found.ruling is None:
                yield replace(one, disputed=True, opposed_by=tuple(sorted({*one.opposed_by, *denying})))
            elif not self._prefers(found.ruling, denying):
                yield replace(one, rule="ruling", ruling=found.ruling, opposed_by=tuple(sorted({*one.opposed_by, *denying})))

    def _prefers(self, ruling: str, claims: frozenset[str]) -> bool:
        return any(one.iri == ruling and one.prefers & claims for found in self.rulings.by_property.values() for one in found)

    def _settling(self, subject: str, prop: str, denying: frozenset[str], asserting: frozenset[str]) -> Ruling | None:
        """The ruling between those who deny and those who assert."""
        for ruling in self.rulings.by_property.get((subject, prop), ()):
            if (ruling.prefers & denying and ruling.over & asserting) or (ruling.prefers & asserting and ruling.over & denying):
                return ruling
        return None

    def _of_whole(self, subject: str) -> frozenset[str]:
        """The claims that deny a thing as a whole: they state its type and nothing else of it."""
        properties = self.denied.facts.get(subject, {})
        stated = (values for prop, values in properties.items() if prop not in _IDENTIFYING)
        specific = {claim for values in stated for claims in values.values() for claim in claims}
        return frozenset(claim for claims in properties.get(TYPE, {}).values() for claim in claims) - specific

    def _asserting(self, subject: str) -> frozenset[str]:
        """The claims that say anything of a thing."""
        types = self.testimony.facts.get(subject, {}).get(TYPE, {})
        return frozenset(claim for claims in types.values() for claim in claims)

    def _falls_under(self, subject: str, prop: str, value: Term, denied: Term) -> bool:
        """Whether who denies the one denies the other: the same, a narrower place or kind, a date within the denied one."""
        one, other = literal(value, EDTF), literal(denied, EDTF)
        if one is not None and other is not None:
            extent = prop != DATE or self.testimony.is_extent(subject)
            return lies_within(bounds_of(one, is_extent=extent), bounds_of(other, is_extent=extent))
        return self.refinement.rule(value, denied) is not None
