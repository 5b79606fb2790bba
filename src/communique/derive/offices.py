"""Offices and who held them: capacities that two sources give one person, and two holders of one office at a time.

A person may hold several offices, so capacities conflict only where nobody is known to have held both on that day.
An office has one holder: two whom different sources date into it together are a conflict, settled by ruling on a date.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, product
from typing import Final

import pyoxigraph as ox

from communique.dates import Extent
from communique.derive.deciding import Deciding
from communique.derive.kinds import kind_of
from communique.derive.outcomes import Agreement, Disagreement, Outcome
from communique.derive.testimony import DATE, Sources, Term, Values
from communique.iris import CMQ

__all__ = ["Offices"]

_CAPACITY: Final = CMQ + "capacity"
_HOLDER: Final = CMQ + "holder"


@dataclass(frozen=True, slots=True)
class _Tenure:
    iri: str
    holder: str
    post: str
    bounds: Extent | None

    def may_hold_on(self, day: Extent | None) -> bool:
        """Whether the office may have been held then; an open or unknown bound excludes nothing."""
        if self.bounds is None or day is None:
            return True
        begin, end = self.bounds.earliest_begin, self.bounds.latest_end
        first, last = day.earliest_begin, day.latest_end
        return not (begin and last and last < begin) and not (end and first and first > end)


# No slots: what is asked for once is kept.
@dataclass(frozen=True)
class Offices:
    """The tenures as they are accepted, and what follows from them."""

    deciding: Deciding
    sources: Sources

    @cached_property
    def _tenures(self) -> tuple[_Tenure, ...]:
        found: list[_Tenure] = []
        for subject, properties in sorted(self.deciding.testimony.facts.items()):
            if CMQ + "post" in properties and _HOLDER in properties:
                pairs = product(sorted(properties[_HOLDER], key=str), sorted(properties[CMQ + "post"], key=str))
                found += [_Tenure(subject, holder.value, post.value, self._dated(subject)) for holder, post in pairs]
        return tuple(found)

    def _dated(self, subject: str) -> Extent | None:
        """The accepted bounds of a subject's date."""
        if DATE not in self.deciding.testimony.facts.get(subject, {}):
            return None
        accepted = self.deciding.outcome(subject, DATE).accepted
        return accepted[0].bounds if accepted else None

    def is_office(self, name: str) -> bool:
        """Whether something is an office."""
        return CMQ + "Office" in self.deciding.testimony.classes(name)

    def acted_as(self, person: str, office: str, event: str) -> bool:
        """Whether a person took part in an event in an office, or may have held it then."""
        if not self.is_office(office) or self.is_office(person):
            return False
        for properties in self.deciding.testimony.facts.values():
            if all(_names(properties, *pair) for pair in (("capacity", office), ("inEvent", event), ("actor", person))):
                return True
        return self._held(person, office, event)

    def _held(self, person: str, office: str, event: str) -> bool:
        day = self._dated(event)
        return any(one.holder == person and one.post == office and one.may_hold_on(day) for one in self._tenures)

    def held_both(self, role: str, one: str, other: str) -> bool:
        """Whether whoever plays a role may have held two offices then."""
        facts = self.deciding.testimony.facts[role]
        return any(self._held(actor.value, one, event.value) and self._held(actor.value, other, event.value)
                   for actor in facts.get(CMQ + "actor", ()) for event in facts.get(CMQ + "inEvent", ()))  # fmt: skip

    def answered(self, outcome: Outcome) -> Outcome:
        """The outcome with the conflict of capacities in it, if there is one that no ruling has settled already."""
        if outcome.prop != _CAPACITY or outcome.disagreement or len(outcome.accepted) < 2:
            return outcome
        values = self._told(self.deciding.testimony.facts[outcome.subject][_CAPACITY])
        pairs = combinations(sorted(values, key=str), 2)
        parted = {value for pair in pairs if self._part(outcome.subject, values, *pair) for value in pair}
        if not parted:
            return outcome
        sides = tuple(_side(value, values[value]) for value in sorted(parted, key=str))
        accepted = tuple(replace(one, disputed=one.value in parted or one.disputed) for one in outcome.accepted)
        return replace(outcome, accepted=accepted, disagreement=Disagreement(kind_of(_CAPACITY), sides))

    def _told(self, values: Values) -> Values:
        told = {value: [claim for claim in claims if claim not in self.deciding.premises.inferred] for value, claims in values.items()}
        return {value: claims for value, claims in told.items() if claims}

    def _part(self, role: str, values: Values, one: Term, other: Term) -> bool:
        refine = self.deciding.refinement.rule
        if not self.sources.apart(values[one], values[other]) or refine(one, other) or refine(other, one):
            return False
        return not self.held_both(role, one.value, other.value)

    def held_together(self) -> Iterator[tuple[str, Disagreement]]:
        """For each two tenures of one office that certainly meet, of different persons: the first of them and the conflict."""
        by_post: dict[str, list[_Tenure]] = {}
        for tenure in self._tenures:
            by_post.setdefault(tenure.post, []).append(tenure)
        for _, tenures in sorted(by_post.items()):
            for one, other in combinations(tenures, 2):
                if one.iri != other.iri and one.holder != other.holder and _meet(one.bounds, other.bounds):
                    these, those = self._holding(one), self._holding(other)
                    if self.sources.apart(these, those):
                        sides = (_side(ox.NamedNode(one.holder), these), _side(ox.NamedNode(other.holder), those))
                        yield one.iri, Disagreement("office-conflict", sides, None, other.iri.rsplit("/", 1)[-1])

    def _holding(self, tenure: _Tenure) -> list[str]:
        """The claims by which the tenure is dated."""
        return [claim for claims in self._told(self.deciding.testimony.facts[tenure.iri][DATE]).values() for claim in claims]


def _names(properties: dict[str, Values], prop: str, value: str) -> bool:
    return ox.NamedNode(value) in properties.get(CMQ + prop, {})


def _side(value: Term, claims: list[str]) -> Agreement:
    return Agreement(value, "union", frozenset(claims), frozenset(claims))


def _meet(one: Extent | None, other: Extent | None) -> bool:
    """Whether two extents certainly have more than a day of change in common."""
    if one is None or other is None:
        return False
    return _begins_within(one, other) and _begins_within(other, one)


def _begins_within(one: Extent, other: Extent) -> bool:
    begin, end = one.latest_begin, other.earliest_end
    return begin is not None and end is not None and begin < end
