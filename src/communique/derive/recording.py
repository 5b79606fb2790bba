"""Writing down what was derived: accepted statements, and the records that say by which rule and on whose claims."""

from collections.abc import Iterator
from datetime import date

import pyoxigraph as ox

from communique.dates import Extent
from communique.derive.outcomes import Accepted, Agreement, Disagreement, Likeness, Nesting, Outcome
from communique.derive.rulebook import RuleText
from communique.derive.testimony import Term
from communique.iris import ACCEPTED, BOUNDS, CMQ, CONCEPT, PREFIXES, RECORDS, RULE, child, derived, local

__all__ = ["bound_quads", "conflict_quads", "likeness_quads", "outcome_quads", "rule_quads"]

_ACCEPTED, _RECORDS = ox.NamedNode(ACCEPTED), ox.NamedNode(RECORDS)
_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_XSD_DATE = ox.NamedNode(PREFIXES["xsd"] + "date")
_SKOS = PREFIXES["skos"]


def bound_quads(subject: ox.NamedNode, bounds: Extent, graph: ox.NamedNode, *, is_extent: bool) -> Iterator[ox.Quad]:
    """The bounds of a dated subject as `xsd:date`: two for an instant, besides them four for an extent; unknown ones are left out."""
    hull: tuple[date | None, ...] = (bounds.hull.earliest, bounds.hull.latest)
    four = (bounds.earliest_begin, bounds.latest_begin, bounds.earliest_end, bounds.latest_end)
    for prop, day in zip(BOUNDS, hull + four if is_extent else hull, strict=False):
        if day:
            yield ox.Quad(subject, ox.NamedNode(prop), ox.Literal(day.isoformat(), datatype=_XSD_DATE), graph)


def outcome_quads(outcome: Outcome, base: str) -> Iterator[ox.Quad]:
    """The accepted statements of an outcome and the records of decision, conflict and nesting."""
    subject, prop = ox.NamedNode(outcome.subject), ox.NamedNode(outcome.prop)
    for name, accepted in zip(_names(outcome), outcome.accepted, strict=True):
        yield ox.Quad(subject, prop, accepted.value, _ACCEPTED)
        if outcome.about != "value" and accepted.bounds:
            yield from bound_quads(subject, accepted.bounds, _ACCEPTED, is_extent=outcome.about == "extent")
        yield from _decision(derived(base, "decision", outcome.subject, outcome.prop, name), subject, prop, accepted)
    for found in (outcome.disagreement, *outcome.contested):
        if found:
            yield from conflict_quads(outcome.subject, outcome.prop, found, base)
    if outcome.nesting:
        yield from _nesting(derived(base, "nesting", outcome.subject, outcome.prop), subject, outcome.nesting)


def rule_quads(name: str, rule: RuleText) -> Iterator[ox.Quad]:
    """The record of a rule."""
    node = ox.NamedNode(RULE + name)
    yield ox.Quad(node, _TYPE, ox.NamedNode(CMQ + "Rule"), _RECORDS)
    yield ox.Quad(node, ox.NamedNode(_SKOS + "prefLabel"), ox.Literal(rule.label, language="en"), _RECORDS)
    yield ox.Quad(node, ox.NamedNode(_SKOS + "definition"), ox.Literal(rule.definition, language="en"), _RECORDS)


def _names(outcome: Outcome) -> Iterator[str]:
    """What tells the decisions of one property apart: nothing for one of one value, else the value's name or a number."""
    if all(accepted.rule not in ("union", "narrower-type") for accepted in outcome.accepted) and len(outcome.accepted) == 1:
        yield ""
        return
    used: dict[str, int] = {}
    for accepted in outcome.accepted:
        name = local(accepted.value.value) if isinstance(accepted.value, ox.NamedNode) else ""
        used[name] = used.get(name, 0) + 1
        yield (f"{name}.{used[name]}" if used[name] > 1 else name) if name else str(used[name])


def _decision(iri: str, subject: ox.NamedNode, prop: ox.NamedNode, accepted: Accepted) -> Iterator[ox.Quad]:
    yield from _about(iri, "Decision", subject, prop)
    yield from _says(iri, "value", accepted.value)
    yield from _says(iri, "rule", ox.NamedNode(RULE + accepted.rule))
    for claim in accepted.supported_by:
        yield from _says(iri, "supportedBy", ox.NamedNode(claim))
    for claim in accepted.opposed_by:
        yield from _says(iri, "opposedBy", ox.NamedNode(claim))
    if accepted.ruling:
        yield from _says(iri, "ruling", ox.NamedNode(accepted.ruling))
    yield from _says(iri, "disputed", ox.Literal(accepted.disputed))


def conflict_quads(subject: str, prop: str, found: Disagreement, base: str) -> Iterator[ox.Quad]:
    """The record of a conflict with its sides."""
    iri = derived(base, "conflict", subject, prop, found.name)
    yield from _about(iri, "Conflict", ox.NamedNode(subject), ox.NamedNode(prop))
    yield from _sides(iri, found.kind, found.sides)
    if found.ruling:
        yield from _says(iri, "ruling", ox.NamedNode(found.ruling))


def likeness_quads(subject: str, prop: str, found: Likeness, base: str) -> Iterator[ox.Quad]:
    """The record of an apparent conflict with its sides and what reconciles them."""
    iri = derived(base, "apparent-conflict", subject, prop, found.name)
    yield from _about(iri, "ApparentConflict", ox.NamedNode(subject), ox.NamedNode(prop))
    yield from _sides(iri, found.kind, found.sides)
    yield from _says(iri, "reconciledBy", ox.NamedNode(CONCEPT + found.reason))


def _sides(iri: str, kind: str, sides: tuple[Agreement, ...]) -> Iterator[ox.Quad]:
    yield from _says(iri, "conflictKind", ox.NamedNode(CONCEPT + kind))
    for number, side in enumerate(sides, 1):
        name = child(iri, "side", number)
        yield from _says(iri, "conflictSide", ox.NamedNode(name))
        yield ox.Quad(ox.NamedNode(name), _TYPE, ox.NamedNode(CMQ + "ConflictSide"), _RECORDS)
        yield from _says(name, "value", side.value)
        for claim in sorted(side.claims):
            yield from _says(name, "claim", ox.NamedNode(claim))


def _nesting(iri: str, subject: ox.NamedNode, found: Nesting) -> Iterator[ox.Quad]:
    yield ox.Quad(ox.NamedNode(iri), _TYPE, ox.NamedNode(CMQ + "Nesting"), _RECORDS)
    yield from _says(iri, "subject", subject)
    for claim in found.outer:
        yield from _says(iri, "outerClaim", ox.NamedNode(claim))
    for claim in found.inner:
        yield from _says(iri, "innerClaim", ox.NamedNode(claim))


def _about(iri: str, kind: str, subject: ox.NamedNode, prop: ox.NamedNode) -> Iterator[ox.Quad]:
    yield ox.Quad(ox.NamedNode(iri), _TYPE, ox.NamedNode(CMQ + kind), _RECORDS)
    yield from _says(iri, "subject", subject)
    yield from _says(iri, "property", prop)


def _says(iri: str, name: str, value: Term) -> Iterator[ox.Quad]:
    yield ox.Quad(ox.NamedNode(iri), ox.NamedNode(CMQ + name), value, _RECORDS)
