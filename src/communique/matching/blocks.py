"""Which events are worth comparing: those that share days, those some weeks apart that share an actor, a place or a thing, and
those without a date that do.

Comparing all pairs of 10,000 events would take hours; nearly all are decades apart.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from communique.matching.aspects import ASPECTS, iri
from communique.matching.background import OFFICE, STATE, Background
from communique.matching.spans import Span
from communique.matching.tellings import Telling

__all__ = ["NEAR", "Blocks"]

NEAR = 62
"""Days between two dates within which an account may have slipped by a month."""
_LONGEST = 800
"""Days from which on a date is too coarse to choose by."""
_OWN = tuple(iri(name) for name in ("onInstrument", "principal", "ofState", "anniversaryOf", "between", "registrationNumber"))
"""Properties by whose values events are found at any distance of time."""
_DOCUMENT, _NAME, _OFFICE = "a document", "a name", "an office"
_KINDS = ("kind", "protocol", "designation", "level", "subject")
_SHARED = tuple(sorted({prop for aspect in ASPECTS if aspect.words not in _KINDS for prop in aspect.properties} | {iri("place"), *_OWN}))


@dataclass(frozen=True, slots=True)
class Blocks:
    """Tellings by the days on which they can lie, and by the things they name."""

    by_id: dict[str, Telling]
    dated: tuple[tuple[str, str, str], ...]
    """Earliest and latest day and id of each telling whose dates are fine enough, in order."""
    by_value: dict[str, tuple[str, ...]]
    """The ids of tellings that name a thing which is their own."""
    undated: dict[str, tuple[str, ...]]
    """The ids of tellings without a date to go by, under each thing they name."""
    marks: dict[str, frozenset[str]]
    """What each telling names that is not common to all, by its id; ``_DOCUMENT``, ``_NAME`` and ``_OFFICE`` where it has one."""

    @classmethod
    def of(cls, tellings: Iterable[Telling], background: Background) -> "Blocks":
        """The blocks of these tellings, one telling an id."""
        by_id = {telling.id: telling for telling in tellings}
        dated = sorted((*hull, name) for name, telling in by_id.items() if (hull := _hull(telling)))
        coarse = [telling for telling in by_id.values() if _hull(telling) is None]
        marks = {name: _marks(telling, background) for name, telling in by_id.items()}
        return cls(by_id, tuple(dated), _index(by_id.values(), _OWN), _index(coarse, _SHARED), marks)

    def near(self, telling: Telling) -> Iterator[Telling]:
        """The tellings worth comparing with one, in the order of their ids; never the one itself."""
        found: set[str] = set()
        hull = _hull(telling)
        if hull:
            first, last = (date.fromisoformat(day) for day in hull)
            low = (first - timedelta(days=min(NEAR + _LONGEST, first.toordinal() - 1))).isoformat()
            high = (last + timedelta(days=min(NEAR, (date.max - last).days))).isoformat()
            reach = (first - timedelta(days=min(NEAR, first.toordinal() - 1))).isoformat()
            window = self.dated[bisect_left(self.dated, (low,)):bisect_right(self.dated, (high, "~"))]
            found.update(name for earliest, latest, name in window
                         if latest >= reach and ((earliest <= hull[1] and hull[0] <= latest) or self._may_agree(telling.id, name)))
        for prop in _SHARED:
            for value in telling.of(prop):
                found.update(self.undated.get(value, ()))
        for prop in _OWN:
            for value in telling.of(prop):
                found.update(self.by_value.get(value, ()))
        if hull is None:
            values = telling.of(*_SHARED)
            found.update(name for name, other in self.by_id.items() if other.kind == telling.kind and other.of(*_SHARED) & values)
        return (self.by_id[name] for name in sorted(found - {telling.id}))


    def _may_agree(self, one: str, other: str) -> bool:
        """Whether two tellings of different days can have anything particular in common."""
        ours, theirs = self.marks[one], self.marks[other]
        return not ours.isdisjoint(theirs) or _OFFICE in ours or _OFFICE in theirs


def _marks(telling: Telling, background: Background) -> frozenset[str]:
    values = telling.of(*_SHARED)
    kinds = {value: background.kinds.get(value) for value in values}
    said = {_DOCUMENT: bool(telling.of(_OWN[0])), _NAME: bool(telling.names), _OFFICE: OFFICE in kinds.values()}
    return frozenset(value for value, kind in kinds.items() if kind != STATE) | frozenset(mark for mark, is_so in said.items() if is_so)


def _hull(telling: Telling) -> tuple[str, str] | None:
    """The earliest and latest day of all dates told; None where one is open, or all are too coarse."""
    spans: list[Span] = [span for span in telling.spans if span.is_known]
    if not spans or len(spans) < len(telling.spans):
        return None
    earliest, latest = min(span.earliest for span in spans), max(span.latest for span in spans)
    return (earliest, latest) if Span("", earliest, latest).days <= _LONGEST else None


def _index(tellings: Iterable[Telling], properties: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for telling in tellings:
        for value in telling.of(*properties):
            found.setdefault(value, set()).add(telling.id)
    return {value: tuple(sorted(names)) for value, names in found.items()}


