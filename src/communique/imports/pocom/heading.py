"""What is claimed of a mission or position itself: that it acts for the United States, once, and not in the row of each holder."""

from communique.imports.pocom.claims import Draft, claim
from communique.imports.pocom.offices import department_office, mission_of, sending_state
from communique.imports.pocom.remarks import refusal
from communique.imports.protocol import Interpretation, Row
from communique.matching.register import Register

__all__ = ["interpret_heading"]


def interpret_heading(row: Row, register: Register) -> Interpretation:
    """One claim of a mission (an organisation) or of a position in the Department (an office)."""
    mission, title = row.text("@mission"), row.text("@mission-title")
    if not mission:
        return Interpretation((), refused=refusal(row, "no-name"))
    if row.text("@kind").startswith("principal-position"):
        kind, name = "Office", department_office(mission, title, row.text("category"), register).id
    else:
        kind, name = "Organisation", mission_of(mission, title, register)
    state = sending_state(register)
    draft = Draft(row, [{"id": name, "type": kind, "actsFor": state}])
    draft.meant(name)
    draft.meant(state, reason="The publication lists the officers and missions of the United States.")
    return Interpretation(claim(row, draft))
