"""Places as GeoJSON (RFC 7946): points in WGS 84, longitude first, of places whose coordinates are accepted."""

import json
from typing import Any, BinaryIO

from communique.iris import ACCEPTED, ENTITIES, shorten
from communique.publish.reading import Reading

__all__ = ["write_geojson"]


def write_geojson(reading: Reading, out: BinaryIO) -> None:
    """Write a FeatureCollection, a feature on a line; each place with its label, items it matches, and events held there.

    Events are in the order of their earliest day, undated ones last.
    """
    out.write(b'{"type": "FeatureCollection", "features": [')
    separator = b"\n"
    for place in reading.all_subjects(ACCEPTED):
        latitude, longitude = reading.value(place, "schema:latitude"), reading.value(place, "schema:longitude")
        if latitude and longitude:
            point = {"type": "Point", "coordinates": [float(longitude), float(latitude)]}
            feature = {"type": "Feature", "id": place, "geometry": point, "properties": _properties(reading, place)}
            out.write(separator + json.dumps(feature, ensure_ascii=False).encode())
            separator = b",\n"
    out.write(b"\n]}\n")


def _properties(reading: Reading, place: str) -> dict[str, Any]:
    held = [event for event in reading.subjects("sem:hasPlace", place, ACCEPTED) if reading.is_a(event, "cmq:Event")]
    held.sort(key=lambda event: (reading.value(event, "cmq:earliest") or "9999", event))
    return {
        "label": reading.label(place),
        "kind": reading.labels(reading.values(place, "dcterms:type", ENTITIES)),
        "wikidata": reading.wikidata(place),
        "events": [
            {"id": event, "type": [shorten(found, reading.base) for found in reading.types(event)],
             "label": reading.label(event), "date": reading.value(event, "cmq:date")}
            for event in held
        ],
    }
