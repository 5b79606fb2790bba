"""Witnesses and the disputes between them, read from the records: conflicts, what only seems to be one, and what is only said."""

from collections.abc import Iterable, Iterator

from communique.ask.explanation import Dispute, Passage, Saying, Side, Testimony
from communique.ask.walk import Walk
from communique.iris import CMQ, ONLY_SAID, PREFIXES, VOCABULARY, local

__all__ = ["read_dispute", "read_sayings", "read_testimonies", "read_testimony"]

_OA, _PROV = PREFIXES["oa"], PREFIXES["prov"]
_SKOS, _SCHEMA = PREFIXES["skos"], PREFIXES["schema"]
_FIRST = PREFIXES["bio"] + "followingEvent"


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
        gist=walk.one(claim, CMQ + "gist"),
        address=walk.one(claim, _SCHEMA + "url") or (walk.one(source, _SCHEMA + "url") if source else ""),
        rule=walk.one(claim, CMQ + "rule"),
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
    return Dispute(
        conflict=conflict,
        subject=subject,
        subject_label=walk.label(subject),
        property=term,
        kind=local(walk.one(conflict, CMQ + "conflictKind")),
        sides=tuple(_side(walk, side, term, best if ruling else None) for side in sides),
        ruling=ruling,
        ruling_reason=walk.one(ruling, CMQ + "reason") if ruling else "",
        reconciled_by=walk.label(reason),
        why=walk.one(reason, _SKOS + "definition", VOCABULARY) if reason else "",
    )


def _side(walk: Walk, side: str, term: str, best: frozenset[str] | None) -> Side:
    values, claims = walk.terms(side, CMQ + "value"), walk.values(side, CMQ + "claim")
    first = " came first" if term == _FIRST else ""
    return Side(
        values=tuple(walk.text(value) + first for value in values),
        claims=read_testimonies(walk, claims),
        terms=tuple(value.value for value in values),
        preferred=None if best is None else not best.isdisjoint(claims),
    )


def read_sayings(walk: Walk, name: str) -> Iterator[Saying]:
    """What is only said of a thing, or of another with it as value: never accepted, whoever says so."""
    for term in sorted(ONLY_SAID):
        found: dict[tuple[str, str], set[str]] = {}
        for subject, value, claim in walk.said(name, term):
            found.setdefault((subject, value), set()).add(claim)
        for (subject, value), claims in sorted(found.items()):
            yield Saying(subject, walk.label(subject), term, value, walk.label(value), read_testimonies(walk, sorted(claims)))
