"""Witnesses and the disputes between them, read from the records: conflicts, what only seems to be one, and what is only said."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from communique.ask.explanation import Dispute, Passage, Saying, Side, Testimony
from communique.ask.walk import Walk
from communique.iris import ACCEPTED, CMQ, ONLY_SAID, PREFIXES, VOCABULARY, local
from communique.vocabulary import terms

__all__ = ["read_dispute", "read_sayings", "read_testimonies", "read_testimony"]

_OA, _PROV = PREFIXES["oa"], PREFIXES["prov"]
_SKOS, _SCHEMA = PREFIXES["skos"], PREFIXES["schema"]
_FIRST = PREFIXES["bio"] + "followingEvent"
_READ_AS: Final = {
    CMQ + "between": "States that are parties to it", PREFIXES["schema"] + "containedInPlace": "place in which it lies",
    _FIRST: "which event came first", PREFIXES["rdf"] + "type": "what it is, and whether it was",
}  # fmt: skip
"""Properties whose name reads only in a sentence of the data."""


def read_testimonies(walk: Walk, claims: Iterable[str]) -> tuple[Testimony, ...]:
    """The claims with what they rest on, by source and place in its text."""
    found = [read_testimony(walk, claim) for claim in claims]
    return tuple(sorted(found, key=lambda one: (one.source, [p.start for p in one.passages], one.claim)))


def read_testimony(walk: Walk, claim: str) -> Testimony:
    """A claim with what it rests on and who speaks."""
    source = walk.one(claim, _PROV + "hadPrimarySource")
    voices = [*walk.values(claim, CMQ + "inText"), *walk.values(claim, _PROV + "wasAttributedTo")]
    passages = [
        Passage(walk.one(selector, _OA + "exact"), int(walk.one(selector, _OA + "start")), int(walk.one(selector, _OA + "end")))
        for selector in walk.values(claim, _OA + "hasSelector")
    ]
    return Testimony(
        claim=claim,
        source=source,
        source_label=walk.label(source) if source else "",
        evidence=local(walk.one(claim, CMQ + "evidence")),
        standing=local(walk.one(source, CMQ + "standing")) if source else "",
        modality=local(walk.one(claim, CMQ + "modality")),
        passages=tuple(sorted(passages, key=lambda one: (one.start, one.end))),
        gist=walk.told(claim),
        address=walk.one(claim, _SCHEMA + "url") or (walk.one(source, _SCHEMA + "url") if source else ""),
        rule=walk.one(claim, CMQ + "rule"),
        rule_label=walk.label(walk.one(claim, CMQ + "rule")),
        premises=tuple(walk.values(claim, _PROV + "wasDerivedFrom")),
        speaks_for=walk.label(walk.one(source, CMQ + "side")) if source else "",
        published=walk.one(source, PREFIXES["dcterms"] + "issued") if source else "",
        words_of=", ".join(map(walk.label, voices)),
    )


def read_dispute(walk: Walk, conflict: str) -> Dispute:
    """A conflict or an apparent conflict with its sides in their order."""
    subject, ruling = walk.one(conflict, CMQ + "subject"), walk.one(conflict, CMQ + "ruling")
    term, reason = walk.one(conflict, CMQ + "property"), walk.one(conflict, CMQ + "reconciledBy")
    best = frozenset(walk.values(ruling, CMQ + "prefers"))
    sides = sorted(walk.values(conflict, CMQ + "conflictSide"), key=lambda side: int(side.rpartition("-")[2]))
    event = walk.one(subject, CMQ + "inEvent", ACCEPTED)
    return Dispute(
        conflict=conflict,
        subject=subject,
        subject_label=walk.label(subject),
        property=term,
        kind=local(walk.one(conflict, CMQ + "conflictKind")),
        sides=tuple(_side(walk, side, (subject, term), best if ruling else None) for side in sides),
        ruling=ruling,
        ruling_reason=walk.one(ruling, CMQ + "reason") if ruling else "",
        reconciled_by=walk.label(reason),
        why=walk.one(reason, _SKOS + "definition", VOCABULARY) if reason else "",
        property_label=_READ_AS.get(term) or walk.one(term, PREFIXES["rdfs"] + "label", VOCABULARY) or _spelt(term),
        event_label=walk.label(event),
    )


def _side(walk: Walk, side: str, about: tuple[str, str], best: frozenset[str] | None) -> Side:
    values, claims = walk.terms(side, CMQ + "value"), walk.values(side, CMQ + "claim")
    first = " came first" if about[1] == _FIRST else ""
    plain = Side(
        values=tuple(walk.text(value) + first for value in values),
        claims=(),
        terms=tuple(value.value for value in values),
        preferred=None if best is None else not best.isdisjoint(claims),
    )
    return replace(plain, claims=tuple(_stating(walk, one, plain, about) for one in read_testimonies(walk, claims)))


def _stating(walk: Walk, one: Testimony, side: Side, about: tuple[str, str]) -> Testimony:
    """The testimony with what the claim itself says, which may be coarser than its side; the side's value where it says that too."""
    said = walk.terms(about[0], about[1], one.claim) if one.modality != "denied" and about[1] != _FIRST else []
    if not said or {value.value for value in said} >= set(side.terms):
        return replace(one, stated=side.values, stated_terms=side.terms)
    return replace(one, stated=tuple(map(walk.text, said)), stated_terms=tuple(value.value for value in said))


def _spelt(term: str) -> str:
    """The name by which data files call a property, in words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", _keys().get(term, local(term))).lower()


@cache
def _keys() -> dict[str, str]:
    return {term.iri: name for name, term in reversed(terms().items())}


def read_sayings(walk: Walk, name: str) -> Iterator[Saying]:
    """What is only said of a thing, or of another with it as value: never accepted, whoever says so."""
    for term in sorted(ONLY_SAID):
        found: dict[tuple[str, str], set[str]] = {}
        for subject, value, claim in walk.said(name, term):
            found.setdefault((subject, value), set()).add(claim)
        for (subject, value), claims in sorted(found.items()):
            yield Saying(subject, walk.label(subject), term, value, walk.label(value), read_testimonies(walk, sorted(claims)))
