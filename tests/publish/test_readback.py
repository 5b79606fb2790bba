"""Promises about RDF exports: every reader finds in them what the store holds."""

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from pyld import jsonld

from communique.graph.write import accepted_triples
from communique.iris import LAYERS, RECORDS
from communique.publish import export

OXIGRAPH = {
    "accepted.ttl": ox.RdfFormat.TURTLE, "accepted.rdf": ox.RdfFormat.RDF_XML, "accepted.jsonld": ox.RdfFormat.JSON_LD,
    "claims.jsonld": ox.RdfFormat.JSON_LD, "dataset.trig": ox.RdfFormat.TRIG, "dataset.nq": ox.RdfFormat.N_QUADS,
}
RDFLIB = {
    "accepted.ttl": "turtle", "accepted.rdf": "xml", "accepted.jsonld": "json-ld", "claims.jsonld": "json-ld",
    "dataset.trig": "trig", "dataset.nq": "nquads",
}
FILES = [
    ("turtle", "accepted.ttl"), ("rdfxml", "accepted.rdf"), ("jsonld", "accepted.jsonld"), ("jsonld", "claims.jsonld"),
    ("trig", "dataset.trig"), ("nquads", "dataset.nq"),
]


def expected(store: ox.Store, name: str) -> set[str]:
    """The canonical N-Quads that a file is to hold."""
    if name.startswith("accepted."):
        return {f"{triple} ." for triple in accepted_triples(store)}
    quads = list(store)
    if name == "claims.jsonld":
        kept = {RECORDS, *(str(quad.graph_name)[1:-1] for quad in quads)} - (set(LAYERS) - {RECORDS})
        quads = [quad for quad in quads if isinstance(quad.graph_name, ox.NamedNode) and quad.graph_name.value in kept]
    return {f"{quad} ." for quad in quads}


def by_oxigraph(path: Path) -> set[str]:
    """The canonical N-Quads that pyoxigraph's parser finds in a file."""
    return {f"{quad} ." for quad in ox.parse(path=str(path), format=OXIGRAPH[path.name])}


def by_rdflib(path: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The canonical N-Quads that rdflib's parser finds in a file, without its normalisation of literals."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    dataset = rdflib.Dataset()
    dataset.parse(path, format=RDFLIB[path.name])
    found = set()
    for subject, predicate, thing, graph in dataset.quads():
        name = "" if graph in (None, rdflib.graph.DATASET_DEFAULT_GRAPH_ID) else f" {term(graph)}"
        found.add(f"{term(subject)} {term(predicate)} {term(thing)}{name} .")
    return found


def term(found: object) -> str:
    """An rdflib term in canonical N-Triples."""
    if isinstance(found, rdflib.Literal):
        datatype = ox.NamedNode(str(found.datatype)) if found.datatype else None
        return str(ox.Literal(str(found), language=found.language, datatype=None if found.language else datatype))
    assert isinstance(found, rdflib.URIRef)
    return str(ox.NamedNode(str(found)))


@pytest.mark.parametrize(("form", "name"), FILES)
def test_readers_find_the_same_quads(
    store: ox.Store, form: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """rdflib and pyoxigraph both read back exactly the quads (the triples, without graphs) that were exported."""
    export(store, form, tmp_path)
    wanted = expected(store, name)
    assert wanted == by_oxigraph(tmp_path / name)
    assert wanted == by_rdflib(tmp_path / name, monkeypatch)


@pytest.mark.parametrize("name", ["accepted.jsonld", "claims.jsonld"])
def test_a_processor_of_json_ld_finds_the_same_quads(store: ox.Store, name: str, tmp_path: Path) -> None:
    """PyLD, which follows the algorithms of JSON-LD 1.1 to the letter, finds what was exported, scoped contexts and all."""
    export(store, "jsonld", tmp_path)
    found = jsonld.to_rdf(json.loads((tmp_path / name).read_text(encoding="utf-8")), {"format": "application/n-quads"})
    assert expected(store, name) == {f"{quad} ." for quad in ox.parse(found.encode(), format=ox.RdfFormat.N_QUADS)}
