"""Events as panels count them: between whom, when, by whom told, and what they count as."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from communique.iris import ACCEPTED, CONCEPT, ENTITIES, expand, local
from communique.publish.event_rows import accepted_events
from communique.publish.panel.sides import Party, Sides, directed, undirected
from communique.publish.panel.states import Dyad, States
from communique.publish.panel.years import Window, begun, day
from communique.publish.reading import Reading
from communique.vocabulary import members

__all__ = ["COUNTED", "Happening", "Visitor", "happenings", "ranks"]

COUNTED: Final = {"visit": "cmq:Visit", "meeting": "cmq:Meeting", "message": "cmq:Message", "treaty_action": "cmq:TreatyAction"}
"""What events count as, with the class whose coverage tells whether nothing means none."""

_SIGNING: Final = frozenset({CONCEPT + "signature", CONCEPT + "conclusion"})
_NO_AGREEMENT: Final = frozenset(CONCEPT + name for name in ("declaration", "communique", "understanding"))


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who heads a visit, with the offices in which he comes and the highest of their ranks (empty where unknown)."""

    actors: tuple[str, ...]
    offices: tuple[str, ...]
    rank: str


@dataclass(frozen=True, slots=True)
class Happening:
    """An accepted event; ``counts_as`` is empty for kinds that panels do not count, and for a visit that is part of another."""

    event: str
    counts_as: str
    window: Window | None
    parties: tuple[Party, ...]
    directed: tuple[Dyad, ...]
    dyads: tuple[Dyad, ...]
    visitor: Visitor
    instruments: tuple[str, ...]
    signed: tuple[str, ...]
    """The agreements that it signs: instruments meant to bind, between States or their bodies."""
    sources: tuple[str, ...]


def ranks() -> tuple[str, ...]:
    """The ranks of offices in their order, the highest first, as names of concepts."""
    return tuple(local(rank) for rank in members(CONCEPT + "scheme/rank"))


def happenings(reading: Reading, states: States, sides: Sides) -> Iterator[Happening]:
    """The accepted events in the order of their first possible day, then by IRI."""
    for event in sorted(accepted_events(reading), key=lambda event: (reading.value(event, "cmq:earliest") or "9999", event)):
        parties = sides.parties(event)
        instruments = tuple(reading.values(event, "cmq:onInstrument"))
        signing = not _SIGNING.isdisjoint(reading.values(event, "cmq:actionKind"))
        yield Happening(
            event, _counts_as(reading, event), begun(reading, event), tuple(parties), tuple(directed(parties, states)),
            tuple(undirected(parties, states)), _visitor(reading, event), instruments,
            tuple(one for one in instruments if signing and _is_agreement(reading, one)),
            tuple(reading.sources(reading.claims_about(event))),
        )


def _counts_as(reading: Reading, event: str) -> str:
    name = next((name for name, kind in COUNTED.items() if reading.is_a(event, kind)), "")
    whole = reading.values(event, "sem:subEventOf")
    return "" if name == "visit" and any(reading.is_a(one, "cmq:Visit") and reading.about(one) for one in whole) else name


def _is_agreement(reading: Reading, instrument: str) -> bool:
    """The instruments that ``treaties-in-force`` asks about, less those that no State or body of a State makes."""
    binding = CONCEPT + "non-binding" not in reading.values(instrument, "cmq:legalNature")
    public = CONCEPT + "non-state" not in reading.values(instrument, "cmq:level")
    return binding and public and _NO_AGREEMENT.isdisjoint(reading.values(instrument, "cmq:designation"))


def _visitor(reading: Reading, event: str) -> Visitor:
    if not reading.is_a(event, "cmq:Visit"):
        return Visitor((), (), "")
    actors = reading.values(event, "cmq:visitor")
    offices = sorted({office for actor in actors for office in _offices(reading, event, actor)})
    held = {local(rank) for office in offices for rank in reading.values(office, "cmq:rank", ENTITIES)}
    return Visitor(tuple(actors), tuple(offices), next((rank for rank in ranks() if rank in held), ""))


def _offices(reading: Reading, event: str, actor: str) -> list[str]:
    """The offices in which an actor comes: by its role in the event, else by its tenures on those days; an office is its own."""
    if reading.is_a(actor, "cmq:Office"):
        return [actor]
    roles = reading.subjects("cmq:inEvent", event, ACCEPTED)
    stated = [office for role in roles if actor in reading.values(role, expand("cmq:actor"))
              for office in reading.values(role, "cmq:capacity")]
    first = day(reading, event, "cmq:earliest")
    last = day(reading, event, "cmq:latest") or first
    if stated or first is None or last is None:
        return stated
    tenures = reading.subjects("cmq:holder", actor, ACCEPTED)
    return [office for tenure in tenures if _spans(reading, tenure, first, last) for office in reading.values(tenure, "cmq:post")]


def _spans(reading: Reading, tenure: str, first: date, last: date) -> bool:
    """Whether a tenure has begun by the first day and is not known to have ended by the last."""
    begin, end = day(reading, tenure, "sem:hasLatestBeginTimeStamp"), day(reading, tenure, "sem:hasLatestEndTimeStamp")
    return begin is not None and begin <= first and (end is None or end >= last)
