"""Targets of shapes (SHACL section 2.1): the focus nodes; in claims, those that a claim describes."""

from collections.abc import Iterable

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.validate.columns import NODE, Key
from communique.validate.facts import Facts
from communique.validate.shapes import Shape, Target
from communique.validate.terms import Term, name, order

__all__ = ["focus_nodes", "listed"]


def focus_nodes(shape: Shape, facts: Facts) -> set[Key]:
    """The focus nodes of a shape by its own targets."""
    return set().union(*(_nodes(target, facts) for target in shape.targets))


def _nodes(target: Target, facts: Facts) -> Iterable[Key]:
    if target.kind == "class":
        own, known = facts.instances(name(target.term))
        return own.union(facts.described(known)) if known else own
    term = facts.terms.number(target.term)
    if target.kind == "node":
        return facts.described([term]) if facts.per_claim else [term]
    own_column, known_column = facts.own[term], facts.shared[term]
    if target.kind == "subjectsOf":
        return {*own_column.first, *facts.described(known_column.first)}
    values = {key & ~NODE | value for key, value in own_column.items()}
    known_values = {value for _, value in known_column.items()}
    return (values & facts.subjects) | set(facts.described(known_values)) if facts.per_claim else values


def listed(nodes: Iterable[Term]) -> str:
    """The pattern that binds ``?this`` to each of these nodes."""
    found = sorted(set(nodes), key=order)
    if any(isinstance(node, ox.BlankNode) for node in found):
        raise CannotGoOn("a claim's graph: blank nodes cannot be judged claim by claim; give each node an id")
    return f"VALUES ?this {{ {' '.join(map(str, found))} }}"
