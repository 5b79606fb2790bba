"""Tables of a build on many machines: Spark's data frames, kept as files so that nothing is worked out twice or lost with a machine."""

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

__all__ = ["Tables"]

_EXPLODED: Final = {
    "states": "explode(states) AS node", "uses": "explode(uses) AS node", "titled": "explode(offices) AS office",
    "premises": "explode(premises) AS premise", "joins": "inline(joins)", "lives": "inline(lives)", "background": "inline(background)",
}


class Tables:
    """What is known of records, under the names and columns that the local engine's index has."""

    def __init__(self, spark: "SparkSession", scratch: Path) -> None:
        self.spark, self._scratch = spark, scratch
        self._numbers = count(1)

    def keep(self, frame: "DataFrame") -> "DataFrame":
        """A frame worked out now and kept in files."""
        path = f"file://{self._scratch}/table-{next(self._numbers)}"
        frame.write.parquet(path)
        return self.spark.read.schema(frame.schema).parquet(path)

    def sql(self, query: str, **frames: "DataFrame") -> "DataFrame":
        """What a query gives; frames stand in it by their names in braces."""
        return self.spark.sql(query, None, **frames)

    def kept(self, query: str, **frames: "DataFrame") -> "DataFrame":
        """What a query gives, worked out now."""
        return self.keep(self.sql(query, **frames))

    def name(self, frame: "DataFrame", name: str) -> None:
        """A frame becomes known in queries by its name."""
        frame.createOrReplaceTempView(name)

    def reach(self, entries: "DataFrame") -> None:
        """The records and, one pair a row, all they bear on."""
        self.name(entries, "entries")
        for name, columns in _EXPLODED.items():
            self.name(self.sql(f"SELECT record, {columns} FROM entries"), name)  # noqa: S608 - names of ours

