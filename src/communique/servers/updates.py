"""Changes written as SPARQL 1.1 Update, in requests of bounded size, each of which may be sent again."""

from collections.abc import Iterable, Iterator
from typing import Final

from communique.findings import CannotGoOn
from communique.iris import PUBLICATION
from communique.servers.changes import Change
from communique.servers.connection import Connection, Refused
from communique.servers.record import digest_line, mark_line
from communique.servers.service import UPDATE

__all__ = ["Updates", "operations"]

_STEP: Final = 2**16
"""Bytes of one operation: what a request consists of, and into which it is taken apart where a server finds it too large."""


class Updates:
    """Writes to a server by updates."""

    def __init__(self, connection: Connection, address: str, most: int, version: str) -> None:
        """``most`` is the number of bytes in a request; ``version`` is the IRI of the version that is coming."""
        self._connection, self._address, self._most, self._version = connection, address, most, version
        self._waiting: list[str] = []
        self._size = 0
        self.sent = 0
        """The requests that were sent."""

    def record(self, gone: Iterable[str], come: Iterable[str]) -> None:
        """Put one record of publication in the place of another; what comes is there before anything goes."""
        old, new = set(gone), set(come)
        self._add(_operation("INSERT DATA", PUBLICATION, sorted(new - old)))
        self._add(_operation("DELETE DATA", PUBLICATION, sorted(old - new)))

    def change(self, change: Change) -> None:
        """Change one graph."""
        for operation in operations(change, self._version):
            self._add([operation])

    def send(self) -> None:
        """Send what is waiting."""
        waiting, self._waiting, self._size = self._waiting, [], 0
        if waiting:
            self._post(waiting)

    def _add(self, operations: Iterable[str]) -> None:
        for operation in operations:
            size = len(operation.encode())
            if self._waiting and self._size + size > self._most:
                self.send()
            self._waiting.append(operation)
            self._size += size

    def _post(self, operations: list[str]) -> None:
        body = " ;\n".join(operations).encode()
        try:
            self.sent += 1
            reply = self._connection.send("POST", self._address, body=body, media=UPDATE)
        except Refused as refused:
            if refused.status != 413 or len(operations) == 1:
                raise
            self._most = max(_STEP, len(body) // 2)
            middle = len(operations) // 2
            self._post(operations[:middle])
            self._post(operations[middle:])
        else:
            if reply.media == "text/html" and b"<html" in reply.body[:2000].lower():
                raise CannotGoOn(f"{self._address}: answers an update with a page for people; see whether it is the address for updates")


def operations(change: Change, version: str) -> Iterator[str]:
    """The operations by which a graph is changed, in order: it is marked and its digest goes; its digest comes and the mark goes."""
    mark = [mark_line(change.graph, version)]
    yield from _operation("INSERT DATA", PUBLICATION, mark)
    if change.old:
        yield from _operation("DELETE DATA", PUBLICATION, [digest_line(change.graph, change.old)])
    if change.whole:
        yield f"DROP SILENT GRAPH <{change.graph}>"
    yield from _operation("DELETE DATA", change.graph, change.gone)
    yield from _operation("INSERT DATA", change.graph, change.come)
    if change.new:
        yield from _operation("INSERT DATA", PUBLICATION, [digest_line(change.graph, change.new)])
    yield from _operation("DELETE DATA", PUBLICATION, mark)


def _operation(verb: str, graph: str, lines: Iterable[str]) -> Iterator[str]:
    """Operations on the statements of one graph, as many as are needed to keep each short."""
    part: list[str] = []
    size = 0
    for line in lines:
        if part and size + len(line) > _STEP:
            yield f"{verb} {{ GRAPH <{graph}> {{\n{''.join(part)}}} }}"
            part, size = [], 0
        part.append(line)
        size += len(line)
    if part:
        yield f"{verb} {{ GRAPH <{graph}> {{\n{''.join(part)}}} }}"
