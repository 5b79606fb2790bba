"""What rules out that two accounts tell of one event, whatever else agrees: each veto with its reason, the plainest first."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from communique.iris import CMQ, CONCEPT
from communique.matching.aspects import ACTORS, ASPECTS, PARENTS
from communique.matching.background import STATE, Background
from communique.matching.parts import Part
from communique.matching.spans import nearest
from communique.matching.tellings import Telling

__all__ = ["FAR", "JOINT", "Kinship", "Veto", "kinship", "vetoes"]

Code = Literal["one-claim", "part", "linked", "one-source", "anniversary", "type", "party", "document", "frame", "far", "differs", "rival"]
FAR = 366
"""Days between two dates from which on they are not taken for a slip or a conflict."""

_RULED = {aspect.words for aspect in ASPECTS if aspect.differ is None}
_ANNIVERSARY = CMQ + "Anniversary"


@dataclass(frozen=True, slots=True)
class Veto:
    """Why two events are not one. ``stands``: it follows from how the claims tell of both, and no opinion can set it aside."""

    code: Code
    why: str
    stands: bool


@dataclass(frozen=True, slots=True)
class Kinship:
    """Which event any claim makes part of which, and which it links otherwise."""

    above: Mapping[str, frozenset[str]]
    linked: frozenset[tuple[str, str]]

    def ancestors(self, name: str) -> frozenset[str]:
        """All events of which one is a part, at any depth."""
        met: set[str] = set()
        waiting = [name]
        while waiting:
            new = self.above.get(waiting.pop(), frozenset()) - met
            met |= new
            waiting.extend(new)
        return frozenset(met - {name})


def kinship(tellings: Iterable[Telling]) -> Kinship:
    """What the tellings say of events' parts, frames and other ties between them."""
    listed = list(tellings)
    known = {telling.id for telling in listed}
    above: dict[str, set[str]] = {}
    linked = set()
    for telling in listed:
        above.setdefault(telling.id, set()).update(telling.of(*PARENTS))
        linked |= {(telling.id, value) for values in telling.values.values() for value in values if value in known}
    return Kinship({name: frozenset(found) for name, found in above.items() if found}, frozenset(linked))


def vetoes(one: Telling, other: Telling, parts: Iterable[Part], kin: Kinship, background: Background) -> Iterator[Veto]:
    """Every reason by which two accounts cannot be of one event."""
    name = background.name
    yield from _told_apart(one, other, kin, background)
    if _ANNIVERSARY in (one.kind, other.kind) and one.kind != other.kind:
        yield Veto("anniversary", "an anniversary is not what it commemorates", True)
    for part in parts:
        if part.points <= -9 and part.aspect == "type":
            yield Veto("type", part.why, True)
        elif part.points <= -9 and part.aspect in _RULED:
            yield Veto("differs", f"different {part.aspect}: {part.why}", False)
    ours, theirs = _states(one, background), _states(other, background)
    if ours - theirs and theirs - ours and (max(len(ours), len(theirs)) > 1 or _each_for_itself(one, other)):
        words = " and ".join(", ".join(sorted(map(name, states))) for states in (ours - theirs, theirs - ours))
        yield Veto("party", f"different parties: {words}", False)
    gap = nearest(one.spans, other.spans).gap
    if gap > FAR:
        yield Veto("far", f"{gap} days apart", False)


def _told_apart(one: Telling, other: Telling, kin: Kinship, background: Background) -> Iterator[Veto]:
    name: Callable[[str], str] = background.name
    claims, sources = one.claims & other.claims, one.sources & other.sources
    parts = [(inner, outer) for inner, outer in ((one, other), (other, one)) if outer.id in kin.ancestors(inner.id)]
    for inner, outer in parts:
        yield Veto("part", f"{name(inner.id)} is part of {name(outer.id)}, or happens in its frame", True)
    if claims:
        yield Veto("one-claim", f"one claim tells of both: {name(min(claims))}", True)
    elif not parts and {(one.id, other.id), (other.id, one.id)} & kin.linked:
        yield Veto("linked", "one is told with reference to the other", True)
    if sources and not claims:
        yield Veto("one-source", f"one source tells of both: {name(min(sources))}", True)


def _states(telling: Telling, background: Background) -> frozenset[str]:
    """The States that take part, by the names of their lines: named as such, or by those who act for one State alone."""
    found: set[str] = set()
    for actor in telling.of(*ACTORS, CMQ + "onBehalfOf"):
        states = background.states_of(actor)
        if background.kinds.get(actor) == STATE or len(states) == 1:
            found |= states
    return frozenset(found)


def _each_for_itself(one: Telling, other: Telling) -> bool:
    """Whether both are steps of a treaty's course that each party takes for itself, such as a ratification."""
    acting = CMQ + "actingParty"
    return bool(one.of(acting)) and bool(other.of(acting)) and (one.of(CMQ + "actionKind") | other.of(CMQ + "actionKind")).isdisjoint(JOINT)


JOINT = frozenset(CONCEPT + step for step in
                   ("conclusion", "adoption", "initialling", "signature", "exchange-of-instruments", "entry-into-force", "renewal",
                    "expiry"))
"""Steps that the parties take together: naming one of them does not exclude the other."""
