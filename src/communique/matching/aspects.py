"""The aspects under which two accounts are compared: which properties, what agreement counts, and what difference means.

Points are like the logarithm of how much more often two accounts of one event agree so than accounts of two do: that both
have the two States of the dataset tells little, that both have the same document nearly all.
"""

from dataclasses import dataclass
from typing import Literal

from communique.iris import CMQ, PREFIXES

__all__ = ["ACTORS", "ASPECTS", "COMMON", "OTHER", "PARENTS", "Aspect", "iri"]

_SHORT = {"place": "sem:hasPlace", "subEventOf": "sem:subEventOf", "sender": "schema:sender", "recipient": "schema:recipient",
          "object": "schema:object", "performer": "schema:performer", "result": "schema:result", "principal": "bio:principal",
          "organiser": "schema:organizer", "kind": "dcterms:type", "originalState": "org:originalOrganization",
          "resultingState": "org:resultingOrganization", "replaces": "dcterms:replaces", "subject": "dcterms:subject",
          "about": "schema:about"}
Comparison = Literal["actors", "values"]
OTHER = None
"""In place of points: who differs here is another event, whatever else agrees."""


def iri(name: str) -> str:
    """The IRI of a property by its key in data files."""
    prefix, colon, tail = _SHORT.get(name, f"cmq:{name}").partition(":")
    return PREFIXES.get(prefix, CMQ) + tail if colon else CMQ + name


@dataclass(frozen=True, slots=True)
class Aspect:
    """One comparison: the properties, its name in words, points where they agree, and where they differ (``OTHER``: not the same)."""

    properties: tuple[str, ...]
    words: str
    agree: int
    differ: int | None
    compare: Comparison = "values"


def _aspect(key: str, words: str, agree: int, differ: int | None, compare: Comparison = "values") -> Aspect:
    return Aspect(tuple(iri(name) for name in key.split()), words, agree, differ, compare)


ASPECTS = (
    _aspect("sendingState", "sending State", 1, OTHER, "actors"),
    _aspect("receivingState", "receiving State", 1, OTHER, "actors"),
    _aspect("recognisingState", "recognising State", 2, OTHER, "actors"),
    _aspect("recognisedState", "recognised State", 3, OTHER, "actors"),
    _aspect("recognisedGovernment", "recognised government", 2, -2, "actors"),
    _aspect("accredited", "person accredited", 4, OTHER, "actors"),
    _aspect("mission", "mission", 3, OTHER),
    _aspect("recognitionMode", "mode of recognition", 1, -1),
    _aspect("relationsLevel", "level of relations", 1, -1),
    _aspect("between", "States between which", 4, OTHER, "actors"),
    _aspect("ofState", "State that begins or ends", 5, OTHER, "actors"),
    _aspect("originalState", "State before", 3, OTHER, "actors"),
    _aspect("resultingState continuator", "State after", 2, -2, "actors"),
    _aspect("actingParty", "acting party", 1, -1, "actors"),
    _aspect("signatory", "signatory", 1, -2, "actors"),
    _aspect("principal", "person", 5, OTHER, "actors"),
    _aspect("appointee", "appointee", 4, OTHER, "actors"),
    _aspect("visitor delegationMember", "visitor", 3, -4, "actors"),
    _aspect("sender", "sender", 3, OTHER, "actors"),
    _aspect("recipient", "recipient", 2, OTHER, "actors"),
    _aspect("participant", "participant", 2, -3, "actors"),
    _aspect("signer", "signer", 2, -2, "actors"),
    _aspect("host", "host", 1, 0, "actors"),
    _aspect("performer", "performer", 4, OTHER, "actors"),
    _aspect("organiser", "organiser", 1, 0, "actors"),
    _aspect("toPost", "office", 2, OTHER),
    _aspect("object", "object", 3, -3),
    _aspect("kind", "kind", 1, -1),
    _aspect("protocol", "protocol", 1, -1),
    _aspect("anniversaryOf", "what is commemorated", 3, OTHER),
    _aspect("ordinal", "number of the anniversary", 2, OTHER),
    _aspect("edition", "edition", 2, OTHER),
    _aspect("series", "series", 2, -2),
    _aspect("registrationNumber", "number of registration", 5, -3),
    _aspect("designation", "designation", 1, -2),
    _aspect("level", "level", 1, -1),
    _aspect("subject", "subject", 1, 0),
    _aspect("forPeriod", "period", 3, OTHER),
    _aspect("termYears", "term in years", 1, -2),
    _aspect("replaces", "document replaced", 1, 0),
    _aspect("result", "document that results", 3, 0),
    _aspect("inReplyTo", "message answered", 2, -2),
)
"""Every aspect but type, date, place, document and frame, which have rules of their own."""

COMMON = frozenset(
    {"type", "sending State", "receiving State", "acting party", "signatory", "kind", "protocol", "designation", "level", "subject"}
)
"""Aspects that agree for most pairs in a dataset of two States: alone they propose nothing."""
ACTORS = frozenset(prop for aspect in ASPECTS if aspect.compare == "actors" for prop in aspect.properties)
PARENTS = tuple(iri(name) for name in ("subEventOf", "frame"))
"""The properties by which one event is part of another or happens in its frame."""
