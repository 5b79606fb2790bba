"""The Frictionless data package of a panel: what is in it, under which licence, from which sources, with a schema for each table.

After the Data Package specifications (Table Schema, Tabular Data Resource, Data Package 1.0); an empty cell is a missing value.
"""

import hashlib
import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO, Final

from communique.iris import CONCEPT, RECORDS, expand, local, shorten
from communique.publish.delimited import write_csv
from communique.publish.panel.fields import Field, Kind, Sheet
from communique.publish.panel.frame import panel_of
from communique.publish.panel.sheets import SHEETS
from communique.publish.reading import Reading
from communique.publish.tables import Cell, Column, Table
from communique.vocabulary import members

__all__ = ["as_table", "choice_of", "dataset_of", "described", "values_of", "write_package"]

Node = dict[str, Any]

_TYPES: Final[dict[Kind, str]] = {
    "text": "string", "code": "string", "whole": "integer", "number": "number", "truth": "boolean", "day": "date",
}
_ABOUT: Final = ("Dyad-years, events and treaties. Counts are lower bounds of what the sources attest; what nobody covers is missing, "
                 "never zero. The codebook, codebook.md, defines each column.")
_SEPARATOR: Final = "; "


def as_table(sheet: Sheet) -> Table:
    """A sheet as the writers of CSV and Parquet take it: several values of a cell joined, a missing one the empty text."""
    columns = tuple(Column(field.name, field.kind, about=tuple(described(field).items())) for field in sheet.fields)
    names = [field.name for field in sheet.fields]

    def rows(reading: Reading) -> Iterator[tuple[Cell, ...]]:
        for row in sheet.rows(panel_of(reading)):
            assert row.keys() == set(names), sorted(row.keys() ^ set(names))  # what is declared is what is made
            yield tuple(_cell(row[name]) for name in names)

    return Table(sheet.name, columns, rows, (("title", sheet.title), ("description", f"A row is {sheet.row}.")))


def described(field: Field) -> dict[str, str]:
    """A field's words for readers of data: description with what an empty cell means, unit, and the term's IRI."""
    text = field.meaning[:1].upper() + field.meaning[1:] + "."
    text += "" if field.required else f" Missing: {field.missing}."
    found = {"description": text, "unit": field.unit, "rdfType": expand(field.term) if field.term else ""}
    return {name: value for name, value in found.items() if value}


def values_of(field: Field) -> tuple[str, ...]:
    """The values that a field may have, in their order; none where any may stand."""
    if field.values.startswith("scheme/"):
        return tuple(map(local, members(CONCEPT + field.values)))
    return tuple(field.values.split())


def dataset_of(reading: Reading) -> Node:
    """The title, version, licence and publisher of the dataset's record, where it gives them; and its base."""
    record = next(iter(reading.subjects("rdf:type", "cmq:Dataset", RECORDS)), "")
    names = {"title": "dcterms:title", "version": "dcat:version", "licence": "dcterms:license", "publisher": "dcterms:publisher",
             "note": "skos:scopeNote"}
    found = {key: reading.value(record, name, RECORDS) if record else "" for key, name in names.items()}
    return found | {"base": reading.base}


def choice_of(reading: Reading) -> str:
    """A sentence on which claims the panel follows from; empty where from all."""
    if reading.told is None:
        return ""
    told_by = ", ".join(shorten(iri, reading.base) for iri in reading.told["told_by"])
    parts = (("as told by", told_by), ("from sources published by", reading.told["published_by"]),
             ("without claims that are", reading.told["without"].replace(",", " or ")))
    return f"Not the whole dataset: {'; '.join(f'{words} {which}' for words, which in parts if which)}."


def write_package(reading: Reading, out: BinaryIO) -> None:
    """Write ``datapackage.json``: tables as CSV with their schemas, the same as Parquet, and the codebook."""
    dataset = dataset_of(reading)
    package: Node = {
        "profile": "data-package", "name": "communique-panel", "id": f"{dataset['base']}panel", "title": dataset["title"],
        "description": " ".join(filter(None, (_ABOUT, choice_of(reading), dataset["note"]))),
        "homepage": dataset["base"], "version": dataset["version"],
        "licenses": [{"path": dataset["licence"]}] if dataset["licence"] else [],
        "contributors": [{"title": dataset["publisher"], "role": "publisher"}] if dataset["publisher"] else [],
        "asTold": reading.told,
        "sources": list(_sources(reading)),
        "resources": [*(_tabular(reading, sheet) for sheet in SHEETS), *map(_columnar, SHEETS)],
    }
    kept = {key: value for key, value in package.items() if value}
    out.write((json.dumps(kept, ensure_ascii=False, indent=2) + "\n").encode())


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, tuple):
        return _SEPARATOR.join(map(str, cell))
    return "" if cell is None else cell


def _sources(reading: Reading) -> Iterator[Node]:
    for source in reading.subjects("rdf:type", "cmq:Source", RECORDS):
        address = reading.value(source, "schema:url", RECORDS)
        yield {"title": reading.label(source)} | ({"path": address} if address.startswith("http") else {})


def _tabular(reading: Reading, sheet: Sheet) -> Node:
    file = BytesIO()
    write_csv(reading, as_table(sheet), file)
    content = file.getvalue()
    return {
        "name": sheet.name, "title": sheet.title, "description": f"A row is {sheet.row}.", "profile": "tabular-data-resource",
        "path": f"{sheet.name}.csv", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True}, "schema": _schema(sheet),
    }


def _columnar(sheet: Sheet) -> Node:
    return {"name": f"{sheet.name}_parquet", "title": f"{sheet.title}, as Parquet", "type": "file",
            "description": f"The table {sheet.name} with typed columns.", "path": f"{sheet.name}.parquet", "format": "parquet",
            "mediatype": "application/vnd.apache.parquet"}


def _schema(sheet: Sheet) -> Node:
    return {
        "fields": [_field(field, sheet) for field in sheet.fields], "missingValues": [""], "primaryKey": list(sheet.key),
        "foreignKeys": [{"fields": list(one.fields), "reference": {"resource": one.table, "fields": list(one.key)}}
                        for one in sheet.references],
    }


def _field(field: Field, sheet: Sheet) -> Node:
    limits: Node = {"required": True} if field.required else {}
    limits |= {"unique": True} if sheet.key == (field.name,) else {}
    limits |= {"minimum": 0} if field.kind == "whole" else {}
    if field.kind == "code" and (values := values_of(field)):
        limits["enum"] = list(values)
    node = {"name": field.name, "type": _TYPES[field.kind], **described(field)}
    return node | ({"constraints": limits} if limits else {})
