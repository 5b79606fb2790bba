"""Constraints of one shape read from RDF (SHACL sections 4 and 5), each under the component it belongs to."""

from collections.abc import Callable, Iterator

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.validate.graph import Triples
from communique.validate.paths import Path
from communique.validate.prebinding import refuse_ill_formed
from communique.validate.shapes import Constraint, Qualified, Select, Shape
from communique.validate.terms import Node, Term, name, sh

__all__ = ["ConstraintReader"]

_TRUE = ox.Literal(True)
_ONE_TERM = {
    "class": "Class", "datatype": "Datatype", "nodeKind": "NodeKind", "minCount": "MinCount", "maxCount": "MaxCount",
    "minExclusive": "MinExclusive", "minInclusive": "MinInclusive", "maxExclusive": "MaxExclusive",
    "maxInclusive": "MaxInclusive", "minLength": "MinLength", "maxLength": "MaxLength", "hasValue": "HasValue",
    "equals": "Equals", "disjoint": "Disjoint", "lessThan": "LessThan", "lessThanOrEquals": "LessThanOrEquals",
    "pattern": "Pattern",
}
_ONE_LIST = {"in": "In", "languageIn": "LanguageIn"}
_ONE_SHAPE = {"node": "Node", "not": "Not"}
_SHAPE_LIST = {"and": "And", "or": "Or", "xone": "Xone"}
_ONLY_ON_PATHS = ("minCount", "maxCount", "lessThan", "lessThanOrEquals", "uniqueLang", "qualifiedValueShape")
_OTHER = ("property", "flags", "closed", "ignoredProperties", "uniqueLang", "sparql", "qualifiedValueShape",
          "qualifiedMinCount", "qualifiedMaxCount", "qualifiedValueShapesDisjoint")
_SUBTYPES_OF_INTEGER = {
    "byte", "short", "int", "long", "unsignedByte", "unsignedShort", "unsignedInt", "unsignedLong",
    "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger",
}


class ConstraintReader:
    """The constraints of a shape; ``understood`` names the SHACL parameters that were taken care of."""

    understood = (*_ONE_TERM, *_ONE_LIST, *_ONE_SHAPE, *_SHAPE_LIST, *_OTHER)

    def __init__(self, graph: Triples, node: Node, path: Path | None, shape: Callable[[Term], Shape]) -> None:
        self._graph, self._node, self._path, self._shape = graph, node, path, shape

    def read(self) -> Iterator[Constraint]:
        """The constraints in the order of their parameters' names."""
        self._refuse_without_path()
        yield from self._simple()
        for parameter, stem in _ONE_SHAPE.items():
            for term in self._objects(parameter):
                yield Constraint(stem, shapes=(self._shape(term),))
        for parameter, stem in _SHAPE_LIST.items():
            for head in self._objects(parameter):
                yield Constraint(stem, shapes=tuple(map(self._shape, self._graph.members(head))))
        yield from self._closed()
        yield from self._qualified()
        yield from self._sparql()

    def _refuse_without_path(self) -> None:
        for parameter in _ONLY_ON_PATHS:
            if self._path is None and self._objects(parameter):
                raise CannotGoOn(f"{name(self._node)}: sh:{parameter} has no meaning without sh:path; give a path")

    def _simple(self) -> Iterator[Constraint]:
        flags = self._graph.one(self._node, sh("flags"))
        for parameter, stem in _ONE_TERM.items():
            for term in self._objects(parameter):
                self._refuse_term(parameter, term)
                yield Constraint(stem, (term,), flags=name(flags) if flags and stem == "Pattern" else "")
        for parameter, stem in _ONE_LIST.items():
            for head in self._objects(parameter):
                yield Constraint(stem, self._list(parameter, head))
        if _TRUE in self._objects("uniqueLang"):
            yield Constraint("UniqueLang")

    def _objects(self, parameter: str) -> list[Term]:
        return self._graph.objects(self._node, sh(parameter))

    def _list(self, parameter: str, head: Term) -> tuple[Term, ...]:
        members = tuple(self._graph.members(head))
        for member in members:
            self._refuse_term(parameter, member)
        return members

    def _refuse_term(self, parameter: str, term: Term) -> None:
        label = name(self._node)
        if isinstance(term, ox.BlankNode):
            raise CannotGoOn(f"{label}: a blank node as value of sh:{parameter} is not supported; name the node")
        if parameter == "datatype" and term.value.rpartition("#")[2] in _SUBTYPES_OF_INTEGER:
            raise CannotGoOn(f"{label}: sh:datatype {term.value} cannot be judged, since the store keeps it as "
                             "xsd:integer; use xsd:integer with bounds")

    def _closed(self) -> Iterator[Constraint]:
        if _TRUE not in self._objects("closed"):
            return
        own = {path for child in self._objects("property") for path in self._graph.objects(child, sh("path"))}
        ignored = {term for head in self._objects("ignoredProperties") for term in self._graph.members(head)}
        allowed = sorted(term.value for term in own | ignored if isinstance(term, ox.NamedNode))
        yield Constraint("Closed", tuple(ox.NamedNode(iri) for iri in allowed))

    def _qualified(self) -> Iterator[Constraint]:
        for value in self._objects("qualifiedValueShape"):
            disjoint = _TRUE in self._objects("qualifiedValueShapesDisjoint")
            siblings = tuple(map(self._shape, self._siblings(value))) if disjoint else ()
            bounds = Qualified(self._number("qualifiedMinCount"), self._number("qualifiedMaxCount"), siblings)
            if bounds.minimum is None and bounds.maximum is None:
                raise CannotGoOn(f"{name(self._node)}: sh:qualifiedValueShape has no bound; give sh:qualifiedMinCount")
            yield Constraint("Qualified", shapes=(self._shape(value),), qualified=bounds)

    def _siblings(self, own: Term) -> list[Term]:
        parents = [s for s in self._graph.subjects(sh("property"))
                   if self._node in self._graph.objects(s, sh("property"))]
        values = {value for parent in parents for child in self._graph.objects(parent, sh("property"))
                  for value in self._graph.objects(child, sh("qualifiedValueShape"))}
        return sorted(values - {own}, key=str)

    def _number(self, parameter: str) -> int | None:
        found = self._graph.one(self._node, sh(parameter))
        return None if found is None else int(found.value)

    def _sparql(self) -> Iterator[Constraint]:
        for node in self._objects("sparql"):
            if isinstance(node, ox.Literal):
                raise CannotGoOn(f"{name(self._node)}: sh:sparql is a literal; give a node with sh:select")
            if self._graph.one(node, sh("deactivated")) == _TRUE:
                continue
            text = self._graph.one(node, sh("select"))
            if text is None or self._graph.one(node, sh("ask")) is not None:
                raise CannotGoOn(f"{name(self._node)}: sh:sparql without sh:select is not supported; give sh:select")
            query = text.value.replace("$PATH", str(self._path)) if self._path else text.value
            refuse_ill_formed(query, name(self._node))
            messages = tuple(self._graph.objects(node, sh("message")))
            yield Constraint("SPARQL", select=Select(node, self._prefixes(node) + query, messages))

    def _prefixes(self, node: Node) -> str:
        pending, seen = list(self._graph.objects(node, sh("prefixes"))), set[Term]()
        found: dict[str, str] = {}
        while pending:
            holder = pending.pop(0)
            if holder in seen:
                continue
            seen.add(holder)
            pending.extend(self._graph.objects(holder, ox.NamedNode("http://www.w3.org/2002/07/owl#imports")))
            for declared in self._graph.objects(holder, sh("declare")):
                prefix, space = self._graph.one(declared, sh("prefix")), self._graph.one(declared, sh("namespace"))
                if prefix is not None and space is not None:
                    found[prefix.value] = space.value
        return "".join(f"PREFIX {prefix}: <{space}>\n" for prefix, space in sorted(found.items()))
