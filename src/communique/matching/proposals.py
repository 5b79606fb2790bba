"""Proposals: for each event that only one source tells, which known events it may be, best first, for a person to decide."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.graph.store import base_of
from communique.iris import CMQ, RECORDS, expand, local
from communique.matching.background import read_background
from communique.matching.blocks import Blocks
from communique.matching.comparing import Comparison, Known, are_comparable
from communique.matching.decided import Decided, read_decided
from communique.matching.tellings import Telling, merged, read_tellings
from communique.matching.vetoes import Veto

__all__ = ["LEAST", "Matcher", "Proposal", "Standing", "known_source", "read_matcher"]

LEAST = 3
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
        pairs = [proposal for proposal in self._pairs(source, everything) if proposal.comparison.score >= least]
        wanted = [proposal for proposal in _without_rivals(pairs) if everything or proposal.standing == "open"]
        joined = self._joined(source) if everything else ()
        return (*_ranked(wanted), *joined)

    def _pairs(self, source: str | None, everything: bool) -> Iterator[Proposal]:
        """Every pair worth a look on which something particular agrees, judged by itself."""
        by_id = self.known.by_id
        blocks = Blocks.of(by_id.values(), self.known.background)
        for one in by_id.values():
            if source is not None and one.sources != {source}:
                continue
            for other in blocks.near(one):
                told_apart = not everything and not one.sources.isdisjoint(other.sources)
                if told_apart or not are_comparable(one.kind, other.kind) or (source is None and other.id < one.id):
                    continue
                comparison = self.known.compare(one, other)
                if comparison.is_particular:
                    yield self.judge(comparison)

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
                                 "check the id")
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


def _without_rivals(proposals: list[Proposal]) -> Iterator[Proposal]:
    """The proposals; ruled out is one for what another event of the same source fits better, for it cannot be both."""
    best: dict[tuple[str, str], Proposal] = {}
    for found in proposals:
        for source in found.comparison.one.sources if found.standing == "open" else ():
            key = (found.comparison.other.id, source)
            if key not in best or found.comparison.score > best[key].comparison.score:
                best[key] = found
    for found in proposals:
        rivals = [best[key] for source in sorted(found.comparison.one.sources) if (key := (found.comparison.other.id, source)) in best]
        better = next((rival for rival in rivals if rival.comparison.score > found.comparison.score), None)
        yield found if better is None or found.standing != "open" else _rivalled(found, better)


def _rivalled(found: Proposal, better: Proposal) -> Proposal:
    why = f"{local(better.comparison.one.id)}, of the same source, fits better (score {better.comparison.score})"
    vetoes = (*found.comparison.vetoes, Veto("rival", why, False))
    return replace(found, standing="ruled out", comparison=replace(found.comparison, vetoes=vetoes))


def _ranked(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """By event; open ones first, then by score, then by id; numbered for each event."""
    order = sorted(proposals, key=lambda found: (
        found.comparison.one.id, found.standing != "open", -found.comparison.score, found.comparison.other.id))  # fmt: skip
    for _, group in groupby(order, key=lambda found: found.comparison.one.id):
        yield from (replace(found, rank=rank) for rank, found in enumerate(group, 1))


def read_matcher(store: ox.Store) -> Matcher:
    """The matcher of a built dataset."""
    return Matcher(Known(read_tellings(store), read_background(store, base_of(store))), read_decided(store))


def known_source(store: ox.Store, name: str) -> str:
    """The IRI of a source as typed; raises ``CannotGoOn`` where the dataset has none of that name."""
    source = expand(name, base_of(store))
    kind = ox.NamedNode(CMQ + "Source")
    if not any(store.quads_for_pattern(ox.NamedNode(source), None, kind, ox.NamedNode(RECORDS))):
        raise CannotGoOn(f"{name}: is no source of this dataset; write it like source/name")
    return source
