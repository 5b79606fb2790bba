"""What a row of any query rests on, found from the row alone: the claims behind what stands in it, and no others.

A row says by its IRIs what it is about. Claims, decisions and conflicts speak for themselves. Of an event, an instrument or
another thing with a history those decisions count whose value stands in the row, as IRI, as text or under one of its names. Where a
row names actors and places only, it rests on what joins them; where it gives a form of a name, on the mentions with that form.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from communique.ask.answers import Row, Term
from communique.ask.walk import Walk
from communique.graph.asking import Graphs
from communique.iris import ACCEPTED, BOUNDS, CMQ, ENTITIES, LAYERS, PREFIXES, RECORDS, VOCABULARY, local

__all__ = ["Grounds", "Rest"]

_TYPE, _PROV = PREFIXES["rdf"] + "type", PREFIXES["prov"]
_DATE = CMQ + "date"
_SPEAKING = ("Claim", "Decision", "ConflictSide", "Conflict", "Nesting")
"""Records that say which claims are meant, the most exact first."""
_NOTED = frozenset({"Coverage", "Gap", "Identity", "Ruling", "Unclaimed", "Retired"})
"""Records that are a curator's word: they are noted themselves, with their reason."""
_OWN = {CMQ + name for name in ("inEvent", "onInstrument", "ofInstrument")}
_WITHIN = PREFIXES["sem"] + "subEventOf"
"""By these a part belongs to a whole, and what the part says may stand in the whole's row; but the date of an event within is its own."""
_STANDING = ("State", "Person", "Office", "Organisation", "Place", "Source", "Rule")
"""Things that a row names in passing: what it says is rarely all that is known of them."""
_STEM = 4
"""Letters by which the name of a column is told to be that of a property: sending, sender, sendingState."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What a row rests on: claims in support, claims against, and records of curators (or sources); IRIs, sorted."""

    claims: tuple[str, ...]
    against: tuple[str, ...]
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Decision:
    subject: str
    property: str
    value: ox.NamedNode | ox.Literal
    claims: tuple[str, ...]
    against: tuple[str, ...]


class Grounds:
    """A store as rows are traced back in it."""

    def __init__(self, store: Graphs) -> None:
        self._walk = Walk(store)
        self._store = store

    def of(self, columns: Sequence[str], row: Row) -> Rest:
        """What a row with these columns rests on; nothing where it has no IRI that leads to claims."""
        iris = list(dict.fromkeys(term.value for term in row if isinstance(term, ox.NamedNode)))
        kinds = {iri: self._kinds(iri) for iri in iris}
        cells = _cells(row)
        records = [iri for iri in iris if kinds[iri] & _NOTED]
        claims, against = self._spoken(iris, kinds)
        if not claims and "form" in columns:
            claims = self._mentioning(iris, dict(zip(columns, row, strict=True)), cells)
        if not claims:
            decisions = self._decided(iris, kinds, cells) or self._joining(iris, kinds, columns, row) or self._bounding(iris, cells)
            claims = {claim for one in decisions for claim in one.claims}
            against = {claim for one in decisions for claim in one.against} - claims
        if not claims and not records:
            claims = {claim for iri in iris if not kinds[iri] & {"Source", "Rule"} for claim in self._stating(iri)}
        sources = {iri for iri in iris if "Source" in kinds[iri]}
        own = {claim for claim in claims if self._walk.one(claim, _PROV + "hadPrimarySource") in sources}
        return Rest(tuple(sorted(own or claims)), tuple(sorted(against)), tuple(sorted(records if claims or records else sources)))

    def _kinds(self, iri: str) -> set[str]:
        return {local(kind) for graph in (RECORDS, ENTITIES) for kind in self._walk.values(iri, _TYPE, graph)} or {
            local(kind) for kind in self._walk.values(iri, _TYPE, ACCEPTED)}

    def _spoken(self, iris: list[str], kinds: dict[str, set[str]]) -> tuple[set[str], set[str]]:
        """The claims that a claim, decision, side, conflict or nesting of the row names, for and against."""
        for kind in _SPEAKING:
            found = [iri for iri in iris if kind in kinds[iri]]
            if found:
                said = [self._claims_of(iri, kind) for iri in found]
                return {claim for one, _ in said for claim in one}, {claim for _, one in said for claim in one}
        return set(), set()

    def _claims_of(self, iri: str, kind: str) -> tuple[set[str], set[str]]:
        walk = self._walk
        if kind == "Claim":
            return {iri}, set()
        if kind == "Decision":
            return set(walk.values(iri, CMQ + "supportedBy")), set(walk.values(iri, CMQ + "opposedBy"))
        if kind == "Nesting":
            return {*walk.values(iri, CMQ + "outerClaim"), *walk.values(iri, CMQ + "innerClaim")}, set()
        if kind == "Conflict":
            return {claim for side in walk.values(iri, CMQ + "conflictSide") for claim in walk.values(side, CMQ + "claim")}, set()
        own = set(walk.values(iri, CMQ + "claim"))
        others = {side for conflict in walk.subjects(CMQ + "conflictSide", iri) for side in walk.values(conflict, CMQ + "conflictSide")}
        return own, {claim for side in others for claim in walk.values(side, CMQ + "claim")} - own

    def _decided(self, iris: list[str], kinds: dict[str, set[str]], cells: frozenset[str]) -> list[_Decision]:
        """The decisions on what the row is about whose value stands in it; all of them where none does."""
        wholes = [iri for iri in iris if not kinds[iri] & {*_STANDING, *_NOTED}]
        wholes += [event for iri in iris if "Gap" in kinds[iri] for event in self._walk.values(iri, CMQ + "identifies")]
        within = {one.value.value for iri in wholes for one in self._by_subject.get(iri, ())}
        parts = {part: term for iri in wholes if iri not in within for term in (_WITHIN, *sorted(_OWN))
                 for part in self._parts(iri, term, cells)}
        found = [one for subject in dict.fromkeys([*wholes, *parts]) for one in self._by_subject.get(subject, ())
                 if one.property not in (_TYPE, _DATE if parts.get(subject) == _WITHIN and subject not in wholes else "")
                 and self._stands(one, iris, cells)]
        found += [one for iri in wholes for one in self._by_value.get(iri, ()) if one.subject in iris or self._is_named(one.subject, cells)]
        own = [one for subject in wholes for one in self._by_subject.get(subject, ())]
        return found or [one for one in own if one.property != _TYPE] or own

    def _parts(self, iri: str, term: str, cells: frozenset[str]) -> list[str]:
        """The parts of a whole; of a treaty's actions those whose dates stand in the row, where some do."""
        parts = self._walk.subjects(term, iri, graph=ACCEPTED)
        if term == _WITHIN:
            return parts
        dated = [part for part in parts for one in self._by_subject.get(part, ()) if one.property == _DATE and self._stands(one, [], cells)]
        return dated or parts

    def _stands(self, decision: _Decision, iris: list[str], cells: frozenset[str]) -> bool:
        value = decision.value
        if isinstance(value, ox.NamedNode):
            return value.value in iris or self._is_named(value.value, cells)
        if _folded(value.value) in cells:
            return True
        return decision.property == _DATE and any(
            day in cells for bound in BOUNDS for day in self._walk.values(decision.subject, bound, ACCEPTED))

    def _is_named(self, iri: str, cells: frozenset[str]) -> bool:
        return not cells.isdisjoint(self._names(iri))

    def _names(self, iri: str) -> set[str]:
        """What may stand in a row for an IRI: its last segment, its last two, and its labels."""
        labels = {name for graph in (ENTITIES, VOCABULARY) for name in self._walk.values(iri, PREFIXES["skos"] + "prefLabel", graph)}
        return {_folded(name) for name in labels} | {local(iri), "/".join(iri.split("/")[-2:])}

    def _joining(self, iris: list[str], kinds: dict[str, set[str]], columns: Sequence[str], row: Row) -> list[_Decision]:
        """The decisions by which something has all actors and places of a row as values, or those that act for them.

        Where the name of an actor stands in a column that begins like a property (*sending*), that property must have it.
        """
        joined = [iri for iri in iris if kinds[iri] & {*_STANDING} - {"Source", "Rule"}]
        if len(joined) < 2 or len(joined) < len(iris):
            return []
        reach = {iri: {iri, *self._walk.subjects(CMQ + "actsFor", iri, graph=ACCEPTED)} for iri in joined}
        having = [{one.subject for value in values for one in self._by_value.get(value, ())} for values in reach.values()]
        subjects = set.intersection(*having)
        cells = _cells(row)
        named = {subject for subject in subjects if self._kinds(subject) & cells} or subjects
        ways = [(name[:_STEM], reach[iri]) for name, term in zip(columns, row, strict=True) for iri in joined
                if isinstance(term, ox.Literal) and _folded(term.value) in self._names(iri)]
        values = set().union(*reach.values())
        return [one for subject in sorted(named) if all(self._leads(subject, *way) for way in ways)
                for one in self._by_subject.get(subject, ()) if isinstance(one.value, ox.NamedNode) and one.value.value in values]

    def _bounding(self, iris: list[str], cells: frozenset[str]) -> Iterable[_Decision]:
        """The decisions of what has an actor of the row as a value, and a date that stands in it: where it begins or ends."""
        about = {one.subject: iri for iri in iris for one in self._by_value.get(iri, ())}
        dated = [subject for subject in sorted(about) for one in self._by_subject[subject]
                 if one.property == _DATE and self._stands(one, [], cells)]
        return [one for subject in dated for one in self._by_subject[subject]
                if one.property == _DATE or (isinstance(one.value, ox.NamedNode) and one.value.value in iris)]

    def _leads(self, subject: str, stem: str, values: set[str]) -> bool:
        """Whether a property that begins so has one of the values, where the subject has such a property."""
        found = {one.value.value for one in self._by_subject.get(subject, ()) if local(one.property).startswith(stem)}
        return not found or not found.isdisjoint(values)

    def _mentioning(self, iris: list[str], cell: Mapping[str, Term | None], cells: frozenset[str]) -> set[str]:
        """The claims that have the form of name (and the title) that the row gives, of the sources that stand in it."""
        wanted = {name: _folded(getattr(cell.get(name), "value", "")) for name in ("form", "title") if name in cell}
        found: set[str] = set()
        for mention in (mention for iri in iris for mention in self._walk.subjects(CMQ + "refersTo", iri)):
            has = {"form": _folded(self._walk.one(mention, CMQ + "form")), "title": _folded(self._walk.one(mention, CMQ + "styledTitle"))}
            if all(has[name] == text for name, text in wanted.items()):
                found.add(mention.partition("#")[0])
        return {claim for claim in found if local(self._walk.one(claim, _PROV + "hadPrimarySource")) in cells} or found

    def _stating(self, iri: str) -> Iterator[str]:
        for quad in self._store.quads_for_pattern(ox.NamedNode(iri), None, None, None):
            if isinstance(quad.graph_name, ox.NamedNode) and quad.graph_name.value not in LAYERS:
                yield quad.graph_name.value

    @cached_property
    def _decisions(self) -> list[_Decision]:
        said: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(list))
        for term in ("subject", "property", "value", "supportedBy", "opposedBy"):
            for quad in self._store.quads_for_pattern(None, ox.NamedNode(CMQ + term), None, ox.NamedNode(RECORDS)):
                if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                    said[quad.subject.value][term].append(quad.object)
        return [_Decision(has["subject"][0].value, has["property"][0].value, has["value"][0], _sorted(has["supportedBy"]),
                          _sorted(has["opposedBy"]))
                for _, has in sorted(said.items()) if has["supportedBy"] and has["value"]]

    @cached_property
    def _by_subject(self) -> dict[str, list[_Decision]]:
        found: dict[str, list[_Decision]] = defaultdict(list)
        for one in self._decisions:
            found[one.subject].append(one)
        return found

    @cached_property
    def _by_value(self) -> dict[str, list[_Decision]]:
        found: dict[str, list[_Decision]] = defaultdict(list)
        for one in self._decisions:
            if isinstance(one.value, ox.NamedNode):
                found[one.value.value].append(one)
        return found


def _sorted(terms: Iterable[ox.NamedNode | ox.Literal]) -> tuple[str, ...]:
    return tuple(sorted(term.value for term in terms))


def _cells(row: Row) -> frozenset[str]:
    """The texts of a row, and each of several in one cell."""
    texts = [_folded(term.value) for term in row if isinstance(term, ox.Literal)]
    return frozenset(part for text in texts for part in (text, *text.split("; ")) if part)


def _folded(text: str) -> str:
    return " ".join(text.split())
