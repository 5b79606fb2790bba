"""States as panels count them: those that share a Correlates of War code are one member of a dyad, named as in each year.

A code is a reading of one list; the States behind it stay apart in the tables of States and of parties.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Final

import pyoxigraph as ox

from communique.iris import ACCEPTED, CMQ, ENTITIES, local
from communique.publish.panel.years import day
from communique.publish.reading import Reading, node

__all__ = ["Dyad", "Member", "State", "States"]

_SCHEMES: Final = ("cowCode", "gwCode", "isoAlpha2", "isoAlpha3")


@dataclass(frozen=True, slots=True)
class State:
    """A State with its codes and the first and last day on which it may have existed; None where unknown or open."""

    iri: str
    label: str
    cow: int | None
    gw: int | None
    iso2: str
    iso3: str
    begin: date | None
    end: date | None


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """One side of a dyad: the States of one Correlates of War code, or one State without a code; ordered by code, then name."""

    order: int
    name: str
    states: tuple[str, ...]

    @property
    def cow(self) -> int | None:
        """The code that the member's States share."""
        return self.order if self.name == str(self.order) else None


Dyad = tuple[Member, Member]
"""Two members in their order."""


class States:
    """Every declared State of a dataset, and which of them stands for a member in a year."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    @cached_property
    def all(self) -> dict[str, State]:
        """The States by IRI, sorted."""
        reading = self._reading
        return {iri: self._state(iri) for iri in reading.all_subjects(ENTITIES) if reading.is_a(iri, "cmq:State")}

    @cached_property
    def member(self) -> dict[str, Member]:
        """The member to which each State belongs, by the State's IRI."""
        keyed = sorted((10**6 if state.cow is None else state.cow, local(iri) if state.cow is None else str(state.cow), iri)
                       for iri, state in self.all.items())
        found: dict[str, Member] = {}
        for (order, name), group in groupby(keyed, key=lambda key: key[:2]):
            states = tuple(iri for _, _, iri in group)
            found |= dict.fromkeys(states, Member(order, name, states))
        return found

    def named(self, member: Member, year: int) -> tuple[State, ...]:
        """The States that stand for a member in a year: of its first day, else the first to begin in it; none before and after all.

        There are several only where nobody tells when the one ended and the other began.
        """
        states = sorted((self.all[iri] for iri in member.states), key=lambda state: (state.begin or date.min, state.iri))
        opening = date(year, 1, 1)
        then = [state for state in states if not (state.begin and state.begin > opening) and not (state.end and state.end < opening)]
        later = [state for state in states if state.begin and state.begin.year == year]
        return tuple(then or later[:1])

    def _state(self, iri: str) -> State:
        codes = dict(self._codes(iri))
        begin, end = self._days(iri, "cmq:Inception", "cmq:earliest"), self._days(iri, "cmq:Dissolution", "cmq:latest")
        begin = begin or self._succession(iri, "org:resultingOrganization", "cmq:earliest")
        end = end or self._succession(iri, "org:originalOrganization", "cmq:latest")
        return State(iri, self._reading.label(iri), _number(codes.get("cowCode")), _number(codes.get("gwCode")),
                     codes.get("isoAlpha2", ""), codes.get("isoAlpha3", ""), min(begin, default=None), max(end, default=None))

    def _codes(self, iri: str) -> Iterator[tuple[str, str]]:
        graph = ox.NamedNode(ENTITIES)
        for quad in sorted(self._reading.store.quads_for_pattern(ox.NamedNode(iri), node("skos:notation"), None, graph), key=str):
            if isinstance(quad.object, ox.Literal) and (scheme := quad.object.datatype.value.removeprefix(CMQ)) in _SCHEMES:
                yield scheme, quad.object.value

    def _days(self, iri: str, kind: str, bound: str) -> list[date]:
        events = self._reading.subjects("cmq:ofState", iri, ACCEPTED)
        found = [day(self._reading, event, bound) for event in events if self._reading.is_a(event, kind)]
        return [one for one in found if one is not None]

    def _succession(self, iri: str, role: str, bound: str) -> list[date]:
        events = self._reading.subjects(role, iri, ACCEPTED)
        found = [day(self._reading, event, bound) for event in events if self._reading.is_a(event, "cmq:Succession")]
        return [one for one in found if one is not None]


def _number(code: str | None) -> int | None:
    return int(code) if code and code.isdecimal() else None
