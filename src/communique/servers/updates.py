"""Changes written as SPARQL 1.1 Update, in requests of bounded size, each of which may be sent again.

A request has few operations, whatever the number of its graphs: some servers take long over many.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from communique.findings import CannotGoOn
from communique.iris import PUBLICATION
from communique.servers.changes import Change
from communique.servers.connection import Connection, Refused
from communique.servers.protocol import updated
from communique.servers.record import digest_line, mark_line

__all__ = ["Updates"]

_STEP: Final = 2**16
"""Bytes of one part of a change: into such parts a request is taken apart where a server finds it too large."""
_DROPS: Final = 100
"""Graphs that one request drops."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the change of one graph, or of the record."""

    change: Change
    gone: tuple[str, ...]
    come: tuple[str, ...]
    first: bool
    last: bool
    of_record: bool
    """Whether its lines stand in the record, be it on a change of another graph."""

    @property
    def size(self) -> int:
        """About as many bytes as it takes, with its marks and digests."""
        return sum(len(line.encode()) for line in (*self.gone, *self.come)) + len(self.change.graph) + (
            600 if self.first or self.last else 0)


class Updates:
    """Writes to a server by updates."""

    def __init__(self, connection: Connection, address: str, most: int, version: str, present: Container[str] | None) -> None:
        """``most`` is the number of bytes in a request, ``version`` the IRI of the version that is coming.

        ``present`` are the graphs that the server holds, None if that is not known.
        """
        self._connection, self._address, self._most, self._version, self._present = connection, address, most, version, present
        self._waiting: list[_Part] = []
        self._size = self._drops = 0
        self.sent = 0
        """The requests that were sent."""

    def record(self, gone: Iterable[str], come: Iterable[str]) -> None:
        """Put one record of publication in the place of another; what comes is there before anything goes."""
        old, new = set(gone), set(come)
        for lines in ((), sorted(new - old)), (sorted(old - new), ()):
            if any(lines):
                for part in _parts(Change(PUBLICATION, "", "", False, tuple(lines[0]), tuple(lines[1]))):
                    self._add(replace(part, first=False, last=False))

    def change(self, change: Change) -> None:
        """Change one graph."""
        for part in _parts(change):
            self._add(part)

    def send(self) -> None:
        """Send what is waiting."""
        waiting, self._waiting, self._size, self._drops = self._waiting, [], 0, 0
        if waiting:
            self._post(waiting)

    def _add(self, part: _Part) -> None:
        drops = int(self._is_dropped(part))
        if self._waiting and (self._size + part.size > self._most or self._drops + drops > _DROPS):
            self.send()
        self._waiting.append(part)
        self._size += part.size
        self._drops += drops

    def _is_dropped(self, part: _Part) -> bool:
        return part.first and part.change.whole and (self._present is None or part.change.graph in self._present)

    def _post(self, parts: list[_Part]) -> None:
        update = " ;\n".join(self._operations(parts))
        try:
            self.sent += 1
            reply = updated(self._connection, self._address, update)
        except Refused as refused:
            if not _is_too_large(refused) or len(parts) == 1:
                raise
            self._most = max(_STEP, len(update.encode()) // 2)
            middle = len(parts) // 2
            self._post(parts[:middle])
            self._post(parts[middle:])
        else:
            if reply.media == "text/html" and b"<html" in reply.body[:2000].lower():
                raise CannotGoOn(f"{self._address}: answers an update with a page for people; see whether it is the address for updates")

    def _operations(self, parts: list[_Part]) -> Iterator[str]:
        """The operations of a request; what concerns the record stands between the changes as it came."""
        for of_record, group in groupby(parts, key=lambda part: part.change.graph == PUBLICATION):
            these = list(group)
            if of_record:
                for part in these:
                    yield from _operation("INSERT DATA", [part.come], [PUBLICATION])
                    yield from _operation("DELETE DATA", [part.gone], [PUBLICATION])
            else:
                yield from self._changes(these)

    def _changes(self, parts: list[_Part]) -> Iterator[str]:
        """The operations by which graphs are changed: they are marked and their digests go; the digests come and the marks go."""
        first, last = [part.change for part in parts if part.first], [part.change for part in parts if part.last]
        graphs, record = [PUBLICATION if part.of_record else part.change.graph for part in parts], [PUBLICATION]
        yield from _operation("INSERT DATA", [[mark_line(one.graph, self._version) for one in first]], record)
        yield from _operation("DELETE DATA", [[digest_line(one.graph, one.old) for one in first if one.old]], record)
        yield from (f"DROP SILENT GRAPH <{part.change.graph}>" for part in parts if self._is_dropped(part))
        yield from _operation("DELETE DATA", [part.gone for part in parts], graphs)
        yield from _operation("INSERT DATA", [part.come for part in parts], graphs)
        yield from _operation("INSERT DATA", [[digest_line(one.graph, one.new) for one in last if one.new]], record)
        yield from _operation("DELETE DATA", [[mark_line(one.graph, self._version) for one in last]], record)


def _is_too_large(refused: Refused) -> bool:
    """Whether a request was refused for its size: by 413, or in words, as Virtuoso does."""
    return refused.status == 413 or (refused.status in (400, 500) and "too large" in str(refused))


def _operation(verb: str, lines: Iterable[Iterable[str]], graphs: Iterable[str]) -> Iterator[str]:
    """One operation on statements of several graphs; none where there are no statements."""
    blocks = [f"GRAPH <{graph}> {{\n{text}}}\n" for graph, some in zip(graphs, lines, strict=True) if (text := "".join(some))]
    if blocks:
        yield f"{verb} {{ {''.join(blocks)}}}"


def _parts(change: Change) -> Iterator[_Part]:
    """A change in parts of bounded size: what goes, then what comes."""
    pieces = [(*piece, False) for piece in _pieces(change.gone, change.come)]
    if change.parts_gone or change.parts_come:
        pieces += [(*piece, True) for piece in _pieces(change.parts_gone, change.parts_come)]
    for number, (gone, come, of_record) in enumerate(pieces):
        yield _Part(change, tuple(gone), tuple(come), number == 0, number == len(pieces) - 1, of_record)


def _pieces(gone: Iterable[str], come: Iterable[str]) -> list[tuple[list[str], list[str]]]:
    pieces: list[tuple[list[str], list[str]]] = [([], [])]
    size = 0
    for which, lines in enumerate((gone, come)):
        for line in lines:
            if size + len(line) > _STEP:
                pieces.append(([], []))
                size = 0
            pieces[-1][which].append(line)
            size += len(line)
    return pieces
