"""Shapes for partial records: what one claim says is never incomplete, only wrong, and sense is not for it to make.

Minimum counts and required values are dropped, shapes marked ``dcterms:subject cmq:sense`` are switched off. Beneath
``sh:not`` counts stay as they are (there a minimum forbids), and a ``sh:xone`` that rests on minimums is dropped.
"""

from collections.abc import Iterable

import pyoxigraph as ox

from communique.iris import CMQ, PREFIXES
from communique.validate.graph import Triples
from communique.validate.terms import FIRST, REST, Term, sh

__all__ = ["partial_shapes"]

_SENSE = (ox.NamedNode(PREFIXES["dcterms"] + "subject"), ox.NamedNode(CMQ + "sense"))
_MINIMA = (sh("minCount"), sh("qualifiedMinCount"))
_QUALIFIED = tuple(sh(f"qualified{name}") for name in ("MinCount", "ValueShape", "ValueShapesDisjoint"))
_NESTING = (*map(sh, ("property", "node", "not", "and", "or", "xone", "qualifiedValueShape")), FIRST, REST)


def partial_shapes(graph: Triples) -> Triples:
    """The shapes as they judge the graph of one claim."""
    negated = _reach(graph, (node for subject in graph.subjects(sh("not"))
                             for node in graph.objects(subject, sh("not"))))
    dropped: set[tuple[Term, ox.NamedNode]] = set()
    for node in graph.subjects():
        if node not in negated:
            dropped |= {(node, predicate) for predicate in _required(graph, node)}
    kept = [triple for triple in graph.triples() if (triple.subject, triple.predicate) not in dropped]
    switched_off = [
        ox.Triple(node, sh("deactivated"), ox.Literal(True))
        for node in graph.subjects(_SENSE[0]) if _SENSE[1] in graph.objects(node, _SENSE[0])
    ]
    off = {triple.subject for triple in switched_off}
    return Triples([t for t in kept if not (t.subject in off and t.predicate == sh("deactivated"))] + switched_off)


def _required(graph: Triples, node: Term) -> Iterable[ox.NamedNode]:
    """The predicates of a shape that demand something to be there."""
    yield sh("minCount")
    if graph.one(node, sh("path")) is not None:
        yield sh("hasValue")
    yield sh("qualifiedMinCount")
    if graph.one(node, sh("qualifiedMaxCount")) is None:
        yield from _QUALIFIED
    members = graph.objects(node, sh("xone"))
    if any(graph.one(inner, minimum) is not None for inner in _reach(graph, members) for minimum in _MINIMA):
        yield sh("xone")


def _reach(graph: Triples, starts: Iterable[Term]) -> set[Term]:
    """The nodes nested in these, and these."""
    found: set[Term] = set()
    pending = list(starts)
    while pending:
        node = pending.pop()
        if node not in found:
            found.add(node)
            pending.extend(inner for predicate in _NESTING for inner in graph.objects(node, predicate))
    return found
