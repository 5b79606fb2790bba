"""A small graph of triples held in memory, for shapes and reports: every answer comes sorted."""

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from communique.validate.terms import FIRST, NIL, REST, Node, Term, order

__all__ = ["Triples"]


class Triples:
    """Triples by subject and predicate; objects of each are sorted, and repeated triples count once."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        found: dict[Term, dict[ox.NamedNode, set[Term]]] = defaultdict(lambda: defaultdict(set))
        for triple in triples:
            if not isinstance(triple.subject, ox.Triple) and not isinstance(triple.object, ox.Triple):
                found[triple.subject][triple.predicate].add(triple.object)
        self._objects: dict[Term, dict[ox.NamedNode, list[Term]]] = {
            subject: {predicate: sorted(objects, key=order) for predicate, objects in sorted(
                of_subject.items(), key=lambda item: item[0].value)}
            for subject, of_subject in sorted(found.items(), key=lambda item: order(item[0]))
        }

    def objects(self, subject: Term, predicate: ox.NamedNode) -> list[Term]:
        """The objects, sorted; empty where there is none."""
        return self._objects.get(subject, {}).get(predicate, [])

    def one(self, subject: Term, predicate: ox.NamedNode) -> Term | None:
        """The first object, or ``None``."""
        return next(iter(self.objects(subject, predicate)), None)

    def predicates(self, subject: Term) -> list[ox.NamedNode]:
        """The predicates of a subject, sorted."""
        return list(self._objects.get(subject, {}))

    def subjects(self, *predicates: ox.NamedNode) -> list[Node]:
        """The subjects that have any of these predicates, sorted; all subjects where none is given."""
        return [
            subject for subject, of_subject in self._objects.items()
            if not isinstance(subject, ox.Literal) and (not predicates or any(p in of_subject for p in predicates))
        ]

    def members(self, head: Term) -> list[Term]:
        """The members of an RDF list in order."""
        found: list[Term] = []
        seen: set[Term] = set()
        node: Term | None = head
        while node is not None and node != NIL and node not in seen:
            seen.add(node)
            found.extend(self.objects(node, FIRST)[:1])
            node = self.one(node, REST)
        return found

    def triples(self) -> list[ox.Triple]:
        """All triples, sorted."""
        return [
            ox.Triple(subject, predicate, object_)
            for subject in self.subjects()
            for predicate, objects in self._objects[subject].items()
            for object_ in objects
        ]
