"""Small accounts to derive from: claims told in the names of the context, and what was derived read back in short names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from communique.derive import Derivation, SingleValued, derive
from communique.iris import ACCEPTED, BASE, CMQ, CONCEPT, ENTITIES, PREFIXES, RECORDS, VOCABULARY, expand, local, shorten
from communique.vocabulary import rules, superclasses, terms, vocabulary_quads

TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
SINGLE = ("date", "place", "sendingState", "receivingState", "protocol", "kind", "edition", "count", "organisation", "capacity")
NO_RULES = Path(__file__).parent / "none"
Statement = tuple[str, str, str]


def term(key: str, value: str) -> ox.NamedNode | ox.Literal:
    """The value of a key as the context reads it."""
    if key == "type":
        return ox.NamedNode(terms()[value].iri)
    coercion = terms()[key].coercion
    if coercion == "@vocab":
        return ox.NamedNode(terms()[value].iri if value in terms() else CONCEPT + value)
    if coercion == "@id":
        return ox.NamedNode(expand(value))
    if coercion:
        return ox.Literal(value, datatype=ox.NamedNode(coercion))
    return ox.Literal(value, language="en")


def prop(key: str) -> ox.NamedNode:
    """The property that a key names."""
    return TYPE if key == "type" else ox.NamedNode(terms()[key].iri)


@dataclass
class Telling:
    """A store that claims are told into; names of records are given without their folder. What has a type is declared with it."""

    store: ox.Store = field(default_factory=ox.Store)

    def claim(self, name: str, *statements: Statement, modality: str = "asserted", by: Iterable[tuple[str, str]] = ()) -> None:
        """A claim with its statements (subject, key, value); `by` gives attested values with the claim each rests on."""
        claim = ox.NamedNode(f"{BASE}claim/{name}")
        self.record(claim, TYPE, ox.NamedNode(CMQ + "Claim"))
        self.record(claim, prop("modality"), ox.NamedNode(CONCEPT + modality))
        self.record(claim, prop("evidence"), ox.NamedNode(CONCEPT + "quoted"))
        for number, (value, premise) in enumerate(by, 1):
            node = ox.NamedNode(f"{claim.value}#by-{number}")
            self.record(claim, prop("by"), node)
            self.record(node, ox.NamedNode(CMQ + "attestedValue"), ox.Literal(value))
            self.record(node, prop("premises"), ox.NamedNode(f"{BASE}claim/{premise}"))
        for subject, key, value in statements:
            if key == "type":
                self.entity(subject, value)
            self.store.add(ox.Quad(ox.NamedNode(expand(subject)), prop(key), term(key, value), claim))

    def mention(self, name: str, form: str, refers: str) -> None:
        """A mention of a claim: the form and whom it refers to."""
        claim = ox.NamedNode(f"{BASE}claim/{name}")
        node = ox.NamedNode(f"{claim.value}#mention-{form.replace(' ', '-')}")
        self.record(claim, prop("mentions"), node)
        self.record(node, prop("form"), ox.Literal(form))
        self.record(node, prop("refers"), ox.NamedNode(expand(refers)))

    def ruling(self, name: str, subject: str, key: str, prefers: Iterable[str], over: Iterable[str]) -> None:
        """A ruling that prefers claims over others."""
        node = ox.NamedNode(f"{BASE}ruling/{name}")
        self.record(node, TYPE, ox.NamedNode(CMQ + "Ruling"))
        self.record(node, ox.NamedNode(CMQ + "subject"), ox.NamedNode(expand(subject)))
        self.record(node, ox.NamedNode(CMQ + "property"), prop(key))
        for word, claims in (("prefers", prefers), ("over", over)):
            for claim in claims:
                self.record(node, ox.NamedNode(CMQ + word), ox.NamedNode(f"{BASE}claim/{claim}"))

    def source(self, name: str, source: str) -> None:
        """The source of a claim."""
        self.record(ox.NamedNode(f"{BASE}claim/{name}"), prop("source"), ox.NamedNode(f"{BASE}source/{source}"))

    def rests(self, name: str, premise: str) -> None:
        """Makes a claim an inference from another."""
        self.record(ox.NamedNode(f"{BASE}claim/{name}"), prop("premises"), ox.NamedNode(f"{BASE}claim/{premise}"))

    def entity(self, name: str, kind: str) -> None:
        """An entity of a class."""
        self.store.add(ox.Quad(ox.NamedNode(expand(name)), TYPE, ox.NamedNode(CMQ + kind), ox.NamedNode(ENTITIES)))

    def record(self, subject: ox.NamedNode, predicate: ox.NamedNode, value: ox.NamedNode | ox.Literal) -> None:
        """A statement of the records graph."""
        self.store.add(ox.Quad(subject, predicate, value, ox.NamedNode(RECORDS)))

    def derived(self, *, folder: Path = NO_RULES, claims: Iterable[str] | None = None, several: Iterable[str] = ()) -> "Derived":
        """What is derived, by acceptance alone unless a folder of rules is given; the keys under ``several`` may have several values."""
        if not any(self.store.quads_for_pattern(None, None, None, ox.NamedNode(VOCABULARY))):
            self.store.bulk_extend(vocabulary_quads())
        chosen = frozenset(f"{BASE}claim/{name}" for name in claims) if claims is not None else None
        pairs = frozenset((name, terms()[key].iri) for name in superclasses() for key in set(SINGLE) - set(several))
        return Derived(derive(self.store, SingleValued(pairs), folder, claims=chosen))

    def inferred(self) -> "Derived":
        """What is derived with the rules of the tool."""
        return self.derived(folder=rules())


class Derived:
    """What was derived, in short names."""

    def __init__(self, derivation: Derivation) -> None:
        self.quads = list(derivation.quads)
        self.problems = derivation.problems
        self.store = ox.Store()
        self.store.bulk_extend(self.quads)

    def accepted(self, subject: str, key: str) -> list[str]:
        """The accepted values of a property."""
        return self._values(expand(subject), prop(key), ACCEPTED)

    def record(self, name: str) -> dict[str, list[str]]:
        """A record's values by the last segments of its properties, without its types."""
        quads = list(self.store.quads_for_pattern(ox.NamedNode(BASE + name), None, None, ox.NamedNode(RECORDS)))
        names = sorted({quad.predicate.value for quad in quads if quad.predicate != TYPE})
        return {local(found): self._values(BASE + name, ox.NamedNode(found), RECORDS) for found in names}

    def names(self, kind: str) -> list[str]:
        """The names of all records of a class."""
        found = self.store.quads_for_pattern(None, TYPE, ox.NamedNode(CMQ + kind), ox.NamedNode(RECORDS))
        return sorted(short(quad.subject) for quad in found)

    def inferences(self, rule: str) -> list[Statement]:
        """The statements that a rule concluded, without bounds."""
        found = []
        for name in self.names("Inference"):
            if self.record(name)["rule"] == [f"rule:{rule}"]:
                graph = ox.NamedNode(BASE + name)
                quads = (quad for quad in self.store.quads_for_pattern(None, None, None, graph))
                found += [(short(q.subject), local(q.predicate.value), short(q.object)) for q in quads
                          if local(q.predicate.value) not in ("earliest", "latest")]  # fmt: skip
        return sorted(found)

    def _values(self, subject: str, predicate: ox.NamedNode, graph: str) -> list[str]:
        quads = self.store.quads_for_pattern(ox.NamedNode(subject), predicate, None, ox.NamedNode(graph))
        return sorted(short(quad.object) for quad in quads)


def short(value: object) -> str:
    """A value in short: a local path, a prefixed name or a lexical form."""
    assert isinstance(value, ox.NamedNode | ox.Literal)
    return shorten(value.value) if isinstance(value, ox.NamedNode) else value.value
