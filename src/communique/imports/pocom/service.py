"""What is claimed of one row of a mission or position: appointment, credentials, recall, death at post, and the tenure.

Who declined, did not serve or did not proceed to the post has an appointment and no tenure. Who was only nominated has a planned
appointment, denied where the note says that no commission was given.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from communique.findings import Finding
from communique.imports.pocom import wording
from communique.imports.pocom.claims import Draft, claim, slug
from communique.imports.pocom.lookups import folded
from communique.imports.pocom.offices import Office, office_of, person_of, receiving_state, sending_state
from communique.imports.pocom.remarks import refusal, remark
from communique.imports.pocom.timing import Told, named_day, span, told
from communique.imports.pocom.wording import Begin
from communique.imports.protocol import Interpretation, Row
from communique.iris import local
from communique.matching.register import Register

__all__ = ["interpret_service"]

_KINDS: Final = {
    "presentation-of-credentials": "The publication calls the day of a chief's start that of the presentation of credentials.",
    "reception-of-envoy": "The note beside the date says that the chief was received or recognized.",
    "recall-of-envoy": "The note beside the date says that a letter of recall was presented or transmitted.",
}
_STEPS: Final = ("appointed", "arrived", "started", "ended")


@dataclass(slots=True)
class _Reading:
    """One row on the way: its dates, its words, whom and which office it is about, and what is made of it."""

    row: Row
    register: Register
    dates: Mapping[str, Told]
    person: str
    office: Office
    draft: Draft
    notes: list[Finding] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The note on the whole row."""
        return folded(self.row.text("note"))

    @property
    def is_country(self) -> bool:
        """Whether the mission is to a State."""
        return self.row.text("@kind") == "country-mission"

    @property
    def who(self) -> str:
        """The person and the office, for labels."""
        return f"{self.row.text('@name')} as {self.office.name}"

    def beside(self, step: str) -> str:
        """The note beside a date."""
        return folded(self.row.text(f"{step}/note"))

    def remark(self, code: str, what: str = "") -> None:
        """Says what the row leaves open."""
        self.notes.append(remark(self.row, code, what))

    def done(self) -> Interpretation:
        """What was made of the row; refused where that is nothing."""
        if not self.draft.nodes:
            return Interpretation((), tuple(self.notes), refusal(self.row, "nothing-stated"))
        return Interpretation(claim(self.row, self.draft), tuple(self.notes))


def interpret_service(row: Row, register: Register) -> Interpretation:
    """What is made of a chief's or principal's row."""
    if not row.text("@person"):
        return Interpretation((), refused=refusal(row, "unknown-person", row.text("person-id")))
    if not row.text("role-title-id"):
        return Interpretation((), refused=refusal(row, "no-role"))
    try:
        dates = {step: told(date, folded(row.text(f"{step}/note"))) for step in _STEPS if (date := row.text(f"{step}/date"))}
    except ValueError as problem:
        return Interpretation((), refused=refusal(row, "impossible-date", str(problem)))
    reading = _Reading(row, register, dates, person_of(row, register), office_of(row, register), Draft(row))
    if row.text("@id-stands"):
        reading.remark("id-twice", row.text("id"))
    if not dates:
        return _without_dates(reading)
    _appointment(reading)
    _credentials(reading)
    _end(reading)
    _tenure(reading)
    return reading.done()


def _without_dates(reading: _Reading) -> Interpretation:
    """A row of words alone: a nomination that came to nothing, or an appointment of which no day is told."""
    words, draft = reading.words, reading.draft
    not_commissioned, commissioned = wording.was_not_commissioned(words), wording.was_commissioned(words)
    if not_commissioned or (wording.is_nomination(words) and not commissioned):
        _appoint(reading, "nomination", "Nomination")
        reading.remark("nomination")
        denied = claim(reading.row, draft.denied("The note says that no commission was given."), "-denied") if not_commissioned else ()
        draft.modality = "planned"
        draft.meant("planned", reason="A nomination proposes an appointment.")
        made = {str(record["id"]): record for record in (*claim(reading.row, draft), *denied)}
        return Interpretation(tuple(made.values()), tuple(reading.notes))
    if commissioned:
        _appoint(reading, "appointment", "Appointment")
        reading.remark("undated")
        return reading.done()
    how = "in words alone" if words or any(reading.beside(step) for step in _STEPS) else "without dates or words"
    return Interpretation((), tuple(reading.notes), refusal(reading.row, "no-dates", how))


def _appoint(reading: _Reading, step: str, label: str, date: Told | None = None) -> None:
    said = {"appointee": reading.person, "toPost": reading.office.id}
    reading.draft.event(step, "Appointment", f"{label} of {reading.who}", said, date)
    reading.draft.meant(reading.person, reading.office.id)


def _appointment(reading: _Reading) -> None:
    """The appointment, and the one after confirmation where the first was made while the Senate did not sit."""
    if "appointed" not in reading.dates:
        if _is_turned_down(reading) and wording.was_commissioned(reading.words):
            _appoint(reading, "appointment", "Appointment")
            reading.remark("undated")
        return
    _appoint(reading, "appointment", "Appointment", reading.dates["appointed"])
    for number, words in enumerate(wording.recommissioned(reading.words), 1):
        try:
            date = named_day(words)
        except ValueError:
            reading.remark("impossible-day", words[0])
            continue
        if date.instant < reading.row.text("appointed/date"):
            reading.remark("recommission-before-appointment", date.instant)
        _appoint(reading, "recommission" if number == 1 else f"recommission-{number}", "Appointment after confirmation", date)


def _is_turned_down(reading: _Reading) -> bool:
    """Whether the note says that the post was not taken up, and the dates do not tell of a service with both its ends."""
    return wording.has_declined(reading.words) and not reading.dates.keys() >= {"started", "ended"}


def _credentials(reading: _Reading) -> None:
    """The act by which the receiving State accepts the head of a mission, where the row says that there was one."""
    date, begin = reading.dates.get("started"), _begin(reading)
    if date is None and reading.beside("started"):
        reading.remark("start-in-words", reading.beside("started"))
    elif date is None:
        return
    elif begin in (Begin.CREDENTIALS, Begin.RECEPTION):
        _accredit(reading, "started", "Credentials" if begin is Begin.CREDENTIALS else "Reception", begin.value)
    elif begin is Begin.UNKNOWN and not _is_turned_down(reading):
        reading.remark("start-otherwise", reading.beside("started") or reading.words)


def _begin(reading: _Reading) -> Begin:
    """What happened on the day of the start: credentials are meant where nothing else is said and the rank and the commission fit."""
    if not reading.is_country:
        return Begin.FUNCTIONS
    if wording.has_declined(reading.words) and "ended" not in reading.dates:
        return Begin.UNKNOWN
    said = wording.begin_of(reading.beside("started"))
    if said is not None:
        return said
    if wording.lacks_credentials(reading.words):
        return Begin.UNKNOWN
    sent = "appointed" in reading.dates or "credence" in reading.words or "credentials" in reading.words
    return Begin.CREDENTIALS if reading.office.is_accredited and sent else Begin.FUNCTIONS


def _accredit(reading: _Reading, step: str, label: str, kind: str) -> None:
    state, reason = receiving_state(reading.row, reading.row.text(f"{step}/date"), reading.register)
    sender = sending_state(reading.register)
    said = {"accredited": reading.person, "kind": kind, "receivingState": state, "sendingState": sender, "toPost": reading.office.id}
    name = "recall" if step == "ended" else "credentials"
    reading.draft.event(name, "Accreditation", f"{label} of {reading.who}", said, reading.dates[step])
    reading.draft.meant(reading.person, reading.office.id, sender)
    reading.draft.meant(state, reason=reason)
    reading.draft.meant(kind, reason=_KINDS[kind])


def _end(reading: _Reading) -> None:
    """What else happened on the day on which the mission ended: a letter of recall handed over, a death."""
    beside = reading.beside("ended")
    if "ended" not in reading.dates:
        if beside:
            reading.remark("end-in-words", beside)
        return
    if reading.is_country and wording.is_recall(beside):
        _accredit(reading, "ended", "Recall", "recall-of-envoy")
    if wording.is_death(beside):
        reading.draft.death(reading.row.text("@person"), reading.row.text("@name"), reading.person, reading.dates["ended"])


def _tenure(reading: _Reading) -> None:
    """The tenure, where the row tells that the post was taken up."""
    dates, declined = reading.dates, wording.has_declined(reading.words)
    if not dates.keys() & {"arrived", "started", "ended"}:
        if not declined and not wording.lacks_credentials(reading.words):
            reading.remark("no-start")
        return
    if _is_turned_down(reading):
        reading.remark("not-taken-up")
        return
    try:
        date = span(_taken_up(reading), dates.get("ended"))
    except ValueError as problem:
        reading.remark("ends-before-it-begins", str(problem))
        return
    if "ended" not in dates:
        reading.remark("end-unknown")
    name = f"tenure/{local(reading.person)}-{slug(reading.row.id)}"
    said = {"holder": reading.person, "post": reading.office.id}
    reading.draft.add({"id": name, "type": "Tenure", "date": date, **said}, f"Tenure of {reading.who}")
    reading.draft.meant(*said.values())


def _taken_up(reading: _Reading) -> Told | None:
    """The day on which the tenure begins: that of the start, else of the arrival; in the Department else that of the appointment."""
    dates, row = reading.dates, reading.row
    appointed, started = row.text("appointed/date"), row.text("started/date")
    if reading.is_country and appointed and started and started < appointed[: len(started)]:
        reading.remark("start-before-appointment")
    begin = dates.get("started") or dates.get("arrived")
    if begin is None and not reading.is_country and "appointed" in dates:
        reading.remark("start-by-appointment")
        return dates["appointed"]
    if begin is None:
        reading.remark("start-unknown")
    return begin
