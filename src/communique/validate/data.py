"""The data graph of a SPARQL query: some graphs of a store, merged."""

from collections.abc import Iterator, Sequence

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.validate.facts import Graph
from communique.validate.terms import Term

__all__ = ["Data", "merged"]


class Data:
    """A store and the graphs that make the default graph of every query (a triple in two of them counts twice)."""

    def __init__(self, store: ox.Store, graphs: Sequence[Graph]) -> None:
        self.store = store
        self.graphs: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = list(graphs)

    def rows(self, query: str, about: str) -> Iterator[dict[str, Term]]:
        """The rows of a SELECT, each with its bound variables; ``about`` is named if the query is not SPARQL."""
        try:
            found = self.store.query(query, default_graph=self.graphs)
        except SyntaxError as problem:
            raise CannotGoOn(f"{about}: not valid SPARQL: {problem}; mend the query") from problem
        if not isinstance(found, ox.QuerySolutions):
            raise CannotGoOn(f"{about}: not a SELECT query; write one")
        names = [variable.value for variable in found.variables]
        for row in found:
            yield {key: term for key, term in zip(names, row, strict=True)
                   if term is not None and not isinstance(term, ox.Triple)}


def merged(store: ox.Store, graphs: Sequence[Graph]) -> Data:
    """The merge of some graphs, copied to one graph."""
    if len(graphs) < 2:
        return Data(store, graphs)
    copy = ox.Store()
    copy.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object)
                     for graph in graphs for quad in store.quads_for_pattern(None, None, None, graph))
    return Data(copy, [ox.DefaultGraph()])
