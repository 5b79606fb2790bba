"""Treaties in force at the end of a year, as the saved query of that name finds them, by class of certainty."""

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


def standings(reading: Reading, year: int) -> dict[str, str]:
    """The standing of each instrument on the last day of a year, by IRI."""
    saved = find_query(_QUERY, (vocabulary.queries(),))
    answer = run(reading.store, saved, {"on": f"{year:04}-12-31"}, reading.base)
    assert isinstance(answer, Solutions)  # the query answers in rows
    at = {name: answer.variables.index(name) for name in ("instrument", "standing")}
    return {text(row[at["instrument"]]): text(row[at["standing"]]) for row in answer.rows}
