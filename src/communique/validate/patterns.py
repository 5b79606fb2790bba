"""The patterns of a SPARQL constraint that are joined over columns; a query that has others is left to the store's own engine."""

from dataclasses import dataclass
from typing import TypeAlias

from communique.validate.paths import Path
from communique.validate.terms import Term

__all__ = ["Bind", "Element", "Exists", "Expression", "Filter", "Group", "NotJoined", "Optional", "Query", "Triple", "Union"]


class NotJoined(Exception):
    """The query has something that is not joined over columns."""


@dataclass(frozen=True, slots=True, eq=False)
class Triple:
    """A pattern of one path; subject and object are terms, or names of variables."""

    subject: Term | str
    path: Path
    object: Term | str


@dataclass(frozen=True, slots=True, eq=False)
class Exists:
    """A group asked for in an expression, and the name of the variable that stands there instead of it."""

    flag: str
    negated: bool
    group: "Group"


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """An expression as written, its groups replaced by variables; ``names`` are its other variables."""

    text: str
    names: tuple[str, ...]
    exists: tuple[Exists, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Filter:
    """A condition on the rows of the group around it."""

    expression: Expression


@dataclass(frozen=True, slots=True, eq=False)
class Bind:
    """A new variable and the expression that gives its value."""

    name: str
    expression: Expression


@dataclass(frozen=True, slots=True, eq=False)
class Optional:
    """A group that may have no match."""

    group: "Group"


@dataclass(frozen=True, slots=True, eq=False)
class Union:
    """Groups of which any may match; a single one where a group stands by itself."""

    groups: tuple["Group", ...]


Element: TypeAlias = Triple | Filter | Bind | Optional | Union


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """The elements of a group in order."""

    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """The projected variables, the group, and the declarations of prefixes as written."""

    names: tuple[str, ...]
    group: Group
    prologue: str
