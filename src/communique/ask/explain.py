"""From a thing to its explanation: the accepted layer is walked back over decisions and claims to the words."""

from collections.abc import Iterable

from communique.ask.disputes import read_dispute, read_sayings, read_testimonies, read_testimony
from communique.ask.explanation import Explanation, NameForm, Part, Statement
from communique.ask.known import did_you_mean
from communique.ask.walk import Walk
from communique.findings import CannotGoOn
from communique.graph.asking import Graphs
from communique.graph.store import base_of
from communique.iris import ACCEPTED, BASE, CMQ, ENTITIES, PREFIXES, RECORDS, VOCABULARY, expand, local
from communique.literals import is_iri

__all__ = ["explain", "identify"]

_RDF, _OA, _PROV = PREFIXES["rdf"], PREFIXES["oa"], PREFIXES["prov"]
_SKOS, _SCHEMA = PREFIXES["skos"], PREFIXES["schema"]
_TYPE = _RDF + "type"
_QUIET = {_TYPE}
_MADE = ("apparent-conflict", "conflict", "decision", "inference", "nesting")
"""Kinds of names that a build makes by rule, so that they may come and go."""


def explain(store: Graphs, iri: str, base: str | None = None) -> Explanation:
    """The explanation of an event, person, instrument, claim, decision or conflict, or of anything else named.

    ``iri`` is a full IRI, a prefixed name or a name relative to the dataset's base. Raises CannotGoOn where the
    dataset does not know it.
    """
    base = base or base_of(store)
    walk = Walk(store, base)
    name, kinds = identify(walk, iri, base)
    decisions = _decisions(walk, name, kinds)
    conflicts = [name] if "Conflict" in kinds else walk.subjects(CMQ + "subject", name, CMQ + "Conflict")
    is_claim = "Claim" in kinds
    return Explanation(
        iri=name,
        label=walk.label(name),
        type=", ".join(kinds),
        testimony=(read_testimony(walk, name),) if is_claim else (),
        says=tuple(sorted(_says(walk, name))) if is_claim else (),
        records=tuple(sorted(set(_records(walk, name, kinds)))),
        statements=tuple(_statement(walk, decision) for decision in decisions),
        sayings=() if is_claim else tuple(read_sayings(walk, name)),
        disputes=tuple(read_dispute(walk, conflict) for conflict in sorted(conflicts)),
        apparent=tuple(read_dispute(walk, one) for one in sorted(_apparent(walk, name, kinds))),
        forms=tuple(_forms(walk, name)),
        parts=() if is_claim else tuple(_parts(walk, name)),
        base=base,
    )


def identify(walk: Walk, written: str, base: str) -> tuple[str, list[str]]:
    """The IRI that is meant, with its types; concepts and rules are the tool's own in every dataset.

    Raises ``CannotGoOn`` with the nearest names where the dataset does not know it.
    """
    name = written.strip().removeprefix("<").removesuffix(">")
    for iri in (expand(name, base), expand(name, BASE)):
        if not is_iri(iri):
            raise CannotGoOn(f"{name!r}: is no IRI; write a name such as event/summit-2019, or a full IRI")
        kinds = {local(kind) for graph in (ENTITIES, RECORDS, ACCEPTED, VOCABULARY) for kind in walk.values(iri, _TYPE, graph)}
        if kinds:
            return iri, sorted(kinds)
    raise CannotGoOn(f"{name}: {_made_anew(walk, name, base) or f'the dataset does not know it; {did_you_mean(walk.store, name, base)}'}")


def _made_anew(walk: Walk, name: str, base: str) -> str:
    """What to do about a conflict, decision or inference that is not there now; empty for other names."""
    kind, _, about = expand(name, base).removeprefix(base).partition("/")
    if kind not in _MADE or "/" not in about:
        return ""
    parts = about.split(".")[0].split("/")
    subject = next(("/".join(parts[n:n + size]) for n in range(len(parts)) for size in (3, 2)
                    if any(walk.about(base + "/".join(parts[n:n + size]), graph) for graph in (ENTITIES, ACCEPTED))), "")
    where = f"communique explain {subject} tells what is accepted today, " if subject else ""
    return f"follows from claims by rule, and these no longer lead to it; {where}communique diff REVISION what became of it"


def _records(walk: Walk, name: str, kinds: list[str]) -> Iterable[tuple[str, str]]:
    """What a record, a rule or a concept says of itself; what a claim, a decision or a conflict says has parts of its own."""
    if not {"Claim", "Decision", "Conflict", "ApparentConflict"} & set(kinds):
        for graph in (RECORDS, VOCABULARY):
            for quad in walk.about(name, graph):
                if quad.predicate.value not in (_TYPE, _SKOS + "prefLabel"):
                    yield quad.predicate.value, walk.words(quad.object)


def _decisions(walk: Walk, name: str, kinds: list[str]) -> list[str]:
    """Decisions about the thing and the roles in it; for a claim those that rest on it or go against it."""
    if "Decision" in kinds:
        return [name]
    found = set(walk.subjects(CMQ + "subject", name, CMQ + "Decision"))
    if "Ruling" in kinds:
        found |= set(walk.subjects(CMQ + "ruling", name, CMQ + "Decision"))
    if "Claim" in kinds:
        found |= set(walk.subjects(CMQ + "supportedBy", name)) | set(walk.subjects(CMQ + "opposedBy", name))
    for role in walk.subjects(CMQ + "inEvent", name, graph=ACCEPTED):
        found |= set(walk.subjects(CMQ + "subject", role, CMQ + "Decision"))
    if {"Conflict", "ApparentConflict"} & set(kinds):
        about, term = walk.one(name, CMQ + "subject"), walk.one(name, CMQ + "property")
        found |= {d for d in walk.subjects(CMQ + "subject", about, CMQ + "Decision") if walk.one(d, CMQ + "property") == term}
    return sorted(found)


def _apparent(walk: Walk, name: str, kinds: list[str]) -> list[str]:
    """The apparent conflicts about the thing, or the thing itself if it is one."""
    return [name] if "ApparentConflict" in kinds else walk.subjects(CMQ + "subject", name, CMQ + "ApparentConflict")


def _says(walk: Walk, claim: str) -> Iterable[tuple[str, str, str]]:
    for quad in walk.graph(claim):
        yield walk.name(quad.subject), quad.predicate.value, walk.text(quad.object)


def _statement(walk: Walk, decision: str) -> Statement:
    subject, rule, ruling = (walk.one(decision, CMQ + name) for name in ("subject", "rule", "ruling"))
    value = walk.term(decision, CMQ + "value")
    return Statement(
        decision=decision,
        subject=subject,
        subject_label=walk.label(subject),
        property=walk.one(decision, CMQ + "property"),
        value=value.value if value else "",
        value_label=walk.text(value) if value else "",
        disputed=walk.one(decision, CMQ + "disputed") == "true",
        rule=rule,
        rule_text=walk.one(rule, _SKOS + "definition") or walk.label(rule),
        supports=read_testimonies(walk, walk.values(decision, CMQ + "supportedBy")),
        against=read_testimonies(walk, walk.values(decision, CMQ + "opposedBy")),
        ruling=ruling,
        ruling_reason=walk.one(ruling, CMQ + "reason") if ruling else "",
    )


def _forms(walk: Walk, name: str) -> Iterable[NameForm]:
    found: dict[tuple[str, str, str], set[str]] = {}
    for mention in walk.subjects(CMQ + "refersTo", name):
        for claim in walk.subjects(CMQ + "mention", mention):
            source = local(walk.one(claim, _PROV + "hadPrimarySource"))
            key = (source, walk.one(mention, CMQ + "form"), walk.one(mention, CMQ + "styledTitle"))
            found.setdefault(key, set()).add(claim)
    for (source, form, title), claims in sorted(found.items()):
        yield NameForm(form, title, source, tuple(sorted(claims)))


def _parts(walk: Walk, name: str) -> Iterable[Part]:
    """Where the accepted layer has the thing as a value: events of a person, stops of a trip, actions on a treaty."""
    found = [_part(walk, subject, term) for subject, term in walk.uses(name) if term not in _QUIET]
    return sorted(found, key=lambda part: (part.date.lstrip("[{") or "9", part.subject, part.property))


def _part(walk: Walk, subject: str, term: str) -> Part:
    """A part; a role is told as the event it is a part of, with the offices in which it was played."""
    event = walk.one(subject, CMQ + "inEvent", ACCEPTED) or subject
    offices = ", ".join(walk.label(office) for office in walk.values(subject, CMQ + "capacity", ACCEPTED))
    label = f"{walk.label(event)}, as {offices}" if offices else walk.label(event)
    return Part(subject, label, term, walk.one(event, CMQ + "date", ACCEPTED))
