"""The data graph that an engine judges: some graphs of a store, merged, and the classes that have instances in it."""

from collections.abc import Collection, Iterator, Sequence
from typing import TypeAlias

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.validate.terms import SUBCLASS, TYPE, Term

__all__ = ["Classes", "Data", "merged"]

Graph: TypeAlias = ox.NamedNode | ox.DefaultGraph


_COPIED = 1_000_000
"""Up to so many quads a merge is copied to a graph of its own, which is searched three times as fast."""


class Classes:
    """The classes below each class, and which of them have an instance.

    Instances are looked for in the graphs given and in all others but those of ``without``.
    """

    def __init__(self, store: ox.Store, graphs: Sequence[Graph], without: Collection[str] = ()) -> None:
        among = set(graphs)
        self._inhabited = {
            quad.object.value for quad in store.quads_for_pattern(None, TYPE, None, None)
            if isinstance(quad.object, ox.NamedNode)
            and (quad.graph_name in among or not isinstance(quad.graph_name, ox.NamedNode)
                 or quad.graph_name.value not in without)
        }
        self._children: dict[str, set[str]] = {}
        for graph in graphs:
            for quad in store.quads_for_pattern(None, SUBCLASS, None, graph):
                if isinstance(quad.object, ox.NamedNode) and isinstance(quad.subject, ox.NamedNode):
                    self._children.setdefault(quad.object.value, set()).add(quad.subject.value)
        self._below: dict[str, tuple[str, ...]] = {}

    def below(self, iri: str) -> tuple[str, ...]:
        """The class and those below it that have instances, sorted."""
        if iri not in self._below:
            found, pending = {iri}, [iri]
            while pending:
                new = self._children.get(pending.pop(), set()) - found
                found |= new
                pending.extend(new)
            self._below[iri] = tuple(sorted(found & self._inhabited))
        return self._below[iri]


class Data:
    """A store and the graphs that make the default graph of every query (a triple in two of them counts twice)."""

    def __init__(self, store: ox.Store, graphs: Sequence[Graph], classes: Classes | None = None) -> None:
        self.store = store
        self.graphs: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = list(graphs)
        self.classes = classes or Classes(store, graphs)

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

    def with_graph(self, iri: str) -> "Data":
        """The same data with one named graph more."""
        graphs = [graph for graph in self.graphs if not isinstance(graph, ox.BlankNode)]
        return Data(self.store, [ox.NamedNode(iri), *graphs], self.classes)


def merged(store: ox.Store, graphs: Sequence[Graph], copied: int = _COPIED) -> Data:
    """The merge of some graphs: copied to one graph where the store is small, else searched where they are."""
    if len(graphs) < 2 or len(store) > copied:
        return Data(store, graphs)
    copy = ox.Store()
    copy.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object)
                     for graph in graphs for quad in store.quads_for_pattern(None, None, None, graph))
    return Data(copy, [ox.DefaultGraph()])
