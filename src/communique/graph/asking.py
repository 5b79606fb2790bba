"""What is asked: a store in this process, or what a server holds; who reads by patterns and queries need not know which."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

import pyoxigraph as ox

__all__ = ["Found", "Graphs"]

Found = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples | Iterable[ox.Triple]
"""What a query gives: solutions, a truth, or triples."""


class Graphs(Protocol):
    """Named graphs as they are asked; ``pyoxigraph.Store`` is such, and so is ``communique.servers.served.ServedGraphs``."""

    def quads_for_pattern(self, subject: Any, predicate: Any, object: Any, graph_name: Any = None, /) -> Iterator[ox.Quad]:  # noqa: A002
        """The quads that agree with the terms given; None is any term."""
        ...

    def query(self, query: str, /) -> Found:
        """The answer to SPARQL."""
        ...

    def named_graphs(self) -> Iterator[Any]:
        """The names of the graphs that hold anything."""
        ...

    def __contains__(self, quad: Any, /) -> bool:
        """Whether a quad is there."""
        ...
