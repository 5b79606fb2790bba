"""What a server holds, asked by patterns and queries as a store is; what was answered once is not asked again."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import Any, Final

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.graph.asking import Found, Graphs
from communique.graph.contents import digest_of, lines_of
from communique.iris import BASE, LAYERS, PREFIXES, PUBLICATION
from communique.servers.connection import Connection, Reply
from communique.servers.protocol import asked
from communique.servers.record import STATUS, Published, published
from communique.sparql import tokens

__all__ = ["ServedGraphs", "copied"]

_GRAPH_FORMS: Final = ("CONSTRUCT", "DESCRIBE")
_PATTERN: Final = ("s", "p", "o", "g")
_AT_ONCE: Final = 200
"""Claims whose graphs are copied by one request."""
_LARGE: Final = 2_000
"""Triples from which on a graph is read back alone."""
_BOOLEAN: Final = PREFIXES["xsd"] + "boolean"
_Key = tuple[str, str, str, str]


class ServedGraphs:
    """The named graphs of a server; it does not show the graph in which the server keeps its record of publication."""

    def __init__(self, connection: Connection, endpoint: str) -> None:
        self.endpoint = endpoint
        self.engine = ""
        """What the server calls itself, once it has answered."""
        self._connection = connection
        self._about: dict[ox.NamedNode, list[ox.Quad]] = {}
        self._asked: dict[_Key, list[ox.Quad]] = {}

    def query(self, query: str, /) -> Found:
        """The answer to a query (SPARQL 1.1 Protocol, by URL-encoded POST); raises ``CannotGoOn`` where none comes, or not all of it."""
        return self._found(query)

    def _found(self, query: str, layers: Sequence[str] = ()) -> Found:
        form = _form(query)
        reply = self._post(query, form, layers)
        try:
            if form in _GRAPH_FORMS:
                form_of_rdf = ox.RdfFormat.from_media_type(reply.media) or ox.RdfFormat.TURTLE
                return sorted({quad.triple for quad in ox.parse(reply.body, format=form_of_rdf)}, key=str)
            self._refuse_cut(reply)
            return ox.parse_query_results(_canonical(reply.body), ox.QueryResultsFormat.JSON)
        except (ValueError, SyntaxError) as error:
            raise CannotGoOn(f"{self.endpoint}: its answer is no SPARQL result ({error}); see whether it is a SPARQL endpoint") from error

    def query_layers(self, query: str) -> Found:
        """The answer to a query that a person typed, with the layers as default graph where it names no graph.

        Where it names graphs, or what is served was not published by this tool, the default graph is what the server takes for it.
        """
        named = any(token.says(word) for token in tokens(query) for word in ("GRAPH", "FROM"))
        layers = LAYERS if not named and self.state.version else ()
        return self._found(f"BASE <{BASE}> {query}" if self.state.version else query, layers)

    def _post(self, query: str, form: str, layers: Sequence[str]) -> Reply:
        reply = asked(self._connection, self.endpoint, query, form, layers)
        self.engine = reply.headers.get("server", "")
        return reply

    def _refuse_cut(self, reply: Reply) -> None:
        """Raises ``CannotGoOn`` where a server says how many rows it gives at most, and gives as many (Virtuoso)."""
        most = reply.headers.get("x-sparql-maxrows", "")
        if most.isdigit() and len(json.loads(reply.body).get("results", {}).get("bindings", ())) >= int(most):
            raise CannotGoOn(f"{self.endpoint}: cut this answer at {most} rows; narrow the query, or ask its keeper for a higher limit")

    def quads_for_pattern(self, subject: Any, predicate: Any, object: Any, graph_name: Any = None, /) -> Iterator[ox.Quad]:  # noqa: A002
        """The quads that agree with the terms given; all about a subject are fetched at once."""
        if isinstance(subject, ox.NamedNode):
            if subject not in self._about:
                self._about[subject] = list(self._select((subject, None, None, None)))
            found: Iterable[ox.Quad] = self._about[subject]
        else:
            key = str(subject), str(predicate), str(object), str(graph_name)
            if key not in self._asked:
                self._asked[key] = list(self._select((subject, predicate, object, graph_name)))
            found = self._asked[key]
        wanted = (predicate, object, graph_name)
        return (quad for quad in found if all(term is None or term == has for term, has in
                                              zip(wanted, (quad.predicate, quad.object, quad.graph_name), strict=True)))

    def _select(self, pattern: tuple[Any, Any, Any, Any], extra: str = "") -> Iterator[ox.Quad]:
        spelt = {name: f"?{name}" if term is None else str(term) for name, term in zip(_PATTERN, pattern, strict=True)}
        free = [name for name, term in zip(_PATTERN, pattern, strict=True) if term is None]
        if pattern[3] == ox.DefaultGraph():
            return
        where = f"{extra} GRAPH {spelt['g']} {{ {spelt['s']} {spelt['p']} {spelt['o']} }}"
        found = self.query(f"SELECT {' '.join('?' + name for name in free) or '*'} {{ {where} }}")
        if not isinstance(found, ox.QuerySolutions):
            raise CannotGoOn(f"{self.endpoint}: its answer is not a SPARQL result; see whether it is a SPARQL endpoint")
        for row in found:
            terms = [row[name] if name in free else term for name, term in zip(_PATTERN, pattern, strict=True)]
            quad = ox.Quad(*terms)
            if quad.graph_name != ox.NamedNode(PUBLICATION):
                yield quad

    def named_graphs(self) -> Iterator[ox.NamedNode]:
        """The names of the graphs, sorted: those of the record of publication, or where there is none, all that hold anything."""
        return iter(self._names)

    @cached_property
    def _names(self) -> list[ox.NamedNode]:
        if self.record.digests:
            return [ox.NamedNode(name) for name in sorted(self.record.digests)]
        found = self.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")
        assert isinstance(found, ox.QuerySolutions)
        names = {row["g"].value for row in found if isinstance(row["g"], ox.NamedNode)}
        return [ox.NamedNode(name) for name in sorted(names - {PUBLICATION})]

    def __contains__(self, quad: Any, /) -> bool:
        """Whether a quad is there."""
        return next(self.quads_for_pattern(quad.subject, quad.predicate, quad.object, quad.graph_name), None) is not None

    def counted(self, names: Iterable[str] | None = None) -> Mapping[str, int]:
        """How many triples each of these graphs holds, or each of all."""
        these = "" if names is None else f"VALUES ?g {{ {' '.join(f'<{name}>' for name in names)} }}"
        found = self.query(f"SELECT ?g (COUNT(*) AS ?n) {{ {these} GRAPH ?g {{ ?s ?p ?o }} }} GROUP BY ?g")
        assert isinstance(found, ox.QuerySolutions)
        return {row["g"].value: int(row["n"].value) for row in found if isinstance(row["g"], ox.NamedNode)}

    @cached_property
    def record(self) -> Published:
        """The record of publication, as it was when first asked for."""
        return self.read_record()

    def read_record(self) -> Published:
        """The record of publication as it is now."""
        return published(self._graph(PUBLICATION))

    @cached_property
    def state(self) -> Published:
        """The record of publication without digests, as it was when first asked for."""
        return self.read_state()

    def read_state(self) -> Published:
        """The record of publication as it is now, without the digests of graphs, which may be many."""
        about = f"GRAPH <{PUBLICATION}> {{ ?s <{STATUS}> ?status ; ?p ?o }}"
        found = self.query(f"CONSTRUCT {{ ?s ?p ?o }} {{ {about} }}")
        assert isinstance(found, list)
        return published(found)

    def lines(self, name: str) -> list[str]:
        """The triples of a graph as sorted lines of N-Triples, as they are now."""
        return lines_of(self._graph(name))

    def digests(self, sizes: Mapping[str, int]) -> Iterator[tuple[str, str]]:
        """The digests of these graphs as they are now, read back; small ones many at once, by the triples that they should have."""
        small = [name for name in sorted(sizes) if sizes[name] < _LARGE]
        for part in _in_parts(small):
            found: dict[str, list[ox.Triple]] = {name: [] for name in part}
            for quad in self._several(part):
                found[quad.graph_name.value].append(quad.triple)  # type: ignore[union-attr]  # a name that was given
            yield from ((name, digest_of(lines_of(triples))) for name, triples in found.items())
        yield from ((name, digest_of(self.lines(name))) for name in sorted(sizes.keys() - set(small)))

    def _several(self, names: Sequence[str]) -> Iterator[ox.Quad]:
        values = " ".join(f"<{name}>" for name in names)
        return self._select((None, None, None, None), f"VALUES ?g {{ {values} }}")

    def _graph(self, name: str) -> list[ox.Triple]:
        found = self.query(f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH <{name}> {{ ?s ?p ?o }} }}")
        assert isinstance(found, list)
        return found

    def copy(self) -> ox.Store:
        """All graphs, in a store in memory; each is compared with its digest, where the server has one.

        Raises ``CannotGoOn`` where a graph is not what the record says: it was changed by others, or is being published.
        """
        store, digests = ox.Store(), self.record.digests
        names = [name.value for name in self.named_graphs()]
        for layer in (name for name in names if name in LAYERS):
            store.bulk_extend(ox.Quad(one.subject, one.predicate, one.object, ox.NamedNode(layer)) for one in self._graph(layer))
        store.bulk_extend(chain.from_iterable(self._several(part) for part in _in_parts(name for name in names if name not in LAYERS)))
        for name in names:
            if name in digests and digests[name] != digest_of(lines_of(
                    quad.triple for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(name)))):  # fmt: skip
                raise CannotGoOn(f"{self.endpoint}: <{name}> is not what was published there; communique publish --verify mends it")
        return store


def _in_parts(names: Iterable[str]) -> Iterator[tuple[str, ...]]:
    left = iter(names)
    while part := tuple(islice(left, _AT_ONCE)):
        yield part


def copied(graphs: Graphs) -> ox.Store:
    """All graphs in a store: the store itself, or a copy in memory of what a server holds."""
    if isinstance(graphs, ServedGraphs):
        return graphs.copy()
    assert isinstance(graphs, ox.Store)
    return graphs


def _canonical(results: bytes) -> bytes:
    """Results in JSON with truths as ``true`` and ``false``: ``1`` and ``0``, as Virtuoso has them, are other words for the same values."""
    if _BOOLEAN.encode() not in results:
        return results
    document = json.loads(results)
    for row in document.get("results", {}).get("bindings", ()):
        for term in row.values():
            if term.get("datatype") == _BOOLEAN:
                term["value"] = {"1": "true", "0": "false"}.get(term["value"], term["value"])
    return json.dumps(document, ensure_ascii=False).encode()


def _form(query: str) -> str:
    """The form of a query: its first keyword after the prologue."""
    forms = ("SELECT", "ASK", *_GRAPH_FORMS)
    return next((form for token in tokens(query) for form in forms if token.says(form)), "")
