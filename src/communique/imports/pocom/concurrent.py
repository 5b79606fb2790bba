"""What is claimed of concurrent appointments: one person heads several missions at once, and resides at one place."""

import re

from communique.imports.pocom.claims import STEM, Draft, claim, slug
from communique.imports.pocom.offices import mission_office, person_of
from communique.imports.pocom.reading import several
from communique.imports.pocom.remarks import refusal, remark
from communique.imports.pocom.territories import state_meant
from communique.imports.protocol import Interpretation, Row
from communique.matching.register import Clues, Register

__all__ = ["interpret_concurrent"]

_KNOWN = ("kind", "role", "title", "mission", "heading")


def interpret_concurrent(row: Row, register: Register) -> Interpretation:
    """One situation of non-resident representation: who, resident where, in which offices; its days are those of the tenures."""
    services = list(zip(*(several(row.fields.get(f"@service-{name}", ())) for name in _KNOWN), strict=True))
    missing = [code for code, service in zip(several(row.fields.get("chief-id", ())), services, strict=True) if not service[0]]
    if not row.text("@person") or len(missing) == len(services):
        return Interpretation((), refused=refusal(row, "unknown-service"))
    person, place = person_of(row, register), _residence(row, register)
    offices = {mission_office(service, register).id for service in services if service[0]}
    node = {"id": f"situation/{STEM}-{slug(row.id)}", "type": "Situation", "about": sorted(offices),
            "kind": "non-resident-representation", "participant": person}
    draft = Draft(row)
    where = f", resident at {_name(row)}" if place else ""
    draft.add(node | ({"place": place} if place else {}), f"Concurrent appointments of {row.text('@name')}{where}")
    draft.meant(person, *offices, *([place] if place else []))
    draft.meant("non-resident-representation", reason="The record lists missions of one chief, resident at one place, as concurrent.")
    notes = [remark(row, "unrecorded-service", code.strip()) for code in missing] + ([] if place else [remark(row, "no-residence")])
    return Interpretation(claim(row, draft), tuple(notes))


def _residence(row: Row, register: Register) -> str:
    """The id of the place at which the chief resided; empty where it is not told."""
    name, territory = _name(row), row.text("resident-at/contemporary-territory-id")
    if not name:
        return ""
    meant = state_meant(territory, row.text("@day"), "").name
    state = register.entity("State", meant, Clues(day=row.text("@day"))).id if territory else ""
    return register.entity("Place", name, Clues(state=state, kind="city"), key=row.text("resident-at/locale-id"), label=name).id


def _name(row: Row) -> str:
    """The name that a locale's code reads as: ``london_uk`` is London."""
    words = re.split(r"[-\s]+", row.text("resident-at/locale-id").partition("_")[0])
    return " ".join(word.capitalize() for word in words if word)
