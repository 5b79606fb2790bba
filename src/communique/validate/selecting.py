"""Constraints in SPARQL (SHACL section 5) for all focus nodes of a shape: joined over the columns, or else asked of the store."""

from collections.abc import Iterator, Sequence
from functools import cache, cached_property

import pyoxigraph as ox

from communique.validate.batches import BlankNodes
from communique.validate.columns import NODE, Key
from communique.validate.data import Data, merged
from communique.validate.facts import Facts, Graph
from communique.validate.joining import joined
from communique.validate.patterns import NotJoined
from communique.validate.planning import Plan, planned
from communique.validate.prebinding import prebound
from communique.validate.shapes import Select
from communique.validate.syntax import read_query
from communique.validate.targets import listed
from communique.validate.terms import Term

__all__ = ["Selects"]

_Row = tuple[Key, dict[str, Term]]


@cache
def _plan(query: str) -> Plan:
    return planned(read_query(query))


class Selects:
    """The rows of SPARQL constraints over some facts, which are those of the graphs of a store."""

    def __init__(self, store: ox.Store, facts: Facts, graphs: Sequence[Graph]) -> None:
        self._store, self._facts, self._graphs = store, facts, graphs

    def rows(self, select: Select, about: str, foci: Sequence[Key]) -> Iterator[_Row]:
        """The focus nodes that break the constraint, each with the row that says so; equal rows count once."""
        try:
            query = read_query(select.query)
            found = joined(_plan(select.query), self._facts, foci, query.prologue)
        except (NotJoined, BlankNodes):
            yield from self._asked(select, about, foci)
        else:
            yield from found

    def _asked(self, select: Select, about: str, foci: Sequence[Key]) -> Iterator[_Row]:
        by_claim: dict[int, list[Key]] = {}
        for key in foci:
            by_claim.setdefault(key - (key & NODE), []).append(key)
        for claim, keys in sorted(by_claim.items()):
            nodes = {self._facts.terms.term(key & NODE): key for key in keys}
            data, source = self._data(claim), listed(nodes)
            seen = set()
            for row in data.rows(prebound(select.query, f"{{ {source} }}"), about):
                same = frozenset(row.items())
                if same not in seen and row.get("this") in nodes:
                    seen.add(same)
                    yield nodes[row["this"]], row

    def _data(self, claim: int) -> Data:
        if not claim:
            return self._merged
        graph = self._facts.claim(claim)
        return Data(self._store, [graph, *self._graphs] if isinstance(graph, ox.NamedNode) else self._graphs)

    @cached_property
    def _merged(self) -> Data:
        return merged(self._store, self._graphs)
