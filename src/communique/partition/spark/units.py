"""Which things are decided on together: connected components over all joins, by the least name within reach, with shortcuts."""

from typing import TYPE_CHECKING

from communique.partition.spark.tables import Tables

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["units"]


def units(tables: Tables) -> "DataFrame":
    """Every thing (``node``) with the least of those it is joined to, near or far (``unit``), as ``Index.unite`` finds them.

    In each round a thing takes the least unit of its neighbours, and then the unit of that; rounds end when none has changed.
    """
    near = tables.kept("SELECT one, other FROM joins UNION SELECT other, one FROM joins UNION SELECT one, one FROM joins "
                       "UNION SELECT other, other FROM joins")
    found = tables.kept("SELECT one AS node, MIN(other) AS unit FROM {near} GROUP BY one", near=near)
    before = None
    while (now := _total(tables, found)) != before:
        before = now
        least = tables.sql("SELECT n.one AS node, MIN(f.unit) AS unit FROM {near} n JOIN {found} f ON f.node = n.other GROUP BY n.one",
                           near=near, found=found)
        found = tables.kept("SELECT l.node, LEAST(l.unit, f.unit) AS unit FROM {least} l JOIN {found} f ON f.node = l.unit",
                            least=least, found=found)
    return found


def _total(tables: Tables, found: "DataFrame") -> object:
    """A number that falls in each round that changes anything, for units only become less."""
    return tables.sql("SELECT SUM(CAST(unit AS DECIMAL(38, 0))) AS total FROM {found}", found=found).first()
