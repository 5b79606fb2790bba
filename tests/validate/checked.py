"""The example of checks: claims as written, the accepted layer that is their union, and a decision for each statement."""

from pathlib import Path

import pyoxigraph as ox

from communique.iris import ACCEPTED, BASE, BOUNDS, CMQ, LAYERS, RECORDS
from communique.validate.terms import TYPE

HERE = Path(__file__).parent


def checked_store() -> ox.Store:
    store = ox.Store()
    store.load(path=str(HERE / "checked.trig"), format=ox.RdfFormat.TRIG)
    stated: dict[ox.Triple, list[str]] = {}
    for quad in sorted(store, key=str):
        if isinstance(quad.graph_name, ox.NamedNode) and quad.graph_name.value not in LAYERS:
            stated.setdefault(quad.triple, []).append(quad.graph_name.value)
    for number, (triple, claims) in enumerate(stated.items()):
        store.add(ox.Quad(*triple, ox.NamedNode(ACCEPTED)))
        if triple.predicate.value not in BOUNDS:
            _decide(store, ox.NamedNode(f"{BASE}decision/{number}"), triple, claims)
    return store


def _decide(store: ox.Store, decision: ox.NamedNode, triple: ox.Triple, claims: list[str]) -> None:
    said = [(TYPE, ox.NamedNode(CMQ + "Decision")), (ox.NamedNode(CMQ + "subject"), triple.subject),
            (ox.NamedNode(CMQ + "property"), triple.predicate), (ox.NamedNode(CMQ + "value"), triple.object),
            *((ox.NamedNode(CMQ + "supportedBy"), ox.NamedNode(claim)) for claim in claims)]
    for predicate, value in said:
        store.add(ox.Quad(decision, predicate, value, ox.NamedNode(RECORDS)))


def where(record: str, node: str | None = None, property_iri: str | None = None) -> tuple[str, int]:
    """A place for every record: the file is the record's kind, the line tells how much was asked for."""
    kind = record.removeprefix(BASE).partition("/")[0]
    return f"data/{kind}.yaml", 1 + (node is not None) + (property_iri is not None)
