"""Rows about what is claimed: each stated value with its words, and each side of a conflict."""

from collections.abc import Iterator

import pyoxigraph as ox

from communique.ask.published import fields_said
from communique.ask.ranks import ranks
from communique.iris import BOUNDS, RECORDS, local
from communique.publish.reading import Reading, text

__all__ = ["claims", "conflicts"]


def claims(reading: Reading) -> Iterator[tuple[str | tuple[str, ...] | tuple[int, ...], ...]]:
    """Rows of ``claims``: one for each value that a claim states, planned and inferred ones included.

    ``datatype`` is empty for an IRI. ``rank`` follows the rulings for this claim, subject and property; ``derived_by``
    is the rule of an inference. A claim without an address of its own has its source's.
    """
    ranked = ranks(reading.store)
    for claim in reading.subjects("rdf:type", "cmq:Claim", RECORDS):
        source = reading.value(claim, "prov:hadPrimarySource", RECORDS)
        evidence = local(reading.value(claim, "cmq:evidence", RECORDS))
        quotes, starts, ends = _quotes(reading, claim)
        rule = reading.value(claim, "cmq:rule", RECORDS)
        for quad in reading.stated(claim):
            if quad.predicate.value not in BOUNDS:  # reckoned by the reader, not stated
                about, name = text(quad.subject), quad.predicate.value
                given = ranked.get((claim, about, name))
                rank = given.rank if given else "normal"
                yield (claim, about, name, *_value(quad.object), source, evidence, quotes, starts, ends,
                       _address(reading, claim, source), rank, rule)


def conflicts(reading: Reading) -> Iterator[tuple[str | tuple[str, ...], ...]]:
    """Rows of ``conflicts``: one for each side, with its claims and their sources; ``reason`` is the ruling's."""
    for conflict in reading.subjects("rdf:type", "cmq:Conflict", RECORDS):
        keys = ("cmq:conflictKind", "cmq:subject", "cmq:property", "cmq:ruling")
        kind, subject, name, ruling = (reading.value(conflict, key, RECORDS) for key in keys)
        reason = reading.value(ruling, "cmq:reason", RECORDS) if ruling else ""
        for side in reading.values(conflict, "cmq:conflictSide", RECORDS):
            said = reading.values(side, "cmq:claim", RECORDS)
            yield (conflict, kind, subject, name, tuple(reading.values(side, "cmq:value", RECORDS)), tuple(said),
                   tuple(reading.sources(said)), ruling, reason)


def _quotes(reading: Reading, claim: str) -> tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    """The words of a claim in the order of the source's text, with where they start and end in code points.

    A record as published is its claim's words, and starts and ends nowhere.
    """
    found = sorted(
        (int(reading.value(selector, "oa:start", RECORDS)), int(reading.value(selector, "oa:end", RECORDS)),
         reading.value(selector, "oa:exact", RECORDS))
        for selector in reading.values(claim, "oa:hasSelector", RECORDS)
    )
    record = reading.value(claim, "cmq:asPublished", RECORDS)
    words = (fields_said(record, reading.value(claim, "cmq:locator", RECORDS)),) if record else tuple(exact for _, _, exact in found)
    return words, tuple(start for start, _, _ in found), tuple(end for _, end, _ in found)


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> tuple[str, str, str]:
    if isinstance(term, ox.Literal):
        return term.value, term.datatype.value, term.language or ""
    return text(term), "", ""


def _address(reading: Reading, claim: str, source: str) -> str:
    own = reading.value(claim, "schema:url", RECORDS)
    return own or (reading.value(source, "schema:url", RECORDS) if source else "")
