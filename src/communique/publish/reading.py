"""What exports read from a store: values, labels, claims and decisions of one subject at a time, in a fixed order."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from communique.graph.store import base_of
from communique.graph.write import in_order
from communique.iris import ACCEPTED, ENTITIES, LAYERS, LINKS, PREFIXES, RECORDS, VOCABULARY, expand, shorten

if TYPE_CHECKING:
    from communique.derive.retelling import Written

__all__ = ["Decision", "Reading", "node", "text"]

_LANGUAGES: Final = ("en", "ru", "ko", "ko-kr", "ko-kp")
_LABELLED: Final = (ENTITIES, RECORDS, VOCABULARY)

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def node(name: str) -> ox.NamedNode:
    """The term meant by an IRI or a prefixed name."""
    return ox.NamedNode(expand(name))


def text(term: Term | None) -> str:
    """An IRI or a literal's text; empty where there is none."""
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Why one statement is accepted: the claims that support it, sorted, and whether it is disputed."""

    property: str
    value: str
    claims: tuple[str, ...]
    disputed: bool


class Reading:
    """A store as exports see it; every answer is a text or a sorted list of texts, IRIs in full."""

    def __init__(self, store: ox.Store, told: "Written | None" = None) -> None:
        self.store = store
        self.told = told
        """The choice of claims that the store follows from, in words; None for all."""
        self._labels: dict[str, str] = {}
        self._classes: dict[str, frozenset[str]] = {}

    def values(self, subject: str, name: str, graph: str = ACCEPTED) -> list[str]:
        """The values of a property of a subject in one graph, sorted."""
        found = self.store.quads_for_pattern(ox.NamedNode(subject), node(name), None, ox.NamedNode(graph))
        return sorted({text(quad.object) for quad in found})

    def value(self, subject: str, name: str, graph: str = ACCEPTED) -> str:
        """The only value of a property (the first, should there be several), or the empty text."""
        return next(iter(self.values(subject, name, graph)), "")

    def subjects(self, name: str, value: str, graph: str) -> list[str]:
        """Whatever has a property with a value in one graph, sorted."""
        found = self.store.quads_for_pattern(None, node(name), node(value), ox.NamedNode(graph))
        return sorted({text(quad.subject) for quad in found if isinstance(quad.subject, ox.NamedNode)})

    def about(self, subject: str, graph: str = ACCEPTED) -> list[ox.Quad]:
        """The quads about a subject in one graph, in reading order."""
        return in_order(self.store.quads_for_pattern(ox.NamedNode(subject), None, None, ox.NamedNode(graph)))

    def stated(self, claim: str) -> list[ox.Quad]:
        """The quads in a claim's own graph, in reading order."""
        return in_order(self.store.quads_for_pattern(None, None, None, ox.NamedNode(claim)))

    def all_subjects(self, graph: str) -> list[str]:
        """Every subject of a graph, sorted."""
        quads = self.store.quads_for_pattern(None, None, None, ox.NamedNode(graph))
        return sorted({quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)})

    @cached_property
    def base(self) -> str:
        """The dataset's own base, from its record; the project's default where it gives none."""
        return base_of(self.store)

    def label(self, iri: str) -> str:
        """The preferred label in English, else Russian, Korean, another language; the short name where there is none."""
        if iri not in self._labels:
            self._labels[iri] = self._label(iri)
        return self._labels[iri]

    def _label(self, iri: str) -> str:
        for graph in _LABELLED:
            found = self.store.quads_for_pattern(ox.NamedNode(iri), node("skos:prefLabel"), None, ox.NamedNode(graph))
            labels = {quad.object.language or "": quad.object.value for quad in sorted(found, key=str)
                      if isinstance(quad.object, ox.Literal)}
            for language in (*_LANGUAGES, *sorted(labels)):
                if language in labels:
                    return labels[language]
        return shorten(iri, self.base)

    def labels(self, iris: list[str]) -> list[str]:
        """The labels of several things, each once, sorted."""
        return sorted({self.label(iri) for iri in iris})

    def types(self, subject: str) -> list[str]:
        """The classes of an entity, sorted; for a role, which is declared nowhere, those accepted."""
        return self.values(subject, "rdf:type", ENTITIES) or self.values(subject, "rdf:type")

    def is_a(self, subject: str, name: str) -> bool:
        """Whether a class of the subject is that class or below it in the store's vocabulary."""
        return not self._below(expand(name)).isdisjoint(self.types(subject))

    def _below(self, name: str) -> frozenset[str]:
        if name not in self._classes:
            below, waiting = {name}, [name]
            while waiting:
                for found in self.subjects("rdfs:subClassOf", waiting.pop(), VOCABULARY):
                    if found not in below:
                        below.add(found)
                        waiting.append(found)
            self._classes[name] = frozenset(below)
        return self._classes[name]

    def claims_about(self, subject: str) -> list[str]:
        """The claims, inferences among them, in whose graphs the subject has a statement, sorted."""
        quads = self.store.quads_for_pattern(ox.NamedNode(subject), None, None, None)
        graphs = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode)}
        return sorted(graphs.difference(LAYERS))

    def sources(self, claims: list[str] | tuple[str, ...]) -> list[str]:
        """The sources of claims, each once, sorted; inferences have none."""
        return sorted({source for claim in claims for source in self.values(claim, "prov:hadPrimarySource", RECORDS)})

    def decisions(self, subject: str) -> Iterator[Decision]:
        """The decisions about a subject by their IRIs; one for each accepted value."""
        for decision in self.subjects("cmq:subject", subject, RECORDS):
            if node("cmq:Decision").value in self.values(decision, "rdf:type", RECORDS):
                claims = tuple(self.values(decision, "cmq:supportedBy", RECORDS))
                disputed = self.value(decision, "cmq:disputed", RECORDS) == "true"
                for value in self.values(decision, "cmq:value", RECORDS):
                    yield Decision(self.value(decision, "cmq:property", RECORDS), value, claims, disputed)

    def is_disputed(self, subject: str) -> bool:
        """Whether something accepted about the subject is disputed, or a conflict about it stands without a ruling."""
        if any(decision.disputed for decision in self.decisions(subject)):
            return True
        conflicts = self.subjects("cmq:subject", subject, RECORDS)
        conflict = node("cmq:Conflict").value
        return any(
            conflict in self.values(found, "rdf:type", RECORDS) and not self.values(found, "cmq:ruling", RECORDS)
            for found in conflicts
        )

    def wikidata(self, entity: str) -> list[str]:
        """The Wikidata items that an entity exactly matches, as full IRIs, sorted."""
        return [item for item in self.values(entity, "skos:exactMatch", LINKS) if item.startswith(PREFIXES["wd"])]
