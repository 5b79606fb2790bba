"""What a publication has to change: the graphs whose digests differ from those that a server has, and no others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from communique.graph.contents import Contents, graph_lines
from communique.servers.record import Published
from communique.servers.served import ServedGraphs

__all__ = ["Change", "Plan", "changes", "compared", "planned"]

_LARGE: Final = 2_000
"""Triples from which on a graph is not replaced as a whole, if the server has most of it."""


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one graph: statements that go and statements that come, as lines of N-Triples.

    Where ``whole``, what comes is all of it, and whatever the server has under its name goes. Without a new digest the graph goes.
    """

    graph: str
    old: str
    """The digest that the server has of it; empty for none."""
    new: str
    whole: bool
    gone: tuple[str, ...]
    come: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The names of graphs to be replaced or added, and of those to be dropped, sorted; and how many stay as they are."""

    changed: tuple[str, ...]
    dropped: tuple[str, ...]
    kept: int


def planned(release: Mapping[str, Contents], there: Published, counted: Mapping[str, int] | None = None) -> Plan:
    """What has to change on a server; where its triples were counted, a graph with another number of them is not what its digest says."""
    changed = tuple(sorted(name for name, one in release.items() if there.digests.get(name) != one.digest
                           or (counted is not None and counted.get(name, 0) != one.triples)))
    dropped = tuple(sorted((there.digests.keys() | there.marked) - release.keys()))
    return Plan(changed, dropped, len(release) - len(changed))


def compared(release: Mapping[str, Contents], served: ServedGraphs) -> tuple[str, ...]:
    """The graphs of a release whose triples on the server, read back, are others than their digests say; sorted."""
    sizes = {name: one.triples for name, one in release.items()}
    return tuple(sorted(name for name, digest in served.digests(sizes) if digest != release[name].digest))


def changes(plan: Plan, store: ox.Store, release: Mapping[str, Contents], there: Published, served: ServedGraphs) -> Iterator[Change]:
    """The changes of a plan, one after another: what goes first, then what comes, by name."""
    for name in plan.dropped:
        yield Change(name, there.digests.get(name, ""), "", True, (), ())
    for name in plan.changed:
        yield _change(name, graph_lines(store, name), release[name], there.digests.get(name, ""), served)


def _change(name: str, lines: list[str], new: Contents, old: str, served: ServedGraphs) -> Change:
    if new.triples >= _LARGE:
        had = set(served.lines(name))
        gone, come = had.difference(lines), set(lines) - had
        if len(gone) + len(come) < len(lines) // 2:
            return Change(name, old, new.digest, False, tuple(sorted(gone)), tuple(sorted(come)))
    return Change(name, old, new.digest, True, (), tuple(lines))
