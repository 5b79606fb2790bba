"""The five tables of the dataset: their columns, in order, and their rows, made one after another from the store.

Several values of a cell are a tuple; how they are joined is the column's matter, how they are typed the writer's.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from communique.publish.claim_rows import claims, conflicts
from communique.publish.event_rows import entities, events, participations
from communique.publish.reading import Reading

__all__ = ["TABLES", "Cell", "Column", "Table"]

Cell = str | int | float | bool | tuple[str, ...] | tuple[int, ...] | None
Kind = Literal["text", "code", "texts", "day", "count", "whole", "number", "numbers", "truth"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what its cells hold, and what stands between several values of a cell.

    ``day`` is an ISO 8601 date or the empty text; ``code`` a text from a short list; ``count`` may be long, ``whole`` is not.
    ``about`` are words for formats that can carry them.
    """

    name: str
    kind: Kind = "text"
    separator: str = "; "
    about: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name (the file's stem), its columns and what makes its rows, in the order of the first column."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[Reading], Iterator[tuple[Cell, ...]]]
    about: tuple[tuple[str, str], ...] = ()


def _columns(*columns: str | Column) -> tuple[Column, ...]:
    return tuple(Column(column) if isinstance(column, str) else column for column in columns)


TABLES: Final = (
    Table("events", _columns(
        "event", Column("type", "texts"), "label", "date", Column("earliest", "day"), Column("latest", "day"),
        Column("places", "texts"), Column("participants", "texts"), Column("sources", "texts"),
        Column("claims", "count"), Column("disputed", "truth"),
    ), events),
    Table("participations", _columns(
        "event", "event_label", "role", "participant", "participant_label", Column("styled", "texts"),
        Column("claims", "texts"),
    ), participations),
    Table("claims", _columns(
        "claim", "subject", "property", "value", "datatype", "lang", "source", "evidence",
        Column("quote", "texts", " […] "), Column("start", "numbers"), Column("end", "numbers"), "address", "rank",
        "derived_by",
    ), claims),
    Table("conflicts", _columns(
        "conflict", "kind", "subject", "property", Column("value", "texts"), Column("claims", "texts"),
        Column("sources", "texts"), "ruling", "reason",
    ), conflicts),
    Table("entities", _columns("entity", Column("type", "texts"), "label", Column("wikidata", "texts")), entities),
)
"""The tables in the order and with the columns of the design (§5)."""
