"""Property paths of shapes, read from RDF lists and written as SPARQL (SHACL section 2.3.1); none is simplified."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.validate.graph import Triples
from communique.validate.terms import FIRST, Term, name, sh

__all__ = ["Path", "read_path"]

Kind: TypeAlias = Literal["predicate", "inverse", "sequence", "alternative", "zeroOrMore", "oneOrMore", "zeroOrOne"]

_SUFFIX: dict[str, str] = {"zeroOrMore": "*", "oneOrMore": "+", "zeroOrOne": "?"}
_WRAPPED: dict[str, Kind] = {
    "inversePath": "inverse",
    "zeroOrMorePath": "zeroOrMore",
    "oneOrMorePath": "oneOrMore",
    "zeroOrOnePath": "zeroOrOne",
}


@dataclass(frozen=True, slots=True)
class Path:
    """A property path: a predicate with its IRI, or a kind over parts (one part except in sequence and alternative)."""

    kind: Kind
    iri: str = ""
    parts: tuple["Path", ...] = ()

    def __str__(self) -> str:
        """The path in SPARQL syntax, in brackets where it is compound."""
        match self.kind:
            case "predicate":
                return f"<{self.iri}>"
            case "inverse":
                return f"(^{self.parts[0]})"
            case "sequence":
                return f"({'/'.join(map(str, self.parts))})"
            case "alternative":
                return f"({'|'.join(map(str, self.parts))})"
            case _:
                return f"({self.parts[0]}{_SUFFIX[self.kind]})"

    @property
    def is_repeated(self) -> bool:
        """Whether the path has a part that may be walked no times or many times."""
        return self.kind in _SUFFIX or any(part.is_repeated for part in self.parts)

    def predicates(self) -> Iterator[str]:
        """The IRIs of the predicates in the path, in order of writing."""
        if self.kind == "predicate":
            yield self.iri
        for part in self.parts:
            yield from part.predicates()


def read_path(graph: Triples, node: Term, shape: str) -> Path:
    """The path that a node of the shapes graph describes; ``shape`` is named if the path is not well-formed."""
    if isinstance(node, ox.NamedNode):
        return Path("predicate", node.value)
    if graph.one(node, FIRST) is not None:
        return Path("sequence", parts=_parts(graph, node, shape))
    alternative = graph.one(node, sh("alternativePath"))
    if alternative is not None:
        return Path("alternative", parts=_parts(graph, alternative, shape))
    for predicate, kind in _WRAPPED.items():
        inner = graph.one(node, sh(predicate))
        if inner is not None:
            return Path(kind, parts=(read_path(graph, inner, shape),))
    raise CannotGoOn(f"{shape}: path {name(node)} is none that SHACL knows; write it as in section 2.3.1 of SHACL")


def _parts(graph: Triples, node: Term, shape: str) -> tuple[Path, ...]:
    return tuple(read_path(graph, member, shape) for member in graph.members(node))
