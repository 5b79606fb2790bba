"""Targets of shapes (SHACL section 2.1) compiled to patterns that bind ``?this`` to the focus nodes."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.validate.data import Classes
from communique.validate.scope import Scope
from communique.validate.shapes import Shape, Target
from communique.validate.terms import Term, name, order

__all__ = ["focus_pattern", "listed"]


def focus_pattern(shape: Shape, scope: Scope, classes: Classes) -> str:
    """A sub-query of the focus nodes of a shape; empty where no target class has an instance."""
    patterns = [pattern for target in shape.targets for pattern in _patterns(target, scope, classes)]
    return scope.focus(" UNION ".join(f"{{ {pattern} }}" for pattern in patterns)) if patterns else ""


def _patterns(target: Target, scope: Scope, classes: Classes) -> Iterator[str]:
    match target.kind:
        case "class":
            for iri in classes.below(name(target.term)):
                yield scope.triple("?this", "a", f"<{iri}>")
        case "node":
            yield listed([target.term])
        case "subjectsOf":
            yield scope.triple("?this", str(target.term), "?anyObject")
        case _:
            yield scope.triple("?anySubject", str(target.term), "?this")


def listed(nodes: Iterable[Term]) -> str:
    """The pattern that binds ``?this`` to each of these nodes."""
    found = sorted(set(nodes), key=order)
    if any(isinstance(node, ox.BlankNode) for node in found):
        raise CannotGoOn("a claim's graph: blank nodes cannot be judged claim by claim; give each node an id")
    return f"VALUES ?this {{ {' '.join(map(str, found))} }}"
