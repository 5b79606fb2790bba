"""The State that a row's country means on its day, as far as the row decides it.

The publication keeps one name through changes of State, and calls territories countries that were none. What a name means where that
is so is written down here with the last days; a name that two States bore at once stays open, unless a place in the row tells.
"""

from dataclasses import dataclass
from typing import Final

from communique.imports.protocol import Row
from communique.matching.profiles import days_of
from communique.matching.register import Clues, Match, Register
from communique.matching.state_table import denoted

__all__ = ["Meant", "state_of", "usa"]

_NO_STATES: Final = frozenset({"netherlands-antilles", "palestinian-authority"})
_OPEN: Final = ""
_SPELLS: Final[dict[tuple[str, str], tuple[tuple[str, str], ...]]] = {
    ("Germany", "germany"): (("1945-06-05", "German Reich"), ("1949-05-22", _OPEN), ("", "Federal Republic of Germany")),
    ("Korea", "korea-south"): (("", "Republic of Korea"),),
    ("Serbia-Montenegro (Kosovo)", "kosovo"): (("", "Federal Republic of Yugoslavia"),),
    ("Vietnam", "vietnam"): (("1975-04-30", _OPEN), ("", "Socialist Republic of Vietnam")),
    ("Yemen", "yemen"): (("1990-05-21", "Yemen Arab Republic"), ("", "Yemen")),
}
"""Names that mean a State by the code beside them, with the last day on which they do (empty: still)."""
_PLACES: Final = {"Saigon": "Republic of Vietnam", "Hanoi": "Socialist Republic of Vietnam"}
"""Capitals that tell two States of one name apart."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The State that is meant, or why none is."""

    state: Match | None
    why_not: str = ""


def state_of(row: Row, element: str, day: str, register: Register) -> Meant:
    """What the element that names a country means on a day."""
    form, code = " ".join(row.text(element).split()), row.text(f"{element}@id")
    if code in _NO_STATES:
        return Meant(None, f"{form}, which the record names as the country, was no State.")
    spells = _SPELLS.get((form, code), (("", form),))
    name = next(name for last, name in spells if not last or day <= last[:len(day)])
    name = name or next((state for place, state in _PLACES.items() if place in row.text("locale")), "")
    if not name:
        return Meant(None, f"{form} was the name of no State, or of several, on that day, and the record does not say which is meant.")
    if denoted({}, name, days_of(day)) is None and denoted({}, name, days_of("")) is not None:
        return Meant(None, f"The record names {form} as the country on a day on which there was no such State.")
    return Meant(register.entity("State", name, Clues(day=day)))


def usa(register: Register) -> str:
    """The id of the State whose office publishes the lists."""
    return register.entity("State", "United States of America", Clues(notation={"cow": "2", "gw": "2", "iso2": "US", "iso3": "USA"})).id
