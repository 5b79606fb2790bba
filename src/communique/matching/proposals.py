"""Proposals: for each event that only one source tells, which known events it may be, best first, for a person to decide."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.graph.store import base_of
from communique.iris import CMQ, RECORDS, expand
from communique.matching.background import read_background
from communique.matching.blocks import Blocks
from communique.matching.comparing import Comparison, Known, are_comparable
from communique.matching.decided import Decided, read_decided
from communique.matching.tellings import Telling, merged, read_tellings

__all__ = ["LEAST", "Matcher", "Proposal", "Standing", "known_source", "read_matcher"]

LEAST = 6
"""The score from which on a pair is proposed, unless told otherwise: chosen by a measure on the dataset (tests/matching)."""

Standing = Literal["open", "ruled out", "distinct", "same"]
"""Open to a decision; ruled out by a veto; decided by a person, as two events or as one."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A pair of accounts with its comparison; ``rank`` counts the proposals for one event from 1, the best first."""

    comparison: Comparison
    standing: Standing
    rank: int = 0
    reason: str = ""
    """The reason of the person who decided; empty where nobody has."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """What is told and known, and what has been decided."""

    known: Known
    decided: Decided

    def proposals(self, source: str | None = None, *, least: int = LEAST, everything: bool = False) -> tuple[Proposal, ...]:
        """The proposals for what only a source tells, or without one for every pair told by different sources.

        Ordered by event, the best first. With ``everything`` pairs that are ruled out and pairs that are decided are among them.
        """
        found: list[Proposal] = []
        by_id = self.known.by_id
        candidates = [telling for telling in by_id.values() if source is None or telling.sources == {source}]
        blocks = Blocks.of(by_id.values())
        for one in candidates:
            others = [other for other in blocks.near(one) if are_comparable(one.kind, other.kind) and (source or one.id < other.id)]
            shown = [self.judge(self.known.compare(one, other)) for other in others
                     if everything or one.sources.isdisjoint(other.sources)]
            wanted = [proposal for proposal in shown if proposal.comparison.score >= least and (everything or proposal.standing == "open")]
            found.extend(_ranked(wanted))
        if everything:
            found.extend(self._joined(source))
        return tuple(found)

    def judge(self, comparison: Comparison) -> Proposal:
        """The comparison with what was decided of the pair, or what rules it out."""
        reason = self.decided.distinct.get(frozenset({comparison.one.id, comparison.other.id}))
        if reason is not None:
            return Proposal(comparison, "distinct", 0, reason)
        return Proposal(comparison, "ruled out" if comparison.vetoes else "open")

    def pair(self, one: str, other: str) -> Proposal:
        """Two things compared, whatever their score; raises ``CannotGoOn`` for one that no source tells of."""
        for name in (one, other):
            if name not in self.known.by_id:
                raise CannotGoOn(f"{self.known.background.name(name)}: is no event or document that a source tells of; "
                                 "check the id, and run communique build after a change")
        return self.judge(self.known.compare(self.known.by_id[one], self.known.by_id[other]))

    def _joined(self, source: str | None) -> Iterator[Proposal]:
        """What a person found to be one: the source's account against those of the others, or each source's against the rest."""
        parts: dict[str, list[Telling]] = {}
        for telling in self.known.tellings:
            parts.setdefault(telling.id, []).append(telling)
        for name, told in sorted(parts.items()):
            if name not in self.decided.same or len(told) < 2:
                continue
            for one in told:
                if source is None or one.sources == {source}:
                    others = merged(other for other in told if other is not one)
                    yield Proposal(self.known.compare(one, others), "same", 0, self.decided.same[name])


def _ranked(proposals: list[Proposal]) -> Iterator[Proposal]:
    """Open ones first, then by score, then by id."""
    order = sorted(proposals, key=lambda found: (found.standing != "open", -found.comparison.score, found.comparison.other.id))
    return (replace(found, rank=rank) for rank, found in enumerate(order, 1))


def read_matcher(store: ox.Store) -> Matcher:
    """The matcher of a built dataset."""
    return Matcher(Known(read_tellings(store), read_background(store, base_of(store))), read_decided(store))


def known_source(store: ox.Store, name: str) -> str:
    """The IRI of a source as typed; raises ``CannotGoOn`` where the dataset has none of that name."""
    source = expand(name, base_of(store))
    kind = ox.NamedNode(CMQ + "Source")
    if not any(store.quads_for_pattern(ox.NamedNode(source), None, kind, ox.NamedNode(RECORDS))):
        raise CannotGoOn(f"{name}: is no source of the built dataset; write it like source/name, and run communique build after adding it")
    return source
