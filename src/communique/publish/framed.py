"""JSON-LD 1.1, framed with the project's own context inlined, the accepted layer and the claims apart.

Subjects are framed a few at a time, so that files grow with the data and memory does not; contexts referred to by address
are not used, because readers ignore their ``@base``, and ``@graph`` is written plainly.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any, BinaryIO, Final

import pyoxigraph as ox

from communique.iris import ACCEPTED, ENTITIES, LAYERS, PREFIXES, RECORDS
from communique.literals import JSON
from communique.publish.reading import Reading
from communique.vocabulary import context, terms

__all__ = ["export_context", "write_accepted", "write_claims"]

Node = dict[str, Any]

_BATCH: Final = 100
_TYPE: Final = PREFIXES["rdf"] + "type"
_NAMED: Final = frozenset({_TYPE, PREFIXES["skos"] + "prefLabel"})
_STRING: Final = PREFIXES["xsd"] + "string"


def write_accepted(reading: Reading, out: BinaryIO) -> None:
    """Write what is accepted with the entities' graph as one default graph, the same triples as the Turtle export.

    A node for each subject; the entities it refers to are embedded with their types and labels.
    """
    subjects = sorted({*reading.all_subjects(ACCEPTED), *reading.all_subjects(ENTITIES)})
    nodes = (node for subject in subjects for node in _framed(_with_entities(reading, subject), [subject], reading.base))
    _write(export_context(reading.base), {}, nodes, out)


def write_claims(reading: Reading, out: BinaryIO) -> None:
    """Write the records' graph, and inside each claim, as its ``@graph``, the claim's own: the quads of both.

    Quotes, mentions, attestations and sides of conflicts are embedded in their records.
    """
    named = {graph.value for graph in reading.store.named_graphs() if isinstance(graph, ox.NamedNode)}
    subjects = reading.all_subjects(RECORDS)
    present = frozenset(subjects)
    parts: dict[str, list[str]] = {subject: [] for subject in sorted({*subjects, *named.difference(LAYERS)})}
    for subject in subjects:
        whole, mark, _ = subject.rpartition("#")
        if mark and whole in present:
            parts[whole].append(subject)
            del parts[subject]
    nodes = (node for own in _batches(reading, parts) for node in own)
    _write(export_context(reading.base), {"id": RECORDS}, nodes, out)


def _batches(reading: Reading, parts: Mapping[str, list[str]]) -> Iterator[list[Node]]:
    """The records in order: those with parts or a graph framed one by one, runs of plain ones together."""
    for is_plain, run in groupby(parts, key=lambda record: not parts[record] and not reading.stated(record)):
        if not is_plain:
            yield from ([_record(reading, record, parts[record])] for record in run)
            continue
        records = list(run)
        for start in range(0, len(records), _BATCH):
            batch = records[start:start + _BATCH]
            quads = [quad.triple for record in batch for quad in reading.about(record, RECORDS)]
            yield _framed(_expanded(quads), batch, reading.base, embed="@never")


@cache
def export_context(base: str) -> Node:
    """The context of exported files: the project's with the dataset's base, without the curators' name for ``@graph``."""
    kept = {name: meaning for name, meaning in context().items() if meaning != "@graph"}
    return {"@version": 1.1, "@base": base} | kept


def _with_entities(reading: Reading, subject: str) -> list[Node]:
    own = list(dict.fromkeys(quad.triple for graph in (ACCEPTED, ENTITIES) for quad in reading.about(subject, graph)))
    near = {triple.object.value for triple in own if isinstance(triple.object, ox.NamedNode)} - {subject}
    labelled = [
        quad.triple for name in sorted(near) for quad in reading.about(name, ENTITIES) if quad.predicate.value in _NAMED
    ]
    return _expanded([*own, *labelled])


def _record(reading: Reading, record: str, parts: list[str]) -> Node:
    quads = [quad.triple for subject in (record, *parts) for quad in reading.about(subject, RECORDS)]
    found = _framed(_expanded(quads), [record], reading.base)
    node = found[0] if found else {"id": record.removeprefix(reading.base)}
    stated = [quad.triple for quad in reading.stated(record)]
    subjects = sorted({triple.subject.value for triple in stated if isinstance(triple.subject, ox.NamedNode)})
    return node | ({"@graph": _framed(_expanded(stated), subjects, reading.base, embed="@never")} if stated else {})


def _expanded(triples: Iterable[ox.Triple]) -> list[Node]:
    """The triples as nodes in expanded form (JSON-LD 1.1 §9.16), in their order."""
    nodes: dict[str, Node] = {}
    for triple in triples:
        assert isinstance(triple.subject, ox.NamedNode)  # the profile of the store: no blank nodes
        node = nodes.setdefault(triple.subject.value, {"@id": triple.subject.value})
        if triple.predicate.value == _TYPE and isinstance(triple.object, ox.NamedNode):
            node.setdefault("@type", []).append(triple.object.value)
        else:
            node.setdefault(triple.predicate.value, []).append(_value(triple.object))
    return list(nodes.values())


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    if not isinstance(term, ox.Literal):
        assert isinstance(term, ox.NamedNode)
        return {"@id": term.value}
    if term.datatype.value == JSON:
        return {"@value": json.loads(term.value), "@type": "@json"}
    if term.language is not None:
        return {"@value": term.value, "@language": term.language}
    return {"@value": term.value} if term.datatype.value == _STRING else {"@value": term.value, "@type": term.datatype.value}


def _framed(nodes: list[Node], roots: list[str], base: str, embed: str = "@always") -> list[Node]:
    """The roots among the nodes, framed and compacted, with those they refer to inside them as ``embed`` says."""
    from pyld import jsonld  # noqa: PLC0415 - only this format pays for it

    frame = {"@context": _needed(nodes, base), "@id": roots, "@embed": embed}
    framed: Node = jsonld.frame(nodes, frame, {"base": base, "omitGraph": False, "processingMode": "json-ld-1.1"})
    found: list[Node] = framed["@graph"]
    return found


def _needed(nodes: list[Node], base: str) -> Node:
    """The part of the context that the nodes use; with all of it each framing would take four times as long."""
    used = set(_mentioned(nodes))
    chosen = {name for iri in used & _by_iri().keys() for name in _by_iri()[iri]}
    return {
        name: meaning for name, meaning in export_context(base).items()
        if name in chosen or name in PREFIXES or name.startswith("@") or str(meaning).startswith("@")
    }


def _mentioned(value: Any) -> Iterator[str]:
    match value:
        case dict():
            for key, inner in value.items():
                yield key
                yield from _mentioned(inner)
        case list():
            for inner in value:
                yield from _mentioned(inner)
        case str():
            yield value
        case _:
            raise TypeError(f"{value!r} is not part of a node in expanded form")


@cache
def _by_iri() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, term in terms().items():
        found.setdefault(term.iri, []).append(name)
    return found


def _write(names: Node, around: Node, nodes: Iterable[Node], out: BinaryIO) -> None:
    head = json.dumps({"@context": names} | around, ensure_ascii=False, indent=1).removesuffix("\n}")
    out.write(f'{head},\n "@graph": ['.encode())
    separator = "\n"
    for node in nodes:
        out.write((separator + json.dumps(node, ensure_ascii=False, indent=1)).encode())
        separator = ",\n"
    out.write(b"\n ]\n}\n")
