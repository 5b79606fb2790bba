"""Which properties have one value in the accepted layer: those that a shape allows once (`sh:maxCount 1`), and no others."""

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from communique.iris import PREFIXES

__all__ = ["SingleValued", "read_single_valued"]

_SH = PREFIXES["sh"]
_PROPERTY, _PATH, _MAX, _NODE, _TARGET = (
    ox.NamedNode(_SH + name) for name in ("property", "path", "maxCount", "node", "targetClass")
)


@dataclass(frozen=True, slots=True)
class SingleValued:
    """Pairs of class and property, as IRIs, of which a subject has one value."""

    pairs: frozenset[tuple[str, str]]

    def holds(self, classes: frozenset[str], prop: str) -> bool:
        """Whether a subject of these classes (with those above them) has one value of the property."""
        return any((name, prop) in self.pairs for name in classes)


def read_single_valued(shapes: Path) -> SingleValued:
    """The pairs that the node shapes of a Turtle file allow once, through `sh:property` and `sh:node`."""
    store = ox.Store()
    store.bulk_load(path=str(shapes), format=ox.RdfFormat.TURTLE)
    pairs = set()
    for quad in store.quads_for_pattern(None, _TARGET, None, None):
        for prop in _single(store, quad.subject, frozenset()):
            pairs.add((_iri(quad.object), prop))
    return SingleValued(frozenset(pairs))


def _single(store: ox.Store, shape: ox.NamedNode | ox.BlankNode | ox.Triple, seen: frozenset[str]) -> set[str]:
    """The properties that a shape, or a shape it refers to by `sh:node`, allows once."""
    found: set[str] = set()
    if isinstance(shape, ox.Triple) or str(shape) in seen:
        return found
    for quad in store.quads_for_pattern(shape, _PROPERTY, None, None):
        paths = {path.object for path in _of(store, quad.object, _PATH)}
        if any(limit.object.value == "1" for limit in _of(store, quad.object, _MAX) if isinstance(limit.object, ox.Literal)):
            found |= {path.value for path in paths if isinstance(path, ox.NamedNode)}
    for quad in _of(store, shape, _NODE):
        if isinstance(quad.object, ox.NamedNode | ox.BlankNode):
            found |= _single(store, quad.object, seen | {str(shape)})
    return found


def _of(store: ox.Store, subject: object, predicate: ox.NamedNode) -> list[ox.Quad]:
    if not isinstance(subject, ox.NamedNode | ox.BlankNode):
        return []
    return list(store.quads_for_pattern(subject, predicate, None, None))


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)
