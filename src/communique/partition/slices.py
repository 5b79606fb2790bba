"""The records that a part is built from: its own, and those that bear on what is decided in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from communique.graph.manifest import COMMON
from communique.partition.index import Index

__all__ = ["Reading", "Slice", "slice_of"]

_OFFICE = 3
_HUB = 1


@dataclass(frozen=True, slots=True)
class Slice:
    """The keys of records to read, and the parts of what is at home here: of things stated of, and of records."""

    records: frozenset[int]
    homes: dict[int, int]


Reading = tuple[int, int]
"""A record's file and line."""


def slice_of(index: Index, parts: Iterable[int]) -> Slice:
    """The slice of some parts.

    It holds the parts' own records; all that is claimed of the things at home in them; of every hub these name, its own
    record, what is claimed of it and of its life (tenures, birth, beginning), and so on along what this background names;
    the premises; the sources; and every office, for titles may name any.
    """
    return _Closure(index).slice(sorted(set(parts)))


class _Closure:
    def __init__(self, index: Index) -> None:
        self._index = index
        self._records: set[int] = set()

    def slice(self, parts: list[int]) -> Slice:
        db = self._index.db
        marks = ",".join("?" * len(parts))
        own = dict(db.execute(f"SELECT record, part FROM records WHERE part IN ({marks})", parts))  # noqa: S608 - marks only
        nodes = dict(db.execute(f"SELECT node, part FROM units WHERE part IN ({marks})", parts))  # noqa: S608 - likewise
        first = own.keys() | self._keys("SELECT record FROM states JOIN wanted ON node = key", nodes)
        if COMMON in parts:
            first |= self._keys("SELECT record FROM records JOIN wanted ON source = key WHERE type = 'Unclaimed'", own)
        self._records |= first
        named = self._keys("SELECT DISTINCT node FROM uses JOIN wanted ON record = key", first)
        titled = self._keys("SELECT DISTINCT office FROM titled JOIN wanted ON record = key", first)
        self._follow(named | nodes.keys(), titled)
        self._rest_on(first)
        sources = self._keys("SELECT DISTINCT source FROM records JOIN wanted ON record = key", self._records)
        offices = {row[0] for row in db.execute("SELECT record FROM records WHERE type IN ('Office', 'Dataset')")}
        self._records |= self._declared(sources) | offices
        return Slice(frozenset(self._records), nodes | own)

    def _follow(self, named: set[int], titled: set[int]) -> None:
        """Take in what is known of everything named, and of the holders of the offices that titles may mean."""
        seen: set[int] = set()
        frontier = named | titled
        while frontier:
            new, frontier = frontier, set()
            seen |= new
            hubs = {key for key in new if key & _HUB}
            living = {key for key in hubs if key & _OFFICE != _OFFICE} | (hubs & titled)
            lives = self._keys("SELECT node FROM lives JOIN wanted ON hub = key", living)
            seen |= lives
            self._records |= self._declared(new | lives)
            self._records |= self._keys("SELECT record FROM states JOIN wanted ON node = key", hubs | lives)
            frontier = self._keys("SELECT DISTINCT other FROM background JOIN wanted ON one = key", new | lives) - seen

    def _rest_on(self, records: Iterable[int]) -> None:
        """Take in the claims that these rest on, near and far, with the records of what they name."""
        frontier, seen = set(records), set(records)
        while frontier:
            frontier = self._keys("SELECT premise FROM premises JOIN wanted ON record = key", frontier) - seen
            seen |= frontier
            self._records |= self._declared(frontier)
            self._records |= self._declared(self._keys("SELECT node FROM uses JOIN wanted ON record = key", frontier))

    def _declared(self, keys: Iterable[int]) -> set[int]:
        return self._keys("SELECT record FROM records JOIN wanted ON record = key", keys)

    def _keys(self, query: str, wanted: Iterable[int]) -> set[int]:
        return self._index.keys(query, wanted)
