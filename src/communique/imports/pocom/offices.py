"""Who and what a row speaks of: persons, the offices of missions and of the Department, the missions, the States; asked of the register.

An office of a mission is one for each role and mission, since an envoy's and an ambassador's are two offices of one mission.
"""

import re
from dataclasses import dataclass
from typing import Final

from communique.imports.pocom.territories import office_name, state_meant
from communique.imports.protocol import Row
from communique.matching.register import Clues, Register

__all__ = ["Office", "department_office", "mission_of", "mission_office", "office_of", "person_of", "receiving_state", "sending_state"]

_SENDER: Final = "United States of America"
_RANKS: Final = (
    ("ambassador", r"^ambassador"),
    ("charge-d-affaires", r"^charge-daffaires"),
    ("envoy", r"^(envoy|minister)"),
    ("diplomatic-agent", r"^(diplomatic-agent|agent|commissioner)"),
    ("consular-officer", r"^consul"),
    ("minister", r"^secretary(-ad-interim)?$"),
    ("deputy-minister", r"^deputy-secretary"),
    ("agency-head", r"^(administrator-aid|director-us(ia|-arms.*)|director-mutual-security-agency)$"),
)
_AD_INTERIM: Final = re.compile(
    r"ad-interim|acting|^(principal-officer|chief|director|deputy|minister-resident-foreign-service|personal-rep)")
_ELSEWHERE: Final = frozenset({"foreign-assistance-agencies"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office by its id and its name; ``is_accredited`` where its holder hands over letters of credence to a State."""

    id: str
    name: str
    is_accredited: bool


def person_of(row: Row, register: Register) -> str:
    """The id of the row's person, by name, years of life and the publication's code."""
    name = row.text("@name")
    clues = Clues(state=sending_state(register), born=row.text("@born"), died=row.text("@died"))
    found = register.entity("Person", name, clues, key=row.text("@person"), label=name).id
    for other in row.fields.get("@names", ()):
        if other != name:
            register.entity("Person", other, clues, key=row.text("@person"), label=name)
    return found


def sending_state(register: Register) -> str:
    """The id of the State whose officers the publication lists."""
    return register.entity("State", _SENDER, Clues(notation={"cow": "2", "gw": "2", "iso2": "US", "iso3": "USA"}), key="usa").id


def receiving_state(row: Row, day: str, register: Register) -> tuple[str, str]:
    """The id of the State to which a chief was sent, and why it is meant where the territory's name does not say so."""
    meant = state_meant(row.text("contemporary-territory-id"), day, row.text("note"))
    return register.entity("State", meant.name, Clues(day=day)).id, meant.reason


def office_of(row: Row, register: Register) -> Office:
    """The office of a row: of a mission to a State, of a mission to an organisation, or of the Department."""
    kind, mission, role = row.text("@kind"), row.text("@mission"), row.text("role-title-id")
    if kind == "principal-position":
        return department_office(role or mission, row.text("@role"), row.text("@category"), register)
    return mission_office((kind, role, row.text("@role"), mission, row.text("@mission-title")), register)


def mission_office(service: tuple[str, ...], register: Register) -> Office:
    """The office of a service: kind of mission, role, title of the role, mission, heading of the mission."""
    kind, role, title, mission, heading = service
    is_country = kind == "country-mission"
    joined = " to " if is_country else ", mission to "
    name = heading if role == mission and not is_country else f"U.S. {title}{joined}{_where(mission, heading)}"
    clues = Clues(state=sending_state(register), within=mission_of(mission, heading, register), kind=_rank(role))
    found = register.entity("Office", name, clues, key=f"{role} to {mission}", label=name).id
    return Office(found, name, is_country and _AD_INTERIM.search(role) is None)


def mission_of(mission: str, heading: str, register: Register) -> str:
    """The id of the mission to a territory, or to the organisation that the heading names: one through all its ranks."""
    clues = Clues(state=sending_state(register), kind="diplomatic-mission")
    return register.entity("Organisation", f"U.S. mission to {_where(mission, heading)}", clues, key=f"mission {mission}").id


def _where(mission: str, heading: str) -> str:
    return _with_article(office_name(mission)) if heading == mission else "the " + re.sub(r"^.*?\b(to|on)( the)? ", "", heading)


def department_office(role: str, title: str, category: str, register: Register) -> Office:
    """The office of a position in the Department of State, or of an agency beside it."""
    state = sending_state(register)
    within = "" if category in _ELSEWHERE else register.entity(
        "Organisation", "Department of State", Clues(state=state, kind="ministry"), key="department",
        label="Department of State of the United States").id
    name = title if "U.S." in title or "United States" in title else f"U.S. {title}"
    clues = Clues(state=state, within=within, kind=_rank(role))
    return Office(register.entity("Office", title, clues, key=f"position {role}", label=name).id, name, False)


def _rank(role: str) -> str:
    """The rank that a role's title tells of; empty where the list of ranks has none for it."""
    return next((rank for rank, pattern in _RANKS if re.search(pattern, role)), "")


def _with_article(name: str) -> str:
    plural = name.endswith(("s Islands", "Emirates", "Netherlands", "Philippines", "Bahamas", "Comoros", "Maldives", "Seychelles"))
    return f"the {name}" if plural or re.search(r"Republic|Federated|^Gambia|^Holy See|Kingdom|Soviet|Islands$", name) else name
