"""A question to the register: a form with its clues, and the points by which an answer is certain, doubtful or ruled out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from communique.matching.clues import Clues
from communique.matching.known import Knowledge
from communique.matching.parts import Part, agreement, total
from communique.matching.persons import PersonName, person_name
from communique.matching.profiles import Days, Profile, days_of
from communique.matching.titles import folded

__all__ = ["CERTAIN", "DOUBTFUL", "RULED_OUT", "Asked", "score", "state_part"]

CERTAIN, DOUBTFUL, RULED_OUT = 7, 5, -9
"""Points from which on an entity is taken for the one meant, or named as one it may be; and a part that rules it out."""


@dataclass(frozen=True)
class Asked:
    """A form with its clues and the publication's own id, asked of every candidate."""

    kind: str
    form: str
    clues: Clues
    key: str

    @cached_property
    def days(self) -> Days:
        """The day of the row."""
        return days_of(self.clues.day)

    @property
    def ground(self) -> tuple[str, str, str]:
        """The form with the State and office that the row gives to it."""
        return folded(self.form), self.clues.state, self.clues.office

    @cached_property
    def person(self) -> PersonName:
        """The form as a person's name."""
        return person_name(self.form)


def score(parts: tuple[Part, ...]) -> int:
    """The sum of the points; far below nought where a part rules the entity out."""
    return RULED_OUT if any(part.points <= RULED_OUT for part in parts) else total(parts)


def state_part(state: str, profile: Profile, known: Knowledge, *, agree: int, differ: int) -> Iterator[Part]:
    """Whether a State, or one of its line, is among those of the entity; nothing where either is not known."""
    if not state or not profile.states:
        return
    near = known.line(state) & profile.states
    if near:
        yield agreement("State", agree, min(near) if state not in near else state)
    else:
        yield agreement("State", differ, f"{state} and {', '.join(sorted(profile.states))}")
