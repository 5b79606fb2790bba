"""A service: where a server answers queries, takes updates and keeps graphs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.servers.connection import Connection, Refused
from communique.servers.credentials import origin
from communique.servers.protocol import updated

__all__ = ["QUADS", "Service", "find_service"]

QUADS: Final = "application/n-quads"
_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_SIBLINGS: Final = {"query": ("update",), "sparql": ("update",), "": ("update", "statements")}
"""What stands beside the address for queries on the servers that are in use: Oxigraph, Fuseki, RDF4J."""


@dataclass(frozen=True, slots=True)
class Service:
    """The addresses of a server; an address that is not known is empty."""

    query: str
    update: str = ""
    graphs: str = ""
    """Of the SPARQL 1.1 Graph Store HTTP Protocol, without ``?graph=``."""


def find_service(connection: Connection, query: str, update: str = "", graphs: str = "") -> Service:
    """The service at an address for queries: what is given, else what it says of itself, else what is usual.

    Where no updates are taken anywhere, and no graph store was named, ``CannotGoOn`` is raised.
    """
    if update or graphs:
        return Service(query, update, graphs)
    for address in dict.fromkeys((*_described(connection, query), *_usual(query))):
        if _takes_updates(connection, address):
            return Service(query, address)
    raise CannotGoOn(f"{query}: no address for updates is found; name it with --update, or a graph store with --graph-store")


def _described(connection: Connection, query: str) -> Iterator[str]:
    """The addresses for updates in the description of a service (SPARQL 1.1 Service Description), of the same origin."""
    try:
        reply = connection.send("GET", query, accept="text/turtle, application/n-triples;q=0.9")
        form = ox.RdfFormat.from_media_type(reply.media)
        triples = list(ox.parse(reply.body, format=form, base_iri=query)) if form else []
    except (Refused, SyntaxError, ValueError):
        return
    able = {quad.subject for quad in triples if quad.object == ox.NamedNode(_SD + "SPARQL11Update")}
    for quad in triples:
        there = quad.object.value if quad.predicate.value == _SD + "endpoint" and isinstance(quad.object, ox.NamedNode) else ""
        if quad.subject in able and there.startswith("http") and origin(there) == origin(query):
            yield there


def _usual(query: str) -> Iterator[str]:
    parts = urlsplit(query)
    head, _, last = parts.path.rpartition("/")
    for name in _SIBLINGS.get(last, ()):
        yield parts._replace(path=f"{head}/{name}", query="").geturl()
    yield parts._replace(path=f"{parts.path.rstrip('/')}/statements", query="").geturl()
    yield query


def _takes_updates(connection: Connection, address: str) -> bool:
    """Whether an update that changes nothing is taken; where the server asks who wants to, it is."""
    try:
        reply = updated(connection, address, "INSERT DATA { }")
    except Refused as refused:
        if refused.status in (401, 403, 429) or refused.status >= 500:
            raise
        return False
    return reply.media != "text/html"
