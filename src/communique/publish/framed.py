"""JSON-LD 1.1 with the project's own context inlined, framed: what belongs together stands together, a node on a line.

The accepted layer and the claims stand apart. Contexts referred to by address are not used, because readers ignore their
``@base``, and ``@graph`` is written plainly. Memory grows with the largest graph.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, BinaryIO, Final

import pyoxigraph as ox

from communique.graph.lines import LABEL, TYPE, Lines, Properties, about, each_graph, graph_lines
from communique.iris import ACCEPTED, ENTITIES, LAYERS, RECORDS
from communique.publish.compact import Compacting
from communique.publish.reading import Reading
from communique.vocabulary import context

__all__ = ["export_context", "write_accepted", "write_claims"]

_ENTITIES: Final = ox.NamedNode(ENTITIES)


def write_accepted(reading: Reading, out: BinaryIO) -> None:
    """Write what is accepted with the entities' graph as one default graph, the same triples as the Turtle export.

    A node for each subject; the entities it refers to are embedded with their types and labels.
    """
    names = export_context(reading.base)
    compacting = Compacting(names)
    labelled = dict(_labelled(compacting, graph_lines(reading.store, [_ENTITIES])))
    lines = graph_lines(reading.store, [ox.NamedNode(ACCEPTED), _ENTITIES])

    def nodes() -> Iterator[bytes]:
        for subject, properties in about(lines):
            yield compacting.node(subject, properties, lambda iri, _, own=subject: None if iri == own else labelled.get(iri))  # type: ignore[misc]

    _write(names, {}, nodes(), out)


def _labelled(compacting: Compacting, lines: Lines) -> Iterator[tuple[bytes, bytes]]:
    """Each entity as it is embedded: with its types and labels."""
    for subject, properties in about(lines):
        yield subject, compacting.node(subject, [one for one in properties if one[0] in (TYPE, LABEL)])


def write_claims(reading: Reading, out: BinaryIO) -> None:
    """Write the records' graph, and inside each claim, as its ``@graph``, the claim's own: the quads of both.

    Quotes, mentions, attestations and sides of conflicts are embedded in their records.
    """
    names = export_context(reading.base)
    compacting = Compacting(names)
    records = graph_lines(reading.store, [ox.NamedNode(RECORDS)])
    named = (graph for graph in reading.store.named_graphs() if isinstance(graph, ox.NamedNode) and graph.value not in LAYERS)
    graphs = sorted(named, key=lambda graph: f"<{graph.value}\x01")
    _write(names, {"id": RECORDS}, _records(compacting, about(records), each_graph(reading.store, graphs)), out)


def _records(
    compacting: Compacting, records: Iterator[tuple[bytes, Properties]], graphs: Iterator[tuple[ox.NamedNode | ox.DefaultGraph, Lines]]
) -> Iterator[bytes]:
    """The records in order, each with its parts in it and its graph; both come in the order of their IRIs."""
    claim, lines = _next(graphs)
    for subject, properties, parts in _wholes(records):
        while claim and claim < subject + b"\x01":
            yield _with_graph(compacting, compacting.node(claim[:-1], []), lines)
            claim, lines = _next(graphs)
        node, left = _assembled(compacting, subject, properties, parts)
        if claim == subject + b"\x01":
            node = _with_graph(compacting, node, lines)
            claim, lines = _next(graphs)
        yield node
        yield from (compacting.node(part, parts[part]) for part in left)
    while claim:
        yield _with_graph(compacting, compacting.node(claim[:-1], []), lines)
        claim, lines = _next(graphs)


def _next(graphs: Iterator[tuple[ox.NamedNode | ox.DefaultGraph, Lines]]) -> tuple[bytes, Lines]:
    graph, lines = next(graphs, (ox.DefaultGraph(), []))
    return (f"<{graph.value}\x01".encode(), lines) if isinstance(graph, ox.NamedNode) else (b"", [])


def _wholes(records: Iterator[tuple[bytes, Properties]]) -> Iterator[tuple[bytes, Properties, dict[bytes, Properties]]]:
    """Each record with its parts: the subjects after it whose IRIs go on with ``#``."""
    whole: tuple[bytes, Properties, dict[bytes, Properties]] | None = None
    for subject, properties in records:
        if whole and subject.startswith(whole[0] + b"#"):
            whole[2][subject] = properties
            continue
        if whole:
            yield whole
        whole = subject, properties, {}
    if whole:
        yield whole


def _assembled(
    compacting: Compacting, subject: bytes, properties: Properties, parts: dict[bytes, Properties]
) -> tuple[bytes, list[bytes]]:
    """A record with each part where the record, or a part of it, first refers to it; and the parts that nothing refers to."""
    if not parts:
        return compacting.node(subject, properties), []
    waiting = dict(parts)

    def embed(iri: bytes, under: bytes) -> bytes | None:
        part = waiting.pop(iri, None)
        return None if part is None else compacting.node(iri, part, embed, under)

    return compacting.node(subject, properties, embed), list(waiting)


def _with_graph(compacting: Compacting, node: bytes, lines: Lines) -> bytes:
    stated = b",\n  ".join(compacting.node(subject, properties) for subject, properties in about(lines))
    return node[:-1] + b', "@graph": [\n  ' + stated + b"\n ]}"


@cache
def export_context(base: str) -> dict[str, Any]:
    """The context of exported files: the project's with the dataset's base, without the curators' name for ``@graph``."""
    kept = {name: meaning for name, meaning in context().items() if meaning != "@graph"}
    return {"@version": 1.1, "@base": base} | kept


def _write(names: dict[str, Any], around: dict[str, Any], nodes: Iterable[bytes], out: BinaryIO) -> None:
    head = json.dumps({"@context": names} | around, ensure_ascii=False, indent=1).removesuffix("\n}")
    out.write(f'{head},\n "@graph": ['.encode())
    separator = b"\n "
    for node in nodes:
        out.write(separator + node)
        separator = b",\n "
    out.write(b"\n ]\n}\n")
