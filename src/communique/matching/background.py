"""What is known beside the two accounts: who holds an office when, which State continues which, what lies in what, what is part of what."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from communique.ask.lines import lines_here
from communique.ask.saved import find_query
from communique.derive.refinement import Refinement
from communique.iris import ACCEPTED, CMQ, ENTITIES, PREFIXES, VOCABULARY, shorten
from communique.matching.spans import Span, compared
from communique.vocabulary import queries

__all__ = ["OFFICE", "PERSON", "STATE", "Background", "read_background"]

PERSON, OFFICE, STATE = CMQ + "Person", CMQ + "Office", CMQ + "State"
_PARENTS = {"narrower-place": (PREFIXES["schema"] + "containedInPlace", ACCEPTED),
            "narrower-organisation": (PREFIXES["org"] + "subOrganizationOf", ACCEPTED),
            "narrower-kind": (PREFIXES["skos"] + "broader", VOCABULARY)}


@dataclass(frozen=True, slots=True)
class Background:
    """Facts that both accounts may leave unsaid. ``lines`` gives each State that another continues the last of its line."""

    base: str
    kinds: Mapping[str, str]
    labels: Mapping[str, str]
    refinement: Refinement
    lines: Mapping[str, str]
    acts_for: Mapping[str, frozenset[str]]
    tenures: Mapping[str, tuple[tuple[str, Span], ...]]
    """Under each office its holders, each with the bounds of a tenure."""

    def name(self, iri: str) -> str:
        """How a thing is called, to read: its English label, or its id."""
        return self.labels.get(iri, shorten(iri, self.base))

    def line(self, state: str) -> str:
        """The name under which a State and those it continues are one."""
        return self.lines.get(state, state)

    def holders(self, office: str, spans: Iterable[Span]) -> frozenset[str]:
        """Who may hold an office in one of the spans."""
        listed = list(spans)
        return frozenset(person for person, tenure in self.tenures.get(office, ())
                         if any(compared(tenure, span).relation not in ("apart", "unknown") for span in listed))

    def states_of(self, actor: str) -> frozenset[str]:
        """The State an actor is or acts for, by the name of its line; empty where that is not known."""
        if self.kinds.get(actor) == STATE:
            return frozenset({self.line(actor)})
        return frozenset(self.line(state) for state in self.acts_for.get(actor, ()))


def read_background(store: ox.Store, base: str) -> Background:
    """The background as the store's accepted layer, names and vocabulary have it."""
    kinds = {name: value for name, value, _ in _stated(store, PREFIXES["rdf"] + "type", ENTITIES)}
    named = [one for graph in (VOCABULARY, ENTITIES) for one in _stated(store, PREFIXES["skos"] + "prefLabel", graph)]
    labels = {name: value for name, value, language in sorted(named) if language == "en"}
    parents = {rule: _sets(_stated(store, prop, graph)) for rule, (prop, graph) in _PARENTS.items()}
    acts_for = _sets(_stated(store, CMQ + "actsFor", ACCEPTED))
    return Background(base, kinds, labels, Refinement(parents), _lines(store), acts_for, _tenures(store))


def _stated(store: ox.Store, predicate: str, graph: str) -> Iterator[tuple[str, str, str]]:
    """Subject, value and the value's language of every statement with a property in a graph."""
    for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), None, ox.NamedNode(graph)):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, (ox.NamedNode, ox.Literal)):
            language = quad.object.language or "" if isinstance(quad.object, ox.Literal) else ""
            yield quad.subject.value, quad.object.value, language


def _sets(stated: Iterable[tuple[str, str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, value, _ in stated:
        found.setdefault(name, set()).add(value)
    return {name: frozenset(values) for name, values in found.items()}


def _lines(store: ox.Store) -> dict[str, str]:
    """Each State that another continues, with the last of its line, as the saved query ``state-lines`` has them."""
    return dict(lines_here(store, find_query("state-lines", [queries()]), "continuity").heads(()))


def _tenures(store: ox.Store) -> dict[str, tuple[tuple[str, Span], ...]]:
    """Under each office who held it when, by tenures and by the roles in which somebody acted."""
    holder, post = (_sets(_stated(store, CMQ + name, ACCEPTED)) for name in ("holder", "post"))
    earliest, latest = (_sets(_stated(store, CMQ + name, ACCEPTED)) for name in ("earliest", "latest"))
    found: dict[str, list[tuple[str, Span]]] = {}
    for tenure in sorted(holder.keys() & post.keys()):
        span = Span("", min(earliest.get(tenure, ("0001-01-01",))), max(latest.get(tenure, ("9999-12-31",))))
        for office in sorted(post[tenure]):
            found.setdefault(office, []).extend((person, span) for person in sorted(holder[tenure]))
    actor, capacity, event = (_sets(_stated(store, CMQ + name, ACCEPTED)) for name in ("actor", "capacity", "inEvent"))
    for role in sorted(actor.keys() & capacity.keys() & event.keys()):  # who acted in an office held it on that day
        in_event = min(event[role])
        if in_event in earliest and in_event in latest:
            span = Span("", min(earliest[in_event]), max(latest[in_event]))
            for office in sorted(capacity[role]):
                found.setdefault(office, []).extend((person, span) for person in sorted(actor[role]))
    return {office: tuple(held) for office, held in found.items()}
