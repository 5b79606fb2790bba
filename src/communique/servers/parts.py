"""Parts of what is large: a tree of digests, by which a difference is found without reading the whole.

The lines of a graph are parted by the first hexadecimal digits of the MD5 of their subject, which SPARQL can reckon too. A leaf has the
digest of its lines, a node above it that of the digests below. The record keeps them; they hold where its root has the digest of the whole
that is there, so that what an earlier publication may have left is not believed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import md5
from itertools import groupby
from typing import Final

import pyoxigraph as ox

from communique.graph.contents import digest_of, named_by_digest
from communique.iris import PUBLICATION
from communique.servers.connection import Refused
from communique.servers.record import NAMED, part_line
from communique.servers.served import ServedGraphs

__all__ = ["LARGE", "Parts", "Read", "leaves_there", "nodes_there", "parts_of"]

LARGE: Final = 2_000
"""Lines from which on a graph, or the list of digests, has parts."""
_LEAF: Final = 128
"""Lines of a leaf, at most, on the average."""
_DIGITS: Final = "0123456789abcdef"
_AT_ONCE: Final = 256
"""Names that one query has."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A graph in parts: the lines of each leaf, and the digest of each node, by their digits; the root has none."""

    graph: str
    depth: int
    leaves: Mapping[str, list[str]]
    nodes: Mapping[str, str]

    def name(self, digits: str) -> str:
        """The IRI of a part."""
        return f"{self.graph}#part-{self.depth}-{digits}"

    def lines(self, nodes: Mapping[str, str]) -> set[str]:
        """The statements of the record by which these nodes have these digests."""
        return {part_line(self.name(digits), digest) for digits, digest in nodes.items()}


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a graph's parts on a server."""

    leaves: Mapping[str, list[str]]
    """The leaves that differ, with their lines there."""
    gone: frozenset[str]
    """The statements of the record on parts that are to go."""
    come: frozenset[str]
    """Those that are to come."""


def parts_of(graph: str, lines: Sequence[str], root: str) -> Parts | None:
    """Sorted lines in parts, the root with the digest of the whole; None where they are few, or of what has no name."""
    if len(lines) < LARGE or not lines[-1].startswith("<"):
        return None
    depth = 1
    while len(lines) > _LEAF * 16**depth:
        depth += 1
    leaves = _parted(lines, depth)
    level = {digits: digest_of(some) for digits, some in leaves.items()}
    nodes = dict(level)
    for length in range(depth - 1, 0, -1):
        level = {digits: named_by_digest(f"{one} {level[one]}\n".encode() for one in below)
                 for digits, below in groupby(sorted(level), key=lambda one: one[:length])}
        nodes |= level
    return Parts(graph, depth, leaves, nodes | {"": root})


def _parted(lines: Iterable[str], depth: int) -> dict[str, list[str]]:
    leaves: dict[str, list[str]] = {}
    for subject, some in groupby(lines, key=_subject):
        leaves.setdefault(md5(subject.encode(), usedforsecurity=False).hexdigest()[:depth], []).extend(some)
    return leaves


def _subject(line: str) -> str:
    return line[1:line.index(" ") - 1]


def nodes_there(served: ServedGraphs, graph: str) -> set[str]:
    """The statements of the record on parts of a graph, of whatever depth; as lines."""
    where = f'?s <{NAMED}> ?o FILTER(STRSTARTS(STR(?s), "{graph}#part-"))'
    found = served.query(f"CONSTRUCT {{ ?s <{NAMED}> ?o }} {{ GRAPH <{PUBLICATION}> {{ {where} }} }}")
    assert isinstance(found, list)
    return {f"{triple} .\n" for triple in found}


def leaves_there(served: ServedGraphs, mine: Parts, root: str, pattern: str = "?s ?p ?o") -> Read | None:
    """What differs on a server from these parts, where its record has parts under this root.

    None where it has not, where most differs, where what is there is not what its digests say, or where the server cannot answer such
    queries, as one without MD5. ``pattern`` is that of the statements.
    """
    try:
        return _leaves_there(served, mine, root, pattern)
    except Refused as refused:
        if refused.status not in (400, 500, 501):
            raise
        return None


def _leaves_there(served: ServedGraphs, mine: Parts, root: str, pattern: str) -> Read | None:
    found = _digests(served, mine, [""])
    if found.get("") != root:
        return None
    gone, come, different = mine.lines(found), mine.lines({"": mine.nodes[""]}), [""]
    for _ in range(mine.depth):
        asked = [digits + more for digits in different for more in _DIGITS]
        found = _digests(served, mine, asked)
        different = [digits for digits in asked if found.get(digits) != mine.nodes.get(digits)]
        gone |= mine.lines({digits: found[digits] for digits in different if digits in found})
        come |= mine.lines({digits: mine.nodes[digits] for digits in different if digits in mine.nodes})
    if not different or 2 * len(different) > len(mine.leaves):
        return None
    leaves = _leaves(served, mine, {digits: found.get(digits, "") for digits in different}, pattern)
    return None if leaves is None else Read(leaves, frozenset(gone), frozenset(come))


def _digests(served: ServedGraphs, mine: Parts, nodes: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for start in range(0, len(nodes), _AT_ONCE):
        names = " ".join(f"<{mine.name(digits)}>" for digits in nodes[start:start + _AT_ONCE])
        rows = served.query(f"SELECT ?part ?digest {{ VALUES ?part {{ {names} }} GRAPH <{PUBLICATION}> {{ ?part <{NAMED}> ?digest }} }}")
        assert isinstance(rows, ox.QuerySolutions)
        found |= {row["part"].value.rpartition("-")[2]: row["digest"].value for row in rows}
    return found


def _leaves(served: ServedGraphs, mine: Parts, wanted: Mapping[str, str], pattern: str) -> dict[str, list[str]] | None:
    """The lines of leaves with these digests: first by the subjects that we have there too, which is quick, else by reckoning."""
    def right(found: Mapping[str, list[str]]) -> dict[str, list[str]]:
        return {digits: found.get(digits, []) for digits, digest in wanted.items()
                if (digest_of(found[digits]) if digits in found else "") == digest}

    subjects = sorted({_subject(line) for digits in wanted for line in mine.leaves.get(digits, ())})
    lines: list[str] = []
    for start in range(0, len(subjects), _AT_ONCE):
        values = " ".join(f"<{subject}>" for subject in subjects[start:start + _AT_ONCE])
        lines += _lines(served, mine.graph, f"VALUES ?s {{ {values} }}", pattern, "")
    found = right(_parted(sorted(lines), mine.depth))
    if left := sorted(wanted.keys() - found.keys()):
        among = ", ".join(f'"{digits}"' for digits in left)
        condition = f"FILTER(SUBSTR(MD5(STR(?s)), 1, {mine.depth}) IN ({among}))"
        found |= right(_parted(sorted(_lines(served, mine.graph, "", pattern, condition)), mine.depth))
    return found if found.keys() == wanted.keys() else None


def _lines(served: ServedGraphs, graph: str, values: str, pattern: str, condition: str) -> list[str]:
    template = pattern.partition(" FILTER")[0]
    found = served.query(f"CONSTRUCT {{ {template} }} {{ {values} GRAPH <{graph}> {{ {pattern} {condition} }} }}")
    assert isinstance(found, list)
    return [f"{triple} .\n" for triple in found]
