"""Who headed both States and their governments is known for every day of the period, or a gap record says why not."""

from datetime import date, timedelta

import pyoxigraph as ox
import pytest

from communique.dates import extent_bounds
from communique.iris import BASE, PREFIXES

FIRST, LAST, END_OF_USSR = date(1948, 9, 9), date(2024, 12, 31), date(1991, 12, 25)
HEADS = ("head-of-state", "head-of-government")
PERIODS = (("state/ussr", FIRST, END_OF_USSR), ("state/russian-federation", END_OF_USSR, LAST), ("state/dprk", FIRST, LAST))
QUERY = f"""BASE <{BASE}>
PREFIX cmq: <{PREFIXES["cmq"]}>
PREFIX sem: <{PREFIXES["sem"]}>
SELECT ?begin ?end WHERE {{
  GRAPH <graph/accepted> {{ ?tenure cmq:holder ?holder ; cmq:post ?post . ?post cmq:actsFor <%s> }}
  GRAPH <graph/entities> {{ ?post cmq:rank <concept/%s> }}
  OPTIONAL {{ GRAPH <graph/accepted> {{ ?tenure sem:hasEarliestBeginTimeStamp ?begin }} }}
  OPTIONAL {{ GRAPH <graph/accepted> {{ ?tenure sem:hasLatestEndTimeStamp ?end }} }}
}}"""
GAPS = f"""BASE <{BASE}>
PREFIX cmq: <{PREFIXES["cmq"]}>
SELECT ?gap ?span WHERE {{ GRAPH <graph/records> {{ ?gap a cmq:Gap ; <{PREFIXES["dcterms"]}temporal> ?span ; cmq:field cmq:Tenure }} }}"""


def day(term: object, unknown: date) -> date:
    return date.fromisoformat(term.value) if isinstance(term, ox.Literal) else unknown


def uncovered(spans: list[tuple[date, date]], first: date, last: date) -> list[date]:
    """The days from the first to the last that lie in no span."""
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return [one for one in days if not any(begin <= one <= end for begin, end in spans)]


def gaps(store: ox.Store) -> list[tuple[date, date]]:
    spans = [extent_bounds(str(row["span"].value)).hull for row in store.query(GAPS)]
    return [(span.earliest, span.latest) for span in spans if span.earliest and span.latest]


@pytest.mark.parametrize("rank", HEADS)
@pytest.mark.parametrize(("state", "first", "last"), PERIODS, ids=[state for state, _, _ in PERIODS])
def test_every_day_has_its_heads(real: ox.Store, state: str, first: date, last: date, rank: str) -> None:
    """From the founding of the DPRK to the end of 2024 somebody may hold the office on each day; else a gap record covers it."""
    held = [(day(row["begin"], date.min), day(row["end"], date.max)) for row in real.query(QUERY % (state, rank))]
    assert len(held) > 2
    assert uncovered([*held, *gaps(real)], first, last) == []


def test_a_gap_is_not_covered_by_a_tenure(real: ox.Store) -> None:
    """The days on which nobody is known to have headed the government of the USSR are the days that its gap record names."""
    held = [(day(row["begin"], date.min), day(row["end"], date.max)) for row in real.query(QUERY % ("state/ussr", "head-of-government"))]
    assert uncovered(held, FIRST, END_OF_USSR) == [date(1991, 8, 23)]
