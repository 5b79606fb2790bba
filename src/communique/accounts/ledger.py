"""The contradiction ledger: each disagreement of sources with its witnesses side by side, and what only seems to be one.

Nothing is judged here: conflicts, rulings and reconciliations are those of the records, read with the words of the claims.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, Final

import pyoxigraph as ox

from communique.ask.disputes import read_dispute
from communique.ask.explanation import Dispute
from communique.ask.known import did_you_mean
from communique.ask.walk import Walk
from communique.findings import CannotGoOn
from communique.iris import ACCEPTED, CMQ, CONCEPT, ENTITIES, PREFIXES, RECORDS, VOCABULARY, expand
from communique.literals import is_iri
from communique.vocabulary import terms

__all__ = ["KINDS", "Ledger", "key_of", "read_ledger"]

KINDS: Final = ("date", "place", "participant", "office", "document-name", "count", "existence", "sequence", "legal-effect", "other")
"""The kinds of conflict, in the order of the ledger; each with ``-conflict`` is a concept."""

_TYPE: Final = ox.NamedNode(PREFIXES["rdf"] + "type")


@dataclass(frozen=True, slots=True)
class Ledger:
    """Conflicts and apparent conflicts, each by kind, then by the accepted date of their subject, then by name."""

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
        return {"title": self.title, "conflicts": [asdict(one) for one in self.conflicts],
                "apparent_conflicts": [asdict(one) for one in self.apparent]}  # fmt: skip


def read_ledger(
    store: ox.Store, base: str, about: str | None = None, kinds: Iterable[str] = (), *, near_misses: bool = True
) -> Ledger:
    """The ledger of a dataset, or of what is about something: an event, a role in it, a value, a claim or a source.

    ``about`` is an IRI or a name against the base; raises ``CannotGoOn`` where the dataset does not know it.
    """
    walk = Walk(store, base)
    named = _known(store, about, base) if about else None
    wanted = {f"{kind}-conflict" for kind in kinds}
    datasets = _of_class(store, "Dataset")
    return Ledger(
        walk.one(datasets[0], PREFIXES["dcterms"] + "title") if datasets else "",
        _entries(walk, "Conflict", named, wanted),
        _entries(walk, "ApparentConflict", named, wanted) if near_misses else (),
        base,
    )


def key_of(property_iri: str) -> str:
    """The name by which data files call a property."""
    return _keys().get(property_iri, property_iri)


@cache
def _keys() -> dict[str, str]:
    return {term.iri: name for name, term in reversed(terms().items())} | {_TYPE.value: "type"}


def _entries(walk: Walk, kind: str, about: str | None, kinds: set[str]) -> tuple[Dispute, ...]:
    found = (read_dispute(walk, name) for name in _of_class(walk.store, kind))
    chosen = [one for one in found if (not kinds or one.kind in kinds) and (about is None or _concerns(one, about))]
    return tuple(sorted(chosen, key=lambda one: _order(walk, one)))


def _order(walk: Walk, one: Dispute) -> tuple[int, str, str]:
    kind = one.kind.removesuffix("-conflict")
    event = walk.one(one.subject, CMQ + "inEvent", ACCEPTED) or one.subject
    return KINDS.index(kind) if kind in KINDS else len(KINDS), walk.one(event, CMQ + "earliest", ACCEPTED) or "9", one.conflict


def _concerns(one: Dispute, about: str) -> bool:
    """Whether a thing is what an entry is about, a role in it, or stands on one of its sides."""
    if about in (one.conflict, one.subject) or one.subject.startswith(about + "/"):
        return True
    witnesses = (claim for side in one.sides for claim in side.claims)
    return any(about in side.terms for side in one.sides) or any(about in (claim.claim, claim.source) for claim in witnesses)


def _of_class(store: ox.Store, kind: str) -> list[str]:
    found = store.quads_for_pattern(None, _TYPE, ox.NamedNode(CMQ + kind), ox.NamedNode(RECORDS))
    return sorted(quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode))


def _known(store: ox.Store, name: str, base: str) -> str:
    for iri in (expand(name.strip("<> "), base), CONCEPT + name):
        if is_iri(iri) and any(next(iter(store.quads_for_pattern(ox.NamedNode(iri), None, None, ox.NamedNode(graph))), None)
                               for graph in (ENTITIES, RECORDS, ACCEPTED, VOCABULARY)):  # fmt: skip
            return iri
    raise CannotGoOn(f"--about {name}: the dataset does not know it; {did_you_mean(store, name, base)}")
