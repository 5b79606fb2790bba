"""What a State stands for under a reading: itself, its line of continuity, or the States of its Correlates of War code.

The saved query ``state-lines`` says so, and this module reads its answer and nothing else: what a reading does can be looked up, and
a server is asked for it as the store is.
"""

from collections.abc import Callable
from typing import Final, Literal, get_args

import pyoxigraph as ox

from communique.ask.answers import Answer, Solutions, hold
from communique.ask.binding import Lines
from communique.ask.saved import SavedQuery, find_query
from communique.findings import CannotGoOn
from communique.vocabulary import queries

__all__ = ["READINGS", "StateReading", "lines_here", "lines_of", "takes_states"]

StateReading = Literal["named", "continuity", "cow"]
READINGS: Final[tuple[str, ...]] = get_args(StateReading)

_QUERY: Final = "state-lines"
_COLUMN: Final = {"continuity": "states", "cow": "same_code"}


def takes_states(saved: SavedQuery, reading: str) -> None:
    """Raises CannotGoOn for a reading that is none, or one of States for a query that takes no State."""
    if reading not in READINGS:
        raise CannotGoOn(f"states {reading}: is no reading of States; take one of {', '.join(READINGS)}")
    if reading != "named" and not any(parameter.type == "state" for parameter in saved.params):
        raise CannotGoOn(f"query {saved.name}: takes no State that could be read as {reading}; ask it as named")


def lines_here(store: ox.Store, saved: SavedQuery, reading: str) -> Lines:
    """The States that each State of a store stands for in a saved query."""
    return lines_of(lambda text: hold(store.query(text)), saved, reading)


def lines_of(ask: Callable[[str], Answer], saved: SavedQuery, reading: str) -> Lines:
    """The States that each State stands for in a saved query, in order of time, by what is answered to SPARQL; none as named."""
    takes_states(saved, reading)
    if reading == "named":
        return {}
    answer = ask(find_query(_QUERY, [queries()]).text)
    assert isinstance(answer, Solutions)
    found = {}
    for row in answer.read():
        state, members = row["state"], row[_COLUMN[reading]]
        if isinstance(state, ox.NamedNode) and isinstance(members, ox.Literal):
            found[state.value] = tuple(members.value.split())
    return found
