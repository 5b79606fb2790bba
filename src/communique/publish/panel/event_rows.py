"""Rows of events, of the States and places in them, and of treaties."""

from collections.abc import Iterator, Mapping
from typing import Final

from communique.iris import ACCEPTED, RECORDS, expand, local
from communique.publish.panel.frame import VOICES, Panel
from communique.publish.panel.happenings import Happening
from communique.publish.panel.pair_rows import dyad_name
from communique.publish.panel.years import precision
from communique.publish.reading import Reading
from communique.publish.tables import Cell

__all__ = ["event_parties", "event_places", "panel_events", "treaties"]

Row = Mapping[str, Cell]

_BOUNDS: Final = {
    "earliest": "cmq:earliest", "latest": "cmq:latest", "begin_min": "sem:hasEarliestBeginTimeStamp",
    "begin_max": "sem:hasLatestBeginTimeStamp", "end_min": "sem:hasEarliestEndTimeStamp", "end_max": "sem:hasLatestEndTimeStamp",
}
_ACTS: Final = {"signed": ("signature", "conclusion"), "force": ("entry-into-force",), "ended": ("termination", "expiry")}
"""The actions from which a treaty's columns are made: those that sign it, bring it into force, and end it."""


def panel_events(panel: Panel) -> Iterator[Row]:
    """Rows of ``panel_events``: every accepted event."""
    for one in panel.happened:
        reading, event = panel.reading, one.event
        row: dict[str, Cell] = {
            "event": panel.id(event), "type": tuple(map(local, reading.types(event))), "label": reading.label(event),
            "counts_as": one.counts_as, "dyads": tuple(map(dyad_name, one.dyads)), "agreements": len(one.signed),
            "date": reading.value(event, "cmq:date"), "precision": precision(reading, event),
        }
        row |= {name: reading.value(event, key) for name, key in _BOUNDS.items()}
        row |= {"year_min": one.window.first if one.window else None, "year_max": one.window.last if one.window else None}
        yield row | _what(panel, one) | _evidence(panel, one)


def event_parties(panel: Panel) -> Iterator[Row]:
    """Rows of ``event_parties``: each State in an event."""
    for one in panel.happened:
        for party in one.parties:
            state = panel.states.all[party.state]
            yield {"event": panel.id(one.event), "state": panel.id(party.state), "role": party.role, "name": state.label,
                   "cow": state.cow, "gw": state.gw, "iso3c": state.iso3}


def event_places(panel: Panel) -> Iterator[Row]:
    """Rows of ``event_places``: each place of an event."""
    for one in panel.happened:
        for place in panel.reading.values(one.event, "sem:hasPlace"):
            yield {"event": panel.id(one.event), "place": panel.id(place), "name": panel.reading.label(place),
                   "latitude": _degrees(panel.reading, place, "latitude"), "longitude": _degrees(panel.reading, place, "longitude")}


def treaties(panel: Panel) -> Iterator[Row]:
    """Rows of ``treaties``: every instrument of which something is accepted."""
    for instrument in panel.instruments:
        reading = panel.reading
        actions = reading.subjects("cmq:onInstrument", instrument, ACCEPTED)
        row: dict[str, Cell] = {
            "instrument": panel.id(instrument), "label": reading.label(instrument),
            "titles": tuple(reading.values(instrument, "dcterms:title")),
            "designation": local(reading.value(instrument, "cmq:designation")), "level": local(reading.value(instrument, "cmq:level")),
            "legal_nature": local(reading.value(instrument, "cmq:legalNature")),
            "states": panel.ids(sorted(panel.sides.of_instrument(instrument))),
            "dyads": tuple(map(dyad_name, panel.dyads_of_instrument(instrument))), "actions": len(actions),
            **{f"replaces_{voice}": panel.ids(panel.replaced.get((instrument, voice), ())) for voice in VOICES},
        }
        for stem, kinds in _ACTS.items():
            row |= _action(reading, stem, [one for one in actions if local(reading.value(one, "cmq:actionKind")) in kinds])
        coded = [coding for coding in panel.codings if instrument in coding.instruments]
        yield row | {
            "obligations": tuple(sorted({coding.obligation for coding in coded})),
            "obligation_codings": panel.ids([coding.iri for coding in coded]),
            "sources": len(reading.sources(reading.claims_about(instrument))),
        }


def _action(reading: Reading, stem: str, actions: list[str]) -> Row:
    """The first of several actions of one sort, by its earliest day; the last of those that end it would tell no more."""
    actions = sorted(actions, key=lambda one: (reading.value(one, "cmq:earliest") or "9999", one))
    chosen = next(iter(actions), "")
    row = {f"{stem}{tail}": reading.value(chosen, key) if chosen else ""
           for tail, key in (("", "cmq:date"), ("_min", "cmq:earliest"), ("_max", "cmq:latest"))}
    return row | ({"ended_by": local(reading.value(chosen, "cmq:actionKind")) if chosen else ""} if stem == "ended" else {})


def _what(panel: Panel, one: Happening) -> dict[str, Cell]:
    reading, event = panel.reading, one.event
    by_role = {role: [party.state for party in one.parties if party.role == role] for role in ("sending", "receiving", "party")}
    whole = reading.values(event, "sem:subEventOf")
    return {
        "sending": panel.ids(by_role["sending"]), "receiving": panel.ids(by_role["receiving"]), "parties": panel.ids(by_role["party"]),
        "visitors": panel.ids(one.visitor.actors), "visitor_names": tuple(map(reading.label, one.visitor.actors)),
        "visitor_offices": tuple(map(reading.label, one.visitor.offices)), "visitor_rank": one.visitor.rank,
        "protocol": local(reading.value(event, "cmq:protocol")), "action_kind": local(reading.value(event, "cmq:actionKind")),
        "instruments": panel.ids(one.instruments), "places": tuple(map(reading.label, reading.values(event, "sem:hasPlace"))),
        "part_of": panel.ids(whole),
    }


def _evidence(panel: Panel, one: Happening) -> dict[str, Cell]:
    """Who tells of an event; sides are counted where it joins one pair, whose first and second member they are."""
    reading = panel.reading
    sides = {source: {panel.states.member[side] for side in reading.values(source, "cmq:side", RECORDS) if side in panel.states.member}
             for source in one.sources}
    row: dict[str, Cell] = {"sources": len(one.sources), "sources_side1": None, "sources_side2": None, "sources_other": None}
    if len(one.dyads) == 1:
        for number, member in enumerate(one.dyads[0], start=1):
            row[f"sources_side{number}"] = sum(member in found for found in sides.values())
        row["sources_other"] = sum(found.isdisjoint(one.dyads[0]) for found in sides.values())
    conflict = expand("cmq:Conflict")
    conflicts = [found for found in reading.subjects("cmq:subject", one.event, RECORDS)
                 if conflict in reading.values(found, "rdf:type", RECORDS)]
    claims = [claim for claim in reading.claims_about(one.event) if reading.value(claim, "prov:hadPrimarySource", RECORDS)]
    return row | {"claims": len(claims), "disputed": reading.is_disputed(one.event), "conflicts": panel.ids(conflicts)}


def _degrees(reading: Reading, place: str, name: str) -> float | None:
    found = reading.value(place, f"schema:{name}")
    return float(found) if found else None
