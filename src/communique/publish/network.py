"""The accepted layer as a network in GraphML: entities, events and roles joined by accepted properties."""

from itertools import count
from typing import BinaryIO

import pyoxigraph as ox

from communique.iris import ACCEPTED, ENTITIES, shorten
from communique.publish.reading import Reading

__all__ = ["write_graphml"]


def write_graphml(reading: Reading, out: BinaryIO) -> None:
    """Write a directed multigraph.

    Nodes (identified by IRI): type, label, and the accepted date, earliest and latest where known. Edges: property (IRI),
    label (its short name) and the number of claims that support the statement.
    """
    import networkx  # noqa: PLC0415 - only this format pays for it

    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    nodes = sorted({*reading.all_subjects(ENTITIES), *reading.all_subjects(ACCEPTED)})
    for name in nodes:
        network.add_node(name, **_described(reading, name))
    known = frozenset(nodes)
    number = count(1)
    for name in nodes:
        support = {(found.property, found.value): len(found.claims) for found in reading.decisions(name)}
        for quad in reading.about(name):
            thing, predicate = quad.object, quad.predicate.value
            if isinstance(thing, ox.NamedNode) and thing.value in known:
                network.add_edge(name, thing.value, key=f"edge-{next(number)}", property=predicate,
                                 label=shorten(predicate, reading.base), claims=support.get((predicate, thing.value), 0))
    networkx.write_graphml_xml(network, out)


def _described(reading: Reading, name: str) -> dict[str, str]:
    dated = {key: reading.value(name, f"cmq:{key}") for key in ("date", "earliest", "latest")}
    types = "; ".join(shorten(found, reading.base) for found in reading.types(name))
    return {"type": types, "label": reading.label(name)} | {key: day for key, day in dated.items() if day}
