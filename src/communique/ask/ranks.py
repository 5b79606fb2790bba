"""The rank of a claim follows per subject and property from the rulings that prefer it or set it aside."""

from dataclasses import dataclass
from typing import Literal

import pyoxigraph as ox

from communique.iris import CMQ, RECORDS

__all__ = ["Rank", "Ranked", "ranks"]

Rank = Literal["preferred", "normal", "deprecated"]
_GIVEN: tuple[tuple[str, Rank], ...] = (("over", "deprecated"), ("prefers", "preferred"))


@dataclass(frozen=True, slots=True)
class Ranked:
    """A rank and the ruling that gives it."""

    rank: Rank
    ruling: str


def ranks(store: ox.Store) -> dict[tuple[str, str, str], Ranked]:
    """The ranks other than normal, under claim, subject and property; where rulings differ, preferred goes before."""
    found: dict[tuple[str, str, str], Ranked] = {}
    for term, rank in _GIVEN:
        for ruling, claim in _pairs(store, term):
            for subject in _values(store, ruling, "subject"):
                for name in _values(store, ruling, "property"):
                    found[claim, subject, name] = Ranked(rank, ruling)
    return found


def _pairs(store: ox.Store, term: str) -> list[tuple[str, str]]:
    quads = store.quads_for_pattern(None, ox.NamedNode(CMQ + term), None, ox.NamedNode(RECORDS))
    return sorted((quad.subject.value, quad.object.value) for quad in quads
                  if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode))


def _values(store: ox.Store, ruling: str, term: str) -> list[str]:
    quads = store.quads_for_pattern(ox.NamedNode(ruling), ox.NamedNode(CMQ + term), None, ox.NamedNode(RECORDS))
    return sorted(quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode))
