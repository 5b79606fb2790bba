"""Records become quads by reading them as JSON-LD 1.1 under the context; only what a reader can work out is added here.

Added are: IRIs of quotes, mentions and attestations; positions of quotes; kind of evidence and modality where not written;
bounds of dates. What a claim states lands in the graph that bears the claim's IRI.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import pyoxigraph as ox

from communique.curation.mappings import Mapping as Link
from communique.curation.mappings import accepted
from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields, plain
from communique.dates import extent_bounds, instant_bounds
from communique.evidence.gate import Located, StoredTexts
from communique.graph.documents import Documents, Line
from communique.iris import ENTITIES, LINKS, PREFIXES, RECORDS, child
from communique.vocabulary import context, extents, terms

__all__ = ["link_quads", "record_lines", "record_quads"]

_EXACT = ox.NamedNode(PREFIXES["skos"] + "exactMatch")

_BATCH = 2_000
_DATES = ("date", "published", "span")
_CONTEXT_KEYS = {"mentions": "Mention", "by": "Attestation"}


def record_quads(
    curated: Curated, texts: StoredTexts, located: Mapping[str, tuple[Located, ...]]
) -> Iterator[ox.Quad]:
    """The quads of every record: entities in their graph, records in theirs, statements in their claims' graphs."""
    entities = [record for record in curated.known if record.is_entity]
    records = [record for record in curated.known if not record.is_entity]
    yield from _quads(curated.base, ENTITIES, (_document(record, (), "") for record in entities))
    documents = (
        _document(record, located.get(record.id, ()), _text(texts, record)) for record in records
    )
    yield from _quads(curated.base, RECORDS, documents)


def record_lines(
    curated: Curated, texts: StoredTexts, located: Mapping[str, tuple[Located, ...]]
) -> Iterator[Line]:
    """The same as lines of N-Quads, each with its graph and subject; several times as fast."""
    documents = Documents(curated.base)
    for record in curated.known:
        if record.is_entity:
            yield from documents.of(_document(record, (), ""), ENTITIES)
        else:
            yield from documents.of(_document(record, located.get(record.id, ()), _text(texts, record)), RECORDS)


def link_quads(links: Iterable[Link]) -> Iterator[ox.Quad]:
    """The links to other authorities that are held to be right."""
    graph = ox.NamedNode(LINKS)
    for link in accepted(tuple(links)):
        yield ox.Quad(ox.NamedNode(link.subject), _EXACT, ox.NamedNode(link.object), graph)


def _text(texts: StoredTexts, record: Record) -> str:
    text = texts.get(record.tree.text("source"))
    return text.text if text else ""


def _quads(base: str, graph: str, documents: Iterable[dict[str, Any]]) -> Iterator[ox.Quad]:
    name = ox.NamedNode(graph)
    for batch in _batches(documents):
        text = json.dumps({"@context": context(), "@graph": batch}, ensure_ascii=False)
        for quad in ox.parse(text, format=ox.RdfFormat.JSON_LD, base_iri=base):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, name) if quad.graph_name == ox.DefaultGraph() else quad


def _batches(documents: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for document in documents:
        batch.append(document)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _document(record: Record, located: tuple[Located, ...], text: str) -> dict[str, Any]:
    document: dict[str, Any] = plain(record.tree)
    document.update(_dated(document))
    if record.type == "Retired":
        document["deprecated"] = "true"
    if record.type in ("Claim", "Unclaimed"):
        quoted = [_selector(record.id, number, found, text) for number, found in enumerate(located, 1)]
        if quoted:
            document["quote"] = quoted
        if record.type == "Claim":
            document |= _claim_defaults(document, bool(quoted))
    for key, kind in _CONTEXT_KEYS.items():
        if key in document:
            parts = document[key] if isinstance(document[key], list) else [document[key]]
            document[key] = [{"id": child(record.id, "mention" if key == "mentions" else "by", n), "type": kind} | part
                             for n, part in enumerate(parts, 1)]
    if "states" in document:
        nodes = [node for node in record.tree.each("states") if isinstance(node, Fields)]
        document["states"] = [_dated(plain(node)) for node in nodes]
    return document


def _claim_defaults(document: dict[str, Any], quoted: bool) -> dict[str, Any]:
    added: dict[str, Any] = {"evidence": "quoted" if quoted else "cited"}
    added["modality"] = document.get("modality", "asserted")
    if quoted:
        added["relays"] = document["source"]
    return added


def _selector(claim: str, number: int, found: Located, text: str) -> dict[str, Any]:
    passage, quote = found.passage, found.quote
    selector = {
        "id": child(claim, "quote", number), "type": ["TextQuote", "TextPosition"],
        "exact": text[passage.start:passage.end], "start": str(passage.start), "end": str(passage.end),
    }
    around = {"prefix": quote.prefix, "suffix": quote.suffix}
    return selector | {key: words for key, words in around.items() if words}


def _dated(node: dict[str, Any]) -> dict[str, Any]:
    """The node with the bounds of its date: two for an instant, four and their hull for an extent, none where unknown.

    A source is dated by its publication, a record of coverage or of a gap by its span.
    """
    written = next((node[key] for key in _DATES if isinstance(node.get(key), str)), None)
    if written is None:
        return node
    term = terms().get(str(node.get("type", "")))
    bounds: dict[str, date | None]
    if term and term.iri in extents():
        extent = extent_bounds(written)
        bounds = {"earliest": extent.hull.earliest, "latest": extent.hull.latest,
                  "earliestBegin": extent.earliest_begin, "latestBegin": extent.latest_begin,
                  "earliestEnd": extent.earliest_end, "latestEnd": extent.latest_end}
    else:
        instant = instant_bounds(written)
        bounds = {"earliest": instant.earliest, "latest": instant.latest}
    return node | {key: day.isoformat() for key, day in bounds.items() if day}
