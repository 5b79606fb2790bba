"""What a State stands for under a reading: itself, its line of continuity, or the States of its Correlates of War code.

The saved query ``state-lines`` says so, and this module reads its answer and nothing else: what a reading does can be looked up there, and
a server is asked for it as the store is.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, get_args

from communique.ask.answers import Answer, Solutions, hold
from communique.ask.saved import SavedQuery, find_query
from communique.findings import CannotGoOn
from communique.graph.asking import Graphs
from communique.vocabulary import queries

__all__ = ["NAMED", "READINGS", "Lines", "StateReading", "lines_here", "lines_of"]

StateReading = Literal["named", "continuity", "cow"]
READINGS: Final[tuple[str, ...]] = get_args(StateReading)

_QUERY: Final = "state-lines"
_COLUMN: Final = {"continuity": "states", "cow": "same_code"}


@dataclass(frozen=True, slots=True)
class Lines:
    """The States that a State stands for, and from when a later one stands for an earlier.

    ``members`` holds, by IRI, the States of a line or code in order of time; a State that is missing stands for itself. ``since`` holds
    the first possible day on which a State continues those before it: what it did earlier is its own and not the line's.
    """

    members: Mapping[str, tuple[str, ...]]
    since: Mapping[str, str]

    def meant(self, given: Sequence[str]) -> list[str]:
        """All that the given States stand for, each once."""
        return list(dict.fromkeys(one for name in given for one in self.members.get(name, (name,))))

    def heads(self, given: Sequence[str]) -> Iterator[tuple[str, str]]:
        """States with the one of their line under which they are counted: one that was given, else the last.

        A State that two rivals are held to continue stays apart, unless one of its line was given.
        """
        for state, members in sorted(self.members.items()):
            head = next((one for one in given if one in members), members[-1])
            if head != state and (head in given or set(members) <= set(self.members.get(head, ()))):
                yield state, head

    def days(self, given: Sequence[str]) -> Iterator[tuple[str, str]]:
        """States that stand for a given one which they continue, with the day from which they do."""
        for state in self.meant(given):
            lines = [(name, self.members[name]) for name in given if state in self.members.get(name, ())]
            if lines and state in self.since and all(line.index(state) > line.index(name) for name, line in lines):
                yield state, self.since[state]


NAMED: Final = Lines(MappingProxyType({}), MappingProxyType({}))
"""Each State as named: itself alone."""


def lines_here(store: Graphs, saved: SavedQuery, reading: str) -> Lines:
    """The lines of a dataset's States, for a saved query."""
    return lines_of(lambda text: hold(store.query(text)), saved, reading)


def lines_of(ask: Callable[[str], Answer], saved: SavedQuery, reading: str) -> Lines:
    """The lines of States, for a saved query, by what is answered to SPARQL.

    Raises CannotGoOn for a reading that is none, or one of States for a query that takes no State.
    """
    if reading not in READINGS:
        raise CannotGoOn(f"states {reading}: is no reading of States; take one of {', '.join(READINGS)}")
    if reading == "named":
        return NAMED
    if not any(parameter.type == "state" for parameter in saved.params):
        raise CannotGoOn(f"query {saved.name}: takes no State that could be read as {reading}; ask it as named")
    answer = ask(find_query(_QUERY, [queries()]).text)
    assert isinstance(answer, Solutions)
    rows = [(row["state"], row[_COLUMN[reading]], row["continues_from"]) for row in answer.read()]
    members = {state.value: tuple(names.value.split()) for state, names, _ in rows if names is not None}
    days = {state.value: day.value for state, _, day in rows if day is not None and reading == "continuity"}
    return Lines(members, days)
