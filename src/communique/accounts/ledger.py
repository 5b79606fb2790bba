"""The contradiction ledger: each disagreement of sources with its witnesses side by side, and what only seems to be one.

Nothing is judged here: conflicts, rulings and reconciliations are those of the records, read with the words of the claims.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

import pyoxigraph as ox

from communique.ask.binding import ANY, read_value
from communique.ask.disputes import read_dispute
from communique.ask.explanation import Dispute
from communique.ask.known import check_known, did_you_mean
from communique.ask.lines import lines_here
from communique.ask.saved import find_query
from communique.ask.walk import Walk
from communique.findings import CannotGoOn
from communique.graph.asking import Graphs
from communique.iris import ACCEPTED, CMQ, CONCEPT, ENTITIES, PREFIXES, RECORDS, VOCABULARY, expand
from communique.literals import is_iri
from communique.vocabulary import queries

__all__ = ["KINDS", "Ledger", "read_ledger"]

KINDS: Final = ("date", "place", "participant", "office", "document-name", "count", "existence", "sequence", "legal-effect", "other")
"""The kinds of conflict, in the order of the ledger; each with ``-conflict`` is a concept."""

_TYPE: Final = ox.NamedNode(PREFIXES["rdf"] + "type")


@dataclass(frozen=True, slots=True)
class Ledger:
    """Conflicts, the open ones first, and apparent ones, each by kind, then by the accepted date of their subject, then by name."""

    title: str
    conflicts: tuple[Dispute, ...]
    apparent: tuple[Dispute, ...]
    base: str

    @property
    def settled(self) -> int:
        """How many of the conflicts are settled by a ruling."""
        return sum(1 for one in self.conflicts if one.ruling)

    def as_json(self) -> dict[str, Any]:
        """The ledger as plain objects for JSON; IRIs are full."""
        return {"title": self.title, "conflicts": [_plain(one) for one in self.conflicts],
                "apparent_conflicts": [_plain(one) for one in self.apparent]}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which entries are asked for; an empty part leaves it open."""

    about: str
    kinds: frozenset[str]
    states: frozenset[str]

    def has(self, walk: Walk, one: Dispute) -> bool:
        """Whether an entry is among them."""
        return (
            (not self.kinds or one.kind in self.kinds)
            and (not self.about or _concerns(one, self.about))
            and (not self.states or _of_states(walk, one.subject, self.states))
        )


def read_ledger(
    store: Graphs, base: str, about: str | None = None, kinds: Iterable[str] = (), *, near_misses: bool = True,
    state: Sequence[str] = (), states: str = "named",
) -> Ledger:
    """The ledger of a dataset, or of what is about something: an event, a role in it, a value, a claim or a source.

    ``about`` is an IRI or a name against the base. ``state`` names States of which an entry is, or that have a part in its subject, under
    a reading of ``states``, as in the saved query ``conflicts``. Raises ``CannotGoOn`` for what the dataset does not know.
    """
    walk = Walk(store, base)
    named = _known(store, about, base) if about else ""
    meant = _meant(store, base, state, states)
    wanted = _Wanted(named, frozenset(f"{kind}-conflict" for kind in kinds), meant)
    datasets = _of_class(store, "Dataset")
    return Ledger(
        walk.one(datasets[0], PREFIXES["dcterms"] + "title") if datasets else "",
        _entries(walk, "Conflict", wanted),
        _entries(walk, "ApparentConflict", wanted) if near_misses else (),
        base,
    )


def _plain(one: Dispute) -> dict[str, Any]:
    return asdict(one) | {"agree_with_several_sides": sorted(one.shared())}


def _meant(store: Graphs, base: str, given: Sequence[str], reading: str) -> frozenset[str]:
    """The States that the given ones stand for; none where the State is left open."""
    saved = find_query("conflicts", (queries(),))
    lines = lines_here(store, saved, reading)
    if not given or ANY in given:
        return frozenset()
    check_known(store, saved, {"state": given}, base)
    (parameter,) = (one for one in saved.params if one.name == "state")
    return frozenset(lines.meant([read_value(parameter, one, base).value for one in given]))


def _of_states(walk: Walk, subject: str, states: frozenset[str]) -> bool:
    """Whether a subject is one of the States, or one of them, or somebody who acts for one, has a part in it."""
    actors = {quad.object.value for quad in walk.about(subject, ACCEPTED) if isinstance(quad.object, ox.NamedNode)}
    return not states.isdisjoint({subject, *actors, *(state for one in actors for state in walk.values(one, CMQ + "actsFor", ACCEPTED))})


def _entries(walk: Walk, kind: str, wanted: _Wanted) -> tuple[Dispute, ...]:
    found = (read_dispute(walk, name) for name in _of_class(walk.store, kind))
    return tuple(sorted((one for one in found if wanted.has(walk, one)), key=lambda one: _order(walk, one)))


def _order(walk: Walk, one: Dispute) -> tuple[bool, int, str, str]:
    kind = one.kind.removesuffix("-conflict")
    event = walk.one(one.subject, CMQ + "inEvent", ACCEPTED) or one.subject
    earliest = walk.one(event, CMQ + "earliest", ACCEPTED) or "9"
    return bool(one.ruling), KINDS.index(kind) if kind in KINDS else len(KINDS), earliest, one.conflict


def _concerns(one: Dispute, about: str) -> bool:
    """Whether a thing is what an entry is about, a role in it, or stands on one of its sides."""
    if about in (one.conflict, one.subject) or one.subject.startswith(about + "/"):
        return True
    witnesses = (claim for side in one.sides for claim in side.claims)
    return any(about in side.terms for side in one.sides) or any(about in (claim.claim, claim.source) for claim in witnesses)


def _of_class(store: Graphs, kind: str) -> list[str]:
    found = store.quads_for_pattern(None, _TYPE, ox.NamedNode(CMQ + kind), ox.NamedNode(RECORDS))
    return sorted(quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode))


def _known(store: Graphs, name: str, base: str) -> str:
    for iri in (expand(name.strip("<> "), base), CONCEPT + name):
        if is_iri(iri) and any(next(iter(store.quads_for_pattern(ox.NamedNode(iri), None, None, ox.NamedNode(graph))), None)
                               for graph in (ENTITIES, RECORDS, ACCEPTED, VOCABULARY)):  # fmt: skip
            return iri
    raise CannotGoOn(f"--about {name}: the dataset does not know it; {did_you_mean(store, name, base)}")
