"""The rows of the publication: a person, a mission or position, a service in it, a note on it, a set of concurrent appointments.

A row's fields are the texts of the record under their paths (``appointed/date``), as published; who edited the record and when is
left out. Fields whose names begin with ``@`` are looked up in other records of the publication, and are no part of the row's words.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from communique.findings import Finding
from communique.imports.intake import Element, xml_rows
from communique.imports.pocom.lookups import Lookups
from communique.imports.protocol import Row

__all__ = ["own_fields", "read_rows", "several"]

_DOCUMENTS = ("person", "role", "country-mission", "org-mission", "principal-position", "concurrent-appointments")
_LEFT_OUT = frozenset({"created-by", "created-date", "last-modified-by", "last-modified-date"})
_SERVICES = ("chief", "principal")
_LISTS = frozenset({"chiefs", "principals", "other-nominees", "other-appointees"})


def read_rows(path: Path) -> Iterator[Row | Finding]:
    """Every row at a path, in the order of the files; the look-ups come from the whole publication where the path is a part of it."""
    whole = next((folder for folder in (path, *path.absolute().parents) if (folder / "people").is_dir()), path)
    lookups = Lookups.of(one for one in xml_rows(whole, *_DOCUMENTS) if isinstance(one, Element))
    seen: Counter[str] = Counter()
    for found in xml_rows(path, *_DOCUMENTS):
        if isinstance(found, Finding):
            yield found
        else:
            for row in _rows(found, lookups):
                seen[row.id] += 1
                yield row if seen[row.id] == 1 else _again(row, seen[row.id])


def own_fields(row: Row) -> dict[str, str | tuple[str, ...]]:
    """What the record itself says, without the fields that it leaves empty."""
    return {name: value for name, value in row.fields.items() if any(one.strip() for one in several(value)) and not name.startswith("@")}


def _again(row: Row, number: int) -> Row:
    """A further record under an id that the publication has given before."""
    return Row(row.file, row.line, f"{row.id}/{number}", {**row.fields, "@id-stands": str(number)})


def _rows(document: Element, lookups: Lookups) -> Iterator[Row]:
    if document.name == "person":
        identifier = document.text_at("id")
        served = dict(zip(("@first", "@last"), lookups.served.get(identifier, ()), strict=False))
        yield Row(document.file, document.line, f"people/{identifier}", {**_fields(document), "@kind": "person", **served})
    elif document.name == "concurrent-appointments":
        yield _concurrent(document, lookups)
    elif document.name != "role":
        yield from _of_mission(document, lookups)


def _of_mission(document: Element, lookups: Lookups) -> Iterator[Row]:
    mission = document.text_at("territory-id") or document.text_at("id")
    yield _heading(document, mission, lookups)
    for part in document.elements():
        for record in part.elements():
            if record.name in _SERVICES:
                yield _service(record, document, mission, part.name, lookups)
            elif record.name == "mission-note":
                yield Row(record.file, record.line, f"{mission}/note-{record.line}", {**_fields(record), "@kind": "mission-note"})


def _heading(document: Element, mission: str, lookups: Lookups) -> Row:
    """What a document says of the mission or position itself."""
    own = {name: value for name, value in _fields(document).items() if name.partition("/")[0] not in _LISTS}
    looked_up = {"@kind": f"{document.name} itself", "@mission": mission, "@mission-title": lookups.title(mission)}
    return Row(document.file, document.line, f"{document.name}/{mission}", {**own, **looked_up})


def _service(record: Element, document: Element, mission: str, part: str, lookups: Lookups) -> Row:
    role, person = record.text_at("role-title-id"), record.text_at("person-id")
    looked_up = {
        "@kind": document.name,
        "@mission": mission,
        "@mission-title": lookups.title(mission),
        "@category": document.text_at("category"),
        "@list": part,
        "@role": lookups.title(role),
        **_person(person, lookups),
    }
    identifier = record.text_at("id")
    name = f"{mission}/{identifier}" if document.name == "principal-position" else identifier
    return Row(record.file, record.line, name or f"{mission}/line-{record.line}", {**_fields(record), **looked_up})


def _concurrent(document: Element, lookups: Lookups) -> Row:
    services = [lookups.services.get(one.text.strip(), ()) for one in document.elements("chief-id")]
    looked_up: dict[str, str | tuple[str, ...]] = {
        "@kind": document.name,
        "@service-kind": tuple(one[0].kind if one else "" for one in services),
        "@service-role": tuple(one[0].role if one else "" for one in services),
        "@service-title": tuple(lookups.title(one[0].role) if one else "" for one in services),
        "@service-mission": tuple(one[0].mission if one else "" for one in services),
        "@day": next((one[0].day for one in services if one and one[0].day), ""),
        "@service-heading": tuple(lookups.title(one[0].mission) if one else "" for one in services),
        **_person(document.text_at("person-id"), lookups),
    }
    return Row(document.file, document.line, f"concurrent/{document.text_at('id')}", {**_fields(document), **looked_up})


def _person(code: str, lookups: Lookups) -> dict[str, str | tuple[str, ...]]:
    """What the publication says of a person elsewhere; nothing where it has no record of the code."""
    identifier = lookups.person(code)
    name = lookups.names.get(identifier)
    if name is None:
        return {}
    return {"@person": identifier, "@name": name.whole, "@names": name.others, "@born": name.born, "@died": name.died}


def _fields(record: Element, path: str = "") -> dict[str, str | tuple[str, ...]]:
    """The texts of a record's innermost elements under their paths, those of one path together."""
    found: dict[str, str | tuple[str, ...]] = {}
    for part in record.elements():
        name = f"{path}{part.name}"
        if name in _LEFT_OUT:
            continue
        inner = _fields(part, f"{name}/") if part.elements() and not _has_words(part) else {name: part.text}
        for key, value in inner.items():
            found[key] = (*several(found[key]), *several(value)) if key in found else value
    return found


def _has_words(element: Element) -> bool:
    """Whether words stand beside the inner elements, as in a note with a word in italics."""
    return any(isinstance(part, str) and part.strip() for part in element.content)


def several(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """The values of a field, one or many."""
    return (value,) if isinstance(value, str) else value
