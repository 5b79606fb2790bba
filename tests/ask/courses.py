"""Small courses of an instrument: claims told, what is accepted derived from them, and the saved queries asked of it."""

import csv
import io
from dataclasses import dataclass, field
from functools import cache

import pyoxigraph as ox

from communique.ask.running import run
from communique.ask.saved import SavedQuery, find_query
from communique.ask.writing import write_result
from communique.dates import instant_bounds
from communique.derive import SingleValued, derive
from communique.iris import BASE, CMQ, CONCEPT, ENTITIES, PREFIXES, RECORDS, expand
from communique.vocabulary import queries, rules, superclasses, terms, vocabulary_quads

TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
SINGLE = ("date", "onInstrument", "actionKind", "termYears", "designation", "level", "legalNature", "forPeriod")
PAIRS = frozenset((name, terms()[key].iri) for name in superclasses() for key in SINGLE)
TREATY = "instrument/treaty"


@dataclass
class Course:
    """A store into which acts on one treaty are told; every claim is of a source of its own unless one is named."""

    store: ox.Store = field(default_factory=ox.Store)
    told: int = 0

    def __post_init__(self) -> None:
        self.store.bulk_extend(_vocabulary())
        self.entity(TREATY, "Instrument")

    def act(self, kind: str, date: str = "", *, years: int = 0, modality: str = "asserted", source: str = "", by: str = "", event: str = "",
            published: str = "") -> str:  # fmt: skip
        """Tell of an act of a kind, the event named after it; returns the claim."""
        event = event or f"event/{kind}"
        statements = [("onInstrument", TREATY), ("actionKind", kind), ("date", date), ("termYears", str(years or "")), ("actingParty", by)]
        return self.claim(event, "TreatyAction", statements, modality=modality, source=source, published=published)

    def treaty(self, *statements: tuple[str, str], modality: str = "asserted", source: str = "", published: str = "") -> str:
        """Tell of the treaty itself."""
        return self.claim(TREATY, "Instrument", list(statements), modality=modality, source=source, published=published)

    def claim(self, subject: str, kind: str, statements: list[tuple[str, str]], *, modality: str = "asserted", source: str = "",
              published: str = "") -> str:  # fmt: skip
        """Tell a claim; a statement without a value is none."""
        self.told += 1
        name, teller = f"claim/c{self.told}", f"source/{source or f's{self.told}'}"
        self.entity(subject, kind)
        self.record(name, "type", "Claim")
        self.record(name, "modality", modality)
        self.record(name, "evidence", "cited")
        self.record(name, "source", teller)
        self.record(teller, "type", "Source")
        self.dated(teller, "published", published, RECORDS)
        self.put(subject, "type", kind, BASE + name)
        for key, value in statements:
            if key == "date":
                self.dated(subject, "date", value, BASE + name)
            elif value:
                self.put(subject, key, value, BASE + name)
        return name

    def ruling(self, event: str, prefers: str, over: str) -> None:
        """Prefer a claim on the date of an event over another."""
        for key, value in (("type", "Ruling"), ("ofSubject", event), ("property", "date"), ("prefers", prefers), ("over", over)):
            self.record("ruling/r", key, value)

    def dated(self, subject: str, key: str, written: str, graph: str) -> None:
        """A date with its bounds; none if it is empty."""
        if written:
            bounds = instant_bounds(written)
            self.put(subject, key, written, graph)
            for bound, day in (("earliest", bounds.earliest), ("latest", bounds.latest)):
                if day:
                    self.put(subject, bound, day.isoformat(), graph)

    def entity(self, name: str, kind: str) -> None:
        """Declare an entity."""
        self.put(name, "type", kind, ENTITIES)

    def record(self, subject: str, key: str, value: str) -> None:
        """A statement of the records."""
        self.put(subject, key, value, RECORDS)

    def put(self, subject: str, key: str, value: str, graph: str) -> None:
        """A statement as the context reads it."""
        term = terms().get(key)
        coercion = term.coercion if term else ""
        object_: ox.NamedNode | ox.Literal
        if key == "type":
            object_ = ox.NamedNode(terms()[value].iri)
        elif coercion == "@vocab":
            object_ = ox.NamedNode(terms()[value].iri if value in terms() else CONCEPT + value)
        elif coercion == "@id":
            object_ = ox.NamedNode(expand(value))
        else:
            object_ = ox.Literal(value, datatype=ox.NamedNode(coercion)) if coercion else ox.Literal(value)
        predicate = TYPE if key == "type" else ox.NamedNode(term.iri if term else CMQ + key)
        self.store.add(ox.Quad(ox.NamedNode(expand(subject)), predicate, object_, ox.NamedNode(graph)))

    def derived(self) -> ox.Store:
        """A copy of the store with what follows."""
        copy = ox.Store()
        copy.bulk_extend(self.store)
        copy.bulk_extend(list(derive(copy, SingleValued(PAIRS), rules()).quads))
        return copy

    def ask(self, query: str, **bindings: str) -> list[dict[str, str]]:
        """The rows of a saved query."""
        return ask(self.derived(), query, **bindings)

    def on(self, day: str) -> str:
        """The standing of the treaty on a day."""
        return standing(self.derived(), day)


def ask(store: ox.Store, query: str, **bindings: str | list[str]) -> list[dict[str, str]]:
    """The rows of a saved query over a store."""
    out = io.StringIO()
    write_result(run(store, _saved(query), bindings), "csv", out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


@cache
def _saved(name: str) -> SavedQuery:
    return find_query(name, [queries()])


@cache
def _vocabulary() -> tuple[ox.Quad, ...]:
    return tuple(vocabulary_quads())


def standing(store: ox.Store, day: str) -> str:
    """The standing of the one treaty of a store on a day."""
    (row,) = ask(store, "treaties-in-force", on=day)
    return row["standing"]
