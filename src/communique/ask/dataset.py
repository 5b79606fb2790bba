"""The dataset for rdflib: the same store, read-only, whose SPARQL sees what a typed query sees."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, NoReturn

import pyoxigraph as ox
import rdflib
from oxrdflib import OxigraphStore
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.query import Result
from rdflib.term import Identifier

from communique.findings import CannotGoOn
from communique.graph.store import layered
from communique.iris import PREFIXES

__all__ = ["dataset_of"]


def dataset_of(store: ox.Store) -> rdflib.Dataset:
    """An rdflib Dataset over a store; SPARQL on it has all layers but the claims' own graphs as default graph."""
    dataset = rdflib.Dataset(store=_ReadOnly(store=store))
    for prefix, space in PREFIXES.items():
        dataset.bind(prefix, space)
    return dataset


class _ReadOnly(OxigraphStore):
    """A store that rdflib reads: it announces each graph that it is asked for, and nothing needs to be written for that."""

    def add_graph(self, graph: rdflib.Graph) -> None:
        """Take note of a graph."""

    def query(
        self, query: Any, initNs: Mapping[str, Any], initBindings: Mapping[str, Identifier], queryGraph: str, **more: object  # noqa: N803
    ) -> Result:
        """The answer, from the layers where no graph is meant."""
        if str(queryGraph) == str(DATASET_DEFAULT_GRAPH_ID):
            return self._layers.query(query, dict(self.namespaces()) | dict(initNs), initBindings, "", **more)
        return super().query(query, initNs, initBindings, queryGraph, **more)

    @cached_property
    def _layers(self) -> OxigraphStore:
        return OxigraphStore(store=layered(self._inner, with_graphs=True))

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise CannotGoOn("dataset: is read-only; change the data files and run communique build, or copy it into a graph of your own")

    add = addN = remove = update = remove_graph = _refuse  # noqa: N815 - rdflib's names
