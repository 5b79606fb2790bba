"""Attested counts for a pair of States and a year: a lower bound, what dates admit, and an upper bound where a list is complete."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from communique.iris import ENTITIES, expand
from communique.publish.panel.happenings import Happening
from communique.publish.panel.reach import Covered
from communique.publish.panel.sides import Sides
from communique.publish.panel.states import Member, States
from communique.publish.panel.years import Window, begun
from communique.publish.reading import Reading

__all__ = ["Counts", "Figure", "Measure", "figure", "stated_counts"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure for a year; None is missing. ``lower`` counts what certainly falls in the year, ``possible`` what may."""

    lower: int | None
    possible: int | None
    upper: int | None


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted: the things of an event that count one each, once however many events tell of them."""

    of: Callable[[Happening], Sequence[str]]
    is_whole: bool = False
    """Whether it counts every event of its kind, so that a number that a source gives is one of them."""


@dataclass(frozen=True, slots=True)
class Counts:
    """A number of events that a source gives for a year between States: from one member to the other where it says so."""

    kind: str
    year: int
    number: int
    members: frozenset[Member]
    sender: Member | None
    receiver: Member | None


def figure(happened: Iterable[Happening], year: int, covered: Covered, of: Measure, floor: int = 0) -> Figure:
    """The figure for what happened; ``floor`` is a number that a source gives for the year. Zero needs a source that was read for it."""
    admitted = [one for one in happened if one.window is not None and one.window.is_possible(year)]
    sure = {thing for one in admitted if one.window is not None and one.window.is_certain(year) for thing in of.of(one)}
    maybe = {thing for one in admitted for thing in of.of(one)}
    lower = max(len(sure), floor)
    possible = max(len(maybe), lower)
    totals = [len({thing for one in admitted if source in one.sources for thing in of.of(one)}) for source in covered.complete]
    upper = min(totals, default=None)
    return Figure(
        lower if lower or covered.is_read else None,
        possible if possible or covered.is_read else None,
        upper if upper is not None and upper >= lower else None,
    )


def stated_counts(reading: Reading, states: States, sides: Sides) -> list[Counts]:
    """The numbers of events that sources give for a single year, with the States they are between."""
    found = []
    for iri in reading.all_subjects(ENTITIES):
        kind, number = reading.value(iri, "cmq:countOf"), reading.value(iri, "cmq:count")
        window = begun(reading, iri)
        if reading.is_a(iri, "cmq:Count") and kind and number and window is not None and _is_one_year(reading, iri, window):
            found.append(_counts(reading, states, sides, iri, window))
    return found


def _is_one_year(reading: Reading, iri: str, window: Window) -> bool:
    latest = reading.value(iri, "cmq:latest")
    return window.first is not None and latest != "" and int(latest[:4]) == window.first


def _counts(reading: Reading, states: States, sides: Sides, iri: str, window: Window) -> Counts:
    def member(name: str) -> Member | None:
        return next((states.member[state] for state in reading.values(iri, name) if state in states.member), None)

    actors = [actor for name in ("cmq:visitor", "cmq:participant") for actor in reading.values(iri, name)]
    behind = {states.member[state] for actor in actors for state in sides.behind(actor)}
    sender, receiver = member("cmq:sendingState"), member("cmq:receivingState")
    visitors = {states.member[state] for actor in reading.values(iri, "cmq:visitor") for state in sides.behind(actor)}
    sender = sender or (next(iter(visitors)) if len(visitors) == 1 else None)
    assert window.first is not None  # one year, as asked before
    return Counts(expand(reading.value(iri, "cmq:countOf")), window.first, int(reading.value(iri, "cmq:count")),
                  frozenset(behind | {one for one in (sender, receiver) if one}), sender, receiver)
