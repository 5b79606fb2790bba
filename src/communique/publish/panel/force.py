"""Treaties in force at the end of a year, as the saved query of that name finds them, by class of certainty."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, Literal

from communique import vocabulary
from communique.ask.answers import Solutions
from communique.ask.running import run
from communique.ask.saved import find_query
from communique.publish.reading import Reading, text

__all__ = ["STANDINGS", "Standing", "standings"]

Standing = Literal["in force", "disputed", "unknown"]

STANDINGS: Final[dict[Standing, str]] = {"in force": "force_min", "disputed": "force_disputed", "unknown": "force_unknown"}
"""The classes that are counted, with their columns; what is certainly not in force, or no treaty, is not."""

_QUERY: Final = "treaties-in-force"


def standings(reading: Reading, years: Iterable[int]) -> dict[int, dict[str, str]]:
    """The standing of each instrument by its IRI, on the last day of each year; the query is asked once for all."""
    days = [f"{year:04}-12-31" for year in years]
    if not days:
        return {}
    saved = find_query(_QUERY, (vocabulary.queries(),))
    answer = run(reading.store, saved, {"on": days}, reading.base)
    assert isinstance(answer, Solutions)  # the query answers in rows
    at = {name: answer.variables.index(name) for name in ("on", "instrument", "standing")}
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in answer.rows:
        found[int(text(row[at["on"]])[:4])][text(row[at["instrument"]])] = text(row[at["standing"]])
    return found
