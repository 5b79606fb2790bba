"""The State that a row's country means on its day; territories that were no States are told apart by the publication's codes."""

from typing import Final

from communique.imports.protocol import Row
from communique.matching.register import Clues, Match, Register

__all__ = ["is_no_state", "state_of", "usa"]

_NO_STATES: Final = frozenset({"netherlands-antilles", "palestinian-authority"})
_MEANT: Final = {
    ("Korea", "korea-south"): "Republic of Korea", ("Serbia-Montenegro (Kosovo)", "kosovo"): "Federal Republic of Yugoslavia",
}  # fmt: skip
"""Names that stand for a State by the code beside them alone."""


def is_no_state(row: Row, element: str) -> bool:
    """Whether the country of a row was no State."""
    return row.text(f"{element}@id") in _NO_STATES


def state_of(row: Row, element: str, day: str, register: Register) -> Match:
    """The State of the element that names a country."""
    form = " ".join(row.text(element).split())
    meant = _MEANT.get((form, row.text(f"{element}@id")), form)
    return register.entity("State", meant, Clues(day=day))


def usa(register: Register) -> str:
    """The id of the State whose office publishes the lists."""
    return register.entity("State", "United States of America", Clues(notation={"cow": "2", "gw": "2", "iso2": "US", "iso3": "USA"})).id
