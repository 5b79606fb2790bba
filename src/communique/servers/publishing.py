"""A dataset is published on a server: what changed is sent, and at every moment the server says which version it holds.

The record that a version is coming is written first, and that it is there last; where all fits into one request, both go in it. After a cut
the next publication compares what is there and goes on.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.graph.contents import Contents, contents
from communique.iris import PUBLICATION
from communique.servers.catalogue import Catalogue, catalogue
from communique.servers.changes import Change, Plan, changes, compared, planned, whole
from communique.servers.connection import Connection
from communique.servers.graph_store import GraphStore
from communique.servers.record import Published, Version, digest_line, mark_line, record_lines, version_of
from communique.servers.served import ServedGraphs
from communique.servers.service import Service
from communique.servers.updates import Updates

__all__ = ["MOST_BYTES", "Report", "publish"]

MOST_BYTES: Final = 2**20
"""Bytes of one request; a server that takes less is sent less."""
_FEW: Final = 500
"""Graphs whose triples are counted by name; where more changed, those of all graphs are."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a publication did, or would do."""

    version: Version
    before: tuple[Version, ...]
    """The versions, or parts of versions, that were there."""
    resumed: bool
    """Whether an earlier publication had been cut."""
    plan: Plan
    unchanged: bool
    """Whether the version was there already."""


def publish(
    store: ox.Store, base: str, number: str, connection: Connection, service: Service, *, most: int = MOST_BYTES, verify: bool = False,
    dry_run: bool = False, tell: Callable[[int, int], None] = lambda *_: None,
) -> Report:  # fmt: skip
    """Publish a dataset; ``tell`` is told how many of how many graphs are done.

    With ``verify`` every graph that seems to be there is read back and compared. Raises ``CannotGoOn`` where the server does not do its
    part; what it holds then is named by its record, and the next publication goes on from there.
    """
    served = ServedGraphs(connection, service.query)
    release = contents(store)
    version = version_of(base, number, release)
    known = catalogue(served, release, version, entire=verify or not service.update)
    there = known.there
    resumed = there.version is not None and not there.finished
    counted = served.counted() if not there.finished or verify or not service.update else None
    plan = planned(release, there, counted)
    if verify:
        plan = _with(plan, compared({name: one for name, one in release.items() if name not in plan.changed}, served))
    was = tuple(dict.fromkeys((*there.before, *([there.version] if there.version else []))))
    unchanged = there.finished and there.version == version and not plan.changed and not plan.dropped
    report = Report(version, was, resumed, plan, unchanged)
    if not (dry_run or unchanged):
        before = tuple(one for one in was if one.iri != version.iri)
        work = _Publication(store, base, release, there, served, version, before, plan, tell)
        if service.update:
            work.by_updates(Updates(connection, service.update, most, version.iri, counted), known, verify=verify)
        else:
            work.by_graphs(GraphStore(connection, service.graphs, most, frozenset(counted or ())))
    return report


def _with(plan: Plan, more: tuple[str, ...]) -> Plan:
    return Plan(tuple(sorted({*plan.changed, *more})), plan.dropped, plan.kept - len(more))


@dataclass(frozen=True, slots=True)
class _Publication:
    store: ox.Store
    base: str
    release: Mapping[str, Contents]
    there: Published
    served: ServedGraphs
    version: Version
    before: tuple[Version, ...]
    plan: Plan
    tell: Callable[[int, int], None]

    @property
    def coming(self) -> tuple[str, ...]:
        """The record while the version is coming."""
        return record_lines(self.base, self.version, self.before, finished=False)

    @property
    def done(self) -> tuple[str, ...]:
        """The record when it is there."""
        return record_lines(self.base, self.version, finished=True)

    def by_updates(self, updates: Updates, known: Catalogue, *, verify: bool) -> None:
        """Publish by updates; in one request where it holds everything."""
        updates.record(self.there.lines, self.coming)
        if self.there.version is None:
            updates.send()
            self._read_back()
        self._each(updates, changes(self.plan, self.store, self.release, self.there, self.served, verify=verify))
        updates.record(known.gone, known.come)
        if updates.sent:
            updates.send()
            self._check(self.coming)
            updates.record(self.coming, self.done)
            updates.send()
        else:
            updates.record(self.coming, self.done)
            updates.send()
            try:
                self._check(self.done)
            except CannotGoOn:
                updates.record(self.done, self.coming)
                updates.send()
                raise
        self._read_back(self.done)

    def by_graphs(self, graphs: GraphStore) -> None:
        """Publish by the Graph Store Protocol."""
        kept = [digest_line(name, one.digest) for name, one in sorted(self.release.items()) if name not in set(self.plan.changed)]
        marks = [mark_line(name, self.version.iri) for name in (*self.plan.changed, *self.plan.dropped)]
        graphs.put(PUBLICATION, [*self.coming, *kept, *marks])
        self._read_back()
        self._each(graphs, whole(self.plan, self.store, self.release, self.there))
        graphs.send()
        self._check(self.coming)
        graphs.put(PUBLICATION, [*self.done, *(digest_line(name, one.digest) for name, one in sorted(self.release.items()))])
        self._read_back(self.done)

    def _each(self, writer: Updates | GraphStore, every_change: Iterable[Change]) -> None:
        every = len(self.plan.changed) + len(self.plan.dropped)
        for number, change in enumerate(every_change, start=1):
            writer.change(change)
            self.tell(number, every)

    def _read_back(self, record: tuple[str, ...] = ()) -> None:
        """Raises ``CannotGoOn`` where the record that was written is not what is read."""
        wanted = record or self.coming
        if self.served.read_state().lines != wanted:
            raise CannotGoOn(f"{self.served.endpoint}: does not show what was written; see whether the addresses belong together, "
                             "and whether somebody else publishes there")

    def _check(self, record: tuple[str, ...]) -> None:
        """Raises ``CannotGoOn`` where somebody else publishes, or a graph has not the number of triples that were sent."""
        self._read_back(record)
        names = [*self.plan.changed, *self.plan.dropped]
        counted = self.served.counted(names if len(names) <= _FEW else None) if names else {}
        for name in names:
            wanted = self.release[name].triples if name in self.release else 0
            if counted.get(name, 0) != wanted:
                raise CannotGoOn(f"{self.served.endpoint}: <{name}> has {counted.get(name, 0)} triples of {wanted}; the version is not "
                                 "whole, and its record says so; publish again")
