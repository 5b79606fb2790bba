"""The ontology as the code needs it: names of keys and types come from the context and Turtle files, never from code."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from communique.iris import CMQ, CONCEPT, PREFIXES, VOCABULARY

__all__ = ["Term", "checks", "context", "definition", "extents", "keys", "members", "ontology", "queries", "rules", "shapes", "siblings",
           "superclasses", "telling_words", "terms", "vocabulary_lines", "vocabulary_quads"]

_SUBCLASS = ox.NamedNode(PREFIXES["rdfs"] + "subClassOf")
_HIDDEN_LABEL = ox.NamedNode(PREFIXES["skos"] + "hiddenLabel")
_DEFINITION = ox.NamedNode(PREFIXES["skos"] + "definition")
_IN_SCHEME = ox.NamedNode(PREFIXES["skos"] + "inScheme")
_TIME_MODEL = ox.NamedNode(CMQ + "timeModel")


@dataclass(frozen=True, slots=True)
class Term:
    """A name of the context: its IRI and how values are read (``coercion``: a datatype IRI, ``@id``, ``@vocab`` or empty)."""

    name: str
    iri: str
    coercion: str


@cache
def _root() -> Path:
    """The folder that holds ``ontology`` and ``queries``: inside an installed package, or the repository's root."""
    packaged = Path(__file__).parent / "resources"
    return packaged if packaged.is_dir() else Path(__file__).parents[2]


def ontology() -> Path:
    """The folder of the ontology, its concepts, shapes and context."""
    return _root() / "ontology"


def shapes() -> Path:
    """The SHACL shapes."""
    return ontology() / "shapes.ttl"


def queries() -> Path:
    """The folder of the saved queries."""
    return _root() / "queries"


def checks() -> Path:
    """The folder of queries whose rows are defects."""
    return queries() / "checks"


def rules() -> Path:
    """The folder of CONSTRUCT queries by which inferences are made."""
    return queries() / "derive"


@cache
def context() -> dict[str, Any]:
    """The JSON-LD context under which data files are read (JSON-LD 1.1)."""
    document: dict[str, Any] = json.loads((ontology() / "context.jsonld").read_text(encoding="utf-8"))
    found: dict[str, Any] = document["@context"]
    return found


@cache
def terms() -> dict[str, Term]:
    """Every name of the context that is a key, a type or a concept, in the order of the file."""
    found = {}
    for name, definition in context().items():
        if name.startswith("@") or name in PREFIXES:
            continue
        spec = {"@id": definition} if isinstance(definition, str) else definition
        found[name] = Term(name, _full(spec["@id"]), _full(spec.get("@type", "")))
    return found


@cache
def keys() -> frozenset[str]:
    """The names of the context that stand before a value in data files: its properties, no types and no concepts."""
    return frozenset(name for name, term in terms().items() if name[0].islower() and not term.iri.startswith(CONCEPT))


def _full(name: str) -> str:
    prefix, colon, tail = name.partition(":")
    return PREFIXES[prefix] + tail if colon and prefix in PREFIXES else name


@cache
def _triples() -> tuple[ox.Triple, ...]:
    files = ("communique.ttl", "concepts.ttl")
    return tuple(
        quad.triple for name in files for quad in ox.parse(path=str(ontology() / name), format=ox.RdfFormat.TURTLE)
    )


def vocabulary_quads() -> Iterator[ox.Quad]:
    """The ontology and its concepts as quads of the vocabulary graph."""
    graph = ox.NamedNode(VOCABULARY)
    for triple in _triples():
        yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)


@cache
def vocabulary_lines() -> tuple[str, ...]:
    """The same as canonical lines of N-Quads without line feeds."""
    return tuple(f"{quad} ." for quad in vocabulary_quads())


@cache
def _definitions() -> dict[str, str]:
    return {triple.subject.value: triple.object.value for triple in _triples() if triple.predicate == _DEFINITION
            and isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.Literal) and triple.object.language == "en"}


def definition(iri: str) -> str:
    """What a term of the ontology or a concept means, in English; empty for terms of other vocabularies, which define them."""
    return _definitions().get(iri, "")


@cache
def superclasses() -> dict[str, frozenset[str]]:
    """The classes of the ontology, each with itself and all classes above it, as IRIs."""
    parents: dict[str, set[str]] = {}
    for triple in _triples():
        if triple.predicate == _SUBCLASS and isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode):
            parents.setdefault(triple.subject.value, set()).add(triple.object.value)

    def above(name: str, seen: frozenset[str]) -> frozenset[str]:
        met = seen | {name}
        for parent in sorted(parents.get(name, ())):
            met |= met if parent in met else above(parent, met)
        return met

    return {name: above(name, frozenset()) for name in sorted(parents)}


@cache
def extents() -> frozenset[str]:
    """The IRIs of classes whose dates are extents (begin and end apart); all other dated classes are instants."""
    marked = {
        triple.subject.value
        for triple in _triples()
        if triple.predicate == _TIME_MODEL and isinstance(triple.subject, ox.NamedNode)
        and triple.object == ox.NamedNode(CMQ + "extent")
    }
    return frozenset(name for name, above in superclasses().items() if above & marked) | frozenset(marked)


@cache
def _hidden_labels() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    for triple in _triples():
        if triple.predicate == _HIDDEN_LABEL and isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.Literal):
            found.setdefault((triple.subject.value, triple.object.language or ""), []).append(triple.object.value)
    return {key: tuple(sorted(labels)) for key, labels in found.items()}


def telling_words(concept: str, language: str) -> tuple[str, ...]:
    """The beginnings of words by which texts in a language tell of a concept (its ``skos:hiddenLabel``), sorted; often none."""
    return _hidden_labels().get((concept, language), ())


@cache
def siblings(concept: str) -> tuple[str, ...]:
    """The other concepts of a concept's scheme, as IRIs, sorted."""
    pairs = {(triple.subject.value, triple.object) for triple in _triples()
             if triple.predicate == _IN_SCHEME and isinstance(triple.subject, ox.NamedNode)}
    schemes = {scheme for name, scheme in pairs if name == concept}
    return tuple(sorted({name for name, scheme in pairs if scheme in schemes and name != concept}))


@cache
def members(scheme: str) -> tuple[str, ...]:
    """The concepts of a scheme, as IRIs, in the order in which they are written; of ranks, the highest first."""
    found = (triple.subject.value for triple in _triples() if triple.predicate == _IN_SCHEME and isinstance(triple.subject, ox.NamedNode)
             and triple.object == ox.NamedNode(scheme))
    return tuple(dict.fromkeys(found))
