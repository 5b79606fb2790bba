"""Inferences: rules run over the asserted claims until nothing new follows; every conclusion names all its premises.

A rule says "not" only of what sources state, never of what rules conclude, so that no order of rules matters. What a
claim states itself is not inferred beside it. A conclusion that would rest on itself is not drawn.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from communique.dates import parse
from communique.derive.premises import Premises
from communique.derive.recording import bound_quads
from communique.derive.rulebook import InferenceRule
from communique.derive.testimony import DATE, EDTF, Term, Testimony, literal
from communique.derive.timing import bounds_of
from communique.findings import CannotGoOn
from communique.iris import CMQ, CONCEPT, PREFIXES, RECORDS, RULE, derived

__all__ = ["Inference", "infer"]

_RECORDS = ox.NamedNode(RECORDS)
_PROV_DERIVED = ox.NamedNode(PREFIXES["prov"] + "wasDerivedFrom")
_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_ROUNDS = 64


@dataclass(frozen=True, slots=True, order=True)
class Conclusion:
    """What one rule concludes: a statement."""

    rule: str
    subject: str
    prop: str
    value_text: str


@dataclass(frozen=True, slots=True)
class Inference:
    """A conclusion with its IRI, which names its graph, and the claims it was drawn from."""

    iri: str
    conclusion: Conclusion
    value: Term
    premises: tuple[str, ...]

    def quads(self, testimony: Testimony) -> Iterator[ox.Quad]:
        """The conclusion in its own graph, with bounds if it is a date, and the record of it."""
        node, graph = ox.NamedNode(self.iri), ox.NamedNode(self.iri)
        subject = ox.NamedNode(self.conclusion.subject)
        yield ox.Quad(subject, ox.NamedNode(self.conclusion.prop), self.value, graph)
        date = literal(self.value, EDTF)
        if self.conclusion.prop == DATE and date is not None:
            extent = testimony.is_extent(self.conclusion.subject)
            yield from bound_quads(subject, bounds_of(date, is_extent=extent), graph, is_extent=extent)
        for kind in ("Claim", "Inference"):
            yield ox.Quad(node, _TYPE, ox.NamedNode(CMQ + kind), _RECORDS)
        yield ox.Quad(node, ox.NamedNode(CMQ + "evidence"), ox.NamedNode(CONCEPT + "inferred"), _RECORDS)
        yield ox.Quad(node, ox.NamedNode(CMQ + "modality"), ox.NamedNode(CONCEPT + "asserted"), _RECORDS)
        yield ox.Quad(node, ox.NamedNode(CMQ + "rule"), ox.NamedNode(RULE + self.conclusion.rule), _RECORDS)
        for premise in self.premises:
            yield ox.Quad(node, _PROV_DERIVED, ox.NamedNode(premise), _RECORDS)


def infer(
    store: ox.Store, rules: Iterable[InferenceRule], testimony: Testimony, premises: Premises, claims: frozenset[str]
) -> tuple[Inference, ...]:
    """All inferences, in the order drawn; they are added to store, testimony and premises, for each may be another's premise."""
    drawn: list[Inference] = []
    known: set[Conclusion] = set()
    names: dict[tuple[str, str, str], int] = {}
    ordered = tuple(rules)
    for _ in range(_ROUNDS):
        asserted = claims | {inference.iri for inference in drawn}
        found: dict[Conclusion, tuple[Term, set[str]]] = {}
        for rule in ordered:
            _collect(store, rule, asserted, found)
        new = []
        for conclusion, (value, bases) in sorted(found.items()):
            if conclusion not in known and _is_new(conclusion, value, bases, testimony, premises):
                known.add(conclusion)
                new.append(Inference(_name(premises.base, conclusion, names), conclusion, value, tuple(sorted(bases))))
        if not new:
            return tuple(drawn)
        for inference in new:
            premises.add(inference.iri, inference.premises)
            testimony.add(inference.conclusion.subject, inference.conclusion.prop, inference.value, inference.iri)
            store.extend(inference.quads(testimony))
        drawn.extend(new)
    raise CannotGoOn(f"queries/derive: the rules conclude more and more after {_ROUNDS} rounds; see which feeds itself")


def _collect(
    store: ox.Store, rule: InferenceRule, asserted: frozenset[str], found: dict[Conclusion, tuple[Term, set[str]]]
) -> None:
    """Take in what a rule concludes; a solution with a premise that is no asserted claim, or a date of no day, concludes nothing."""
    solutions: dict[str, dict[str, list[Term]]] = {}
    triples = store.query(rule.query)
    if not isinstance(triples, ox.QueryTriples):
        raise CannotGoOn(f"{rule.name}.rq: the rule is no CONSTRUCT query; write one, with a blank node for each conclusion")
    for triple in triples:
        solutions.setdefault(str(triple.subject), {}).setdefault(triple.predicate.value, []).append(triple.object)
    for solution in solutions.values():
        bases = {premise.value for premise in solution.get(_PROV_DERIVED.value, ())}
        if not bases or not bases <= asserted:
            continue
        (subject,), (prop,), (value,) = (solution[CMQ + part] for part in ("subject", "property", "value"))
        if _is_real(value):
            conclusion = Conclusion(rule.name, subject.value, prop.value, str(value))
            found.setdefault(conclusion, (value, set()))[1].update(bases)


def _is_real(value: Term) -> bool:
    """Whether a value is no date, or the date of a day that there is: 29 February and a common year have none in common."""
    date = literal(value, EDTF)
    if date is None:
        return True
    try:
        parse(date)
    except ValueError:
        return False
    return True


def _is_new(conclusion: Conclusion, value: Term, bases: set[str], testimony: Testimony, premises: Premises) -> bool:
    """Whether no claim states the conclusion itself, and no inference of it is among what it would rest on."""
    stated = set(testimony.facts.get(conclusion.subject, {}).get(conclusion.prop, {}).get(value, ()))
    return stated <= premises.inferred and stated.isdisjoint(premises.closure(bases))


def _name(base: str, conclusion: Conclusion, names: dict[tuple[str, str, str], int]) -> str:
    about = (conclusion.rule, conclusion.subject, conclusion.prop)
    names[about] = names.get(about, 0) + 1
    number = str(names[about]) if names[about] > 1 else ""
    return derived(base, f"inference/{conclusion.rule}", conclusion.subject, conclusion.prop, number)
