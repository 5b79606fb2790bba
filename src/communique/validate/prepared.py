"""Shapes made ready once for all validations of a process."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from communique.validate.graph import Triples
from communique.validate.partial import partial_shapes
from communique.validate.reading import parse_shapes, read_apart
from communique.validate.shapes import Shape
from communique.validate.terms import Node

__all__ = ["Prepared", "prepare"]


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """Shapes as triples and as read; ``partial`` are those that judge the graph of one claim.

    ``left`` are the shapes that are left to the reference engine, and why; the same in both.
    """

    graph: Triples
    shapes: tuple[Shape, ...]
    partial_graph: Triples
    partial: tuple[Shape, ...]
    left: Mapping[Node, str]


def prepare(path: Path) -> Prepared:
    """The shapes of a Turtle file; read anew only where the file has changed. Raises ``CannotGoOn`` for what cannot be run."""
    return _prepared(path, path.read_bytes() if path.is_file() else b"")


@lru_cache(maxsize=4)
def _prepared(path: Path, _: bytes) -> Prepared:
    graph = parse_shapes(path)
    partial = partial_shapes(graph)
    shapes, left = read_apart(graph)
    return Prepared(graph, shapes, partial, read_apart(partial)[0], left)
