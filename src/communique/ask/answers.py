"""Answers: what a query gives, held so that every engine's answer is written by the same writers."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.graph.asking import Found

__all__ = ["Answer", "Graph", "Row", "Solutions", "Verdict", "hold"]

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = tuple[Term | None, ...]
"""The terms of one solution in the order of the variables; None where a variable is unbound."""


@dataclass(frozen=True)
class Solutions:
    """The solutions of a SELECT, in order, held as SPARQL 1.1 Query Results JSON."""

    encoded: bytes

    def read(self) -> ox.QuerySolutions:
        """The solutions as the engine's own iterator, anew at each call."""
        found = ox.parse_query_results(self.encoded, ox.QueryResultsFormat.JSON)
        assert isinstance(found, ox.QuerySolutions)
        return found

    @cached_property
    def variables(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(variable.value for variable in self.read().variables)

    def select(self, names: Sequence[str]) -> "Solutions":
        """The same solutions with these columns only, in this order; raises ``CannotGoOn`` for a column that is not there."""
        for name in names:
            if name not in self.variables:
                raise CannotGoOn(f"column {name}: is not in the answer; take some of {', '.join(self.variables)}")
        document = json.loads(self.encoded)
        document["head"]["vars"] = list(names)
        rows = document["results"]["bindings"]
        document["results"]["bindings"] = [{name: row[name] for name in names if name in row} for row in rows]
        return Solutions(json.dumps(document, ensure_ascii=False).encode())

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The solutions as tuples of terms."""
        return tuple(tuple(solution[name] for name in self.variables) for solution in self.read())


@dataclass(frozen=True, slots=True)
class Graph:
    """The triples of a CONSTRUCT or DESCRIBE, sorted, each once."""

    triples: tuple[ox.Triple, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to an ASK."""

    value: bool


Answer = Solutions | Graph | Verdict


def hold(found: Found) -> Answer:
    """What the engine or a server gives, read to its end."""
    if isinstance(found, ox.QueryBoolean):
        return Verdict(bool(found))
    if not isinstance(found, ox.QuerySolutions):
        return Graph(tuple(sorted(set(found), key=str)))
    encoded = found.serialize(format=ox.QueryResultsFormat.JSON)
    assert encoded is not None
    return Solutions(encoded)
