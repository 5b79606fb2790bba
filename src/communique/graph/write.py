"""Writers of RDF that are canonical: the same quads give the same bytes, one object on a line, in a stated order.

Turtle and TriG: prefixes sorted; subjects sorted; the type first, then the label, then predicates by IRI; IRIs before
literals, literals by language, then text. N-Quads: canonical lines, sorted by code point. Whatever is outside the
literal profile or has no IRI is refused, so that file → store → file gives equal bytes.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import BinaryIO, Final

import pyoxigraph as ox

from communique.iris import ACCEPTED, BASE, ENTITIES, LINKS, PREFIXES, RECORDS, VOCABULARY
from communique.literals import BOOLEAN, INTEGER, STRING, checked

__all__ = [
    "accepted_triples", "graph_names", "in_order", "prefixes", "sorted_triples", "write_nquads", "write_trig", "write_turtle",
]

_TYPE: Final = PREFIXES["rdf"] + "type"
_FIRST: Final = {_TYPE: "0", PREFIXES["skos"] + "prefLabel": "1"}
_LOCAL_NAME: Final = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_BARE: Final = frozenset({INTEGER, BOOLEAN})


def write_trig(quads: ox.Store | Iterable[ox.Quad], out: BinaryIO, base: str = BASE) -> None:
    """Write a dataset as TriG, one block for each graph.

    Order of graphs: the default graph (where it holds anything), accepted, claims by IRI, records, entities, links,
    vocabulary. Memory grows with the largest graph.
    """
    store = _stored(quads)
    write = _Writer(prefixes(store, base))
    out.write(write.header())
    for graph in graph_names(store):
        if isinstance(graph, ox.NamedNode):
            out.write(f"\n{write.iri(graph.value)} {{\n".encode())
            write.triples(sorted_triples(store, graph), out)
            out.write(b"}\n")
        else:
            write.triples(sorted_triples(store, graph), out)


def write_turtle(triples: Iterable[ox.Triple], out: BinaryIO, base: str = BASE) -> None:
    """Write triples as Turtle; a triple given twice is written once."""
    store = _stored(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    write = _Writer(prefixes(store, base))
    out.write(write.header())
    write.triples(sorted_triples(store, ox.DefaultGraph()), out)


def write_nquads(quads: ox.Store | Iterable[ox.Quad], out: BinaryIO) -> None:
    """Write quads as canonical N-Quads, each once, sorted as ``LC_ALL=C sort -u`` would."""
    out.writelines(line.encode() for line in sorted({f"{quad} .\n" for quad in checked(quads)}))


def accepted_triples(store: ox.Store) -> list[ox.Triple]:
    """What is accepted with the types, labels and kinds of the entities it is about, each triple once, in order."""
    default = ox.DefaultGraph()
    both = _stored(
        ox.Quad(quad.subject, quad.predicate, quad.object, default)
        for graph in (ACCEPTED, ENTITIES)
        for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(graph))
    )
    return sorted_triples(both, default)


def graph_names(store: ox.Store) -> list[ox.NamedNode | ox.DefaultGraph]:
    """The graphs of a store that hold anything, in the order in which files give them."""
    after = {RECORDS: 1, ENTITIES: 2, LINKS: 3, VOCABULARY: 4}
    named = [graph for graph in store.named_graphs() if isinstance(graph, ox.NamedNode)]
    named.sort(key=lambda graph: (graph.value != ACCEPTED, after.get(graph.value, 0), graph.value))
    present = [graph for graph in named if any(store.quads_for_pattern(None, None, None, graph))]
    default = ox.DefaultGraph()
    return [default, *present] if any(store.quads_for_pattern(None, None, None, default)) else [*present]


def sorted_triples(store: ox.Store, graph: ox.NamedNode | ox.DefaultGraph) -> list[ox.Triple]:
    """The triples of one graph in the order in which files give them; raises ``CannotGoOn`` outside the profile."""
    found = checked(store.quads_for_pattern(None, None, None, graph), str(graph))
    return [quad.triple for quad in in_order(found)]


def prefixes(store: ox.Store, base: str = BASE) -> dict[str, str]:
    """The prefixes of a file, sorted: those of every file, and one for each kind of record found under the base."""
    kind = re.compile(re.escape(base) + r"([a-z][a-z-]*)/")
    found = set()
    for quad in store:
        for node in (quad.subject, quad.graph_name):
            if isinstance(node, ox.NamedNode) and (match := kind.match(node.value)):
                found.add(match[1])
    return dict(sorted(({name: f"{base}{name}/" for name in found} | PREFIXES).items()))


def _stored(quads: ox.Store | Iterable[ox.Quad]) -> ox.Store:
    if isinstance(quads, ox.Store):
        return quads
    store = ox.Store()
    store.bulk_extend(checked(quads))
    return store


def in_order(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """The quads of one graph in reading order: by subject, type, label, other predicates; then IRIs before literals."""
    return sorted(quads, key=_order)


def _order(quad: ox.Quad) -> tuple[str, str, str, bool, str, str, str]:
    subject, predicate, thing = quad.subject, quad.predicate.value, quad.object
    about = subject.value if isinstance(subject, ox.NamedNode) else str(subject)
    rank = _FIRST.get(predicate, "2")
    if isinstance(thing, ox.Literal):
        return (about, rank, predicate, True, thing.language or "", thing.value, thing.datatype.value)
    return (about, rank, predicate, False, thing.value if isinstance(thing, ox.NamedNode) else str(thing), "", "")


class _Writer:
    """Terms and triples as Turtle spells them, under a fixed set of prefixes."""

    def __init__(self, spaces: Mapping[str, str]) -> None:
        self._spaces = spaces
        self._longest_first = sorted(((space, name) for name, space in spaces.items()), key=lambda pair: -len(pair[0]))
        self._spelt: dict[str, str] = {}

    def header(self) -> bytes:
        """The prefixes, one on a line."""
        return "".join(f"@prefix {name}: <{space}> .\n" for name, space in self._spaces.items()).encode()

    def iri(self, iri: str) -> str:
        """An IRI as a prefixed name where that needs no escapes, in full otherwise."""
        if iri not in self._spelt:
            self._spelt[iri] = self._spell(iri)
        return self._spelt[iri]

    def _spell(self, iri: str) -> str:
        for space, name in self._longest_first:
            if iri.startswith(space) and _LOCAL_NAME.fullmatch(iri, len(space)):
                return f"{name}:{iri[len(space):]}"
        return str(ox.NamedNode(iri))

    def triples(self, triples: Iterable[ox.Triple], out: BinaryIO) -> None:
        """Write sorted triples: a paragraph for each subject, an object on each line."""
        for subject, about in groupby(triples, key=lambda triple: triple.subject):
            stated = []
            for predicate, same in groupby(about, key=lambda triple: triple.predicate):
                objects = [self._term(triple.object) for triple in same]
                verb = "a" if predicate.value == _TYPE else self.iri(predicate.value)
                gap = " " if len(objects) == 1 else "\n        "
                stated.append(f"    {verb}{gap}" + " ,\n        ".join(objects))
            out.write(f"\n{self._term(subject)}\n".encode() + " ;\n".join(stated).encode() + b" .\n")

    def _term(self, term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
        if isinstance(term, ox.NamedNode):
            return self.iri(term.value)
        if not isinstance(term, ox.Literal) or term.language is not None or term.datatype.value == STRING:
            return str(term)
        if term.datatype.value in _BARE:
            return term.value
        return f"{ox.Literal(term.value)}^^{self.iri(term.datatype.value)}"
