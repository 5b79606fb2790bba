"""What to cite for a claim, a thing or a source: references as data, before they are written in a style.

A claim is cited by its source, with the words, where they stand and the claim's IRI. Of anything else all sources are cited that tell
of it, each once, and the dataset itself. Keys follow from ids, which never change.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pyoxigraph as ox

from communique.ask.disputes import read_testimony
from communique.ask.explain import identify
from communique.ask.explanation import Testimony
from communique.ask.walk import Walk
from communique.findings import CannotGoOn
from communique.graph.asking import Graphs
from communique.graph.store import base_of
from communique.iris import ACCEPTED, CMQ, ENTITIES, LAYERS, PREFIXES, local, shorten

__all__ = ["Reference", "references"]

_DCTERMS, _SCHEMA, _PROV = PREFIXES["dcterms"], PREFIXES["schema"], PREFIXES["prov"]
_TYPE = PREFIXES["rdf"] + "type"
_CLAIMING = {"Conflict": ("conflictSide",), "Decision": ("supportedBy", "opposedBy"), "Nesting": ("outerClaim", "innerClaim"),
             "Ruling": ("prefers", "over"), "Identity": ("claim",), "ConflictSide": ("claim",)}
"""How records name the claims that they are about."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One work to cite; what is not known is empty. ``published`` is EDTF as recorded; there is no date of access but a recorded one.

    ``kind`` is ``dataset`` or ``source``. ``original`` is the language from which the work was translated; ``notes`` are sentences.
    """

    key: str
    iri: str
    kind: str
    title: str
    author: str
    publisher: str
    published: str
    language: str
    original: str
    address: str
    locator: str
    version: str
    notes: tuple[str, ...]


def references(store: Graphs, name: str) -> tuple[Reference, ...]:
    """The references for a claim, a source, the dataset, or anything that claims tell of; raises ``CannotGoOn`` where none do."""
    base = base_of(store)
    walk = Walk(store, base)
    iri, kinds = identify(walk, name, base)
    if "Source" in kinds:
        return (_source(walk, iri, base),)
    if "Dataset" in kinds:
        return (_dataset(walk, base),)
    if "Claim" in kinds and walk.one(iri, _PROV + "hadPrimarySource"):
        return (_claim(walk, read_testimony(walk, iri), base),)
    claims = _claims(walk, iri, kinds)
    sources: dict[str, list[str]] = {}
    for claim in sorted(_told(walk, claims)):
        source = walk.one(claim, _PROV + "hadPrimarySource")
        if source:
            sources.setdefault(source, []).append(claim)
    if not sources:
        raise CannotGoOn(f"{name}: no source tells of it; communique explain {name} says what is recorded of it")
    telling = (_source(walk, source, base, sources[source]) for source in sorted(sources))
    return (*telling, _dataset(walk, base, f"{walk.label(iri)}: <{iri}>."))


def _claims(walk: Walk, iri: str, kinds: list[str]) -> set[str]:
    """The claims that a record names, or that state something of a thing or its roles, or have it as a value."""
    if "Claim" in kinds:
        return {iri}
    named = {claim for kind in kinds for term in _CLAIMING.get(kind, ()) for claim in walk.values(iri, CMQ + term)}
    if "Conflict" in kinds:
        named = {claim for side in named for claim in walk.values(side, CMQ + "claim")}
    if named or set(kinds) & set(_CLAIMING):
        return named
    about = [iri, *walk.subjects(CMQ + "inEvent", iri, graph=ACCEPTED)]
    stating = {claim for one in about for claim in _graphs(walk.store, ox.NamedNode(one), None)}
    return stating or (set(_graphs(walk.store, None, ox.NamedNode(iri))) if walk.about(iri, ENTITIES) else set())


def _graphs(store: Graphs, subject: ox.NamedNode | None, value: ox.NamedNode | None) -> Iterable[str]:
    for quad in store.quads_for_pattern(subject, None, value, None):
        if isinstance(quad.graph_name, ox.NamedNode) and quad.graph_name.value not in LAYERS:
            yield quad.graph_name.value


def _told(walk: Walk, claims: set[str]) -> set[str]:
    """The claims with, for inferences, those that they follow from."""
    found: set[str] = set()
    waiting = sorted(claims)
    while waiting:
        claim = waiting.pop()
        if claim not in found:
            found.add(claim)
            waiting += walk.values(claim, _PROV + "wasDerivedFrom")
    return found


def _claim(walk: Walk, told: Testimony, base: str) -> Reference:
    """The source of a claim, with the claim's words or gist, and its IRI."""
    if told.passages:
        words = " … ".join(f"“{' '.join(passage.exact.split())}”" for passage in told.passages)
        places = ", ".join(f"{passage.start}–{passage.end}" for passage in told.passages)
        said = f"{words} (characters {places} of the stored text)."
    else:
        said = f"Cited: {' '.join(told.gist.split()).removesuffix('.')}."
    source = _source(walk, told.source, base)
    doubt = f"{told.modality.capitalize()}, not asserted." if told.modality not in ("", "asserted") else ""
    return replace(source, key=shorten(told.claim, base).replace("/", "-"), iri=told.claim, address=told.address,
                   locator=walk.one(told.claim, CMQ + "locator") or source.locator,
                   notes=tuple(filter(None, (said, doubt, f"Claim: <{told.claim}>.", *source.notes))))


def _source(walk: Walk, iri: str, base: str, claims: Iterable[str] = ()) -> Reference:
    def one(term: str) -> str:
        return walk.one(iri, term)

    named = ", ".join(shorten(claim, base) for claim in claims)
    doubt = "Known from works of reference, still to be confirmed." if local(one(CMQ + "standing")) == "common-reference" else ""
    via = f"Via {one(CMQ + 'via')}." if one(CMQ + "via") else ""
    notes = (f"Read in {named}." if named else "", via, doubt)
    key = shorten(iri, base).removeprefix("source/").replace("/", "-")
    return _reference(walk, iri, key=key, address=one(_SCHEMA + "url"), notes=notes)


def _dataset(walk: Walk, base: str, *notes: str) -> Reference:
    iri = next(iter(walk.subjects(_TYPE, CMQ + "Dataset")), base)

    return _reference(walk, iri, key=shorten(iri, base).replace("/", "-"), address=base, notes=notes)


def _reference(walk: Walk, iri: str, *, key: str, address: str, notes: Iterable[str]) -> Reference:
    """What the record of a source or dataset says of it as a work."""
    def one(term: str) -> str:
        return walk.one(iri, term)

    return Reference(
        key, iri, kind=local(one(_TYPE)).lower(), title=one(_DCTERMS + "title") or walk.label(iri), author=one(_DCTERMS + "creator"),
        publisher=one(_DCTERMS + "publisher"), published=one(_DCTERMS + "issued"), language=one(_DCTERMS + "language"),
        original=one(CMQ + "translatedFrom"), address=address, locator=one(CMQ + "locator"), version=one(PREFIXES["dcat"] + "version"),
        notes=tuple(filter(None, notes)))
