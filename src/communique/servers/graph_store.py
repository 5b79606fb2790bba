"""Changes written by the SPARQL 1.1 Graph Store HTTP Protocol, for servers that take no updates: a request for each graph."""

from collections.abc import Container, Iterable, Iterator
from urllib.parse import urlencode

from communique.findings import CannotGoOn
from communique.iris import PUBLICATION
from communique.servers.changes import Change
from communique.servers.connection import Connection, Refused
from communique.servers.protocol import TRIPLES
from communique.servers.record import digest_line
from communique.servers.service import QUADS

__all__ = ["GraphStore"]


class GraphStore:
    """Writes to a server graph by graph; graphs that are new go many at once where the server takes N-Quads."""

    def __init__(self, connection: Connection, address: str, most: int, present: Container[str]) -> None:
        """``most`` is the number of bytes in a request; ``present`` are the graphs that the server holds."""
        self._connection, self._address, self._most, self._present = connection, address, most, present
        self._takes_quads = True
        self._waiting: list[Change] = []
        self._size = 0

    def put(self, graph: str, lines: Iterable[str]) -> None:
        """Make a graph hold these statements and no others."""
        method = "PUT"
        for part in _parts(lines, self._most):
            self._send(method, graph, "".join(part))
            method = "POST"

    def digests(self, lines: Iterable[str]) -> None:
        """Add to the digests that the server has."""
        for part in _parts(lines, self._most):
            if part:
                self._send("POST", PUBLICATION, "".join(part))

    def change(self, change: Change) -> None:
        """Change one graph, with others soon after it; the server has no digest of it."""
        if change.new and change.graph not in self._present and self._takes_quads:
            self._size += sum(map(len, change.come)) + len(change.graph) * len(change.come)
            self._waiting.append(change)
            if self._size > self._most:
                self.send()
        elif change.new:
            self.put(change.graph, change.come)
            self.digests([digest_line(change.graph, change.new)])
        else:
            self._drop(change.graph)

    def send(self) -> None:
        """Send what is waiting."""
        waiting, self._waiting, self._size = self._waiting, [], 0
        self._takes_quads = self._takes_quads and self._post_quads(waiting)
        if not self._takes_quads:
            for change in waiting:
                self.put(change.graph, change.come)
            self.digests(digest_line(change.graph, change.new) for change in waiting)

    def _post_quads(self, waiting: list[Change]) -> bool:
        """Whether the server took new graphs as N-Quads, and their digests with them."""
        lines = [f"{line[:-3]} <{change.graph}> .\n" for change in waiting for line in change.come]
        lines += [f"{digest_line(change.graph, change.new)[:-3]} <{PUBLICATION}> .\n" for change in waiting]
        try:
            for part in _parts(lines, self._most) if waiting else ():
                self._connection.send("POST", self._address, body="".join(part).encode(), media=QUADS)
        except Refused as refused:
            if refused.status in (401, 403, 429) or refused.status >= 500:
                raise
            return False
        return True

    def _drop(self, graph: str) -> None:
        try:
            self._connection.send("DELETE", self._of(graph))
        except Refused as refused:
            if refused.status != 404:
                raise

    def _send(self, method: str, graph: str, text: str) -> None:
        reply = self._connection.send(method, self._of(graph), body=text.encode(), media=TRIPLES)
        if reply.media == "text/html" and b"<html" in reply.body[:2000].lower():
            raise CannotGoOn(f"{self._address}: answers with a page for people; see whether it is the address of a graph store")

    def _of(self, graph: str) -> str:
        return f"{self._address}{'&' if '?' in self._address else '?'}{urlencode({'graph': graph})}"


def _parts(lines: Iterable[str], most: int) -> Iterator[list[str]]:
    """The lines in parts of bounded size; one part, if an empty one, where there are none."""
    part: list[str] = []
    size = 0
    for line in lines:
        if part and size + len(line) > most:
            yield part
            part, size = [], 0
        part.append(line)
        size += len(line)
    yield part
