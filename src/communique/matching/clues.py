"""What a row tells beside a form of a name, and what is made of the form: the known entity, or a new one with those that it may be."""

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Clues", "Match"]


@dataclass(frozen=True, slots=True)
class Clues:
    """What a row tells beside the form: ids of entities, dates in EDTF, concept names; empty where it is silent.

    ``state`` is the State for which a person acts, to which an office belongs, or in which a place lies; ``kind`` that of a place or
    organisation, or the rank of an office; ``notation`` codes by scheme (COW, GW, ISO2, ISO3).
    """

    day: str = ""
    state: str = ""
    office: str = ""
    within: str = ""
    born: str = ""
    died: str = ""
    title: str = ""
    kind: str = ""
    notation: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Match:
    """What a form was taken for: ``why`` and ``against`` in words, ``doubtful`` the ids that it may also be."""

    id: str
    is_new: bool
    form: str
    kind: str
    why: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
