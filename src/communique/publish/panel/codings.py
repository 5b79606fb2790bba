"""Obligations between States as data sets code them: the claim of a coder, under a scheme and a version."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from communique.iris import ACCEPTED, RECORDS, local
from communique.publish.panel.sides import Party, undirected
from communique.publish.panel.states import Dyad, States
from communique.publish.panel.years import Window, day
from communique.publish.reading import Reading

__all__ = ["CODED", "Coding", "codings"]

CODED: Final = "cmq:CodedObligation"


@dataclass(frozen=True, slots=True)
class Coding:
    """A coded obligation: its kind in our words and in the scheme's, who coded it, for whom, and when it begins and ends."""

    iri: str
    obligation: str
    coded_as: str
    scheme: str
    version: str
    coders: tuple[str, ...]
    sources: tuple[str, ...]
    instruments: tuple[str, ...]
    dyads: tuple[Dyad, ...]
    states: tuple[str, ...]
    begin: Window | None
    end: Window | None

    def standing(self, year: int) -> Literal["certain", "possible", ""]:
        """Whether it holds on some day of the year: certainly, possibly, or not."""
        begin, end = self.begin or Window(None, None), self.end or Window(None, None)
        if (begin.first is not None and begin.first > year) or (end.last is not None and end.last < year):
            return ""
        sure = begin.last is not None and begin.last <= year and end.first is not None and end.first >= year
        return "certain" if sure else "possible"


def codings(reading: Reading, states: States) -> Iterator[Coding]:
    """The coded obligations of which something is accepted, by IRI."""
    for iri in reading.all_subjects(ACCEPTED):
        if not reading.is_a(iri, CODED):
            continue
        behind = {state for state in reading.values(iri, "cmq:between") if state in states.all}
        sources = reading.sources(reading.claims_about(iri))
        coders = {name for source in sources for name in reading.values(source, "dcterms:creator", RECORDS)}
        yield Coding(
            iri, local(reading.value(iri, "cmq:obligationKind")), reading.value(iri, "cmq:codedAs"), reading.value(iri, "cmq:scheme"),
            reading.value(iri, "dcat:version"), tuple(sorted(coders)), tuple(sources), tuple(reading.values(iri, "schema:about")),
            tuple(undirected([Party("party", state) for state in sorted(behind)], states)), tuple(sorted(behind)),
            _window(reading, iri, "Begin"), _window(reading, iri, "End"),
        )


def _window(reading: Reading, iri: str, side: str) -> Window | None:
    low, high = (day(reading, iri, f"sem:has{edge}{side}TimeStamp") for edge in ("Earliest", "Latest"))
    return Window(low.year if low else None, high.year if high else None) if low or high else None
