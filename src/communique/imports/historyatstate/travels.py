"""Travels abroad of the President, and of the Secretary of State: a row is a visit to one country."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from communique.findings import Finding
from communique.imports.historyatstate.countries import usa
from communique.imports.historyatstate.drafting import Draft, remark
from communique.imports.historyatstate.localities import localities
from communique.imports.historyatstate.protocol_told import protocol_told
from communique.imports.historyatstate.publications import publication
from communique.imports.historyatstate.reading import read_rows
from communique.imports.historyatstate.timing import when
from communique.imports.protocol import Interpretation, Row
from communique.matching.register import Clues, Register

__all__ = ["PresidentTravels", "SecretaryTravels"]

_LOOK = "look it up elsewhere"


class _Travels:
    """Travels of the holders of one office."""

    name = title = office = role = rank = page = plural = ""

    def source(self) -> Mapping[str, Any]:
        """The publication."""
        return publication(self.name, f"Travels Abroad of the {self.office}", f"travels/{self.page}",
                           "Travels abroad by country: days, places, and remarks, of which only the protocol is read.")

    def rows(self, path: Path) -> Iterator[Row | Finding]:
        """A row for each country of a trip."""
        return read_rows(path, "trip")

    def interpret(self, row: Row, register: Register) -> Interpretation:
        """One visit to one country, at one place or several."""
        try:
            date = when(row.text("start-date"), row.text("end-date"))
        except ValueError as problem:
            return Interpretation((), refused=remark(row, "impossible-date", str(problem), "look the days up, and mend the copy"))
        for field in ("name", "country"):
            if not row.text(field):
                return Interpretation((), refused=remark(row, f"no-{field}", f"has no {field}", "mend it in the copy"))
        if row.text("role") != self.role:
            return Interpretation((), refused=remark(row, "other-role", f"is of the role {row.text('role')!r}", "import it as what it is"))
        return self._visit(Draft.of(f"source/{self.name}", row, register), date)

    def _visit(self, draft: Draft, date: str) -> Interpretation:
        row = draft.row
        day = row.text("start-date") or row.text("end-date")
        person = self._traveller(draft, day)
        visit: dict[str, Any] = {"visitor": person, "sendingState": usa(draft.register), **_destination(draft, day), "date": date}
        if not row.text("end-date") or not row.text("start-date"):
            draft.note("day-unknown", "one of the days is not told", _LOOK)
        protocol, told = protocol_told(row.text("remarks"))
        if protocol:
            visit["protocol"] = protocol
        elif told:
            draft.note("protocol-undecided", f"the remarks tell of {told}", "read the remarks, and claim by hand what they tell")
        label = f"Visit of {row.text('name')} to {' '.join(row.text('country').split())}, {day[:4]}"
        return Interpretation(draft.records(label, visit), tuple(draft.notes))

    def _traveller(self, draft: Draft, day: str) -> str:
        row, register = draft.row, draft.register
        state = draft.meant(usa(register), f"The list is of travels of {self.plural} of the United States.")
        office = ""
        made = re.search(r"\bmade as ([\w-]+)", row.text("remarks"))
        if made:
            draft.note("office-undecided", f"the remarks say “{made[0]}”", _LOOK)
        else:
            office = register.entity("Office", self.office, Clues(day=day, state=state, kind=self.rank)).id
            draft.meant(office, f"The list is of travels of {self.plural} of the United States.")
        name = " ".join(row.text("name").split())
        match = register.entity("Person", name, Clues(day=day, state=state, office=office, title=self.office), key=row.text("@who"))
        person = draft.named(name, match)
        draft.acts(person, state, office)
        return person


def _destination(draft: Draft, day: str) -> dict[str, Any]:
    """The State that was visited, or why there is none, and the places."""
    row, register = draft.row, draft.register
    form = " ".join(row.text("country").split())
    state, absent = draft.country("country", day)
    found: dict[str, Any] = {"receivingState": state} if state else dict(absent)
    places = [] if state else [draft.named(form, register.entity("Place", form))]
    names = localities(row.text("locale"))
    places += [draft.named(name, register.entity("Place", name, Clues(day=day, state=state))) for name in names]
    if not names:
        draft.note("no-place", "no place is told", _LOOK)
    if places:
        found["place"] = places if len(places) > 1 else places[0]
    return found


class PresidentTravels(_Travels):
    """Travels abroad of the Presidents of the United States."""

    name = "historyatstate-president-travels"
    title = "Travels abroad of the President, Office of the Historian (XML: a file of a President, or the folder)"
    office, role, rank, page, plural = "President", "president", "head-of-state", "president", "Presidents"


class SecretaryTravels(_Travels):
    """Travels abroad of the Secretaries of State of the United States."""

    name = "historyatstate-secretary-travels"
    title = "Travels abroad of the Secretary of State, Office of the Historian (XML: a file of a Secretary, or the folder)"
    office, role, rank, page, plural = "Secretary of State", "secretary", "minister", "secretary", "Secretaries of State"
