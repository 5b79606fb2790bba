"""Rows about what is accepted: events, who took part in them, and every declared entity."""

from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox

from communique.iris import ACCEPTED, ENTITIES, RECORDS, expand
from communique.publish.reading import Reading

__all__ = ["accepted_events", "entities", "events", "participations"]

_ACTOR: Final = "cmq:actor"
# An actor may also be what an event is about; these properties give it no part in the event.
_MATTERS: Final = frozenset(map(expand, ("schema:about", "schema:object", "sem:hasPlace", "cmq:series", "cmq:toPost", "cmq:mission")))


def accepted_events(reading: Reading) -> Iterator[str]:
    """The events of which something is accepted, by IRI; one only planned or obliged is none."""
    return (found for found in reading.all_subjects(ACCEPTED) if reading.is_a(found, "cmq:Event"))


def events(reading: Reading) -> Iterator[tuple[str | int | bool | tuple[str, ...], ...]]:
    """Rows of ``events``: accepted date and bounds; labels of places, participants and sources; number of claims."""
    for event in accepted_events(reading):
        told = reading.claims_about(event)
        actors = [actor for _, actor in _roles(reading, event)]
        yield (
            event, tuple(reading.types(event)), reading.label(event), reading.value(event, "cmq:date"),
            reading.value(event, "cmq:earliest"), reading.value(event, "cmq:latest"),
            tuple(reading.labels(reading.values(event, "sem:hasPlace"))), tuple(reading.labels(actors)),
            tuple(reading.labels(reading.sources(told))), len(told), reading.is_disputed(event),
        )


def participations(reading: Reading) -> Iterator[tuple[str | tuple[str, ...], ...]]:
    """Rows of ``participations``: each accepted role of an actor in an event, with the claims that support it.

    ``role`` is the property; ``styled`` the titles by which mentions in those claims style the participant. An actor
    with a role node and no property of the event's own has the role ``cmq:actor``.
    """
    for event in accepted_events(reading):
        decided = {(found.property, found.value): found.claims for found in reading.decisions(event)}
        for role, actor in _roles(reading, event):
            claims = decided.get((role, actor)) or _claims_of_node(reading, event, actor)
            styled = tuple(_styles(reading, claims, actor))
            yield event, reading.label(event), role, actor, reading.label(actor), styled, claims


def entities(reading: Reading) -> Iterator[tuple[str | tuple[str, ...], ...]]:
    """Rows of ``entities``: everything declared, events included."""
    for entity in reading.all_subjects(ENTITIES):
        yield entity, tuple(reading.types(entity)), reading.label(entity), tuple(reading.wikidata(entity))


def _roles(reading: Reading, event: str) -> list[tuple[str, str]]:
    found = {
        (quad.predicate.value, quad.object.value)
        for quad in reading.about(event)
        if isinstance(quad.object, ox.NamedNode) and quad.predicate.value not in _MATTERS
        and reading.is_a(quad.object.value, "sem:Actor")
    }
    present = {actor for _, actor in found}
    for role in reading.subjects("cmq:inEvent", event, ACCEPTED):
        found |= {(expand(_ACTOR), actor) for actor in reading.values(role, _ACTOR) if actor not in present}
    return sorted(found)


def _claims_of_node(reading: Reading, event: str, actor: str) -> tuple[str, ...]:
    claims = {
        claim
        for role in reading.subjects("cmq:inEvent", event, ACCEPTED)
        for decision in reading.decisions(role)
        if decision.property == expand(_ACTOR) and decision.value == actor
        for claim in decision.claims
    }
    return tuple(sorted(claims))


def _styles(reading: Reading, claims: tuple[str, ...], actor: str) -> list[str]:
    titles = {
        title
        for claim in claims
        for mention in reading.values(claim, "cmq:mention", RECORDS)
        if actor in reading.values(mention, "cmq:refersTo", RECORDS)
        for title in reading.values(mention, "cmq:styledTitle", RECORDS)
    }
    return sorted(titles)
