"""Judging every title in the claims' words against the accepted tenures: made once here, read by queries, checks and explanations."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from communique.dates import Bounds, Extent
from communique.derive.lookup import objects, term_text
from communique.derive.outcomes import Outcome
from communique.derive.testimony import DATE, EDTF, Testimony, literal
from communique.derive.timing import bounds_of
from communique.derive.titles import Held, Judgement, OfficeNames, Tenures, judge
from communique.iris import CMQ, CONCEPT, ENTITIES, PREFIXES, RECORDS, RULE, VOCABULARY, local

__all__ = ["Accepting", "styling_quads"]

_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_SKOS = PREFIXES["skos"]
_RECORDS, _ENTITIES = ox.NamedNode(RECORDS), ox.NamedNode(ENTITIES)
_HOLDER, _POST, _ACTOR, _IN_EVENT = CMQ + "holder", CMQ + "post", CMQ + "actor", CMQ + "inEvent"
_NO_PART = {PREFIXES["bio"] + "principal", _HOLDER, PREFIXES["schema"] + "about"}
"""Properties by which a claim says something of a person without placing the person at an event."""


@dataclass(slots=True)
class Accepting:
    """What titles are judged by, gathered as values are accepted: the dates of things, holders and posts."""

    dates: dict[str, Extent] = field(default_factory=dict)
    holders: dict[str, str] = field(default_factory=dict)
    posts: dict[str, str] = field(default_factory=dict)

    def take(self, outcome: Outcome) -> Outcome:
        """The outcome, noted."""
        for accepted in outcome.accepted:
            if outcome.prop == DATE and accepted.bounds:
                self.dates[outcome.subject] = accepted.bounds
            elif outcome.prop == _HOLDER:
                self.holders[outcome.subject] = accepted.value.value
            elif outcome.prop == _POST:
                self.posts[outcome.subject] = accepted.value.value
        return outcome

    def tenures(self) -> Tenures:
        """The tenures that are dated and whose holder and office are accepted."""
        of: dict[str, list[Held]] = {}
        for tenure in sorted(self.holders.keys() & self.posts.keys() & self.dates.keys()):
            of.setdefault(self.holders[tenure], []).append(Held(tenure, self.posts[tenure], self.dates[tenure]))
        return Tenures({person: tuple(held) for person, held in of.items()}, frozenset(h.office for held in of.values() for h in held))


@dataclass(frozen=True, slots=True)
class _Title:
    """A title in the words of a claim, and one person whom it styles."""

    claim: str
    mention: str
    title: str
    person: str


def styling_quads(
    store: ox.Store, testimony: Testimony, accepting: Accepting, base: str, claims: frozenset[str] | None
) -> Iterator[tuple[str, ox.Quad]]:
    """The judgement of each title that a claim, or one of the chosen, gives to a person, for each of its events; with the claim."""
    offices, tenures = _offices(store), accepting.tenures()
    numbers: dict[str, int] = {}
    for found in _titles(store, testimony, claims):
        for event, day in _days(store, found, testimony, accepting):
            for judgement in judge(found.title, found.person, day, offices, tenures):
                numbers[found.mention] = numbers.get(found.mention, 0) + 1
                name = f"{local(found.claim)}.{found.mention.rpartition('-')[2]}.{numbers[found.mention]}"
                yield from ((found.claim, quad) for quad in _quads(f"{base}styling/{name}", found, event, judgement))


def _titles(store: ox.Store, testimony: Testimony, claims: frozenset[str] | None) -> Iterator[_Title]:
    found = []
    for quad in store.quads_for_pattern(None, ox.NamedNode(CMQ + "styledTitle"), None, _RECORDS):
        mention = term_text(quad.subject)
        for of in store.quads_for_pattern(None, ox.NamedNode(CMQ + "mention"), quad.subject, _RECORDS):
            found += [_Title(term_text(of.subject), mention, term_text(quad.object), person)
                      for person in sorted(objects(store, mention, CMQ + "refersTo"))
                      if CMQ + "Person" in testimony.classes(person)]  # fmt: skip
    told = (title for title in found if claims is None or title.claim in claims)
    yield from sorted(told, key=lambda title: (title.mention, title.person))


def _days(store: ox.Store, found: _Title, testimony: Testimony, accepting: Accepting) -> list[tuple[str | None, Bounds | None]]:
    """The events at which the claim places the person, each with its day as the claim or else the accepted layer has it."""
    graph = ox.NamedNode(found.claim)
    events = set()
    for quad in store.quads_for_pattern(None, None, ox.NamedNode(found.person), graph):
        if quad.predicate.value in _NO_PART:
            continue
        events |= {term_text(role.object) for role in store.quads_for_pattern(quad.subject, ox.NamedNode(_IN_EVENT), None, graph)
                   if quad.predicate.value == _ACTOR} or {term_text(quad.subject)}  # fmt: skip
    dated = [(event, _day(store, event, graph, testimony, accepting)) for event in sorted(events)]
    return [(event, day) for event, day in dated if day] or [(None, None)]


def _day(store: ox.Store, event: str, graph: ox.NamedNode, testimony: Testimony, accepting: Accepting) -> Bounds | None:
    accepted = accepting.dates.get(event)
    for quad in store.quads_for_pattern(ox.NamedNode(event), ox.NamedNode(DATE), None, graph):
        text = literal(quad.object, EDTF) if isinstance(quad.object, ox.Literal) else None
        hull = bounds_of(text, is_extent=testimony.is_extent(event)).hull if text else None
        if hull and hull.earliest and hull.latest:
            return hull
    return accepted.hull if accepted and (accepted.hull.earliest or accepted.hull.latest) else None


def _offices(store: ox.Store) -> OfficeNames:
    called: dict[str, set[str]] = {}
    labels, body, precedence = set(), {}, {}
    ranks = {term_text(quad.subject): int(term_text(quad.object))
             for quad in store.quads_for_pattern(None, ox.NamedNode(CMQ + "precedence"), None, ox.NamedNode(VOCABULARY))}  # fmt: skip
    for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(CMQ + "Office"), _ENTITIES):
        office = term_text(quad.subject)
        for said in store.quads_for_pattern(quad.subject, None, None, _ENTITIES):
            key, value = said.predicate.value, term_text(said.object)
            if key in (_SKOS + "prefLabel", _SKOS + "altLabel"):
                called.setdefault(value.casefold(), set()).add(office)
                if key == _SKOS + "prefLabel":
                    labels.add((value.casefold(), office))
            elif key == PREFIXES["org"] + "postIn":
                body[office] = value
            elif key == CMQ + "rank" and value in ranks:
                precedence[office] = ranks[value]
    return OfficeNames({name: frozenset(found) for name, found in called.items()}, frozenset(labels), body, precedence)


def _quads(iri: str, found: _Title, event: str | None, judgement: Judgement) -> Iterator[ox.Quad]:
    node = ox.NamedNode(iri)
    yield ox.Quad(node, _TYPE, ox.NamedNode(CMQ + "Styling"), _RECORDS)
    links = [("rule", RULE + "title-against-tenures"), ("claim", found.claim), ("judgedMention", found.mention),
             ("refersTo", found.person), ("inEvent", event), ("titleOffice", judgement.office),
             *(("heldThrough", tenure) for tenure in judgement.held), ("verdict", CONCEPT + judgement.verdict),
             ("anachronismReason", judgement.reason and CONCEPT + judgement.reason)]  # fmt: skip
    for name, value in links:
        if value:
            yield ox.Quad(node, ox.NamedNode(CMQ + name), ox.NamedNode(value), _RECORDS)
    yield ox.Quad(node, ox.NamedNode(CMQ + "styledTitle"), ox.Literal(found.title), _RECORDS)
