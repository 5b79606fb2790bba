"""A column of a panel, declared once: CSV, Parquet, data package and codebook are written from it.

Names have at most 32 letters, for Stata. What a column's words mean is the ontology's matter: a field names the term.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from communique.publish.tables import Cell

if TYPE_CHECKING:
    from communique.publish.panel.frame import Panel

__all__ = ["NO_VALUE", "Field", "Kind", "Reference", "Sheet", "figures"]

Kind = Literal["text", "code", "whole", "number", "truth", "day"]
"""``code`` is a text from a short list; ``text`` may hold several values, joined by a semicolon and a blank."""

NO_VALUE: Final = "not known, or there is none"


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name and kind, what its cells say, the term that it renders, and what an empty cell means."""

    name: str
    kind: Kind
    meaning: str
    term: str = ""
    missing: str = NO_VALUE
    values: str = ""
    """The concept scheme from which the values come, or the values themselves with blanks between."""
    unit: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns whose values are the key of another table."""

    fields: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of the panel: its name (the files' stem), what a row is, its columns, key and references, and what makes its rows."""

    name: str
    title: str
    row: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    rows: Callable[["Panel"], Iterator[Mapping[str, Cell]]]
    references: tuple[Reference, ...] = ()


def figures(name: str, what: str, term: str, field: str) -> tuple[Field, Field, Field]:
    """The three columns of a figure; ``field`` is the column that says how it is covered."""
    missing = f"nothing is told, and no source was read for it: {field} is neither read-for nor complete"
    return (
        Field(f"{name}_min", "whole", f"{what}: those that certainly fall in the year; a lower bound", term, missing, unit=what),
        Field(f"{name}_poss", "whole", f"{what}: those told of whose dates admit the year; no upper bound, for others may be untold",
              term, f"{missing} and no date admits the year", unit=what),
        Field(f"{name}_max", "whole", f"{what}: an upper bound, from a source that calls its list complete", term,
              "no source calls its list complete for the whole year, or others tell of more", unit=what),
    )
