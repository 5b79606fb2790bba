"""Visits by Foreign Leaders to the United States."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from communique.findings import Finding
from communique.imports.historyatstate.countries import usa
from communique.imports.historyatstate.drafting import Draft, remark
from communique.imports.historyatstate.protocol_told import protocol_told
from communique.imports.historyatstate.publications import publication
from communique.imports.historyatstate.reading import read_rows
from communique.imports.historyatstate.timing import when
from communique.imports.historyatstate.visitors import Visitor, office_of, visitors
from communique.imports.protocol import Interpretation, Row
from communique.matching.register import Clues, Register

__all__ = ["Visits"]

SOURCE = "source/historyatstate-visits"
_HOST = "The list is of visits of foreign leaders to the United States."
_OFFICE = "The title and the country of the row name the office."
_LOOK = "look it up elsewhere"


class Visits:
    """Visits of heads of State and government, and of others of their rank, to the United States."""

    name = "historyatstate-visits"
    title = "Visits by Foreign Leaders, Office of the Historian (XML: a file of a decade, or the folder)"

    def source(self) -> Mapping[str, Any]:
        """The publication."""
        return publication(self.name, "Visits by Foreign Leaders", "visits", "Visits of foreign heads of State and government to the "
                           "United States since 1874: visitor, country, days, and remarks, of which only the protocol is read.")

    def rows(self, path: Path) -> Iterator[Row | Finding]:
        """A row for each visit."""
        return read_rows(path, "visit")

    def interpret(self, row: Row, register: Register) -> Interpretation:
        """One visit, of one visitor or several from one State."""
        try:
            date = when(row.text("start-date"), row.text("end-date"))
        except ValueError as problem:
            return Interpretation((), refused=remark(row, "impossible-date", str(problem), "look the days up, and mend the copy"))
        who = visitors(row.text("visitor"))
        if not who:
            return Interpretation((), refused=remark(row, "no-visitor", "names no visitor", "mend it in the copy"))
        if not row.text("from"):
            return Interpretation((), refused=remark(row, "no-country", "names no country", "mend it in the copy"))
        return _visit(Draft.of(SOURCE, row, register), date, who)


def _visit(draft: Draft, date: str, who: tuple[Visitor, ...]) -> Interpretation:
    row, register = draft.row, draft.register
    day = row.text("start-date") or row.text("end-date")
    state, absent = draft.country("from", day)
    host = draft.meant(usa(register), _HOST)
    persons = list(dict.fromkeys(_visitor(draft, one, state, day) for one in who))
    visitor = persons if len(persons) > 1 else persons[0]
    sender = {"sendingState": state} if state else absent
    visit: dict[str, Any] = {"visitor": visitor, **sender, "receivingState": host, "date": date}
    if "overnment" in row.text("from"):
        draft.note("government-qualified", f"“{row.text('from')}” names a government; the State is claimed", "read the row")
    if not row.text("end-date") or not row.text("start-date"):
        draft.note("day-unknown", "one of the days is not told", _LOOK)
    protocol, told = protocol_told(row.text("description"))
    if protocol:
        visit["protocol"] = protocol
    elif told:
        draft.note("protocol-undecided", f"the remarks tell of {told}", "read the remarks, and claim by hand what they tell")
    label = f"Visit of {' and '.join(f'{one.title} {one.name}'.strip() for one in who)} to the United States, {day[:4]}"
    return Interpretation(draft.records(label, visit), tuple(draft.notes))


def _visitor(draft: Draft, one: Visitor, state: str, day: str) -> str:
    name, rank = office_of(one.title)
    office = ""
    if name and state:
        office = draft.register.entity("Office", name, Clues(day=day, state=state, kind=rank)).id
        draft.meant(office, _OFFICE)
    elif one.title and not name:
        draft.note("office-undecided", f"“{one.title}” leaves open in what office {one.name} came", _LOOK)
    elif not one.title:
        draft.note("no-title", f"no title is known in “{one.name}”; all of it is taken for the name", "read the row")
    match = draft.register.entity("Person", one.name, Clues(day=day, state=state, office=office, title=one.title), label=one.label)
    person = draft.named(one.name, match, one.title)
    draft.acts(person, state, office)
    return person
