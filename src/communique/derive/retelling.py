"""The dataset as some of the sources tell it: the accepted layer derived again from chosen claims, once for all queries.

A choice leaves out claims; what follows from the rest is derived as in a build, by the same rules, in a store of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypedDict

import pyoxigraph as ox

from communique.curation.likeness import near_ids
from communique.dates import instant_bounds
from communique.derive import derive, read_single_valued
from communique.derive.lookup import objects, term_text
from communique.findings import CannotGoOn
from communique.graph.store import filled
from communique.iris import CMQ, CONCEPT, ENTITIES, LAYERS, LINKS, PREFIXES, RECORDS, VOCABULARY, expand, shorten

__all__ = ["Choice", "Written", "retold"]

_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_RECORDS = ox.NamedNode(RECORDS)
_SOURCE_OF = CMQ + "sourceOf"
_DERIVED = {
    CMQ + name for name in ("Decision", "Conflict", "ApparentConflict", "ConflictSide", "Nesting", "Styling", "Inference", "Rule")
}


class Written(TypedDict):
    """A choice in words: full IRIs, a day or nothing, kinds of evidence joined by commas or nothing."""

    told_by: list[str]
    published_by: str
    without: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Which claims tell: those of some sources or sides, published by a day, with or without kinds of evidence.

    ``told_by`` holds IRIs of sources, or of the States or the concept ``third-party`` whose side sources are on; empty means all.
    A source whose day of publication is unknown, or may be later than ``published_by``, does not tell by that day.
    ``without`` holds ``inferred`` or ``cited``, or both.
    """

    told_by: frozenset[str] = frozenset()
    published_by: date | None = None
    without: frozenset[str] = frozenset()

    @classmethod
    def read(cls, told_by: Iterable[str], published_by: str | None, without: str | None, base: str) -> "Choice":
        """The choice that a person types; raises ``CannotGoOn`` for a day or a kind of evidence that is none."""
        kinds = frozenset(kind.strip() for kind in (without or "").split(",") if kind.strip())
        for kind in sorted(kinds - {"inferred", "cited"}):
            raise CannotGoOn(f"--without {kind}: is no kind of evidence to leave out; write inferred, cited, or both")
        try:
            day = date.fromisoformat(published_by) if published_by else None
        except ValueError as problem:
            raise CannotGoOn(f"--published-by {published_by}: is no day; write it like 2012-12-31") from problem
        return cls(frozenset(expand(name, base) for name in told_by), day, kinds)

    def written(self) -> "Written":
        """The choice as words that ``read`` reads, sorted, for another process or a manifest."""
        day = self.published_by.isoformat() if self.published_by else ""
        return Written(told_by=sorted(self.told_by), published_by=day, without=",".join(sorted(self.without)))


def retold(store: ox.Store, choice: Choice, shapes: Path, rules: Path, base: str) -> ox.Store:
    """A store in memory with the chosen claims and what follows from them; raises ``CannotGoOn`` for a source nobody knows."""
    sources = frozenset(_chosen_sources(store, choice, base))
    claims = frozenset(_chosen_claims(store, choice, sources))
    retelling = filled(_kept(store, claims, sources))
    derived = derive(retelling, read_single_valued(shapes), rules, base=base, inferences="inferred" not in choice.without)
    retelling.bulk_extend(derived.quads)
    return retelling


def _chosen_sources(store: ox.Store, choice: Choice, base: str) -> Iterator[str]:
    sources = {term_text(quad.subject) for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(CMQ + "Source"), _RECORDS)}
    sides = {source: objects(store, source, CMQ + "side") for source in sources}
    known = sources | {side for found in sides.values() for side in found}
    for name in sorted(choice.told_by - known):
        near = near_ids(shorten(name, base), {shorten(one, base): () for one in known})
        meant = f"did you mean {' or '.join(near)}? " if near else ""
        raise CannotGoOn(f"--told-by {shorten(name, base)}: is no source and no side; {meant}communique query coverage lists the sources")
    for source in sorted(sources):
        told = not choice.told_by or source in choice.told_by or not choice.told_by.isdisjoint(sides[source])
        if told and (choice.published_by is None or _is_out_by(store, source, choice.published_by)):
            yield source


def _is_out_by(store: ox.Store, source: str, day: date) -> bool:
    """Whether a source is certainly published by a day."""
    latest = [instant_bounds(text).latest for text in objects(store, source, PREFIXES["dcterms"] + "issued")]
    return bool(latest) and all(bound is not None and bound <= day for bound in latest)


def _chosen_claims(store: ox.Store, choice: Choice, sources: frozenset[str]) -> Iterator[str]:
    unwanted = {CONCEPT + name for name in choice.without}
    for quad in store.quads_for_pattern(None, ox.NamedNode(PREFIXES["prov"] + "hadPrimarySource"), None, _RECORDS):
        claim = term_text(quad.subject)
        if term_text(quad.object) in sources and unwanted.isdisjoint(objects(store, claim, CMQ + "evidence")):
            yield claim


def _kept(store: ox.Store, claims: frozenset[str], sources: frozenset[str]) -> Iterator[ox.Quad]:
    """All names and words, the chosen claims with their records, and every record that is neither derived nor another claim's.

    Of coverage only what the chosen sources cover: who is not asked covers nothing.
    """
    for graph in (ENTITIES, LINKS, VOCABULARY):
        yield from store.quads_for_pattern(None, None, None, ox.NamedNode(graph))
    for claim in sorted(claims):
        yield from store.quads_for_pattern(None, None, None, ox.NamedNode(claim))
    others = {graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode)} - claims - set(LAYERS)
    others |= {term_text(quad.subject) for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(CMQ + "Claim"), _RECORDS)} - claims
    dropped = others | {term_text(quad.subject) for kind in sorted(_DERIVED)
                        for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(kind), _RECORDS)}
    coverage = {term_text(quad.subject) for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(CMQ + "Coverage"), _RECORDS)}
    dropped |= {record for record in coverage if sources.isdisjoint(objects(store, record, _SOURCE_OF))}
    for quad in store.quads_for_pattern(None, None, None, _RECORDS):
        record = term_text(quad.subject).partition("#")[0]
        of_another = record in coverage and quad.predicate.value == _SOURCE_OF and term_text(quad.object) not in sources
        if record not in dropped and not of_another:
            yield quad
