"""What a source tells of an event or a document, read from its claims: never the accepted layer, which is already merged."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from communique.iris import BOUNDS, CMQ, CONCEPT, PREFIXES, RECORDS
from communique.matching.spans import Span
from communique.vocabulary import superclasses

__all__ = ["EVENT", "INSTRUMENT", "Telling", "is_matched", "merged", "read_tellings"]

EVENT, INSTRUMENT = CMQ + "Event", CMQ + "Instrument"
_TYPE, _DATE, _TITLE = PREFIXES["rdf"] + "type", CMQ + "date", PREFIXES["dcterms"] + "title"
_BOUND_OF = dict(zip((BOUNDS[0], BOUNDS[1], BOUNDS[3], BOUNDS[4]), ("earliest", "latest", "latest_begin", "earliest_end"), strict=True))
_ROLE = {CMQ + "actor": CMQ + "actor", CMQ + "capacity": CMQ + "capacity", CMQ + "onBehalfOf": CMQ + "onBehalfOf"}


@dataclass(frozen=True, slots=True)
class Telling:
    """One event or document as some sources tell it.

    ``values`` holds under each property what is stated, as IRIs or text; the roles of its people stand there too. ``names`` are
    the titles and the forms by which the sources name it. The label, a curator's word, is left out.
    """

    id: str
    kind: str
    sources: frozenset[str]
    claims: frozenset[str]
    modalities: frozenset[str]
    spans: frozenset[Span]
    values: Mapping[str, frozenset[str]]
    names: frozenset[str]

    def of(self, *properties: str) -> frozenset[str]:
        """What is stated under any of the properties."""
        return frozenset().union(*(self.values.get(name, frozenset()) for name in properties))

    @property
    def is_planned(self) -> bool:
        """Whether it is nowhere told as having happened, only as planned or obliged."""
        return CONCEPT + "asserted" not in self.modalities


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim's source and modality, and by which forms it mentions what."""

    id: str
    source: str
    modality: str
    forms: Mapping[str, frozenset[str]]


def is_matched(kind: str) -> bool:
    """Whether things of a class are matched: events of every kind, and documents."""
    return bool(superclasses().get(kind, frozenset({kind})) & {EVENT, INSTRUMENT})


def read_tellings(store: ox.Store) -> tuple[Telling, ...]:
    """What each source tells of each event and document, one telling a source and thing, sorted by both."""
    told: dict[tuple[str, str], list[Telling]] = {}
    for claim in _claims(store):
        for telling in _tellings(store, claim):
            told.setdefault((telling.id, claim.source), []).append(telling)
    return tuple(merged(parts) for _, parts in sorted(told.items()))


def merged(parts: Iterable[Telling]) -> Telling:
    """The tellings of one thing as one; what differs between them stands side by side."""
    listed = list(parts)
    first = listed[0]
    if len(listed) == 1:
        return first
    values: dict[str, set[str]] = {}
    for part in listed:
        for name, found in part.values.items():
            values.setdefault(name, set()).update(found)
    return Telling(
        first.id, first.kind, _union(part.sources for part in listed), _union(part.claims for part in listed),
        _union(part.modalities for part in listed), frozenset().union(*(part.spans for part in listed)),
        {name: frozenset(found) for name, found in values.items()}, _union(part.names for part in listed),
    )  # fmt: skip


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _claims(store: ox.Store) -> Iterator[_Claim]:
    """Every claim that a source makes, none that a rule infers, sorted."""
    inferred = {_name(quad.subject) for quad in _records(store, CMQ + "evidence") if _text(quad.object) == CONCEPT + "inferred"}
    modality = {_name(quad.subject): _text(quad.object) for quad in _records(store, CMQ + "modality")}
    form = {_name(quad.subject): _text(quad.object) for quad in _records(store, CMQ + "form")}
    refers: dict[str, list[str]] = {}
    for quad in _records(store, CMQ + "refersTo"):
        refers.setdefault(_name(quad.subject), []).append(_text(quad.object))
    forms: dict[str, dict[str, set[str]]] = {}
    for quad in _records(store, CMQ + "mention"):
        mention = _text(quad.object)
        for thing in refers.get(mention, ()):
            forms.setdefault(_name(quad.subject), {}).setdefault(thing, set()).add(form.get(mention, ""))
    for quad in sorted(_records(store, PREFIXES["prov"] + "hadPrimarySource"), key=str):
        claim = _name(quad.subject)
        if claim not in inferred and claim in modality:
            named = {thing: frozenset(found) for thing, found in forms.get(claim, {}).items()}
            yield _Claim(claim, _text(quad.object), modality[claim], named)


def _records(store: ox.Store, predicate: str) -> Iterable[ox.Quad]:
    return store.quads_for_pattern(None, ox.NamedNode(predicate), None, ox.NamedNode(RECORDS))


def _tellings(store: ox.Store, claim: _Claim) -> Iterator[Telling]:
    """What one claim tells of each event and document in its graph."""
    nodes: dict[str, dict[str, set[str]]] = {}
    for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(claim.id)):
        nodes.setdefault(_name(quad.subject), {}).setdefault(quad.predicate.value, set()).add(_text(quad.object))
    for values in [node for node in nodes.values() if CMQ + "inEvent" in node]:
        for event in sorted(values[CMQ + "inEvent"] & nodes.keys()):
            for prop, name in _ROLE.items():
                nodes[event].setdefault(name, set()).update(values.get(prop, ()))
    for name, values in sorted(nodes.items()):
        kind = next((one for one in sorted(values.get(_TYPE, ())) if is_matched(one)), None)
        if kind is not None:
            yield _telling(name, kind, values, claim)


def _telling(name: str, kind: str, values: Mapping[str, set[str]], claim: _Claim) -> Telling:
    bounds = {field: min(values[prop]) for prop, field in _BOUND_OF.items() if prop in values}
    spans = frozenset({Span(min(values[_DATE]), **bounds)} if bounds and _DATE in values else set())
    kept = {prop: frozenset(found) for prop, found in values.items() if prop not in (_TYPE, _DATE, *BOUNDS) and found}
    names = claim.forms.get(name, frozenset()) | frozenset(values.get(_TITLE, ()))
    return Telling(name, kind, frozenset({claim.source}), frozenset({claim.id}), frozenset({claim.modality}), spans, kept, names)


def _name(term: ox.NamedNode | ox.BlankNode | ox.Triple) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else str(term)
