"""What persons have decided about identity, as the records have it."""

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from communique.iris import CMQ, RECORDS

__all__ = ["Decided", "read_decided"]

_RECORDS = ox.NamedNode(RECORDS)


@dataclass(frozen=True, slots=True)
class Decided:
    """The reasons: of two things to be two, under the pair; of what several sources tell to be one, under its IRI."""

    distinct: Mapping[frozenset[str], str]
    same: Mapping[str, str]


def read_decided(store: ox.Store) -> Decided:
    """The distinctions and identities of a built dataset."""
    reasons = _by_record(store, "reason")
    distinctions = _by_record(store, "distinguishes")
    pairs = {frozenset(pair): reasons.get(record, ("",))[0] for record, pair in distinctions.items() if len(pair) == 2}
    identities = _records_of(store, "Identity")
    same = {event: reasons.get(record, ("",))[0] for record, events in _by_record(store, "identifies").items() for event in events
            if record in identities}
    return Decided(pairs, same)


def _by_record(store: ox.Store, name: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for quad in store.quads_for_pattern(None, ox.NamedNode(CMQ + name), None, _RECORDS):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, (ox.NamedNode, ox.Literal)):
            found.setdefault(quad.subject.value, set()).add(quad.object.value)
    return {record: tuple(sorted(values)) for record, values in sorted(found.items())}


def _records_of(store: ox.Store, kind: str) -> frozenset[str]:
    typed = store.quads_for_pattern(None, None, ox.NamedNode(CMQ + kind), _RECORDS)
    return frozenset(quad.subject.value for quad in typed if isinstance(quad.subject, ox.NamedNode))
