"""A build in parts by Spark: joins, the spreading of work and retries are its own; what is done to records is the local engine's."""

import os
import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communique.curation.exchange import is_running
from communique.curation.project import Project
from communique.curation.strays import stray_files
from communique.curation.yamltext import plain
from communique.findings import CannotGoOn, Finding
from communique.graph.manifest import COMMON
from communique.partition.building import groups_of, has_claims, nameless, parts_for, repeated, twins
from communique.partition.files import Files
from communique.partition.index import DECLARES_NOTHING
from communique.partition.parted import Parted
from communique.partition.reach import key_of
from communique.partition.scanning import called, names_of_offices
from communique.partition.spark import reading
from communique.partition.spark.making import Beside, Examining, Making, Work
from communique.partition.spark.reading import stored
from communique.partition.spark.session import LOG, session
from communique.partition.spark.slices import slices, text_slices
from communique.partition.spark.tables import Tables
from communique.partition.spark.units import units
from communique.partition.working import PartMade, do

if TYPE_CHECKING:
    from pyspark import RDD, Broadcast
    from pyspark.sql import DataFrame

__all__ = ["Spark"]

_MOST_TASKS = 100_000
_TEXTS_A_TASK = 64
_BESIDE = ("Office", "Dataset")


@dataclass(frozen=True, slots=True)
class Spark:
    """The engine under a master (``local[*,4]``: all cores of this machine, and each task up to four times)."""

    master: str = "local[*,4]"
    work: Work = do

    @contextmanager
    def parted(self, project: Project, files: Files, folder: Path) -> Iterator[Parted]:
        """The project in parts, for as long as the session lasts; raises ``CannotGoOn`` where Spark gives up."""
        scratch = project.cache / f"spark.{os.getpid()}"
        for left in project.cache.glob("spark.[0-9]*"):  # of builds that were killed
            if left == scratch or not is_running(int(left.suffix[1:])):
                shutil.rmtree(left, ignore_errors=True)
        scratch.mkdir()
        try:
            with session(self.master, scratch, project.cache / LOG) as spark, _told(project):
                yield _Build(project, files, folder, scratch, Tables(spark, scratch), self.work).parted()
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


@contextmanager
def _told(project: Project) -> Iterator[None]:
    """What Spark cannot do is told in a sentence."""
    from py4j.protocol import Py4JError  # noqa: PLC0415 - an optional dependency
    from pyspark.errors import PySparkException  # noqa: PLC0415

    try:
        yield
    except (Py4JError, PySparkException) as problem:
        raise CannotGoOn(f"--engine spark: a task failed as often as Spark tries it; {project.cache / LOG} says why") from problem


@dataclass(slots=True)
class _Build:
    project: Project
    files: Files
    folder: Path
    scratch: Path
    tables: Tables
    work: Work

    def parted(self) -> Parted:
        """Everything, from files to parts."""
        found = self._read()
        self._lay()
        made = [*self._made(), *self._examined()]
        types = {row.type: row.number for row in self._sql("SELECT type, COUNT(*) AS number FROM records GROUP BY type").collect()}
        figures = Counter({"sources": types.get("Source", 0), "texts": self._count("texts"), "claims": types.get("Claim", 0)})
        for one in made:
            figures.update(one.figures)
            found.update(one.findings)
        found.update(self._twins())
        parts = tuple(sorted(one.part for one in made if one.part is not None and one.part.quads))
        count = self._sql("SELECT COUNT(DISTINCT part) AS number FROM records").collect()[0].number
        now = sum(one.number >= COMMON for one in made)
        return Parted(types.get("Claim", 0), parts, frozenset(found), dict(figures), count, now, self._places)

    def _read(self) -> set[Finding]:
        """Every record with its reach in the tables; what is not in order in the files. Raises ``CannotGoOn`` naming broken lines."""
        context = self.tables.spark.sparkContext
        counted = self._spread(reading.stretches_of(self.files.bulk)).map(reading.count_lines).collect()
        chunks = list(reading.chunks_of(counted))
        declared = [chunk for chunk in chunks if not has_claims(self.files.names[chunk.file])]
        curated = self.files.curated
        names = [name for record in curated.of("Office") for name in names_of_offices(plain(record.tree))]
        names += self._spread(declared).flatMap(reading.office_names).collect()
        offices = context.broadcast(called(names))
        rows = self._spread(chunks).flatMap(lambda chunk: reading.rows_of(chunk, offices.value))
        create = self.tables.spark.createDataFrame
        entries = self.tables.keep(create(rows, reading.SCHEMA, verifySchema=False).unionAll(
            create(list(reading.curated_rows(self.files, offices.value)), reading.SCHEMA, verifySchema=False)))
        beside = entries.where("record IS NULL").select("file", "line", "said_wrong", "text").collect()
        findings = set(self._wrong(row for row in beside if row.text is None))
        texts = {row.text for row in beside if row.text is not None}
        findings |= {finding for finding in curated.findings if finding.code != "stray"}
        findings |= set(stray_files(self.project, texts | {record.tree.text("textFile") for record in curated.of("Source")}))
        entries = entries.where("record IS NOT NULL")
        repeats = self._repeated(entries)
        if repeats:
            left = create([place for place, _ in repeats], "file int, line int")
            entries = self.tables.keep(entries.join(left, ["file", "line"], "left_anti"))
        self.tables.reach(entries)
        return findings | {repeated(self.files, place, first) for place, first in repeats}

    def _wrong(self, rows: Iterable[Any]) -> list[Finding]:
        """A finding for each record without id or type; raises ``CannotGoOn`` naming the lines that are none."""
        lines = sorted((self.files.names[row.file], row.line, row.said_wrong) for row in rows)
        if broken := sorted(f"{name}:{line}: {message}" for name, line, message in lines if message):
            raise CannotGoOn("\n".join(broken))
        return [nameless(name, line) for name, line, _ in lines]

    def _repeated(self, entries: "DataFrame") -> list[tuple[tuple[int, int], tuple[int, int]]]:
        """Records whose id stands already: their places, with that of the first, which is the first of what declares."""
        again = entries.groupBy("record").count().where("count > 1").select("record")
        places: dict[int, list[tuple[bool, bool, int, int]]] = {}
        for row in entries.join(again, "record").select("record", "file", "line", "is_tree").collect():
            places.setdefault(row.record, []).append((row.is_tree, has_claims(self.files.names[row.file]), row.file, row.line))
        return [(other[2:], first[2:]) for found in map(sorted, places.values()) for first in found[:1] for other in found[1:]]

    def _lay(self) -> None:
        """Things and records into parts, and parts into groups that are made together."""
        tables = self.tables
        claims = self._sql("SELECT COUNT(*) AS number FROM entries WHERE type = 'Claim'").collect()[0].number
        tables.name(tables.keep(units(tables).selectExpr("node", f"(unit >> 2) % {parts_for(claims)} AS part")), "units")  # as `part_of`
        tables.name(tables.kept("SELECT e.record, e.source, e.type, e.file, e.line, e.said, COALESCE(u.part, -1) AS part "
                                "FROM entries e LEFT JOIN units u ON u.node = e.home"), "records")
        tables.name(self._sql("SELECT record FROM entries WHERE has_text"), "texts")
        sizes = {row.part: row.number for row in self._sql("SELECT part, COUNT(*) AS number FROM records GROUP BY part").collect()}
        groups = [(part, number) for number, together in enumerate(groups_of(sizes, sorted({COMMON, *sizes}))) for part in together]
        tables.name(tables.spark.createDataFrame(groups, "part long, grp long"), "groups")

    def _made(self) -> list[PartMade]:
        """All parts, made and written."""
        groups = self._sql("SELECT COUNT(DISTINCT grp) AS number FROM groups").collect()[0].number
        making = Making(self.project.root, self.files.names, self._beside(*_BESIDE), self.scratch, self.folder, self.work)
        made: list[PartMade] = self._rows(slices(self.tables), groups, _BESIDE).mapPartitions(making).collect()
        return made

    def _examined(self) -> list[PartMade]:
        """What is found of stored texts."""
        texts = self._count("texts")
        if not texts:
            return []
        examining = Examining(self.project.root, self.files.names, self._beside("Dataset"))
        rows = self._rows(text_slices(self.tables, DECLARES_NOTHING), texts // _TEXTS_A_TASK + 1, ("Dataset",))
        found: list[PartMade] = rows.mapPartitions(examining).collect()
        return found

    def _rows(self, slices: "DataFrame", tasks: int, beside: Collection[str]) -> "RDD[Any]":
        """Slices with the contents of their records, but those that are beside every one; each group whole in one task."""
        types = ", ".join(f"'{kind}'" for kind in beside)
        rows = self.tables.sql(f"""
            SELECT s.grp, s.key, s.part, e.file, e.line, e.content, e.is_tree
            FROM {{slices}} s LEFT JOIN (SELECT * FROM entries WHERE type NOT IN ({types})) e ON e.record = s.key
            WHERE s.part IS NOT NULL OR e.record IS NOT NULL""", slices=slices)  # noqa: S608 - types of ours
        return rows.repartition(min(tasks, _MOST_TASKS), "grp").sortWithinPartitions("grp").rdd

    def _beside(self, *types: str) -> "Broadcast[list[Beside]]":
        """The records of types that every group has beside its own."""
        said = ", ".join(f"'{kind}'" for kind in types)
        rows = self._sql(f"SELECT file, line, content, is_tree FROM entries WHERE type IN ({said})").collect()  # noqa: S608 - likewise
        return self.tables.spark.sparkContext.broadcast([((row.file, row.line), stored(self.files.names, row)) for row in rows])

    def _twins(self) -> Iterator[Finding]:
        """A finding for each claim that says the same as another in the same words."""
        again = "SELECT said FROM records WHERE said != 0 GROUP BY said HAVING COUNT(*) > 1"
        rows = self._sql(f"SELECT said, file, line FROM records LEFT SEMI JOIN ({again}) USING (said) ORDER BY said, file, line")  # noqa: S608
        first: dict[int, tuple[int, int]] = {}
        found = ((row.file, row.line, *first[row.said]) for row in rows.collect()
                 if first.setdefault(row.said, (row.file, row.line)) != (row.file, row.line))
        return twins(self.files, found)

    def _places(self, names: Collection[str]) -> dict[str, tuple[int, int]]:
        """File and line of those records among the named that there are."""
        keys = {key_of(name): name for name in names}
        if not keys:
            return {}
        wanted = self.tables.spark.createDataFrame([(key,) for key in keys], "record long")
        rows = self.tables.sql("SELECT record, file, line FROM records JOIN {wanted} USING (record)", wanted=wanted).collect()
        return {keys[row.record]: (row.file, row.line) for row in rows}

    def _spread(self, items: "list[Any]") -> "RDD[Any]":
        """Stretches or chunks over tasks, some MB to each; of little data, something to every core."""
        context = self.tables.spark.sparkContext
        tasks = max(context.defaultParallelism, sum(one.size for one in items) // reading.STRETCH)
        return context.parallelize(items, max(1, min(len(items), tasks, _MOST_TASKS)))

    def _sql(self, query: str) -> "DataFrame":
        return self.tables.sql(query)

    def _count(self, table: str) -> int:
        return int(self.tables.spark.table(table).count())
