"""Records are well-formed when every key, type, id and reference in them is known: a typing error mints nothing."""

import json
import re
from collections.abc import Iterator

import pyoxigraph as ox

from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields, Text, Tree, plain
from communique.findings import Finding
from communique.iris import PREFIXES, local, participation
from communique.literals import refusal
from communique.vocabulary import terms

__all__ = ["check_records"]

_ID = re.compile(r"[a-z]+(-[a-z]+)*/[A-Za-z0-9]+([.-][A-Za-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_TEXT_KEYS = {"exact", "prefix", "suffix", "label", "altLabel"}
_FOLDERS = {"Claim": "data/claims/", "Source": "data/sources/", "Unclaimed": "data/unclaimed/"}


def check_records(curated: Curated) -> Iterator[Finding]:
    """A finding for each key, type, id, reference or value that is not in order."""
    seen: dict[str, Record] = {}
    claimed: dict[str, Record] = {}
    for record in curated.records:
        first = seen.setdefault(record.id, record)
        if first is not record:
            yield record.finding("record-id", f"the id stands already at {first.file}:{first.line}",
                                 "give this record an id of its own")
        said = _said(record)
        twin = claimed.setdefault(said, record) if said else record
        if twin is not record:
            yield record.finding("claim-twice", f"says the same as {twin.id} in the same words", "keep one of the two claims")
        yield from _check_record(curated, record)


def _said(record: Record) -> str:
    """All that a claim has but its id and note, as one text; empty for other records."""
    fields = plain(record.tree)
    return json.dumps({key: fields[key] for key in sorted(fields) if key not in ("id", "note")}) if record.type == "Claim" else ""


def _check_record(curated: Curated, record: Record) -> Iterator[Finding]:
    term = terms().get(record.type)
    if term is None or not record.type[0].isupper():
        yield record.finding("record-type", f"the type {record.type!r} is not known",
                             "take one from ontology/context.jsonld")
        return
    if not _ID.fullmatch(record.id):
        yield record.finding("record-id", f"the id {record.id!r} is not of the form kind/name",
                             "write it like person/kim-il-sung")
    yield from _check_place(record)
    yield from _check_fields(curated, record, record.tree)


def _check_place(record: Record) -> Iterator[Finding]:
    folder = _FOLDERS.get(record.type, "data/")
    if not record.file.startswith(folder):
        yield record.finding("record-place", f"a {record.type} stands in {record.file}", f"move it to {folder}")
        return
    source = record.id if record.type == "Source" else record.tree.text("source")
    named = f"{folder}{local(source)}.yaml"
    if record.type in _FOLDERS and record.file != named:
        yield record.finding("record-place", f"a {record.type} of {source} stands in {record.file}", f"move it to {named}, or mend the id")


def _check_fields(curated: Curated, record: Record, fields: Fields) -> Iterator[Finding]:
    for key, value in fields.values.items():
        line = fields.lines[key]
        if key not in terms() and key not in ("id", "type", "states"):
            yield record.finding("unknown-key", f"the key {key!r} is not known", "take one from ontology/context.jsonld", line)
        elif key == "states":
            for node in fields.each("states"):
                yield from _check_node(curated, record, node)
        elif key in ("label", "altLabel"):
            yield from _check_languages(record, value, line)
        elif key not in ("id", "type"):
            for item in fields.each(key):
                yield from _check_value(curated, record, key, item, line)


def _check_node(curated: Curated, record: Record, node: Tree) -> Iterator[Finding]:
    if not isinstance(node, Fields) or not node.text("id") or not node.text("type"):
        yield record.finding("state-node", "what is stated must be a node with id and type", "add '- id:' and 'type:'", node.line)
        return
    name, kind = node.text("id"), node.text("type")
    if kind == "Participation":
        yield from _check_participation(record, node)
    elif name not in curated.by_id:
        yield record.finding("undeclared", f"{name} is not declared", "declare it in data/entities/ or mend the id", node.line)
    elif curated.by_id[name].type != kind:
        yield record.finding("state-type", f"{name} is declared as {curated.by_id[name].type}, here it is {kind}",
                             "write the declared type", node.lines["type"])
    if node.values.keys() <= {"id", "type"}:
        yield record.finding("state-node", f"nothing is stated of {name} but its type", "state something of it, or drop the node",
                             node.line)
    for key, value in node.values.items():
        if isinstance(value, Fields):
            yield record.finding("nested", f"{key} holds a node; what is stated does not nest",
                                 "give the node an id and put it beside this one", node.lines[key])
    yield from _check_fields(curated, record, node)


def _check_participation(record: Record, node: Fields) -> Iterator[Finding]:
    expected = participation(node.text("inEvent"), node.text("actor"))
    if node.text("id") != expected:
        yield record.finding("role-id", f"the role {node.text('id')} should be named after its event and actor",
                             f"write id: {expected}", node.line)


def _check_languages(record: Record, value: Tree, line: int) -> Iterator[Finding]:
    if not isinstance(value, Fields):
        yield record.finding("language-map", "names stand under their languages", "write for example 'en: …' below it", line)
        return
    for tag in value.values:
        if not _LANGUAGE.fullmatch(tag):
            yield record.finding("language-map", f"{tag!r} is not a language tag in lower case",
                                 "write for example en, ru or ko-kp", value.lines[tag])


def _check_value(curated: Curated, record: Record, key: str, item: Tree, line: int) -> Iterator[Finding]:
    if isinstance(item, Fields):
        yield from _check_fields(curated, record, item)
        return
    if not isinstance(item, Text):
        yield record.finding("value", f"{key} holds a list within a list", "write one list", line)
        return
    coercion = terms()[key].coercion
    if not item.value.strip() and key not in _TEXT_KEYS:
        yield record.finding("value", f"{key} is empty", "write a value or leave the key out", item.line)
    elif coercion == "@id" and key not in ("quote", "mentions", "by"):
        yield from _check_reference(curated, record, key, item)
    elif coercion == "@vocab" and (item.value not in terms() or (item.value[0].isupper() and key not in {"countOf", "field"})):
        yield record.finding("concept", f"{key} has the value {item.value!r}, which is no concept",
                             "take one from ontology/concepts.ttl", item.line)
    elif coercion.startswith(PREFIXES["xsd"]) and (refused := refusal(ox.Literal(item.value, datatype=ox.NamedNode(coercion)))):
        yield record.finding("literal", f"{key} has the value {item.value!r}, which {refused}", "mend the value", item.line)


def _check_reference(curated: Curated, record: Record, key: str, item: Text) -> Iterator[Finding]:
    name = item.value
    prefix, colon, tail = name.partition(":")
    if colon and (tail.startswith("//") or prefix in PREFIXES):
        return
    if name not in curated.by_id and not (key == "ofSubject" and _is_stated(curated, name)):
        yield record.finding("undeclared", f"{key} refers to {name}, which is not declared",
                             "declare it in data/ or mend the id", item.line)


def _is_stated(curated: Curated, name: str) -> bool:
    """Whether a claim states something of the name: a role is named after its event and actor and declared nowhere."""
    nodes = (node for claim in curated.of("Claim") for node in claim.tree.each("states") if isinstance(node, Fields))
    return any(node.text("id") == name for node in nodes)
