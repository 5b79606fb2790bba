"""Other servers are asked by the SPARQL protocol, and what they do wrong is turned into directions."""

import io
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest

from communique.ask.answers import Graph, Solutions, Verdict, hold
from communique.ask.binding import bind
from communique.ask.lines import READINGS, lines_here, lines_of
from communique.ask.remote import AGENT, ask_endpoint
from communique.ask.running import run
from communique.ask.saved import SavedQuery
from communique.ask.writing import write_result
from communique.cli.main import main
from communique.curation.project import Project
from communique.findings import CannotGoOn


class Endpoint(HTTPServer):
    """A SPARQL server on this machine that answers from a store, and misbehaves at some paths."""

    def __init__(self, store: ox.Store) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.store = store
        self.agents: list[str] = []
        self.asleep = threading.Event()

    @property
    def url(self) -> str:
        """The address, without a path."""
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    """Answers queries sent by URL-encoded POST (SPARQL 1.1 Protocol, section 2.1.2)."""

    server: Endpoint

    def do_POST(self) -> None:
        """Answer, or misbehave as the path says."""
        self.server.agents.append(self.headers["User-Agent"])
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        match self.path:
            case "/sparql":
                self._query(form["query"][0])
            case "/page":
                self._send(200, "text/html", b"<html>Welcome</html>")
            case "/broken":
                self._send(500, "text/plain", b"out of memory")
            case "/strict":
                self._send(400, "text/plain", b"GRAPH is not allowed here")
            case "/closed":
                self._send(403, "text/plain", b"no")
            case "/slow":
                self.server.asleep.wait(10)
            case _:
                self._send(404, "text/plain", b"nothing here")

    def _query(self, text: str) -> None:
        found = hold(self.server.store.query(text))
        out = io.BytesIO()
        if isinstance(found, Graph):
            write_result(found, "turtle", out)
            self._send(200, "text/turtle", out.getvalue())
        else:
            write_result(found, "json", out)
            self._send(200, "application/sparql-results+json", out.getvalue())

    def _send(self, code: int, media: str, content: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Keep the log out of the tests' output."""


@pytest.fixture(scope="module")
def endpoint(store: ox.Store) -> Iterator[Endpoint]:
    server = Endpoint(store)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.asleep.set()
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_server_answers_as_the_store_does(endpoint: Endpoint, store: ox.Store, saved: dict[str, SavedQuery]) -> None:
    """Every saved query, sent to a server, gives the rows, or the graph, that it gives here."""
    url = f"{endpoint.url}/sparql"
    for query in saved.values():
        here, there = run(store, query, {}), ask_endpoint(url, bind(query, {}))
        if isinstance(here, Graph):
            assert here == there
            continue
        assert isinstance(here, Solutions)
        assert isinstance(there, Solutions)
        assert (here.variables, here.rows) == (there.variables, there.rows), query.name


def test_parameters_go_along(endpoint: Endpoint, store: ox.Store, saved: dict[str, SavedQuery]) -> None:
    """Bound values stand in the text that is sent."""
    bindings = {"state": "state/old-arland", "lang": "ru"}
    there = ask_endpoint(f"{endpoint.url}/sparql", bind(saved["level-of-relations"], bindings))
    here = run(store, saved["level-of-relations"], bindings)
    assert isinstance(here, Solutions)
    assert isinstance(there, Solutions)
    assert here.rows == there.rows != ()


@pytest.mark.parametrize("reading", READINGS)
def test_a_server_is_asked_what_its_states_stand_for(endpoint: Endpoint, store: ox.Store, saved: dict[str, SavedQuery], reading: str) -> None:
    """The lines of States are the server's, and a State is bound with them as it is here."""
    url, timeline, bindings = f"{endpoint.url}/sparql", saved["timeline"], {"state": "state/arland"}
    lines = lines_of(lambda text: ask_endpoint(url, text), timeline, reading)
    assert lines == lines_here(store, timeline, reading)
    there = ask_endpoint(url, bind(timeline, bindings, lines=lines))
    here = run(store, timeline, bindings, lines=lines)
    assert isinstance(here, Solutions)
    assert isinstance(there, Solutions)
    assert here.rows == there.rows
    assert ("old-arland" in bind(timeline, bindings, lines=lines)) == (reading == "continuity")


def test_the_command_asks_the_server_for_lines(endpoint: Endpoint, project: Project, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """`query --endpoint --states` gives what the built dataset gives, and says which States were meant; so does `--text`."""
    words = ["--project", str(project.root), "query", "timeline", "--state", "state/arland", "--states", "continuity", "--format", "csv"]
    answers = []
    for more in ([], ["--endpoint", f"{endpoint.url}/sparql"], ["--text"], ["--text", "--endpoint", f"{endpoint.url}/sparql"]):
        assert main(words + more) == 0
        sys.stdout.flush()
        answers.append(capfdbinary.readouterr())
    assert answers[0] == answers[1]
    assert b"establishment of relations" in answers[0].out
    assert b"--state state/arland: read as state/old-arland, state/arland; communique query state-lines says why\n" == answers[0].err
    assert answers[2] == answers[3]
    assert b"state/old-arland> <https://w3id.org/communique/state/arland> }" in answers[2].out


def test_graphs_and_verdicts_come_back(endpoint: Endpoint) -> None:
    """CONSTRUCT gives sorted triples, ASK a truth."""
    url = f"{endpoint.url}/sparql"
    graph = ask_endpoint(url, "CONSTRUCT { ?s a ?o } { GRAPH ?g { ?s a ?o } }")
    assert isinstance(graph, Graph)
    assert list(graph.triples) == sorted(graph.triples, key=str)
    assert ask_endpoint(url, "ASK { GRAPH ?g { ?s ?p ?o } }") == Verdict(True)


def test_the_server_learns_who_asks(endpoint: Endpoint) -> None:
    """Requests name the program and where to read about it."""
    ask_endpoint(f"{endpoint.url}/sparql", "ASK {}")
    assert endpoint.agents[-1] == AGENT


@pytest.mark.parametrize(("path", "message"), [
    ("/page", "its answer is not a SPARQL result"),
    ("/broken", "refuses the query .*out of memory"),
    ("/strict", "refuses the query .*GRAPH is not allowed here"),
    ("/closed", "answers 403 Forbidden; see whether"),
    ("/nowhere", "refuses the query|answers 404"),
])
def test_errors_are_directions(endpoint: Endpoint, path: str, message: str) -> None:
    """A server that fails is named with what it said and what to do."""
    with pytest.raises(CannotGoOn, match=message) as caught:
        ask_endpoint(endpoint.url + path, "SELECT ?s { ?s ?p ?o }")
    assert str(caught.value).startswith(endpoint.url + path)


def test_silence_has_an_end(endpoint: Endpoint) -> None:
    """A server that does not answer is given up after the time allowed."""
    with pytest.raises(CannotGoOn, match="gives no answer in 1 seconds"):
        ask_endpoint(f"{endpoint.url}/slow", "ASK {}", seconds=1)


def test_nobody_there() -> None:
    """An address at which nothing listens is said to be so."""
    with pytest.raises(CannotGoOn, match="cannot be reached"):
        ask_endpoint("http://127.0.0.1:9/sparql", "ASK {}", seconds=5)
