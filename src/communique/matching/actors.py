"""Whether two accounts name the same actors: persons by name or by office, States along their line of continuity."""

from dataclasses import dataclass
from typing import Literal

from communique.matching.background import STATE, Background
from communique.matching.spans import Span

__all__ = ["Cast", "Company", "company"]


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors that one account names, and when."""

    actors: frozenset[str]
    spans: frozenset[Span]


@dataclass(frozen=True, slots=True)
class Company:
    """What two sets of actors have in common: ``shared`` in words, what only one of them has, and how they agree."""

    agree: Literal["all", "some", "none", "unknown"]
    shared: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()


def company(these: Cast, those: Cast, background: Background) -> Company:
    """How two sets of actors agree. Actors of different kinds (a State here, a person there) that cannot be joined are unknown."""
    if not these.actors or not those.actors:
        return Company("unknown")
    pairs = [(one, other, why) for one in sorted(these.actors) for other in sorted(those.actors)
             if (why := _one(one, other, background) or _by_office(one, other, these.spans or those.spans, background)
                 or _by_office(other, one, those.spans or these.spans, background))]
    left = sorted(these.actors - {one for one, _, _ in pairs})
    right = sorted(those.actors - {other for _, other, _ in pairs})
    shared = tuple(dict.fromkeys(why for _, _, why in pairs))
    only = tuple(map(background.name, left)), tuple(map(background.name, right))
    if pairs:
        return Company("some" if left and right else "all", shared, *only)
    same_kinds = {_kind(one, background) for one in left} & {_kind(other, background) for other in right}
    return Company("none" if same_kinds else "unknown", (), *only)


def _kind(actor: str, background: Background) -> str:
    return background.kinds.get(actor, "")


def _by_office(office: str, person: str, spans: frozenset[Span], background: Background) -> str:
    """In what words an office named in one account, at its time, is the person whom the other names."""
    name = background.name
    return f"{name(office)}, then {name(person)}" if person in background.holders(office, spans) else ""


def _one(one: str, other: str, background: Background) -> str:
    """In what words two actors are one; empty where they are not known to be."""
    name = background.name
    if one == other:
        return name(one)
    kinds = (_kind(one, background), _kind(other, background))
    if kinds == (STATE, STATE):
        joined = background.line(one) == background.line(other)
        return f"{name(one)} and {name(other)}, one line of continuity" if joined else ""
    above = background.refinement.above
    if other in above("narrower-organisation", one) or one in above("narrower-organisation", other):
        return f"{name(one)} and {name(other)}, one part of the other"
    return ""
