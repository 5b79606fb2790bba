"""What a publication has to change: the graphs whose digests differ from those that a server has, and no others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pyoxigraph as ox

from communique.graph.contents import Contents, graph_lines
from communique.servers.parts import LARGE, Parts, leaves_there, nodes_there, parts_of
from communique.servers.record import Published
from communique.servers.served import ServedGraphs

__all__ = ["Change", "Plan", "changes", "compared", "planned", "whole"]

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
    parts_gone: tuple[str, ...] = ()
    """Lines of the record on parts of the graph that go."""
    parts_come: tuple[str, ...] = ()
    """Those that come."""


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


def changes(
    plan: Plan, store: ox.Store, release: Mapping[str, Contents], there: Published, served: ServedGraphs, *, verify: bool = False
) -> Iterator[Change]:
    """The changes of a plan, one after another: what goes first, then what comes, by name; to verify, large graphs are read whole."""
    for name in plan.dropped:
        yield Change(name, there.digests.get(name, ""), "", True, (), ())
    for name in plan.changed:
        lines, old = graph_lines(store, name), there.digests.get(name, "")
        parts = parts_of(name, lines, release[name].digest)
        change = None if parts is None or verify or not old else _in_parts(parts, old, served)
        yield change or _change(lines, parts, Change(name, old, release[name].digest, True, (), tuple(lines)), served)


def whole(plan: Plan, store: ox.Store, release: Mapping[str, Contents], there: Published) -> Iterator[Change]:
    """The changes of a plan with each graph as a whole."""
    for name in plan.dropped:
        yield Change(name, there.digests.get(name, ""), "", True, (), ())
    for name in plan.changed:
        yield Change(name, there.digests.get(name, ""), release[name].digest, True, (), tuple(graph_lines(store, name)))


def _in_parts(parts: Parts, old: str, served: ServedGraphs) -> Change | None:
    """The change of a large graph whose parts the record has; None where the whole must be read."""
    read = leaves_there(served, parts, old)
    if read is None:
        return None
    had = {line for lines in read.leaves.values() for line in lines}
    have = {line for digits in read.leaves for line in parts.leaves.get(digits, ())}
    gone, come, parts_gone, parts_come = (tuple(sorted(lines)) for lines in (had - have, have - had, read.gone, read.come))
    return Change(parts.graph, old, parts.nodes[""], False, gone, come, parts_gone, parts_come)


def _change(lines: list[str], parts: Parts | None, everything: Change, served: ServedGraphs) -> Change:
    """The change of a graph of which nothing is known; what is large is read whole, as the server may have most of it."""
    if parts is None and len(lines) < LARGE:
        return everything
    known, nodes = nodes_there(served, everything.graph), parts.lines(parts.nodes) if parts else set()
    change = replace(everything, parts_gone=tuple(sorted(known - nodes)), parts_come=tuple(sorted(nodes - known)))
    had = set(served.lines(everything.graph))
    gone, come = had.difference(lines), set(lines) - had
    if len(gone) + len(come) < len(lines) // 2:
        return replace(change, whole=False, gone=tuple(sorted(gone)), come=tuple(sorted(come)))
    return change
