"""A way through a store by patterns: values of a property, what has a value, labels; always sorted."""

import pyoxigraph as ox

from communique.ask.published import fields_said
from communique.graph.asking import Graphs
from communique.iris import ACCEPTED, BASE, CMQ, ENTITIES, LAYERS, PREFIXES, RECORDS, VOCABULARY, local, shorten

__all__ = ["Walk"]

_LABEL = ox.NamedNode(PREFIXES["skos"] + "prefLabel")
_ACTOR = CMQ + "actor"
_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")


class Walk:
    """A store read by patterns; names are full IRIs, and what is missing is empty text."""

    def __init__(self, store: Graphs, base: str = BASE) -> None:
        """``store`` is only read; names are shortened against ``base``."""
        self.store = store
        self._base = base

    def terms(self, subject: str | None, term: str, graph: str = RECORDS) -> list[ox.NamedNode | ox.Literal]:
        """The values of a property, sorted."""
        if subject == "":
            return []
        start = None if subject is None else ox.NamedNode(subject)
        quads = self.store.quads_for_pattern(start, ox.NamedNode(term), None, ox.NamedNode(graph))
        found = {quad.object for quad in quads if isinstance(quad.object, ox.NamedNode | ox.Literal)}
        return sorted(found, key=str)

    def values(self, subject: str | None, term: str, graph: str = RECORDS) -> list[str]:
        """The values of a property as text, sorted; of any subject where it is None."""
        return [value.value for value in self.terms(subject, term, graph)]

    def term(self, subject: str, term: str, graph: str = RECORDS) -> ox.NamedNode | ox.Literal | None:
        """The first value of a property; None if there is none."""
        return next(iter(self.terms(subject, term, graph)), None)

    def one(self, subject: str | None, term: str, graph: str = RECORDS) -> str:
        """The first value of a property as text; empty if there is none."""
        return next(iter(self.values(subject, term, graph)), "")

    def subjects(self, term: str, value: str, kind: str = "", graph: str = RECORDS) -> list[str]:
        """What has that IRI as a value of the property (and is of the kind, where one is given), sorted."""
        quads = self.store.quads_for_pattern(None, ox.NamedNode(term), ox.NamedNode(value), ox.NamedNode(graph))
        found = {quad.subject for quad in quads if isinstance(quad.subject, ox.NamedNode)}
        wanted = ox.NamedNode(kind) if kind else None
        name = ox.NamedNode(graph)
        return sorted(one.value for one in found if wanted is None or ox.Quad(one, _TYPE, wanted, name) in self.store)

    def uses(self, value: str) -> list[tuple[str, str]]:
        """Subjects and properties that have that IRI as a value in the accepted layer, sorted."""
        quads = self.store.quads_for_pattern(None, None, ox.NamedNode(value), ox.NamedNode(ACCEPTED))
        return sorted({(quad.subject.value, quad.predicate.value) for quad in quads if isinstance(quad.subject, ox.NamedNode)})

    def said(self, name: str, term: str) -> list[tuple[str, str, str]]:
        """Subject, value and claim of the statements of a property, in the claims' own graphs, whose subject or value it is; sorted."""
        about, prop = ox.NamedNode(name), ox.NamedNode(term)
        quads = (*self.store.quads_for_pattern(about, prop, None, None), *self.store.quads_for_pattern(None, prop, about, None))
        return sorted({(self.name(quad.subject), quad.object.value, quad.graph_name.value) for quad in quads
                       if isinstance(quad.object, ox.NamedNode) and isinstance(quad.graph_name, ox.NamedNode)
                       and quad.graph_name.value not in LAYERS})

    def graph(self, name: str) -> list[ox.Quad]:
        """The quads of a graph, sorted."""
        return sorted(self.store.quads_for_pattern(None, None, None, ox.NamedNode(name)), key=str)

    def about(self, name: str, graph: str) -> list[ox.Quad]:
        """What a graph says of something, sorted."""
        return sorted(self.store.quads_for_pattern(ox.NamedNode(name), None, None, ox.NamedNode(graph)), key=str)

    def words(self, term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple) -> str:
        """A value to read: of a claim or a passage its name and words, of other things name and label."""
        if not isinstance(term, ox.NamedNode):
            return self.text(term)
        passages = [term.value, *self.values(term.value, PREFIXES["oa"] + "hasSelector")]
        said = [f"“{' '.join(text.split())}”" for one in passages for text in self.values(one, PREFIXES["oa"] + "exact")]
        said += filter(None, [self.told(term.value)])
        label = self.label(term.value)
        told = " … ".join(said) or ("" if label == local(term.value) else label)
        return f"{shorten(term.value, self._base)}  {told}".rstrip()

    def told(self, claim: str) -> str:
        """The gist of a claim, or its record as published; empty where there is neither."""
        record = self.one(claim, CMQ + "asPublished")
        return fields_said(record, self.one(claim, CMQ + "locator")) if record else self.one(claim, CMQ + "gist")

    def label(self, iri: str) -> str:
        """The English label of something, else its first label, else that of the actor of a role, else its last segment."""
        if not iri:
            return ""
        for graph in (ENTITIES, RECORDS, VOCABULARY):
            quads = self.store.quads_for_pattern(ox.NamedNode(iri), _LABEL, None, ox.NamedNode(graph))
            labels = sorted((one.language != "en", one.value) for one in (q.object for q in quads) if isinstance(one, ox.Literal))
            if labels:
                return labels[0][1]
        actor = self.one(iri, _ACTOR, ACCEPTED)
        return self.label(actor) if actor and actor != iri else local(iri)

    @staticmethod
    def name(term: ox.NamedNode | ox.BlankNode | ox.Triple) -> str:
        """The IRI of a subject; the datasets have no other subjects."""
        return term.value if isinstance(term, ox.NamedNode) else str(term)

    def text(self, term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple) -> str:
        """A value to read: a label, or the literal's text."""
        return self.label(term.value) if isinstance(term, ox.NamedNode) else str(getattr(term, "value", term))
