"""What a server does wrong is turned into directions, what may pass is tried again, and what was entrusted stays where it belongs."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from loopback import Fault, Loopback, running

from communique.ask.answers import Graph, Solutions, Verdict
from communique.ask.running import answer_to
from communique.findings import CannotGoOn
from communique.servers.connection import AGENT, Connection, Refused
from communique.servers.credentials import Credentials, origin
from communique.servers.served import ServedGraphs
from communique.servers.service import find_service

PAGE = Fault(200, {"Content-Type": "text/html"}, b"<html>Welcome</html>")


def asked(server: Loopback, text: str = "SELECT ?s { ?s ?p ?o }", **more: object) -> object:
    """The answer to a query, of somebody who does not wait."""
    connection = Connection(**({"wait": lambda _seconds: None, "seconds": 10} | more))  # type: ignore[arg-type]
    return answer_to(ServedGraphs(connection, server.query), text)


def test_each_form_comes_back(server: Loopback) -> None:
    """Solutions, graphs and verdicts come back as such, and the server learns who asks."""
    server.store.update("INSERT DATA { GRAPH <http://a/g> { <http://a/b> a <http://a/B> . <http://a/a> a <http://a/A> } }")
    graph = asked(server, "CONSTRUCT { ?s a ?o } { GRAPH ?g { ?s a ?o } }")
    assert isinstance(graph, Graph)
    assert [str(one.subject) for one in graph.triples] == ["<http://a/a>", "<http://a/b>"]
    assert asked(server, "# a comment that says SELECT\nASK { GRAPH ?g { ?s ?p ?o } }") == Verdict(True)
    rows = asked(server, "SELECT ?s { GRAPH ?g { ?s ?p ?o } } ORDER BY ?s")
    assert isinstance(rows, Solutions)
    assert [row[0].value for row in rows.rows] == ["http://a/a", "http://a/b"]  # type: ignore[union-attr]
    assert {one.headers["User-Agent"] for one in server.seen} == {AGENT}


@pytest.mark.parametrize(("fault", "message"), [
    (Fault(400, {}, b"GRAPH is not\n allowed here"), r"does not understand the request \(400: GRAPH is not allowed here\); see whether it is"),
    (Fault(401), r"wants to know who asks \(401\); give --header-file, --netrc-file or COMMUNIQUE_AUTHORIZATION"),
    (Fault(403), r"does not allow this \(403\); look at the credentials"),
    (Fault(404, {"Content-Type": "text/html"}, b"<html>long</html>"), r"has nothing at this address \(404\); see whether the address is right"),
    (Fault(413), r"takes no request so large \(413\)"),
    (Fault(429), r"asks for patience, and went on asking \(429\); try again later"),
    (Fault(500, {}, b"out of memory"), r"failed \(500: out of memory\); look at its log"),
    (Fault(503), r"is not available \(503\); try again later"),
    (Fault(418), r"does not do as it was asked \(418\); see"),
    (PAGE, "its answer is no SPARQL result"),
    (Fault(200, {}, b"{}"), "its answer is no SPARQL result"),
    (Fault(cut="before"), "cannot be reached .*see whether the address is right and the server up"),
    (Fault(cut="answering"), "cannot be reached"),
    (Fault(302, {"Location": "ftp://a/b"}), "sends on and on, or to no address"),
], ids=lambda value: f"{value.status}{value.cut}" if isinstance(value, Fault) else "")
def test_errors_are_directions(server: Loopback, fault: Fault, message: str) -> None:
    """A server that fails is named with what it said and what to do."""
    server.script = lambda _number, _seen: fault
    with pytest.raises(CannotGoOn, match=message) as caught:
        asked(server)
    assert str(caught.value).startswith(f"{server.query}: ")


def test_nobody_there() -> None:
    """An address at which nothing listens is said to be so."""
    with pytest.raises(CannotGoOn, match=r"http://127\.0\.0\.1:9/sparql: cannot be reached"):
        Connection(wait=lambda _seconds: None).send("POST", "http://127.0.0.1:9/sparql")


@pytest.mark.parametrize("cut", ["asleep", "dripping"])
def test_silence_has_an_end(server: Loopback, cut: str) -> None:
    """A server that does not answer is given up after the time allowed, and not asked again."""
    server.script = lambda _number, _seen: Fault(cut=cut)
    with pytest.raises(CannotGoOn, match=r"gives no answer in 0\.2 seconds; try again later, or give it more by --timeout"):
        asked(server, seconds=0.2)
    assert len(server.seen) == 1


def test_what_may_pass_is_tried_again(server: Loopback) -> None:
    """Connections that break and servers that are busy are asked again, each time after a longer while."""
    faults = [Fault(503), Fault(cut="before"), Fault(429), Fault(cut="answering")]
    server.script = lambda number, _seen: faults[number] if number < len(faults) else None
    waits: list[float] = []
    assert asked(server, "ASK {}", wait=waits.append) == Verdict(True)
    assert waits == [0.5, 1, 2, 4]


def test_what_cannot_pass_is_not(server: Loopback) -> None:
    """What a server refuses for good is sent once."""
    for status in (400, 401, 403, 404, 413, 500):
        del server.seen[:]
        server.script = lambda _number, _seen, status=status: Fault(status)
        with pytest.raises(Refused):
            asked(server)
        assert len(server.seen) == 1


@pytest.mark.parametrize(("asked_for", "least", "most"), [("7", 7, 7), ("soon", 0.5, 0.5), ("", 5, 40)])
def test_a_server_says_when_to_come_back(server: Loopback, asked_for: str, least: float, most: float) -> None:
    """Retry-After is heeded, in seconds or as a date."""
    said = asked_for or format_datetime(datetime.now(UTC) + timedelta(seconds=40))
    server.script = lambda number, _seen: None if number else Fault(429, {"Retry-After": said})
    waits: list[float] = []
    asked(server, "ASK {}", wait=waits.append)
    assert len(waits) == 1
    assert least <= waits[0] <= most


def test_nobody_waits_for_hours(server: Loopback) -> None:
    """Where a server asks for more than a minute, the person is told and may come back."""
    server.script = lambda _number, _seen: Fault(503, {"Retry-After": "3600"})
    waits: list[float] = []
    with pytest.raises(CannotGoOn, match="try again later"):
        asked(server, wait=waits.append)
    assert waits == []


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_an_address_that_moved_is_followed_within_its_server(server: Loopback, status: int) -> None:
    """A redirect to another path of the same server is followed, with the request as it was."""
    server.script = lambda _number, seen: Fault(status, {"Location": "/query"}) if seen.path == "/old" else None
    reply = Connection().send("POST", f"{server.url}/old", body=b"query=ASK%20%7B%7D", media="application/x-www-form-urlencoded")
    assert b"true" in reply.body
    assert [one.path for one in server.seen] == ["/old", "/query"]


def test_nothing_entrusted_goes_to_another_server(server: Loopback) -> None:
    """A redirect to another server is followed by reading requests alone, and without what was entrusted to the first."""
    entrusted = Credentials((("Authorization", "Bearer s3cret-word"), ("X-Key", "other-s3cret")), frozenset({origin(server.url)}))
    with running(Loopback()) as other:
        server.script = lambda _number, _seen: Fault(307, {"Location": f"{other.query}?to=you"})
        connection = Connection(entrusted)
        with pytest.raises(Refused):
            connection.send("GET", server.query)
        assert server.seen[0].headers["Authorization"] == "Bearer s3cret-word"
        assert not {"Authorization", "X-Key"} & other.seen[0].headers.keys()
        for method in ("POST", "PUT", "DELETE"):
            with pytest.raises(CannotGoOn, match=f"has moved to {re.escape(other.query)}.*; if you trust it, name that address"):
                connection.send(method, server.query, body=b"INSERT DATA { }")
        assert len(other.seen) == 1


def test_a_circle_has_an_end(server: Loopback) -> None:
    """A server that sends on for ever is given up."""
    server.script = lambda number, _seen: Fault(308, {"Location": f"/query?{number}"})
    with pytest.raises(CannotGoOn, match="sends on and on"):
        asked(server)
    assert len(server.seen) == 6


def test_the_address_for_updates_is_found(server: Loopback) -> None:
    """It is what the server says of itself, else what stands beside the address for queries; trying it changes nothing."""
    assert find_service(Connection(), server.query).update == f"{server.url}/update"
    assert len(server.store) == 0
    said = f"""[] a <http://www.w3.org/ns/sparql-service-description#Service> ;
        <http://www.w3.org/ns/sparql-service-description#endpoint> <{server.url}/update?of=it> ;
        <http://www.w3.org/ns/sparql-service-description#supportedLanguage> <http://www.w3.org/ns/sparql-service-description#SPARQL11Update> ."""
    server.script = lambda _number, seen: Fault(200, {"Content-Type": "text/turtle"}, said.encode()) if seen.method == "GET" else None
    assert find_service(Connection(), server.query).update == f"{server.url}/update?of=it"
    server.script = lambda _number, seen: Fault(200, {"Content-Type": "text/turtle"}, said.replace(server.url, "http://else").encode()
                                                ) if seen.method == "GET" else None
    assert find_service(Connection(), server.query).update == f"{server.url}/update"
    server.updates = False
    with pytest.raises(CannotGoOn, match="no address for updates is found; name it with --update, or a graph store with --graph-store"):
        find_service(Connection(), server.query)


def test_an_answer_that_was_cut_is_refused(server: Loopback) -> None:
    """Where a server says that it gives so many rows at most, and gives as many, the answer is not taken for the whole."""
    rows = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":"1"}}]}}'
    server.script = lambda _number, _seen: Fault(200, {"Content-Type": "application/sparql-results+json", "X-SPARQL-MaxRows": "1"}, rows)
    with pytest.raises(CannotGoOn, match="cut this answer at 1 rows"):
        asked(server)
