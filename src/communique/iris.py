"""Prefixes, names of graphs and rules by which IRIs are made: every IRI of a dataset is made here."""

import re
from typing import Final

__all__ = [
    "ACCEPTED", "BASE", "BOUNDS", "CMQ", "CONCEPT", "ENTITIES", "LAYERS", "LINKS", "ONLY_SAID", "PREFIXES", "PUBLICATION", "RECORDS",
    "RULE", "SHAPES", "VOCABULARY", "child", "derived", "expand", "is_base", "is_id", "local", "participation", "shorten",
]

BASE: Final = "https://w3id.org/communique/"
CMQ: Final = BASE + "ontology#"
CONCEPT: Final = BASE + "concept/"
SHAPES: Final = BASE + "shapes#"
RULE: Final = BASE + "rule/"

ACCEPTED: Final = BASE + "graph/accepted"
RECORDS: Final = BASE + "graph/records"
ENTITIES: Final = BASE + "graph/entities"
LINKS: Final = BASE + "graph/links"
VOCABULARY: Final = BASE + "graph/vocabulary"
PUBLICATION: Final = BASE + "graph/publication"
"""The graph in which a server keeps what was published there: the version, and the digest of each graph."""
LAYERS: Final = (ACCEPTED, RECORDS, ENTITIES, LINKS, VOCABULARY)
"""The graphs that are not a claim's own, in reading order; together they are what a free query sees as default graph."""

PREFIXES: Final[dict[str, str]] = {
    "bio": "http://purl.org/vocab/bio/0.1/",
    "cmq": CMQ,
    "concept": CONCEPT,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "rule": RULE,
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "sh": "http://www.w3.org/ns/shacl#",
    "shape": SHAPES,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "void": "http://rdfs.org/ns/void#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

BOUNDS: Final = (
    CMQ + "earliest",
    CMQ + "latest",
    PREFIXES["sem"] + "hasEarliestBeginTimeStamp",
    PREFIXES["sem"] + "hasLatestBeginTimeStamp",
    PREFIXES["sem"] + "hasEarliestEndTimeStamp",
    PREFIXES["sem"] + "hasLatestEndTimeStamp",
)
"""The properties of a dated subject that follow from its date: hull, then begin, then end."""

ONLY_SAID: Final = frozenset({PREFIXES["dcterms"] + "replaces"})
"""Properties whose values stand in claims alone, whoever states them: that one instrument replaced another is somebody's word."""

_BASE: Final = re.compile(r"[a-z][a-z0-9+.-]*://[^\s<>\"{}|\\^`/?#][^\s<>\"{}|\\^`?#]*/", re.IGNORECASE)
_ID: Final = re.compile(r"[a-z]+(-[a-z]+)*/[A-Za-z0-9]+([.-][A-Za-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?")
_LONGEST_FIRST = sorted(((space, prefix) for prefix, space in PREFIXES.items()), key=lambda pair: -len(pair[0]))


def is_base(text: str) -> bool:
    """Whether ids can be read against the text: an absolute IRI that ends with ``/``."""
    return _BASE.fullmatch(text) is not None


def is_id(text: str) -> bool:
    """Whether the text has the form of a record's id, such as ``person/kim-il-sung``."""
    return _ID.fullmatch(text) is not None


def shorten(iri: str, base: str = BASE) -> str:
    """The name of an IRI to read: a prefixed name, a path relative to the dataset's base, or the IRI itself."""
    for space, prefix in _LONGEST_FIRST:
        if iri.startswith(space) and len(iri) > len(space):
            return f"{prefix}:{iri[len(space):]}"
    return iri[len(base):] if iri.startswith(base) and len(iri) > len(base) else iri


def expand(name: str, base: str = BASE) -> str:
    """The IRI meant by a full IRI, a prefixed name (``cmq:date``) or a path relative to the base (``state/dprk``)."""
    head, colon, tail = name.partition(":")
    if colon and head in PREFIXES and not tail.startswith("//"):
        return PREFIXES[head] + tail
    return name if colon and tail.startswith("//") else base + name


def local(iri: str) -> str:
    """The last segment of an IRI, after ``#`` or ``/``."""
    return iri.rstrip("/#").rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def participation(event: str, actor: str) -> str:
    """The IRI (or relative name) of the role an actor has in an event: the event's, then the actor's last segment."""
    return f"{event}/{local(actor)}"


def child(record: str, part: str, number: int) -> str:
    """The IRI (or relative name) of a numbered part of a record, counted from 1: ``claim/v3h8c#mention-1``."""
    return f"{record}#{part}-{number}"


def derived(base: str, kind: str, subject: str, property_iri: str, distinguisher: str = "") -> str:
    """The IRI of a derived record (decision, conflict, nesting) about a subject and a property.

    Derived records are made anew by each build, so that their names may follow what they are about.
    """
    about = subject.removeprefix(base).replace("#", "-")
    tail = f".{distinguisher}" if distinguisher else ""
    return f"{base}{kind}/{about}.{local(property_iri)}{tail}"
