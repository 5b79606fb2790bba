"""The records that parts are built from, for all groups of parts at once: the same closure as ``partition.slices``, as joins."""

from typing import TYPE_CHECKING

from communique.partition.spark.tables import Tables

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["slices", "text_slices"]


def slices(tables: Tables) -> "DataFrame":
    """Rows of a group (``grp``), a key and, where that is at home in the group, its part.

    Read are the tables ``records``, ``units`` and ``groups``; group 0 holds the common part.
    """
    homes = tables.kept("SELECT g.grp, r.record AS key, r.part FROM records r JOIN groups g USING (part) "
                        "UNION SELECT g.grp, u.node, u.part FROM units u JOIN groups g USING (part)")
    first = tables.kept("""
        SELECT h.grp, h.key FROM {homes} h LEFT SEMI JOIN records r ON r.record = h.key
        UNION SELECT h.grp, s.record FROM {homes} h JOIN states s ON s.node = h.key
        UNION SELECT h.grp, r.record FROM {homes} h JOIN records r ON r.source = h.key WHERE h.grp = 0 AND r.type = 'Unclaimed'
        """, homes=homes)
    known = _followed(tables, homes, first)
    rest = _rested_on(tables, first)
    found = tables.kept("""
        SELECT grp, key FROM {first} UNION SELECT grp, key FROM {rest}
        UNION SELECT k.grp, k.key FROM {known} k LEFT SEMI JOIN records r ON r.record = k.key
        UNION SELECT k.grp, s.record FROM {known} k JOIN states s ON s.node = k.key WHERE k.key & 1 = 1 OR k.is_life
        """, first=first, rest=rest, known=known)
    return tables.sql("""
        SELECT grp, key, MAX(part) AS part FROM (
            SELECT grp, key, part FROM {homes} UNION ALL SELECT grp, key, NULL FROM {found}
            UNION ALL SELECT f.grp, r.source, NULL FROM {found} f JOIN records r ON r.record = f.key WHERE r.source != 0)
        GROUP BY grp, key""", homes=homes, found=found)


def _followed(tables: Tables, homes: "DataFrame", first: "DataFrame") -> "DataFrame":
    """What is known of everything named, and of the holders of the offices that titles may mean; whether it belongs to a life."""
    titled = tables.kept("SELECT DISTINCT f.grp, t.office AS key FROM {first} f JOIN titled t ON t.record = f.key", first=first)
    new = tables.kept("""
        SELECT f.grp, u.node AS key FROM {first} f JOIN uses u ON u.record = f.key
        UNION SELECT grp, key FROM {titled} UNION SELECT grp, key FROM {homes}""", first=first, titled=titled, homes=homes)
    known: DataFrame | None = None
    while not new.isEmpty():
        step = tables.kept("""
            SELECT grp, key, MAX(is_life) AS is_life FROM (
                SELECT grp, key, FALSE AS is_life FROM {new}
                UNION ALL SELECT n.grp, l.node, TRUE FROM {new} n JOIN lives l ON l.hub = n.key WHERE n.key & 3 = 1
                UNION ALL SELECT n.grp, l.node, TRUE FROM {new} n JOIN {titled} t ON t.grp = n.grp AND t.key = n.key
                    JOIN lives l ON l.hub = n.key)
            GROUP BY grp, key""", new=new, titled=titled)
        known = step if known is None else known.unionAll(step)
        new = tables.kept("""
            SELECT DISTINCT s.grp, b.other AS key FROM {step} s JOIN background b ON b.one = s.key
            LEFT ANTI JOIN {known} k ON k.grp = s.grp AND k.key = b.other""", step=step, known=known)
    assert known is not None
    return known


def _rested_on(tables: Tables, first: "DataFrame") -> "DataFrame":
    """The claims that these rest on, near and far, with the records of what they name."""
    seen, new = first, first
    found = first.limit(0)
    while not new.isEmpty():
        new = tables.kept("SELECT DISTINCT n.grp, p.premise AS key FROM {new} n JOIN premises p ON p.record = n.key "
                          "LEFT ANTI JOIN {seen} s ON s.grp = n.grp AND s.key = p.premise", new=new, seen=seen)
        seen, found = seen.unionAll(new), found.unionAll(new)
    return tables.sql("SELECT f.grp, f.key FROM {found} f LEFT SEMI JOIN records r ON r.record = f.key "
                      "UNION SELECT f.grp, u.node FROM {found} f JOIN uses u ON u.record = f.key "
                      "LEFT SEMI JOIN records r ON r.record = u.node", found=found)


def text_slices(tables: Tables, declares_nothing: str) -> "DataFrame":
    """The same for the stored texts: a group for each source that has one, with its claims at home and what they name beside them."""
    own = tables.kept("SELECT source AS grp, record AS key FROM records LEFT SEMI JOIN texts t ON t.record = source")
    return tables.sql(f"""
        SELECT grp, key, MAX(part) AS part FROM (
            SELECT grp, key, 0 AS part FROM {{own}} UNION ALL SELECT record, record, 0 FROM texts
            UNION ALL SELECT o.grp, u.node, NULL FROM {{own}} o JOIN uses u ON u.record = o.key
                JOIN records r ON r.record = u.node WHERE r.type NOT IN {declares_nothing})
        GROUP BY grp, key""", own=own)  # noqa: S608 - types of ours
