"""Queries and updates on servers are SPARQLWrapper's; our connection carries them, and nothing else does."""

import re
from typing import Any
from urllib.request import Request

import pyoxigraph as ox
import pytest
import SPARQLWrapper.Wrapper
from loopback import Fault, Loopback, running
from SPARQLWrapper import JSON, POST, POSTDIRECTLY
from SPARQLWrapper import SPARQLWrapper as Plain

from communique.findings import CannotGoOn
from communique.graph.store import base_of
from communique.iris import LAYERS
from communique.servers.connection import Connection
from communique.servers.credentials import Credentials, origin
from communique.servers.protocol import Endpoint, updated
from communique.servers.publishing import publish
from communique.servers.served import ServedGraphs
from communique.servers.service import Service

ASK = "# says SELECT\nASK { ?s ?p '가 слово' }"
INSERTED = "INSERT DATA { GRAPH <http://a/g> { <http://a/s> <http://a/p> 'слово' } }"


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """The requests that SPARQLWrapper builds; its own way to servers is closed."""
    requests: list[Request] = []
    create = Plain._createRequest

    def noted(self: Plain) -> Request:
        requests.append(create(self))
        return requests[-1]

    def closed(*_words: object, **_more: object) -> None:
        raise AssertionError("SPARQLWrapper went to a server by itself")

    monkeypatch.setattr(Plain, "_createRequest", noted)
    monkeypatch.setattr(SPARQLWrapper.Wrapper, "urlopener", closed)
    return requests


def arrived(server: Loopback) -> list[tuple[str, str, bytes, str | None, str | None]]:
    """What a server was sent."""
    return [(one.method, one.path, one.body, one.headers.get("Content-Type"), one.headers.get("Accept")) for one in server.seen]


def test_a_query_is_what_sparqlwrapper_sends(server: Loopback) -> None:
    """Address, body, type and wanted formats of a query are those of a SPARQLWrapper that goes to the server itself."""
    plain = Plain(server.query, returnFormat=JSON)
    plain.setMethod(POST)
    plain.setOnlyConneg(True)
    plain.addParameter("default-graph-uri", LAYERS[0])
    plain.addParameter("default-graph-uri", LAYERS[1])
    plain.setQuery(ASK)
    assert plain.queryAndConvert() == {"head": {}, "boolean": False}
    ServedGraphs(Connection(), server.query)._found(ASK, LAYERS[:2])
    first, second = arrived(server)
    assert first == second


def test_an_update_is_what_sparqlwrapper_sends(server: Loopback) -> None:
    """So are those of an update, but for the bare question mark after the address, and for the format: an update has no results."""
    plain = Plain(server.query, f"{server.url}/update")
    plain.setMethod(POST)
    plain.setRequestMethod(POSTDIRECTLY)
    plain.setQuery(INSERTED)
    plain.query()
    updated(Connection(), f"{server.url}/update", INSERTED)
    (method, path, *same, _), (*ours, accept) = arrived(server)
    assert [method, path.removesuffix("?"), *same] == ours
    assert accept == "*/*"
    assert len(server.store) == 1


def test_each_query_and_update_is_built_by_sparqlwrapper(built: list[Request], server: Loopback, small: ox.Store) -> None:
    """A publication and the answers after it: whatever goes to the server was built by SPARQLWrapper, and carried by us."""
    connection = Connection()
    publish(small, base_of(small), "", connection, Service(server.query, f"{server.url}/update"))
    served = ServedGraphs(connection, server.query)
    assert [str(name) for name in served.named_graphs()]
    assert served.query("CONSTRUCT { ?s a ?o } { GRAPH ?g { ?s a ?o } }")
    assert len(built) == len(server.seen) > 6
    for request, seen in zip(built, server.seen, strict=True):
        assert (request.full_url.removesuffix("?"), request.data, request.get_header("Accept")) == (
            server.url + seen.path, seen.body, seen.headers["Accept"])
    assert {one.path: one.headers["Content-Type"] for one in server.seen} == {
        "/query": "application/x-www-form-urlencoded", "/update": "application/sparql-update"}


def test_sparqlwrappers_own_methods_go_the_same_way(built: list[Request], server: Loopback) -> None:
    """Whoever asks an endpoint as SPARQLWrapper is asked gets its answers, by our connection."""
    server.store.update(INSERTED)
    connection = Connection()
    endpoint = Endpoint(connection, server.query)
    endpoint.setQuery("SELECT ?o { GRAPH ?g { ?s ?p ?o } }")
    found: Any = endpoint.queryAndConvert()
    assert [row["o"]["value"] for row in found["results"]["bindings"]] == ["слово"]
    assert endpoint.query().info()["content-type"] == "application/sparql-results+json"
    assert connection.sent == len(built) == 2


def test_an_address_keeps_its_own_query(server: Loopback) -> None:
    """What stands after a question mark in the address for updates arrives as it is."""
    server.script = lambda _number, _seen: Fault(204)
    updated(Connection(), f"{server.url}/update?of=it", INSERTED)
    updated(Connection(), f"{server.url}/update", INSERTED)
    assert [one.path for one in server.seen] == ["/update?of=it", "/update"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_secret_goes_along_a_redirect(status: int, server: Loopback) -> None:
    """A server that sends elsewhere gets neither the query nor the update nor who asks sent there; the person is told."""
    entrusted = Credentials((("Authorization", "Bearer s3cret-word"),), frozenset({origin(server.url)}))
    with running(Loopback()) as other:
        server.script = lambda _number, _seen: Fault(status, {"Location": other.query})
        endpoint = Endpoint(Connection(entrusted), server.query)
        endpoint.setQuery(ASK)
        for act in (endpoint.queryAndConvert, endpoint.reply, lambda: updated(Connection(entrusted), server.query, INSERTED)):
            with pytest.raises(CannotGoOn, match=f"has moved to {re.escape(other.query)}"):
                act()
        assert {one.headers["Authorization"] for one in server.seen} == {"Bearer s3cret-word"}
        assert other.seen == []


def test_another_inside_of_sparqlwrapper_is_an_error(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were the one name of its inside that we use another, nothing would be sent at all, least of all by SPARQLWrapper itself."""
    monkeypatch.delattr(Plain, "_createRequest")
    endpoint = Endpoint(Connection(), server.query)
    for act in (endpoint.query, endpoint.queryAndConvert, endpoint.reply):
        with pytest.raises(AttributeError):
            act()
    assert server.seen == []
