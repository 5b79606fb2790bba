"""What is claimed of a person's record: birth and death, as far as told; the name is what the person is declared by."""

from typing import Final

from communique.imports.pocom.claims import Draft, claim
from communique.imports.pocom.lookups import folded
from communique.imports.pocom.remarks import refusal, remark
from communique.imports.pocom.timing import told
from communique.imports.protocol import Interpretation, Row
from communique.matching.register import Clues, Register

__all__ = ["interpret_person"]

_DATES: Final = ("birth", "death")


def interpret_person(row: Row, register: Register) -> Interpretation:
    """One claim of the birth and death that the record gives."""
    code, name = row.text("id"), folded(" ".join(row.text(f"persName/{part}") for part in ("forename", "surname", "genName")))
    if not code or not name:
        return Interpretation((), refused=refusal(row, "no-name"))
    try:
        dates = {key: told(row.text(key), "") for key in _DATES if row.text(key)}
    except ValueError as problem:
        return Interpretation((), refused=refusal(row, "impossible-date", str(problem)))
    if not dates:
        return Interpretation((), refused=refusal(row, "no-life-dates"))
    born, died = row.text("birth"), row.text("death")
    if born and died and died < born[: len(died)]:
        return Interpretation((), refused=refusal(row, "dies-before-birth", f"in {born} and dies in {died}"))
    first, last = row.text("@first"), row.text("@last")
    if (born and first and first[: len(born)] < born) or (died and last and last[: len(died)] > died):
        told_beside = f"{born or '?'}–{died or '?'}, services {first} to {last}"
        return Interpretation((), refused=refusal(row, "life-beside-service", told_beside))
    person = register.entity("Person", name, Clues(born=born, died=died), key=code, label=name).id
    draft = Draft(row)
    if "birth" in dates:
        draft.event("birth", "Birth", f"Birth of {name}", {"principal": person}, dates["birth"])
    if "death" in dates:
        draft.death(code, name, person, dates["death"])
    draft.meant(person)
    return Interpretation(claim(row, draft), (remark(row, "pending"),) if "people-pending" in row.file else ())
