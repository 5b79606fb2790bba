"""What came first: claims that one event came before another, against each other and against accepted dates.

A side says of two events which was first. Dates take a side only where they leave no doubt: the last day of the one
before the first day of the other. A circle of three or more that no two of its events explain is a conflict of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from communique.derive.deciding import Deciding
from communique.derive.outcomes import Accepted, Agreement, Disagreement
from communique.derive.rulings import Ruling
from communique.derive.testimony import DATE, Term
from communique.iris import PREFIXES, local

__all__ = ["FOLLOWING", "Order", "read_order"]

FOLLOWING: Final = PREFIXES["bio"] + "followingEvent"
PRECEDING: Final = PREFIXES["bio"] + "precedingEvent"
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Order:
    """The conflicts about order, each with its subject; and the statements that are not accepted because of them."""

    conflicts: tuple[tuple[str, Disagreement], ...]
    withdrawn: frozenset[tuple[str, str, Term]]


def read_order(deciding: Deciding) -> Order:
    """What the claims say about order, and where that cannot be."""
    stated = _stated(deciding)
    pairs = sorted({(min(pair), max(pair)) for pair in stated})
    conflicts: list[tuple[str, Disagreement]] = []
    gone: set[Pair] = set()
    for one, other in pairs:
        sides = {pair: frozenset(stated.get(pair, ())) | _dated(deciding, *pair) for pair in ((one, other), (other, one))}
        if all(sides.values()):
            ruling, kept = _ruled(deciding, sides)
            gone |= {pair for pair in sides if pair != kept}
            conflicts.append((one, _parted(sides, ruling, local(other))))
    for circle in _circles({pair for pair in stated if pair not in gone}):
        sides = {pair: frozenset(stated[pair]) for pair in sorted(stated) if set(pair) <= circle and pair not in gone}
        gone |= set(sides)
        conflicts.append((min(circle), _parted(sides, None, "circle")))
    withdrawn = {(a, FOLLOWING, ox.NamedNode(b)) for a, b in gone} | {(b, PRECEDING, ox.NamedNode(a)) for a, b in gone}
    return Order(tuple(conflicts), frozenset(withdrawn))


def _stated(deciding: Deciding) -> dict[Pair, set[str]]:
    """The claims by the pairs of events that they put in order, the earlier first."""
    found: dict[Pair, set[str]] = {}
    for subject, properties in deciding.testimony.facts.items():
        for prop in (FOLLOWING, PRECEDING):
            for value, claims in properties.get(prop, {}).items():
                pair = (subject, value.value) if prop == FOLLOWING else (value.value, subject)
                if subject != value.value:
                    found.setdefault(pair, set()).update(claims)
    return found


def _dated(deciding: Deciding, first: str, then: str) -> frozenset[str]:
    """The claims by whose accepted dates one event was certainly over before the other began."""
    accepted: list[Accepted] = []
    for event in (first, then):
        if DATE in deciding.testimony.facts.get(event, {}):
            accepted += deciding.outcome(event, DATE).accepted
    if len(accepted) < 2:
        return frozenset()
    one, other = accepted
    end = one.bounds.latest_end if one.bounds else None
    begin = other.bounds.earliest_begin if other.bounds else None
    return frozenset((*one.supported_by, *other.supported_by)) if end and begin and end < begin else frozenset()


def _ruled(deciding: Deciding, sides: dict[Pair, frozenset[str]]) -> tuple[str | None, Pair | None]:
    """The ruling on which of two came first, and the order it prefers; of a ruling on either event, with either property."""
    for ruling in _rulings(deciding, {event for pair in sides for event in pair}):
        preferred = [pair for pair, claims in sides.items() if claims & ruling.prefers]
        if len(preferred) == 1 and any(claims & ruling.over for pair, claims in sides.items() if pair != preferred[0]):
            deciding.rulings.followed.add(ruling.iri)
            return ruling.iri, preferred[0]
    return None, None


def _rulings(deciding: Deciding, events: Iterable[str]) -> Iterator[Ruling]:
    for event in sorted(events):
        for prop in (FOLLOWING, PRECEDING):
            yield from deciding.rulings.by_property.get((event, prop), ())


def _parted(sides: dict[Pair, frozenset[str]], ruling: str | None, name: str) -> Disagreement:
    told = tuple(Agreement(ox.NamedNode(pair[0]), "union", claims, claims) for pair, claims in sides.items())
    return Disagreement("sequence-conflict", told, ruling, name)


def _circles(pairs: set[Pair]) -> Iterator[frozenset[str]]:
    """The events of each set of which every one is, by these pairs, before every other."""
    after: dict[str, set[str]] = {}
    for first, then in pairs:
        after.setdefault(first, set()).add(then)
    reached = {event: _reached(event, after) for event in after}
    done: set[str] = set()
    for event in sorted(after):
        if event in reached[event] and event not in done:
            circle = frozenset(other for other in reached[event] if event in reached.get(other, ()))
            done |= circle
            yield circle


def _reached(start: str, after: dict[str, set[str]]) -> set[str]:
    met: set[str] = set()
    waiting = [start]
    while waiting:
        new = after.get(waiting.pop(), set()) - met
        met |= new
        waiting.extend(new)
    return met
