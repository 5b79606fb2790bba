"""How far the sources reach for a pair of States in a year: zero needs a source that was read for it, or is complete.

A source that only reaches into a year tells of what it tells of; that it names no more is no zero. One that is silent
on a kind of event in a year does not cover it: what it leaves out is not denied.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from communique.dates import instant_bounds
from communique.iris import CMQ, RECORDS, local
from communique.publish.panel.states import Dyad, Member, States
from communique.publish.reading import Reading
from communique.vocabulary import superclasses

__all__ = ["COVERING", "READ", "Covered", "Reach"]

COVERING: Final = ("complete", "read-for", "reaches")
"""The statuses under which a source covers a field, the strongest first."""
READ: Final = ("complete", "read-for")
"""Those under which nothing told is a lower bound of zero."""
_EVENT: Final = CMQ + "Event"


@dataclass(frozen=True, slots=True)
class Covered:
    """How a field is covered in a year for a pair: the strongest status (``silent`` if no more, empty if nothing), and by which records."""

    status: str
    records: tuple[str, ...]
    complete: tuple[str, ...]
    """The sources that call their list complete for the whole year."""

    @property
    def is_covered(self) -> bool:
        """Whether some source covers it, be it in passing."""
        return self.status in COVERING

    @property
    def is_read(self) -> bool:
        """Whether some source was read for the whole year or calls its list complete, so that nothing told is a lower bound of zero."""
        return self.status in READ


@dataclass(frozen=True, slots=True)
class _Record:
    iri: str
    field: str
    status: str
    first: tuple[int, bool] | None
    last: tuple[int, bool] | None
    sources: tuple[str, ...]
    between: frozenset[Member] | None

    def touches(self, year: int) -> bool:
        return (self.first is None or self.first[0] <= year) and (self.last is None or year <= self.last[0])

    def fills(self, year: int) -> bool:
        """Whether the whole year lies in the span."""
        begun = self.first is None or self.first[0] < year or self.first == (year, True)
        return begun and (self.last is None or year < self.last[0] or self.last == (year, True))

    def status_in(self, year: int) -> str:
        """The status for a year that the span touches: into a year that it does not fill, a record only reaches."""
        return "reaches" if self.status in READ and not self.fills(year) else self.status


class Reach:
    """The records of coverage of a dataset, each with the pairs of States that it is of."""

    def __init__(self, reading: Reading, states: States) -> None:
        self._reading = reading
        self._states = states
        self.sole: Dyad | None = None
        """The dataset's only pair, which a record is of that names no States, in a dataset that names none."""

    def of(self, field: str, pair: Dyad, year: int) -> Covered:
        """How a class of events (as an IRI) is covered for a pair in a year."""
        above = _above(field)
        here = [one for one in self._records if one.touches(year) and one.field in above and self._is_of(one, pair)]
        mute = {source for one in here for source in one.sources if one.field == field and one.status not in COVERING}
        heard = [one for one in here if one.status in COVERING and not mute.issuperset(one.sources)]
        if heard:
            status = min((one.status_in(year) for one in heard), key=COVERING.index)
            whole = {source for one in heard if one.status_in(year) == "complete" for source in one.sources}
            return Covered(status, tuple(sorted(one.iri for one in heard)), tuple(sorted(whole)))
        silent = [one.iri for one in here if one.field == field and one.status not in COVERING]
        return Covered("silent" if silent else "", tuple(sorted(silent)), ())

    def years(self, pair: Dyad, fields: Iterable[str]) -> set[int]:
        """The years at the ends of the spans that records give for these fields and the pair."""
        wanted = {above for field in fields for above in _above(field)}
        return {end[0] for one in self._records if one.field in wanted and self._is_of(one, pair)
                for end in (one.first, one.last) if end is not None}

    def _is_of(self, record: _Record, pair: Dyad) -> bool:
        if record.between is not None:
            return record.between.issuperset(pair)
        return self._default.issuperset(pair) if self._default else pair == self.sole

    @cached_property
    def _default(self) -> frozenset[Member]:
        datasets = self._reading.subjects("rdf:type", "cmq:Dataset", RECORDS)
        return self._members(state for dataset in datasets for state in self._reading.values(dataset, "cmq:between", RECORDS))

    def _members(self, states: Iterable[str]) -> frozenset[Member]:
        return frozenset(self._states.member[state] for state in states if state in self._states.member)

    @cached_property
    def _records(self) -> list[_Record]:
        return [self._record(iri) for iri in self._reading.subjects("rdf:type", "cmq:Coverage", RECORDS)]

    def _record(self, iri: str) -> _Record:
        values = self._reading.values
        bounds = instant_bounds(self._reading.value(iri, "dcterms:temporal", RECORDS))
        first, last = bounds.earliest, bounds.latest
        between = values(iri, "cmq:between", RECORDS)
        return _Record(
            iri, self._reading.value(iri, "cmq:field", RECORDS), local(self._reading.value(iri, "cmq:status", RECORDS)),
            (first.year, (first.month, first.day) == (1, 1)) if first else None,
            (last.year, (last.month, last.day) == (12, 31)) if last else None,
            tuple(values(iri, "cmq:sourceOf", RECORDS)), self._members(between) if between else None,
        )


def _above(field: str) -> set[str]:
    """The fields whose records are of a class too: itself and, for a kind of event, the kinds above it."""
    return {field} | {one for one in superclasses().get(field, frozenset()) if _EVENT in superclasses().get(one, frozenset())}
