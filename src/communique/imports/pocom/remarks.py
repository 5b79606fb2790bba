"""What is said of a row that is refused, or that leaves something open: each code with its words, in one place."""

from typing import Final, NamedTuple

from communique.findings import Finding, Severity
from communique.imports.protocol import Row

__all__ = ["refusal", "remark"]

_COPY: Final = "mend it in the copy"
_BY_HAND: Final = "read the note, and claim by hand what it tells"
_ELSEWHERE: Final = "look it up elsewhere"


class _Said(NamedTuple):
    message: str
    remedy: str
    severity: Severity = Severity.INFO


_REFUSALS: Final = {
    "impossible-date": _Said("{what}", "look it up elsewhere, and mend the copy"),
    "dies-before-birth": _Said("is born {what}", "look it up elsewhere, and mend the copy"),
    "life-beside-service": _Said("the life cannot hold the services told of: {what}", "look it up elsewhere, and mend the copy"),
    "mission-note": _Said("tells of the mission in sentences", _BY_HAND),
    "no-dates": _Said("tells of a service {what}", _BY_HAND),
    "no-life-dates": _Said("gives neither birth nor death; the name is taken where a row needs it", _ELSEWHERE),
    "no-name": _Said("has no id or no name", _COPY),
    "no-role": _Said("names no role", _COPY),
    "nothing-stated": _Said("dates and notes leave nothing that can be claimed", _BY_HAND),
    "unknown-person": _Said("the publication has no record of the person “{what}”", _COPY),
    "unknown-service": _Said("the publication has no record of the person, or of any of the services named", _COPY),
}
_REMARKS: Final = {
    "end-in-words": _Said("the end is told in words alone: “{what}”", _BY_HAND),
    "end-unknown": _Said("no end is told, nor whether there was one when the row was written", _ELSEWHERE),
    "ends-before-it-begins": _Said("{what}: no tenure is claimed", "look the days up elsewhere, and mend the copy", Severity.WARNING),
    "id-twice": _Said("the publication gives the id {what} more than once", "read both rows; a number keeps them apart", Severity.WARNING),
    "impossible-day": _Said("{what} in the note is no day", _ELSEWHERE, Severity.WARNING),
    "no-residence": _Said("where the chief resided is not told", _ELSEWHERE),
    "no-start": _Said("an appointment is told, and no arrival, start or end: no tenure is claimed", _ELSEWHERE),
    "nomination": _Said("a nomination is claimed as a planned appointment; its days and its fate stand in the note", _BY_HAND),
    "not-taken-up": _Said("the note says that the post was not taken up: no tenure is claimed", _BY_HAND, Severity.WARNING),
    "pending": _Said("the publication keeps the record apart from those that it has taken up", "look whether it has taken it up since"),
    "recommission-before-appointment": _Said("the new commission of {what} is before the appointment", _ELSEWHERE, Severity.WARNING),
    "start-before-appointment": _Said("the service starts before the appointment", _ELSEWHERE, Severity.WARNING),
    "start-by-appointment": _Said("no entry on duty is told: the tenure begins with the appointment", _ELSEWHERE),
    "start-in-words": _Said("the start is told in words alone: “{what}”", _BY_HAND),
    "start-otherwise": _Said("the day of the start is read as the begin of the tenure alone: “{what}”", _BY_HAND),
    "start-unknown": _Said("the begin of the tenure is not told", _ELSEWHERE),
    "undated": _Said("an appointment is told, and its day not, or in words alone", _BY_HAND),
    "unrecorded-service": _Said("the publication has no record of the service {what}", _COPY, Severity.WARNING),
}


def refusal(row: Row, code: str, what: str = "") -> Finding:
    """Why nothing is claimed of a row."""
    return _finding(row, code, _REFUSALS[code], what, Severity.WARNING)


def remark(row: Row, code: str, what: str = "") -> Finding:
    """What is open or doubtful in a row that is claimed all the same."""
    return _finding(row, code, _REMARKS[code], what, _REMARKS[code].severity)


def _finding(row: Row, code: str, said: _Said, what: str, severity: Severity) -> Finding:
    return Finding(row.file, row.line, row.id, code, said.message.format(what=what), said.remedy, severity)
