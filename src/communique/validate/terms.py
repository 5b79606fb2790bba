"""Names of the Shapes Constraint Language and how RDF terms are written in a query: one home for both."""

from typing import Final, TypeAlias

import pyoxigraph as ox

from communique.iris import PREFIXES

__all__ = ["CLASSES", "FIRST", "NIL", "REST", "SH", "SUBCLASS", "TYPE", "XSD", "Node", "Term", "component", "name", "order", "sh"]

Node: TypeAlias = ox.NamedNode | ox.BlankNode
Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal

SH: Final = PREFIXES["sh"]
XSD: Final = PREFIXES["xsd"]
CLASSES: Final = (ox.NamedNode(PREFIXES["rdfs"] + "Class"), ox.NamedNode(PREFIXES["owl"] + "Class"))
TYPE: Final = ox.NamedNode(PREFIXES["rdf"] + "type")
FIRST: Final = ox.NamedNode(PREFIXES["rdf"] + "first")
REST: Final = ox.NamedNode(PREFIXES["rdf"] + "rest")
NIL: Final = ox.NamedNode(PREFIXES["rdf"] + "nil")
SUBCLASS: Final = ox.NamedNode(PREFIXES["rdfs"] + "subClassOf")


def sh(local_name: str) -> ox.NamedNode:
    """The SHACL term of this local name."""
    return ox.NamedNode(SH + local_name)


def component(stem: str) -> str:
    """The IRI of the constraint component whose parameter begins the stem: ``MinCount`` → sh:MinCount…Component."""
    return f"{SH}{stem}ConstraintComponent"


def name(term: Term) -> str:
    """The IRI, blank node label or lexical form, as plain text."""
    return f"_:{term.value}" if isinstance(term, ox.BlankNode) else term.value


def order(term: Term | None) -> tuple[int, str, str, str]:
    """A key that sorts terms: nothing, IRIs, blank nodes, literals by form, language and datatype."""
    if term is None:
        return (0, "", "", "")
    if isinstance(term, ox.Literal):
        return (3, term.value, term.language or "", term.datatype.value)
    return (1 if isinstance(term, ox.NamedNode) else 2, term.value, "", "")
