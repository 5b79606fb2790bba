"""The index of a project: which record bears on which things, and which things are decided on together; kept between builds.

It lies in ``.communique/`` as an SQLite file and can be made again at any time. Names are numbers (`key_of`).
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from communique.partition.entries import Entry
from communique.partition.schema import BY_OTHER, PARTED, TABLES
from communique.partition.units import part_of, units_of

__all__ = ["DECLARES_NOTHING", "Index"]

_OF_RECORD = ("states", "uses", "joins", "lives", "background", "titled", "premises", "texts")

DECLARES_NOTHING = "('Claim', 'Ruling', 'Identity', 'Distinction', 'Unclaimed', 'Coverage', 'Gap')"
"""Types of records that say something of others and declare no thing themselves, as a list in SQL."""


@dataclass(slots=True)
class Change:
    """A transaction under way."""

    is_undone: bool = False


class Index:
    """The index in one SQLite file, or in memory where no path is given."""

    def __init__(self, path: Path | None = None) -> None:
        fresh = path is None or not path.exists()
        self.db = sqlite3.connect(path or ":memory:", isolation_level=None)
        if fresh:  # one that breaks is made again
            self.db.execute("PRAGMA synchronous=OFF")
            self.db.execute("PRAGMA journal_mode=MEMORY")
        self.db.execute("PRAGMA cache_size=-65536")
        self.db.execute("PRAGMA temp_store=MEMORY")
        self.db.execute("CREATE TEMP TABLE wanted(key INTEGER PRIMARY KEY) WITHOUT ROWID")
        if fresh:
            self.db.executescript(TABLES)

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    @contextmanager
    def change(self) -> Iterator["Change"]:
        """One transaction, which is undone where an exception leaves it or where somebody asks for that."""
        change = Change()
        self.db.execute("BEGIN")
        try:
            yield change
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("ROLLBACK" if change.is_undone else "COMMIT")

    def complete(self) -> None:
        """Make what looks things up the other way round; once, when a project was read for the first time."""
        self.db.executescript(BY_OTHER)

    def add(self, file: int, entries: Sequence[Entry]) -> list[tuple[int, int]]:
        """Take in records of a file. One whose id stands already is left out; these are returned with their lines."""
        before = self.db.total_changes
        self.db.executemany("INSERT OR IGNORE INTO records VALUES (?,?,?,?,?,?,?,?,?,NULL)", (
            (one.record, one.home, one.source, one.type, file, one.line, one.digest, one.said, one.stated)
            for one in entries))
        left = [] if self.db.total_changes - before == len(entries) else [
            (one.record, one.line) for one in entries if self.place(one.record) != (file, one.line)]
        repeated = set(left)
        self._reach(one for one in entries if (one.record, one.line) not in repeated)
        return left

    def _reach(self, entries: Iterable[Entry]) -> None:
        """Take in what records bear on."""
        rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _OF_RECORD}
        for entry in entries:
            name = entry.record
            rows["states"] += [(node, name) for node in entry.states]
            rows["uses"] += [(name, node) for node in entry.uses]
            rows["joins"] += [(*pair, name) for pair in entry.joins]
            rows["lives"] += [(*pair, name) for pair in entry.lives]
            rows["background"] += [(*pair, name) for pair in entry.background]
            rows["titled"] += [(name, office) for office in entry.offices]
            rows["texts"] += [(name,)] if entry.has_text else []
            rows["premises"] += [(name, premise) for premise in entry.premises]
        for table, found in rows.items():
            if found:
                marks = ",".join("?" * len(found[0]))
                self.db.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", found)  # noqa: S608 - a name of ours

    def twins(self) -> Iterator[tuple[int, int, int, int]]:
        """Claims that say the same in the same words: the places (file, line) of the later and of the first."""
        places: dict[int, list[tuple[int, int]]] = {}
        again = "SELECT said FROM records WHERE said != 0 GROUP BY said HAVING COUNT(*) > 1"
        for said, file, line in self.db.execute(f"SELECT said, file, line FROM records WHERE said IN ({again})"):  # noqa: S608 - ours
            places.setdefault(said, []).append((file, line))
        for found in places.values():
            first, *others = sorted(found)
            yield from ((*other, *first) for other in sorted(others))

    def places(self, records: Iterable[int]) -> set[tuple[int, int]]:
        """File and line of each record."""
        self._want(records)
        return set(self.db.execute("SELECT file, line FROM records JOIN wanted ON record = key"))

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
            for table in ("uses", "titled", "premises", "texts", "records"):
                self.db.execute(f"DELETE FROM {table} WHERE record = ?", (record,))  # noqa: S608 - likewise

    def unite(self, parts: int) -> None:
        """Find which things are decided on together, over all joins, and lay them and the records about them into parts."""
        self.db.execute("DELETE FROM units")
        self._unite(self.db.execute("SELECT one, other FROM joins"), parts)
        self.db.execute(PARTED)

    def forget(self, parts: Iterable[int]) -> None:
        """Forget how parts were made."""
        self.db.executemany("DELETE FROM made WHERE part = ?", ((part,) for part in parts))

    def reunite(self, nodes: AbstractSet[int], parts: int) -> set[int]:
        """Find anew what is decided on together among these things and those they were with; the parts it was and is laid into."""
        units = self.keys("SELECT unit FROM units JOIN wanted ON node = key", nodes)
        members = nodes | self.keys("SELECT node FROM units JOIN wanted ON unit = key", units)
        touched = self.parts_of_nodes(members)
        self._want(members)
        self.db.execute("DELETE FROM units WHERE node IN (SELECT key FROM wanted)")
        self._unite(self.db.execute("SELECT one, other FROM joins JOIN wanted ON one = key").fetchall(), parts)
        self._want(members)
        self.db.execute(f"{PARTED} WHERE home IN (SELECT key FROM wanted) OR part IS NULL")  # noqa: S608 - likewise
        return touched | self.parts_of_nodes(members)

    def _unite(self, joins: Iterable[tuple[int, int]], parts: int) -> None:
        rows = ((node, unit, part_of(unit, parts)) for node, unit in units_of(joins))
        self.db.executemany("INSERT OR REPLACE INTO units VALUES (?, ?, ?)", rows)

    def keys(self, query: str, wanted: Iterable[int]) -> set[int]:
        """The keys that a query gives for the wanted ones, which it finds in the table ``wanted``."""
        self._want(wanted)
        return {row[0] for row in self.db.execute(query)}

    def _want(self, wanted: Iterable[int]) -> None:
        self.db.execute("DELETE FROM wanted")
        self.db.executemany("INSERT OR IGNORE INTO wanted VALUES (?)", ((key,) for key in wanted))

    def parts_of(self, records: Iterable[int]) -> set[int]:
        """The parts in which records are at home."""
        return self.keys("SELECT DISTINCT part FROM records JOIN wanted ON record = key", records)

    def parts_of_nodes(self, nodes: Iterable[int]) -> set[int]:
        """The parts in which things are at home."""
        return self.keys("SELECT DISTINCT part FROM units JOIN wanted ON node = key", nodes)

    def stated_as(self, records: Iterable[int]) -> dict[int, int]:
        """The number for what of each record is background to others."""
        self._want(records)
        return dict(self.db.execute("SELECT record, stated FROM records JOIN wanted ON record = key"))

    def stated_by(self, records: Iterable[int]) -> set[int]:
        """What records state something of."""
        return self.keys("SELECT node FROM uses JOIN wanted ON uses.record = key JOIN states USING (node, record)", records)

    def joined_by(self, records: Iterable[int]) -> set[int]:
        """What records join, both ends."""
        both = "SELECT one, other FROM uses JOIN wanted ON uses.record = key JOIN joins ON one = node AND joins.record = uses.record"
        self._want(records)
        return {node for pair in self.db.execute(both) for node in pair}

    def declared(self, keys: Iterable[int]) -> set[int]:
        """Those keys that are of entities or sources: the records of these name them."""
        return self.keys(f"SELECT record FROM records JOIN wanted ON record = key WHERE type NOT IN {DECLARES_NOTHING}", keys)  # noqa: S608

    def of_type(self, kind: str) -> set[int]:
        """The records of a type."""
        return {row[0] for row in self.db.execute("SELECT record FROM records WHERE type = ?", (kind,))}

    def types(self, records: Iterable[int]) -> set[str]:
        """The types of records."""
        self._want(records)
        return {row[0] for row in self.db.execute("SELECT DISTINCT type FROM records JOIN wanted ON record = key")}

    def count(self, kind: str) -> int:
        """How many records of a type there are."""
        return int(self.db.execute("SELECT COUNT(*) FROM records WHERE type = ?", (kind,)).fetchone()[0])

    def parts(self) -> set[int]:
        """The parts that hold any record."""
        return {row[0] for row in self.db.execute("SELECT DISTINCT part FROM records")}

    def texts(self) -> set[int]:
        """The sources that have a stored text."""
        return {row[0] for row in self.db.execute("SELECT record FROM texts")}

    def move(self, moved: Iterable[tuple[int, int]]) -> None:
        """Records stand on other lines of their files."""
        self.db.executemany("UPDATE records SET line = ? WHERE record = ?", ((line, record) for record, line in moved))

    def lines(self, file: int) -> dict[bytes, tuple[int, int]]:
        """Record and line of what stands in a file, by the digest of its content."""
        rows = self.db.execute("SELECT digest, record, line FROM records WHERE file = ?", (file,))
        return {digest: (record, line) for digest, record, line in rows}

    def files(self) -> list[tuple[str, bytes]]:
        """Names and digests of the files, in their order; curated files have none."""
        return [(row[0], row[1]) for row in self.db.execute("SELECT path, digest FROM files ORDER BY file")]

    def note_files(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Keep names and digests of the files."""
        self.db.execute("DELETE FROM files")
        self.db.executemany("INSERT INTO files VALUES (?, ?, ?)", ((number, *one) for number, one in enumerate(files)))

    def fact(self, name: str, default: str = "") -> str:
        """A fact about the index itself."""
        found = self.db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else default

    def note(self, name: str, value: str) -> None:
        """Keep a fact about the index itself."""
        self.db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))
