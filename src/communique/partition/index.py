"""The index of a project: which record bears on which things, and which things are decided on together; kept between builds.

It lies in ``.communique/`` as an SQLite file and can be made again at any time. Names are numbers (`key_of`).
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from communique.partition.reach import Reach, key_of

__all__ = ["COMMON", "Entry", "Index", "part_of"]

COMMON = -1
"""The number of the part for what is about no one thing: vocabulary, sources, coverage, rules."""

_TABLES = """
CREATE TABLE records(record INTEGER PRIMARY KEY, home INTEGER NOT NULL, source INTEGER NOT NULL, type TEXT NOT NULL,
                     file INTEGER NOT NULL, line INTEGER NOT NULL, digest BLOB NOT NULL, said INTEGER NOT NULL, part INTEGER) WITHOUT ROWID;
CREATE TABLE states(node INTEGER, record INTEGER, PRIMARY KEY(node, record)) WITHOUT ROWID;
CREATE TABLE uses(record INTEGER, node INTEGER, PRIMARY KEY(record, node)) WITHOUT ROWID;
CREATE TABLE joins(one INTEGER, other INTEGER, record INTEGER, PRIMARY KEY(one, other, record)) WITHOUT ROWID;
CREATE TABLE lives(hub INTEGER, node INTEGER, record INTEGER, PRIMARY KEY(hub, node, record)) WITHOUT ROWID;
CREATE TABLE background(one INTEGER, other INTEGER, record INTEGER, PRIMARY KEY(one, other, record)) WITHOUT ROWID;
CREATE TABLE titled(record INTEGER, office INTEGER, PRIMARY KEY(record, office)) WITHOUT ROWID;
CREATE TABLE premises(record INTEGER, premise INTEGER, PRIMARY KEY(record, premise)) WITHOUT ROWID;
CREATE TABLE units(node INTEGER PRIMARY KEY, unit INTEGER NOT NULL, part INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE files(file INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL, digest BLOB NOT NULL);
CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
_BY_OTHER = """
CREATE INDEX IF NOT EXISTS uses_node ON uses(node);
CREATE INDEX IF NOT EXISTS joins_other ON joins(other);
CREATE INDEX IF NOT EXISTS background_other ON background(other);
CREATE INDEX IF NOT EXISTS records_home ON records(home);
CREATE INDEX IF NOT EXISTS records_said ON records(said) WHERE said != 0;
CREATE INDEX IF NOT EXISTS records_part ON records(part);
CREATE INDEX IF NOT EXISTS records_type ON records(type);
CREATE INDEX IF NOT EXISTS lives_node ON lives(node);
CREATE INDEX IF NOT EXISTS records_place ON records(file, line);
CREATE INDEX IF NOT EXISTS records_source ON records(source);
CREATE INDEX IF NOT EXISTS units_unit ON units(unit);
CREATE INDEX IF NOT EXISTS units_part ON units(part);
CREATE INDEX IF NOT EXISTS titled_office ON titled(office);
CREATE INDEX IF NOT EXISTS premises_premise ON premises(premise);
"""
_PARTED = """
UPDATE records SET part = COALESCE((SELECT units.part FROM units WHERE units.node = records.home), -1)
"""
_OF_RECORD = ("states", "uses", "joins", "lives", "background", "titled", "premises")


@dataclass(frozen=True, slots=True)
class Entry:
    """A record's place and content as numbers: what `Index.add` takes."""

    record: int
    home: int
    source: int
    type: str
    line: int
    digest: bytes
    states: tuple[int, ...]
    uses: tuple[int, ...]
    joins: tuple[tuple[int, int], ...]
    lives: tuple[tuple[int, int], ...]
    background: tuple[tuple[int, int], ...]
    offices: tuple[int, ...]
    premises: tuple[int, ...]
    said: int

    @classmethod
    def of(cls, reach: Reach, line: int, digest: bytes, offices: Iterable[str], said: int) -> "Entry":
        """The entry of a record's reach; ``offices`` are those that its titles may mean, ``said`` a number for a claim's content."""
        def pairs(found: Sequence[tuple[str, str]]) -> tuple[tuple[int, int], ...]:
            return tuple((key_of(one), key_of(other)) for one, other in found)

        def keys(found: Iterable[str]) -> tuple[int, ...]:
            return tuple(key_of(name) for name in found)

        home = key_of(reach.home) if reach.home else 0
        return cls(key_of(reach.name), home, key_of(reach.source) if reach.source else 0, reach.type, line, digest, keys(reach.states),
                   keys(reach.uses), pairs(reach.joins), pairs(reach.lives), pairs(reach.background), keys(offices), keys(reach.premises),
                   said)


class Index:
    """The index in one SQLite file, or in memory where no path is given."""

    def __init__(self, path: Path | None = None) -> None:
        fresh = path is None or not path.exists()
        self.db = sqlite3.connect(path or ":memory:", isolation_level=None)
        self.db.execute("PRAGMA synchronous=OFF")
        self.db.execute("PRAGMA journal_mode=MEMORY")
        self.db.execute("PRAGMA cache_size=-65536")
        self.db.execute("PRAGMA temp_store=MEMORY")
        self.db.execute("CREATE TEMP TABLE wanted(key INTEGER PRIMARY KEY) WITHOUT ROWID")
        if fresh:
            self.db.executescript(_TABLES)

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    @contextmanager
    def change(self) -> Iterator[None]:
        """One transaction."""
        self.db.execute("BEGIN")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    def complete(self) -> None:
        """Make what looks things up the other way round; once, when a project was read for the first time."""
        self.db.executescript(_BY_OTHER)

    def add(self, file: int, entries: Iterable[Entry]) -> None:
        """Take in records of a file. A record whose id stands already is left out: who checks ids says so."""
        rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in ("records", *_OF_RECORD)}
        for entry in entries:
            name = entry.record
            rows["records"].append((name, entry.home, entry.source, entry.type, file, entry.line, entry.digest, entry.said, None))
            rows["states"] += [(node, name) for node in entry.states]
            rows["uses"] += [(name, node) for node in entry.uses]
            rows["joins"] += [(*pair, name) for pair in entry.joins]
            rows["lives"] += [(*pair, name) for pair in entry.lives]
            rows["background"] += [(*pair, name) for pair in entry.background]
            rows["titled"] += [(name, office) for office in entry.offices]
            rows["premises"] += [(name, premise) for premise in entry.premises]
        for table, found in rows.items():
            if found:
                marks = ",".join("?" * len(found[0]))
                self.db.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", found)  # noqa: S608 - a name of ours

    def clashes(self) -> Iterator[tuple[str, int, int, int, int]]:
        """Claims that say the same in the same words: ``twin``, and the places (file, line) of the later and the first."""
        places: dict[int, list[tuple[int, int]]] = {}
        query = "SELECT said, file, line FROM records WHERE said IN (SELECT said FROM records WHERE said != 0 GROUP BY said HAVING COUNT(*) > 1)"
        for said, file, line in self.db.execute(query):
            places.setdefault(said, []).append((file, line))
        for found in places.values():
            first, *others = sorted(found)
            yield from (("twin", *other, *first) for other in sorted(others))

    def place(self, record: int) -> tuple[int, int] | None:
        """File and line of a record."""
        found = self.db.execute("SELECT file, line FROM records WHERE record = ?", (record,)).fetchone()
        return (int(found[0]), int(found[1])) if found else None

    def drop(self, records: Iterable[int]) -> None:
        """Take records out."""
        for record in records:
            named = [node for (node,) in self.db.execute("SELECT node FROM uses WHERE record = ?", (record,))]
            for table, key in (("states", "node"), ("joins", "one"), ("lives", "hub"), ("background", "one")):
                statement = f"DELETE FROM {table} WHERE {key} = ? AND record = ?"  # noqa: S608 - names of ours
                self.db.executemany(statement, ((node, record) for node in named))
            for table in ("uses", "titled", "premises", "records"):
                self.db.execute(f"DELETE FROM {table} WHERE record = ?", (record,))  # noqa: S608 - likewise

    def unite(self, parts: int) -> None:
        """Find which things are decided on together, over all joins, and lay them and the records about them into parts."""
        self.db.execute("DELETE FROM units")
        self._unite(self.db.execute("SELECT one, other FROM joins"), parts)
        self.db.execute(_PARTED)

    def _unite(self, joins: Iterable[tuple[int, int]], parts: int) -> None:
        parent: dict[int, int] = {}
        for one, other in joins:
            _merge(parent, one, other)
        lowest: dict[int, int] = {}
        for node in parent:
            root = _root(parent, node)
            lowest[root] = min(node, lowest.get(root, node))
        rows = ((node, lowest[_root(parent, node)]) for node in sorted(parent))
        self.db.executemany("INSERT OR REPLACE INTO units VALUES (?, ?, ?)", ((node, unit, part_of(unit, parts)) for node, unit in rows))

    def keys(self, query: str, wanted: Iterable[int]) -> set[int]:
        """The keys that a query gives for the wanted ones, which it finds in the table ``wanted``."""
        self.db.execute("DELETE FROM wanted")
        self.db.executemany("INSERT OR IGNORE INTO wanted VALUES (?)", ((key,) for key in wanted))
        return {row[0] for row in self.db.execute(query)}

    def fact(self, name: str, default: str = "") -> str:
        """A fact about the index itself."""
        found = self.db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else default

    def note(self, name: str, value: str) -> None:
        """Keep a fact about the index itself."""
        self.db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))


def part_of(unit: int, parts: int) -> int:
    """The number of the part in which a unit is built."""
    return (unit >> 2) % parts


def _root(parent: dict[int, int], node: int) -> int:
    root = node
    while parent.setdefault(root, root) != root:
        root = parent[root]
    while parent[node] != root:
        parent[node], node = root, parent[node]
    return root


def _merge(parent: dict[int, int], one: int, other: int) -> None:
    a, b = _root(parent, one), _root(parent, other)
    if a != b:
        parent[max(a, b)] = min(a, b)
