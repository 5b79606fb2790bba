"""What the tables of a panel are made from, read once from a store: States, events, pairs, years and coverage."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final
from weakref import WeakKeyDictionary

from communique.ask.answers import Solutions
from communique.ask.running import run
from communique.ask.saved import find_query
from communique.iris import ACCEPTED, expand, shorten
from communique.publish.panel.codings import CODED, Coding, codings
from communique.publish.panel.counting import Counts, Figure, Measure, figure, stated_counts
from communique.publish.panel.force import standings
from communique.publish.panel.happenings import COUNTED, Happening, happenings
from communique.publish.panel.reach import Covered, Reach
from communique.publish.panel.sides import Party, Sides, undirected
from communique.publish.panel.states import Dyad, Member, State, States
from communique.publish.reading import Reading, text
from communique.publish.tables import Cell
from communique.vocabulary import queries

__all__ = ["VOICES", "Panel", "panel_of"]

VOICES: Final = {"text": "treaty text", "official": "official", "other": "other"}
"""Whose word it is that one instrument replaced another: columns by the voices of the saved query ``replacements``."""

_PANELS: "WeakKeyDictionary[Reading, Panel]" = WeakKeyDictionary()


def panel_of(reading: Reading) -> "Panel":
    """The panel of a store, made on first use and kept as long as its reading."""
    if reading not in _PANELS:
        _PANELS[reading] = Panel(reading)
    return _PANELS[reading]


class Panel:
    """A dataset as scholars count it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.states = States(reading)
        self.sides = Sides(reading, self.states)
        self._reach = Reach(reading, self.states)
        self._covered: dict[tuple[str, Dyad, int], Covered] = {}

    @cached_property
    def happened(self) -> list[Happening]:
        """The accepted events, in the order of time."""
        return list(happenings(self.reading, self.states, self.sides))

    @cached_property
    def codings(self) -> list[Coding]:
        """The obligations that data sets code."""
        return list(codings(self.reading, self.states))

    @cached_property
    def dyads(self) -> list[Dyad]:
        """The pairs that something accepted joins: an event, an instrument, a coded obligation; in their order."""
        found = {pair for one in self.happened for pair in one.dyads} | {pair for one in self.codings for pair in one.dyads}
        for instrument in self.instruments:
            found |= set(self.dyads_of_instrument(instrument))
        return sorted(found)

    @cached_property
    def instruments(self) -> list[str]:
        """The instruments of which something is accepted."""
        return [one for one in self.reading.all_subjects(ACCEPTED) if self.reading.is_a(one, "cmq:Instrument")]

    @cached_property
    def replaced(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """The instruments that one is asserted to replace or to end, by the one and by whose word it is (as ``VOICES`` names them)."""
        answer = run(self.reading.store, find_query("replacements", [queries()]), {})
        assert isinstance(answer, Solutions)
        found: dict[tuple[str, str], set[str]] = {}
        for row in answer.read():
            if text(row["modality"]) == "asserted":
                voice = next(name for name, voice in VOICES.items() if voice == text(row["voice"]))
                found.setdefault((text(row["instrument"]), voice), set()).add(text(row["other"]))
        return {about: tuple(sorted(others)) for about, others in found.items()}

    def dyads_of_instrument(self, instrument: str) -> list[Dyad]:
        """The pairs between which an instrument is made."""
        return undirected((Party("party", state) for state in self.sides.of_instrument(instrument)), self.states)

    @cached_property
    def reach(self) -> Reach:
        """How far the sources reach; in a dataset of one pair, records that name no States are of it."""
        self._reach.sole = self.dyads[0] if len(self.dyads) == 1 else None
        return self._reach

    @cached_property
    def counts(self) -> list[Counts]:
        """The numbers that sources give for single years."""
        return stated_counts(self.reading, self.states, self.sides)

    def years(self, pair: Dyad) -> list[int]:
        """The years of a pair, without a break: from the first to the last that is covered or told of, while both States exist."""
        ends = self.reach.years(pair, map(expand, (*COUNTED.values(), CODED)))
        windows = [one.window for one in self.happened if one.counts_as and pair in one.dyads]
        windows += [window for one in self.codings if pair in one.dyads for window in (one.begin, one.end)]
        ends |= {year for window in windows if window for year in (window.first, window.last) if year is not None}
        span = range(min(ends), max(ends) + 1) if ends else range(0)
        return [year for year in span if self.named(pair[0], year) and self.named(pair[1], year)]

    def standing(self, instrument: str, year: int) -> str:
        """Whether an instrument is in force at the end of a year; empty where nothing of its course is told."""
        return self._standings.get(year, {}).get(instrument, "")

    @cached_property
    def _standings(self) -> dict[int, dict[str, str]]:
        return standings(self.reading, sorted({year for pair in self.dyads for year in self.years(pair)}))

    def named(self, member: Member, year: int) -> tuple[State, ...]:
        """The States that stand for a member in a year."""
        return self.states.named(member, year)

    def covered(self, kind: str, pair: Dyad, year: int) -> Covered:
        """How a class of events is covered; ``attested`` where no record says so and an event of the year is told all the same."""
        ordered: Dyad = (min(pair), max(pair))
        key = (kind, ordered, year)
        if key not in self._covered:
            found = self.reach.of(expand(kind), ordered, year)
            told = [one for name, its in COUNTED.items() if its == kind for one in self._told[name, ordered, False]]
            is_told = any(one.window is not None and one.window.is_certain(year) for one in told)
            self._covered[key] = Covered("attested", found.records, ()) if is_told and not found.is_covered else found
        return self._covered[key]

    def figure(self, name: str, pair: Dyad, year: int, of: Measure, *, is_directed: bool = False) -> Figure:
        """The figure of a kind of event (as ``counts_as`` names it) for a pair, or from its first member to its second."""
        kind = COUNTED[name]
        floor = self._floor(kind, pair, year, is_directed=is_directed) if of.is_whole else 0
        return figure(self._told[name, pair, is_directed], year, self.covered(kind, pair, year), of, floor)

    @cached_property
    def _told(self) -> defaultdict[tuple[str, Dyad, bool], list[Happening]]:
        """The events by what they count as, the pair, and whether the pair is in the order of sending."""
        found: defaultdict[tuple[str, Dyad, bool], list[Happening]] = defaultdict(list)
        for one in self.happened:
            for pair in one.dyads:
                found[one.counts_as, pair, False].append(one)
            for pair in one.directed:
                found[one.counts_as, pair, True].append(one)
        return found

    def _floor(self, kind: str, pair: Dyad, year: int, *, is_directed: bool) -> int:
        def fits(one: Counts) -> bool:
            same = one.members.issuperset(pair) or {one.sender, one.receiver} == set(pair)
            return same and (not is_directed or (one.sender, one.receiver) == pair)

        return max((one.number for one in self.counts if one.kind == expand(kind) and one.year == year and fits(one)), default=0)

    def id(self, iri: str) -> str:
        """The name of a thing in the tables: its IRI without the dataset's base, a concept's or term's name with its prefix."""
        return shorten(iri, self.reading.base) if iri else ""

    def ids(self, iris: Sequence[str]) -> Cell:
        """The names of several things."""
        return tuple(map(self.id, iris))
