"""Validation results as SHACL defines them (section 3.6), with the claim in whose graph they were found."""

from dataclasses import dataclass

import pyoxigraph as ox

from communique.validate.paths import Path
from communique.validate.terms import Node, Term, name, order

__all__ = ["Result"]


@dataclass(frozen=True, slots=True)
class Result:
    """One result; ``component`` and ``severity`` are IRIs, ``claim`` is empty where the merged data were judged.

    ``messages`` are the shape's or constraint's own, variables filled in; empty where they have none.
    """

    focus: Term
    path: Path | None
    value: Term | None
    component: str
    shape: Node
    severity: str
    messages: tuple[Term, ...] = ()
    constraint: Node | None = None
    claim: str = ""

    @property
    def property(self) -> str | None:
        """The predicate of the result's path, the first where it is compound, or ``None``."""
        return None if self.path is None else next(self.path.predicates(), None)

    def sort_key(self) -> tuple[object, ...]:
        """A key that puts results in an order that does not depend on the engine."""
        shape = name(self.shape) if isinstance(self.shape, ox.NamedNode) else ""
        return (order(self.focus), str(self.path or ""), order(self.value), self.component, shape,
                self.severity, self.claim, tuple(order(message) for message in self.messages))
