"""The data as columns: for each predicate, which node has which values; read from the store's own dump in one pass.

Terms are bytes in N-Triples form, and numbers stand for them. A key is a node, or a claim and a node in its graph.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

import pyoxigraph as ox

from communique.validate.terms import Term

__all__ = ["CLAIM_BITS", "NODE", "Column", "Columns", "Key", "Row", "Terms", "fill"]

Row: TypeAlias = tuple[int, ...]
"""The numbers of the terms that variables are bound to; 0 where one is not bound."""
Key: TypeAlias = int
"""The number of a node; in the columns of claims the number of the claim stands in the bits above."""

CLAIM_BITS = 40
NODE = (1 << CLAIM_BITS) - 1
"""The bits of a key that say the node."""
_BUFFER = 1 << 20
_NONE: tuple[int, ...] = ()


class _Numbers(dict[bytes, int]):
    """Numbers from 1 in order of first use."""

    def __missing__(self, written: bytes) -> int:
        number = self[written] = len(self) + 1
        return number


class Terms:
    """Terms and their numbers."""

    def __init__(self) -> None:
        self.numbers = _Numbers()
        self._written: list[bytes] = []
        self._terms: dict[int, Term] = {}

    def written(self, number: int) -> bytes:
        """The term in N-Triples."""
        if number > len(self._written):
            self._written.extend(list(self.numbers)[len(self._written):])
        return self._written[number - 1]

    def term(self, number: int) -> Term:
        """The term."""
        if number not in self._terms:
            self._terms[number] = _read(self.written(number))
        return self._terms[number]

    def number(self, term: Term) -> int:
        """The number of a term, written as the store would write it."""
        return self.numbers[str(_kept(term)).encode() if isinstance(term, ox.Literal) else str(term).encode()]


def _read(written: bytes) -> Term:
    if written.startswith(b"<"):
        return ox.NamedNode(written[1:-1].decode())
    if written.startswith(b"_:"):
        return ox.BlankNode(written[2:].decode())
    line = b"<x:s> <x:p> " + written + b" ."
    found = next(iter(ox.parse(line, format=ox.RdfFormat.N_TRIPLES))).object
    assert isinstance(found, ox.Literal)
    return found


def _kept(literal: ox.Literal) -> ox.Literal:
    """The literal as a store keeps it: some are rewritten."""
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("x:s"), ox.NamedNode("x:p"), literal))
    found = next(iter(store)).object
    assert isinstance(found, ox.Literal)
    return found


class Column:
    """The values of one predicate: the first of each key, and all in order where there are more."""

    __slots__ = ("_reversed", "first", "more")

    def __init__(self) -> None:
        self.first: dict[Key, int] = {}
        self.more: dict[Key, dict[int, None]] = {}
        self._reversed: Column | None = None

    def add(self, key: Key, value: int) -> None:
        """Takes a value; one that is there already counts once."""
        first = self.first.setdefault(key, value)
        if first != value:
            self.more.setdefault(key, {first: None})[value] = None

    def values(self, key: Key) -> Iterable[int]:
        """The values of a key, each once."""
        if key in self.more:
            return self.more[key]
        return (self.first[key],) if key in self.first else _NONE

    def items(self) -> Iterator[tuple[Key, int]]:
        """Each key with each of its values."""
        for key, value in self.first.items():
            if key not in self.more:
                yield key, value
        for key, values in self.more.items():
            for value in values:
                yield key, value

    def reversed(self) -> "Column":
        """The column from values to nodes, in the same claims."""
        if self._reversed is None:
            self._reversed = Column()
            for key, value in self.items():
                self._reversed.add(key & ~NODE | value, key & NODE)
        return self._reversed


class Columns(dict[int, Column]):
    """Columns by the numbers of their predicates; one that is missing is empty."""

    def __missing__(self, predicate: int) -> Column:
        return _EMPTY

    def column(self, predicate: int) -> Column:
        """The column to fill."""
        return self.setdefault(predicate, Column())

    @cached_property
    def bits(self) -> dict[int, int]:
        """A bit for each predicate."""
        return {predicate: 1 << number for number, predicate in enumerate(sorted(self))}

    @cached_property
    def masks(self) -> dict[Key, int]:
        """For each key, the bits of the predicates of which it has values."""
        found: dict[Key, int] = {}
        for predicate, column in self.items():
            bit = self.bits[predicate]
            for key in column.first:
                found[key] = found.get(key, 0) | bit
        return found


_EMPTY = Column()


class _Reader:
    """What the store writes its dump to: lines are taken as they come, and nothing is kept."""

    def __init__(self, terms: Terms, into: Mapping[bytes, Sequence[Columns]], others: Columns | None) -> None:
        self._terms, self._into, self._others = terms, into, others
        self._parts: list[bytes] = []
        self._size = 0
        self._graph, self._claim = b"?", 0
        self._targets: list[dict[bytes, Column]] = []
        self._made: dict[int, dict[bytes, Column]] = {}

    def write(self, chunk: bytes) -> int:
        self._parts.append(bytes(chunk))
        self._size += len(chunk)
        if self._size > _BUFFER:
            self.flush()
        return len(chunk)

    def flush(self) -> None:
        lines = b"".join(self._parts).split(b"\n")
        self._parts = [lines.pop()]
        self._size = len(self._parts[0])
        self._take(lines)

    def _take(self, lines: list[bytes]) -> None:
        numbers, targets, claim, known = self._terms.numbers, self._targets, self._claim, self._graph
        for line in lines:
            subject, predicate, rest = line.split(b" ", 2)
            value, _, graph = rest[:-2].rpartition(b" ")
            if graph != known:
                value, known = _apart(rest)
                targets, claim = self._choose(known)
            if targets:
                key, number = claim | numbers[subject], numbers[value]
                for columns in targets:
                    column = columns[predicate]
                    if column.first.setdefault(key, number) != number:
                        column.add(key, number)

    def _choose(self, graph: bytes) -> tuple[list[dict[bytes, Column]], int]:
        self._graph, self._claim = graph, 0
        found = self._into.get(graph)
        if found is None and self._others is not None and graph:
            found, self._claim = (self._others,), self._terms.numbers[graph] << CLAIM_BITS
        self._targets = [self._made.setdefault(id(columns), _ByName(columns, self._terms)) for columns in found or ()]
        return self._targets, self._claim


class _ByName(dict[bytes, Column]):
    """Columns by predicates as written."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._columns, self._terms = columns, terms

    def __missing__(self, predicate: bytes) -> Column:
        column = self[predicate] = self._columns.column(self._terms.numbers[predicate])
        return column


def _apart(rest: bytes) -> tuple[bytes, bytes]:
    """Value and graph of the end of a line of N-Quads; the graph is empty where there is none."""
    parts = rest.rsplit(b" ", 2)
    if len(parts) == 3 and parts[1][:1] in b"<_" and b'"' not in parts[1]:
        return parts[0], parts[1]
    return rest[:-2], b""


def fill(store: ox.Store, terms: Terms, into: Mapping[bytes, Sequence[Columns]], others: Columns | None) -> None:
    """Reads a store: each graph, by its written name, into the columns given for it; every other into those of claims.

    The default graph has the empty name.
    """
    reader = _Reader(terms, into, others)
    store.dump(reader, format=ox.RdfFormat.N_QUADS)  # type: ignore[arg-type]
    reader.flush()
