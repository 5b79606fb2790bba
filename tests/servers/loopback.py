"""A SPARQL 1.1 server on this machine, over a store in memory, which fails when it is told to, and remembers what it was sent."""

import io
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox

from communique.ask.answers import Graph, Verdict, hold
from communique.ask.writing import write_result


@dataclass(frozen=True)
class Seen:
    """A request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Fault:
    """What happens instead of an answer: a status with headers and a body, or a cut."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    cut: str = ""
    """``before`` the request is obeyed, ``after`` it, ``within`` it (the first half of its operations), or ``answering``."""


Script = Callable[[int, Seen], Fault | None]
"""What happens at the n-th request, counted from 0; None where all is well."""


class Loopback(ThreadingHTTPServer):
    """The server; ``updates``, ``graphs`` and ``quads`` say what it takes."""

    daemon_threads = True

    def __init__(self, *, updates: bool = True, graphs: bool = True, quads: bool = True, most: int = 2**30) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.store = ox.Store()
        self.updates, self.graphs, self.quads, self.most = updates, graphs, quads, most
        self.script: Script = lambda _number, _seen: None
        self.seen: list[Seen] = []
        self.asleep = threading.Event()

    @property
    def url(self) -> str:
        """The address, without a path."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def query(self) -> str:
        """The address for queries."""
        return f"{self.url}/query"

    def written(self) -> list[Seen]:
        """The requests that write."""
        return [one for one in self.seen if not one.path.startswith("/query")]

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet about clients that have gone away."""


@contextmanager
def running(server: Loopback) -> Iterator[Loopback]:
    """The server while it runs."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.asleep.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 2**16
    server: Loopback

    def _obey(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        seen = Seen(self.command, self.path, dict(self.headers.items()), body)
        number = len(self.server.seen)
        self.server.seen.append(seen)
        fault = self.server.script(number, seen)
        if fault is not None and fault.cut:
            self._cut(seen, fault.cut)
        elif fault is not None:
            self._send(fault.status, "", fault.body, fault.headers)
        elif len(body) > self.server.most:
            self._send(413, "text/plain", b"too large")
        else:
            self._send(*self._answer(seen))

    do_GET = do_POST = do_PUT = do_DELETE = _obey  # noqa: N815 - the library's names

    def _cut(self, seen: Seen, where: str) -> None:
        if where == "asleep":
            self.server.asleep.wait(10)
        if where == "dripping":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            while not self.server.asleep.wait(0.05):
                self.wfile.write(b" ")
                self.wfile.flush()
        if where == "within" and urlsplit(seen.path).path == "/update":
            operations = seen.body.decode().split(" ;\n")
            for operation in operations[:(len(operations) + 1) // 2]:
                self.server.store.update(operation)
        if where in ("after", "answering"):
            status, media, content = self._answer(seen)
            if where == "answering":
                self.send_response(status)
                self.send_header("Content-Type", media)
                self.send_header("Content-Length", str(len(content) + 10))
                self.end_headers()
                self.wfile.write(content[:len(content) // 2])
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def _answer(self, seen: Seen) -> tuple[int, str, bytes]:
        parts = urlsplit(seen.path)
        try:
            match parts.path:
                case "/query" if seen.method == "POST":
                    return self._queried(parse_qs(seen.body.decode()).get("query", [""])[0])
                case "/update" if self.server.updates:
                    self.server.store.update(seen.body.decode())
                    return 204, "", b""
                case "/store" if self.server.graphs:
                    return self._stored(seen, parse_qs(parts.query).get("graph", [""])[0])
        except SyntaxError as problem:
            return 400, "text/plain", str(problem).encode()
        return 404, "text/plain", b"nothing here"

    def _queried(self, text: str) -> tuple[int, str, bytes]:
        found, out = hold(self.server.store.query(text)), io.BytesIO()
        if isinstance(found, Graph):
            return 200, "application/n-triples", ox.serialize(found.triples, format=ox.RdfFormat.N_TRIPLES) or b""
        write_result(found, "json", out)
        assert isinstance(found, Verdict) or out.getvalue()
        return 200, "application/sparql-results+json", out.getvalue()

    def _stored(self, seen: Seen, graph: str) -> tuple[int, str, bytes]:
        store = self.server.store
        if not graph:
            if not self.server.quads:
                return 415, "text/plain", b"no quads"
            store.load(seen.body, format=ox.RdfFormat.N_QUADS)
            return 204, "", b""
        name = ox.NamedNode(graph)
        known = store.contains_named_graph(name)
        if seen.method in ("PUT", "DELETE"):
            store.remove_graph(name)
        if seen.method == "DELETE":
            return (204 if known else 404), "", b""
        store.load(seen.body, format=ox.RdfFormat.N_TRIPLES, to_graph=name)
        return 204, "", b""

    def _send(self, status: int, media: str, content: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if media:
            self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Keep the log out of the tests' output."""
