"""Which States stand behind an event: those named, and those for whom its actors act."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from typing import Final

import pyoxigraph as ox

from communique.iris import ACCEPTED, expand
from communique.publish.panel.states import Dyad, Member, States
from communique.publish.reading import Reading

__all__ = ["Party", "Sides", "directed", "undirected"]

_ROLES: Final[dict[str, str]] = {
    "cmq:sendingState": "sending", "cmq:receivingState": "receiving", "schema:sender": "sending", "schema:recipient": "receiving",
}
# An actor may also be what an event is about or where it is; these properties make it no party.
_MATTERS: Final = frozenset(map(expand, (
    "schema:about", "schema:object", "sem:hasPlace", "cmq:series", "cmq:toPost", "cmq:onInstrument", "cmq:visitor",
    "cmq:delegationMember", "bio:principal", "cmq:appointee",
)))


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """A State in an event: as sending, as receiving, or as party."""

    role: str
    state: str


class Sides:
    """The States behind the events of a dataset."""

    def __init__(self, reading: Reading, states: States) -> None:
        self._reading = reading
        self._states = states

    def parties(self, event: str) -> list[Party]:
        """The States of an event with their roles, sorted; a party of the instrument is one where the act names none but one side."""
        found = {Party(role, state) for role, state in self._acting(event)}
        for instrument in self._reading.values(event, "cmq:onInstrument"):
            found |= {Party("party", state) for state in self.of_instrument(instrument)}
        return sorted(found)

    def of_instrument(self, instrument: str) -> set[str]:
        """The States that an instrument is between: signatories, participants, and those for whom they act."""
        actors = (actor for name in ("cmq:signatory", "cmq:participant") for actor in self._reading.values(instrument, name))
        return {state for actor in actors for state in self.behind(actor)}

    def behind(self, actor: str, event: str = "") -> set[str]:
        """The States for which an actor acts in an event (by its role there), else at any time; a State acts for itself."""
        return self._behind(actor, event, frozenset())

    def _behind(self, actor: str, event: str, met: frozenset[str]) -> set[str]:
        if actor in self._states.all:
            return {actor}
        if actor in met:
            return set()
        roles = [role for role in self._reading.subjects("cmq:inEvent", event, ACCEPTED)
                 if actor in self._reading.values(role, "cmq:actor")] if event else []
        stated = [body for role in roles for body in self._reading.values(role, "cmq:onBehalfOf")]
        for bodies in (stated, self._reading.values(actor, "cmq:actsFor")):
            if found := {state for body in bodies for state in self._behind(body, "", met | {actor})}:
                return found
        return set()

    def _acting(self, event: str) -> Iterator[tuple[str, str]]:
        names = {expand(name): role for name, role in _ROLES.items()}
        for quad in self._reading.about(event):
            if isinstance(quad.object, ox.NamedNode) and quad.predicate.value not in _MATTERS and self._reading.is_a(
                    quad.object.value, "sem:Actor"):
                for state in self.behind(quad.object.value, event):
                    yield names.get(quad.predicate.value, "party"), state


def directed(parties: Iterable[Party], states: States) -> list[Dyad]:
    """The ordered pairs of members of which the first sends and the second receives."""
    parties = list(parties)
    sides = [{states.member[party.state] for party in parties if party.role == role} for role in ("sending", "receiving")]
    return sorted((one, other) for one, other in product(*sides) if one != other)


def undirected(parties: Iterable[Party], states: States) -> list[Dyad]:
    """The pairs of members that an event joins: senders with receivers where it has both, else all its parties."""
    parties = list(parties)
    if pairs := directed(parties, states):
        return sorted({_ordered(one, other) for one, other in pairs})
    return list(combinations(sorted({states.member[party.state] for party in parties}), 2))


def _ordered(one: Member, other: Member) -> Dyad:
    return (one, other) if one < other else (other, one)
