"""Writers of RDF that are canonical: the same quads give the same bytes, one object on a line, in a stated order.

Turtle and TriG: prefixes sorted; subjects sorted; the type first, then the label, then predicates by IRI; IRIs before
literals, literals by language, then text. N-Quads: canonical lines, sorted by code point. Whatever is outside the
literal profile or has no IRI is refused, so that file → store → file gives equal bytes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import BinaryIO, Final

import pyoxigraph as ox

from communique.graph.lines import TYPE, Lines, about, each_graph, graph_lines, restored
from communique.graph.profile import check_profile
from communique.iris import ACCEPTED, BASE, ENTITIES, LINKS, PREFIXES, RECORDS, VOCABULARY
from communique.literals import BOOLEAN, INTEGER, checked

__all__ = [
    "accepted_in_order", "accepted_triples", "in_order", "prefixes", "write_accepted_turtle", "write_nquads", "write_trig",
    "write_turtle",
]

_TYPE: Final = PREFIXES["rdf"] + "type"
_FIRST: Final = {_TYPE: "0", PREFIXES["skos"] + "prefLabel": "1"}
_LOCAL_NAME: Final = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_BARE: Final = frozenset({INTEGER, BOOLEAN})
_ACCEPTED: Final = (ox.NamedNode(ACCEPTED), ox.NamedNode(ENTITIES))
_REMEMBERED: Final = 1 << 18
"""Spellings kept at a time: memory does not grow with the dataset."""


def write_trig(quads: ox.Store | Iterable[ox.Quad], out: BinaryIO, base: str = BASE) -> None:
    """Write a dataset as TriG, one block for each graph.

    Order of graphs: the default graph (where it holds anything), accepted, claims by IRI, records, entities, links,
    vocabulary. Memory grows with the largest graph.
    """
    store = _stored(quads)
    write = _Writer(prefixes(store, base))
    out.write(write.header())
    for graph, lines in each_graph(store, [ox.DefaultGraph(), *_named(store)]):
        if isinstance(graph, ox.NamedNode):
            out.write(f"\n{write.iri(graph.value)} {{\n".encode())
            write.lines(lines, out)
            out.write(b"}\n")
        else:
            write.lines(lines, out)


def write_turtle(triples: Iterable[ox.Triple], out: BinaryIO, base: str = BASE) -> None:
    """Write triples as Turtle; a triple given twice is written once."""
    store = _stored(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    _write_graphs(store, [ox.DefaultGraph()], prefixes(store, base), out)


def write_accepted_turtle(store: ox.Store, out: BinaryIO, base: str = BASE) -> None:
    """Write what ``accepted_triples`` gives as Turtle."""
    _write_graphs(store, _ACCEPTED, prefixes(store, base, _ACCEPTED), out)


def _write_graphs(store: ox.Store, graphs: Sequence[ox.NamedNode | ox.DefaultGraph], spaces: Mapping[str, str], out: BinaryIO) -> None:
    write = _Writer(spaces)
    out.write(write.header())
    write.lines(graph_lines(store, graphs), out)


def write_nquads(quads: ox.Store | Iterable[ox.Quad], out: BinaryIO) -> None:
    """Write quads as canonical N-Quads, each once, sorted as ``LC_ALL=C sort -u`` would."""
    store = _stored(quads)
    written = store.dump(format=ox.RdfFormat.N_QUADS) or b""
    check_profile(store, [None], written)
    out.writelines(sorted(written.splitlines(keepends=True)))


def accepted_triples(store: ox.Store) -> list[ox.Triple]:
    """What is accepted with the types, labels and kinds of the entities it is about, each triple once, in order."""
    return list(accepted_in_order(store))


def accepted_in_order(store: ox.Store) -> Iterator[ox.Triple]:
    """The same one by one, for writers that need no list."""
    text = b"".join(
        restored(subject) + b" " + restored(predicate) + b" " + restored(thing) + b" .\n"
        for subject, properties in about(graph_lines(store, _ACCEPTED)) for predicate, things in properties for thing in things
    )
    for triple in ox.parse(text, format=ox.RdfFormat.N_TRIPLES):
        yield triple.triple


def _named(store: ox.Store) -> list[ox.NamedNode]:
    """The named graphs in the order in which files give them, accepted first, then claims, then the other layers."""
    after = {RECORDS: 1, ENTITIES: 2, LINKS: 3, VOCABULARY: 4}
    named = [graph for graph in store.named_graphs() if isinstance(graph, ox.NamedNode)]
    return sorted(named, key=lambda graph: (graph.value != ACCEPTED, after.get(graph.value, 0), graph.value))


def prefixes(store: ox.Store, base: str = BASE, graphs: Sequence[ox.NamedNode] = ()) -> dict[str, str]:
    """The prefixes of a file, sorted: those of every file, and one for each kind of record found under the base.

    A kind is found where a subject of these graphs is of it; of all graphs where none are given, and then their names count too.
    """
    kind = re.compile(re.escape(base) + r"([a-z][a-z-]*)/")
    named = () if graphs else (graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode))
    found = {match[1] for iri in chain(named, _subjects(store, graphs)) if (match := kind.match(iri))}
    return dict(sorted(({name: f"{base}{name}/" for name in found} | PREFIXES).items()))


def _subjects(store: ox.Store, graphs: Sequence[ox.NamedNode]) -> Iterator[str]:
    """Each subject in some graphs or in all, once or more; the engine tells them apart before it spells them out."""
    named = " ".join(map(str, graphs))
    everywhere = "{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }"
    found = store.query(f"SELECT DISTINCT ?s {{ {f'VALUES ?g {{ {named} }} GRAPH ?g {{ ?s ?p ?o }}' if graphs else everywhere} }}")
    assert isinstance(found, ox.QuerySolutions)
    for (subject,) in found:
        if isinstance(subject, ox.NamedNode):
            yield subject.value


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
    """Terms and lines as Turtle spells them, under a fixed set of prefixes."""

    def __init__(self, spaces: Mapping[str, str]) -> None:
        self._spaces = spaces
        self._names = {space: name for name, space in spaces.items()}
        self._spelt: dict[bytes, bytes] = {}

    def header(self) -> bytes:
        """The prefixes, one on a line."""
        return "".join(f"@prefix {name}: <{space}> .\n" for name, space in self._spaces.items()).encode()

    def iri(self, iri: str) -> str:
        """An IRI as a prefixed name where that needs no escapes, in full otherwise."""
        at = max(iri.rfind("/"), iri.rfind("#")) + 1
        name = self._names.get(iri[:at])
        return f"{name}:{iri[at:]}" if name is not None and _LOCAL_NAME.fullmatch(iri, at) else f"<{iri}>"

    def lines(self, lines: Lines, out: BinaryIO) -> None:
        """Write sorted lines: a paragraph for each subject, an object on each line."""
        spelt = self._spelt
        for subject, properties in about(lines):
            stated = []
            for predicate, things in properties:
                verb = b"    a" if predicate == TYPE else b"    " + (spelt.get(predicate) or self._term(predicate))
                if len(things) == 1:
                    stated.append(verb + b" " + (spelt.get(things[0]) or self._term(things[0])))
                else:
                    stated.append(verb + b"\n        " + b" ,\n        ".join(spelt.get(thing) or self._term(thing) for thing in things))
            out.write(b"\n" + (spelt.get(subject) or self._term(subject)) + b"\n" + b" ;\n".join(stated) + b" .\n")

    def _term(self, term: bytes) -> bytes:
        """A term of a line (``communique.graph.lines``) as Turtle spells it, remembered for a while."""
        if len(self._spelt) == _REMEMBERED:
            self._spelt.clear()
        return self._spelt.setdefault(term, self._spell(term))

    def _spell(self, term: bytes) -> bytes:
        if term[:1] == b"<":
            return self.iri(term[1:].decode()).encode()
        text, typed, datatype = term.rpartition(b'"^^<')
        if not typed or b'"' in datatype:
            return restored(term)
        bare = text[1:] if datatype.decode() in _BARE else b""
        return bare or text.replace(b"\x01", b">") + b'"^^' + self.iri(datatype.decode()).encode()
