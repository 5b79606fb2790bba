"""The statements of graphs as lines of N-Triples in reading order: written by the engine, sorted as bytes, read apart here.

The engine writes ahead in a thread of its own, while the lines it has written are put in order. In the lines ``>`` stands as
U+0001, which no line has otherwise (N-Triples escapes it), so that ``<a>`` comes before ``<a#b>`` as ``a`` does before ``a#b``.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, TypeAlias

import pyoxigraph as ox

from communique.graph.profile import check_profile
from communique.iris import LAYERS, PREFIXES
from communique.literals import STRING

__all__ = ["LABEL", "TYPE", "Graph", "Lines", "Properties", "about", "each_graph", "graph_lines", "literal_of", "restored"]

Graph: TypeAlias = ox.NamedNode | ox.DefaultGraph
Lines: TypeAlias = list[bytes]
"""Statements, each ``<s\x01 <p\x01 object``, sorted."""
Properties: TypeAlias = list[tuple[bytes, list[bytes]]]
"""What is said of a subject: predicates with their objects, as terms of lines."""

TYPE: Final = f"<{PREFIXES['rdf']}type".encode()
LABEL: Final = f"<{PREFIXES['skos']}prefLabel".encode()

_ENDS: Final = b"\x01 ."
_BATCH: Final = 256
"""Graphs of claims that the engine writes at a time."""


def graph_lines(store: ox.Store, graphs: Sequence[Graph]) -> Lines:
    """The statements of some graphs, each once, by subject, predicate and object; raises ``CannotGoOn`` outside the profile.

    Objects of one predicate are in the order of their lines, literals first; ``about`` puts them in reading order.
    """
    written = b"".join(_written(store, graphs))
    check_profile(store, graphs, written)
    lines = written.replace(b">", b"\x01").splitlines()
    return sorted(lines) if len(graphs) == 1 else sorted(set(lines))


def each_graph(store: ox.Store, graphs: Iterable[Graph]) -> Iterator[tuple[Graph, Lines]]:
    """The graphs that hold anything, in the order given, each with its lines; raises ``CannotGoOn`` outside the profile."""
    with ThreadPoolExecutor(1) as engine:
        under_way: deque[tuple[list[Graph], Future[list[bytes]]]] = deque()
        for batch in _batches(graphs):
            under_way.append((batch, engine.submit(_written, store, batch)))
            if len(under_way) > 2:
                yield from _in_lines(store, *under_way.popleft())
        while under_way:
            yield from _in_lines(store, *under_way.popleft())


def _batches(graphs: Iterable[Graph]) -> Iterator[list[Graph]]:
    """Each layer alone, graphs of claims together."""
    batch: list[Graph] = []
    for graph in graphs:
        alone = isinstance(graph, ox.DefaultGraph) or graph.value in LAYERS
        if batch and (alone or len(batch) == _BATCH):
            yield batch
            batch = []
        if alone:
            yield [graph]
        else:
            batch.append(graph)
    if batch:
        yield batch


def _written(store: ox.Store, graphs: Sequence[Graph]) -> list[bytes]:
    return [store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b"" for graph in graphs]


def _in_lines(store: ox.Store, graphs: list[Graph], found: Future[list[bytes]]) -> Iterator[tuple[Graph, Lines]]:
    texts = found.result()
    check_profile(store, graphs, b"".join(texts))
    for graph, text in zip(graphs, texts, strict=True):
        if text:
            yield graph, sorted(text.replace(b">", b"\x01").splitlines())


def about(lines: Lines) -> Iterator[tuple[bytes, Properties]]:
    """Each subject with its predicates, the type first, then the label, and their objects, IRIs before literals.

    Terms are as in the lines: ``<iri``, ``"text"``, ``"text"@en``, ``"text"^^<datatype``.
    """
    subject, predicate = b"", b""
    stated: Properties = []
    objects: list[bytes] = []
    several: list[list[bytes]] = []
    for line in lines:
        one, other, thing = line.split(b"\x01 ", 2)
        thing = thing[:-3] if thing[-3:] == _ENDS else thing[:-2]
        if one != subject:
            if stated:
                yield subject, _sorted(stated, several)
            subject, predicate, stated, several = one, b"", [], []
        if other == predicate:
            objects.append(thing)
            if len(objects) == 2 and objects[0][:1] == b'"':
                several.append(objects)
            continue
        predicate, objects = other, [thing]
        if other == TYPE:
            stated.insert(0, (other, objects))
        elif other == LABEL:
            stated.insert(1 if stated and stated[0][0] == TYPE else 0, (other, objects))
        else:
            stated.append((other, objects))
    if stated:
        yield subject, _sorted(stated, several)


def _sorted(stated: Properties, several: list[list[bytes]]) -> Properties:
    """What is stated, with the several objects of one predicate, literals among them, put in reading order."""
    for objects in several:
        objects.sort(key=_order)
    return stated


def _order(thing: bytes) -> tuple[bool, str, str, str]:
    """IRIs before literals, literals by language, then text, then datatype."""
    if thing[:1] == b"<":
        return False, thing.decode(), "", ""
    if b"\\" in thing:
        literal = literal_of(thing)
        return True, literal.language or "", literal.value, literal.datatype.value
    text, _, mark = thing.replace(b"\x01", b">").decode().rpartition('"')
    return True, mark[1:] if mark[:1] == "@" else "", text[1:], mark[3:] if mark[:1] == "^" else STRING


def restored(term: bytes) -> bytes:
    """A term as N-Triples has it; one of an IRI or datatype was cut before its end."""
    text = term.replace(b"\x01", b">")
    return text + b">" if term[:1] == b"<" or b'"^^<' in term[term.rfind(b'"'):] else text


def literal_of(thing: bytes) -> ox.Literal:
    """The literal that a term in a line is."""
    (triple,) = ox.parse(b"<x:s> <x:p> " + restored(thing) + b" .", format=ox.RdfFormat.N_TRIPLES)
    assert isinstance(triple.object, ox.Literal)
    return triple.object
