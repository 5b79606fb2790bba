"""The importer of Principal Officers and Chiefs of Mission."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from communique.findings import Finding
from communique.imports.pocom.claims import SOURCE
from communique.imports.pocom.concurrent import interpret_concurrent
from communique.imports.pocom.heading import interpret_heading
from communique.imports.pocom.people import interpret_person
from communique.imports.pocom.reading import read_rows
from communique.imports.pocom.remarks import refusal
from communique.imports.pocom.service import interpret_service
from communique.imports.protocol import Interpretation, Row
from communique.matching.register import Register

__all__ = ["Pocom"]


class Pocom:
    """Chiefs of mission to States and organisations, principal officers of the Department, persons, concurrent appointments."""

    name = "historyatstate-pocom"
    title = "Principal Officers and Chiefs of Mission, Office of the Historian (XML: the whole folder, or one of its files)"

    def source(self) -> Mapping[str, Any]:
        """The publication."""
        return {
            "id": SOURCE,
            "type": "Source",
            "label": {"en": "Principal Officers and Chiefs of Mission, Office of the Historian of the U.S. Department of State"},
            "kind": "data-set",
            "address": "https://history.state.gov/departmenthistory/people/principals-chiefs",
            "scopeNote": "Chiefs of United States missions to States and organisations, and principal officers of the Department, since "
                         "1778; whoever was in office when the copy was made has no end here. Dates of service with the notes beside them.",
            "author": "Office of the Historian",
            "publisher": "U.S. Department of State",
            "language": "en",
            "licence": "Public domain (work of the United States Government)",
            "standing": "read",
        }

    def rows(self, path: Path) -> Iterator[Row | Finding]:
        """The rows of the folder, or of one file of it."""
        return read_rows(path)

    def interpret(self, row: Row, register: Register) -> Interpretation:
        """What is made of a row, by its kind."""
        kind = row.text("@kind")
        if kind.endswith(" itself"):
            return interpret_heading(row, register)
        if kind == "person":
            return interpret_person(row, register)
        if kind == "concurrent-appointments":
            return interpret_concurrent(row, register)
        if kind == "mission-note":
            return Interpretation((), refused=refusal(row, "mission-note"))
        return interpret_service(row, register)
