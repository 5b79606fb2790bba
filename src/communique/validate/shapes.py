"""The model of SHACL shapes as the engine runs them: nested shapes are held directly, since shapes may not recur."""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.findings import CannotGoOn
from communique.validate.paths import Path
from communique.validate.terms import SH, Node, Term

__all__ = ["Constraint", "NotCompiled", "Qualified", "Select", "Shape", "Target"]


class NotCompiled(CannotGoOn):
    """A shape has something that the compiled engine does not judge, and the reference does."""


@dataclass(frozen=True, slots=True)
class Target:
    """How focus nodes are found: ``kind`` is class, node, subjectsOf or objectsOf."""

    kind: str
    term: Term


@dataclass(frozen=True, slots=True)
class Select:
    """A constraint written in SPARQL (SHACL section 5): its node, its query with prefixes, and its own messages."""

    node: Node
    query: str
    messages: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Qualified:
    """How many values conform to a shape: bounds (``None``: no bound), and sibling shapes they must not conform to."""

    minimum: int | None
    maximum: int | None
    siblings: tuple["Shape", ...]


@dataclass(frozen=True, slots=True, eq=False)
class Constraint:
    """One constraint: ``stem`` names the component (``MinCount``), ``terms`` its parameters, ``shapes`` nested ones."""

    stem: str
    terms: tuple[Term, ...] = ()
    shapes: tuple["Shape", ...] = ()
    flags: str = ""
    qualified: Qualified | None = None
    select: Select | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A node shape (no path) or property shape; ``severity`` is an IRI, ``properties`` are nested property shapes."""

    node: Node
    path: Path | None
    targets: tuple[Target, ...]
    constraints: tuple[Constraint, ...]
    properties: tuple["Shape", ...]
    severity: str = SH + "Violation"
    messages: tuple[Term, ...] = ()
    deactivated: bool = False

    def nested(self) -> Iterator["Shape"]:
        """Every shape on which this one's verdict depends."""
        yield from self.properties
        for constraint in self.constraints:
            yield from constraint.shapes
            if constraint.qualified:
                yield from constraint.qualified.siblings
