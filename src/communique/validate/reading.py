"""Shapes read from RDF; what the engine cannot judge is refused by name, never passed over."""

from collections.abc import Iterable
from pathlib import Path as FilePath

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.iris import BASE
from communique.validate.constraints import ConstraintReader
from communique.validate.graph import Triples
from communique.validate.paths import read_path
from communique.validate.shapes import NotCompiled, Shape, Target
from communique.validate.terms import CLASSES, SH, TYPE, Node, Term, name, sh

__all__ = ["parse_shapes", "read_apart", "read_shapes", "targets_of"]

_TARGETS = {"targetClass": "class", "targetNode": "node", "targetSubjectsOf": "subjectsOf",
            "targetObjectsOf": "objectsOf"}
_ABOUT = {"name", "description", "order", "group", "defaultValue", "path", "severity", "message", "deactivated",
          "prefixes"}
_SHAPE_TYPES = {sh("NodeShape"), sh("PropertyShape")}


def parse_shapes(path: FilePath) -> Triples:
    """The triples of a Turtle file of shapes."""
    try:
        return Triples(quad.triple for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE, base_iri=BASE))
    except (SyntaxError, OSError) as problem:
        raise CannotGoOn(f"{path.name}: shapes cannot be read: {problem}; mend the Turtle") from problem


def read_shapes(graph: Triples) -> tuple[Shape, ...]:
    """The shapes that have targets, sorted by IRI, each with the shapes nested in it.

    Raises ``CannotGoOn`` naming the shape and the construct for anything unsupported, in shapes without target too; it is
    ``NotCompiled`` where the reference engine judges it.
    """
    shapes, left = read_apart(graph)
    for reason in left.values():
        raise NotCompiled(reason)
    return shapes


def read_apart(graph: Triples) -> tuple[tuple[Shape, ...], dict[Node, str]]:
    """The shapes that have targets, and those left to the reference engine, each with the reason.

    Raises ``CannotGoOn`` for what no engine judges.
    """
    _refuse_entailment(graph)
    reader = _Reader(graph)
    shapes, left = [], {}
    for node in _shape_nodes(graph):
        try:
            shapes.append(reader.shape(node))
        except NotCompiled as problem:
            if reader.targets(node):
                left[node] = str(problem)
    return tuple(shape for shape in shapes if shape.targets and not shape.deactivated), left


def _shape_nodes(graph: Triples) -> list[Node]:
    marks = {sh(target) for target in (*_TARGETS, "target")}
    return [
        node for node in graph.subjects()
        if any(predicate in marks for predicate in graph.predicates(node)) or _SHAPE_TYPES.intersection(graph.objects(node, TYPE))
    ]


def _refuse_entailment(graph: Triples) -> None:
    for node in graph.subjects(sh("entailment")):
        raise CannotGoOn(f"{name(node)}: sh:entailment is not supported; write what follows into the data")


def targets_of(graph: Triples, node: Node) -> Shape:
    """A shape with its targets and nothing else."""
    return Shape(node, None, tuple(_Reader(graph).targets(node)), (), ())


class _Reader:
    """Reads each shape once, and notices shapes that depend on themselves."""

    def __init__(self, graph: Triples) -> None:
        self.graph = graph
        self._own = {
            path for component in graph.subjects(sh("parameter")) for parameter in graph.objects(component, sh("parameter"))
            for path in graph.objects(parameter, sh("path"))
        }
        self._done: dict[Node, Shape] = {}
        self._open: list[Node] = []

    def shape(self, node: Term) -> Shape:
        """The shape that the node describes."""
        if isinstance(node, ox.Literal):
            raise CannotGoOn(f"{node.value}: a literal is no shape; name a shape")
        if node in self._open:
            raise CannotGoOn(f"{name(node)}: recursive shapes are not supported; break the cycle")
        if node not in self._done:
            self._open.append(node)
            try:
                self._done[node] = self._read(node)
            finally:
                self._open.pop()
        return self._done[node]

    def _read(self, node: Node) -> Shape:
        graph, label = self.graph, name(node)
        paths = graph.objects(node, sh("path"))
        if len(paths) > 1:
            raise CannotGoOn(f"{label}: has {len(paths)} values of sh:path; give one")
        path = read_path(graph, paths[0], label) if paths else None
        if graph.one(node, sh("deactivated")) in _true():
            return Shape(node, path, (), (), (), deactivated=True)
        reader = ConstraintReader(graph, node, path, self.shape)
        constraints = tuple(reader.read())
        self._refuse(node, reader.understood)
        severity = graph.one(node, sh("severity"))
        return Shape(
            node, path, tuple(self.targets(node)), constraints,
            tuple(self.shape(child) for child in graph.objects(node, sh("property"))),
            name(severity) if severity else SH + "Violation", tuple(graph.objects(node, sh("message"))),
        )

    def _refuse(self, node: Node, understood: Iterable[str]) -> None:
        known = _ABOUT | set(_TARGETS) | set(understood)
        if node in self.graph.objects(node, sh("sparql")):
            known.add("select")
        for predicate in self.graph.predicates(node):
            if predicate in self._own:
                raise NotCompiled(f"{name(node)}: {predicate.value} is of a constraint component of your own, which is not "
                                  "supported; write the constraint with sh:sparql")
            if predicate.value.startswith(SH) and predicate.value.removeprefix(SH) not in known:
                raise CannotGoOn(f"{name(node)}: sh:{predicate.value.removeprefix(SH)} is not supported; "
                                 "say it with another constraint")

    def targets(self, node: Node) -> list[Target]:
        """The targets of a shape."""
        found = [Target(kind, term) for predicate, kind in _TARGETS.items()
                 for term in self.graph.objects(node, sh(predicate))]
        types = self.graph.objects(node, TYPE)
        if _SHAPE_TYPES.intersection(types) and any(kind in types for kind in CLASSES):
            found.append(Target("class", node))
        if any(isinstance(target.term, ox.BlankNode) and target.term != node for target in found):
            raise CannotGoOn(f"{name(node)}: a blank node as target is not supported; name the node")
        return found


def _true() -> tuple[ox.Literal, ...]:
    return (ox.Literal(True),)
