"""What an importer is: it reads one publication's rows as published, and says what is made of each; nothing else.

An importer decides only what a row itself decides. What a row leaves open is a note or a refusal, never a guess.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from communique.curation.records import Curated
from communique.findings import Finding
from communique.matching.register import Register

__all__ = ["Acquainted", "Importer", "Interpretation", "Row"]


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a publication: where it begins, its id there (or a stable one), and its fields as published."""

    file: str
    line: int
    id: str
    fields: Mapping[str, str | tuple[str, ...]]

    def text(self, name: str) -> str:
        """The field with outer blanks taken off, several values joined by ``; ``; empty where there is none."""
        value = self.fields.get(name, "")
        return value.strip() if isinstance(value, str) else "; ".join(one.strip() for one in value)


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What is made of one row.

    ``records`` are claims, and entity records of events, tenures and situations, as dictionaries in the shape of the YAML.
    ``notes`` are doubts and explicit unknowns of a row that is claimed all the same; ``refused`` says why there is no claim.
    ``already`` are claims of the project that say of the same source what the row says: it is claimed by them.
    """

    records: tuple[Mapping[str, Any], ...]
    notes: tuple[Finding, ...] = ()
    refused: Finding | None = None
    already: tuple[str, ...] = ()


class Importer(Protocol):
    """One format: ``name`` on the command line, ``title`` in one line for the list of formats."""

    name: str
    title: str

    def source(self) -> Mapping[str, Any]:
        """The record of the source that the rows are of, in the shape of the YAML."""

    def rows(self, path: Path) -> Iterator[Row | Finding]:
        """The rows of a file or folder in their order, in bounded memory; a finding stands for one that cannot be read."""

    def interpret(self, row: Row, register: Register) -> Interpretation:
        """What is made of a row, with the persons, offices, places and States that the register finds for its names."""


@runtime_checkable
class Acquainted(Protocol):
    """An importer that is told, before the first row, of the project that it imports into."""

    def meet(self, curated: Curated) -> None:
        """Begins anew with this project: what it says already is not to be claimed again."""
