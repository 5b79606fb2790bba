"""Values are what their keys can hold: names under languages, references to what is declared, concepts, admitted literals."""

import re
from collections.abc import Iterator
from functools import cache

import pyoxigraph as ox

from communique.curation.choices import advice, permitted, types
from communique.curation.likeness import near_ids
from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields, Text, Tree, plain
from communique.dates import parse
from communique.findings import Finding
from communique.iris import CONCEPT, PREFIXES
from communique.literals import EDTF, INTEGER, JSON, STRING, canonical_json, is_iri, refusal
from communique.vocabulary import terms

__all__ = ["check_names", "check_published", "check_value", "is_date", "is_language", "retired_advice", "undeclared_advice"]

ANY_URI = PREFIXES["xsd"] + "anyURI"

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_LONGEST_NUMBER = 18
_MAY_BE_ROLES = {"ofSubject", "isReplacedBy"}
_MAY_BE_BLANK = {"exact", "prefix", "suffix"}


def check_names(record: Record, value: Tree, line: int) -> Iterator[Finding]:
    """A finding for each name that is none, and for each language that is not written as one."""
    if not isinstance(value, Fields):
        yield record.finding("language-map", "names stand under their languages", "write for example 'en: …' below it", line)
        return
    for tag, names in value.values.items():
        if not is_language(tag):
            yield record.finding("language-map", f"{tag!r} is not a language tag in lower case",
                                 "write for example en, ru or ko-kp", value.lines[tag])
        for name in value.each(tag):
            if not isinstance(name, Text) or not name.value.strip():
                yield record.finding("language-map", f"under {tag!r} stands something that is no name",
                                     "write the name, or a list of names", names.line)
            elif why := refusal(ox.Literal(name.value)):
                yield record.finding("literal", f"the name under {tag!r} {why}", "copy the name anew", name.line)


def check_published(record: Record, value: Tree, line: int) -> Iterator[Finding]:
    """A finding where a record as published has no fields, or one that is no text and no list of texts."""
    if not isinstance(value, Fields) or not value.values:
        yield record.finding("published", "asPublished holds no fields", "write 'field: text' below it, as published", line)
        return
    if not record.tree.text("locator"):
        yield record.finding("published", "has a record as published, but no locator", "write locator: with the record's id", line)
    odd = [name for name in value.values if not all(isinstance(one, Text) for one in value.each(name))]
    for name in odd:
        yield record.finding("published", f"the field {_short(name)} holds more than texts", "write a text or a list of texts",
                             value.lines[name])
    for name in (name for name in value.values if not name.strip() or any(letter > "\uffff" for letter in name)):
        yield record.finding("published", f"{_short(name)} is no name of a field", "name the field as the publication does",
                             value.lines[name])
    if not odd and (why := refusal(ox.Literal(canonical_json(plain(value)), datatype=ox.NamedNode(JSON)))):
        yield record.finding("literal", f"the record as published {why}", "copy it anew", line)


def is_language(tag: str) -> bool:
    """Whether the text is a language tag in lower case."""
    return _LANGUAGE.fullmatch(tag) is not None


def check_value(curated: Curated, record: Record, key: str, item: Tree, line: int, *, kind: str) -> Iterator[Finding]:
    """A finding for a value that its key cannot have in a node of a type (``kind``)."""
    if isinstance(item, Fields):
        yield record.finding("nested", f"{key} holds a node; what is stated does not nest",
                             "give the node an id and put it beside this one", line)
        return
    if not isinstance(item, Text):
        yield record.finding("value", f"{key} holds a list within a list", "write one list", line)
        return
    coercion = terms()[key].coercion
    if not item.value.strip() and key not in _MAY_BE_BLANK:
        yield record.finding("value", f"{key} is empty", "write a value or leave the key out", item.line)
    elif coercion == "@id" and key != "quote":
        yield from _check_reference(curated, record, key, item)
    elif coercion == "@vocab" and (item.value not in terms() or (item.value[0].isupper() and key not in {"countOf", "field"})):
        yield record.finding("concept", f"{key} has the value {_short(item.value)}, which is no concept",
                             _concept_advice(kind, key, item.value), item.line)
    else:
        yield from _check_literal(record, key, coercion if ":" in coercion else STRING, item)


def _concept_advice(kind: str, key: str, name: str) -> str:
    known = types() if key in ("field", "countOf") else permitted(kind, key)
    return advice(name, known or terms(), otherwise="write the name of a concept, such as official-visit")


def _check_literal(record: Record, key: str, datatype: str, item: Text) -> Iterator[Finding]:
    if refused := refusal(ox.Literal(item.value, datatype=ox.NamedNode(datatype))):
        yield record.finding("literal", f"{key} has the value {_short(item.value)}, which {refused}", "mend the value", item.line)
    elif datatype == INTEGER and len(item.value) > _LONGEST_NUMBER:
        yield record.finding("literal", f"{key} has a number of {len(item.value)} digits", "write the number that is meant", item.line)
    elif datatype == EDTF and record.type != "Claim" and not is_date(item.value):  # dates of claims are checked with their words
        yield record.finding("date", f"{key} has the value {_short(item.value)}, which is not a date in EDTF",
                             "write it like 2012, 2000-06, 2012~ or 1998/2010", item.line)
    elif datatype == ANY_URI and not is_iri(item.value):
        yield record.finding("literal", f"{key} has the value {_short(item.value)}, which is no address",
                             "write it whole, with its https://, and a blank in it as %20", item.line)


def _short(text: str) -> str:
    return repr(text if len(text) <= 80 else text[:79] + "…")


def is_date(text: str) -> bool:
    """Whether the text is a date in EDTF."""
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _check_reference(curated: Curated, record: Record, key: str, item: Text) -> Iterator[Finding]:
    name = item.value
    prefix, colon, tail = name.partition(":")
    if colon and (tail.startswith("//") or prefix in PREFIXES):
        if not is_iri(PREFIXES.get(prefix, f"{prefix}:") + tail) or (prefix == "concept" and CONCEPT + tail not in _concepts()):
            yield record.finding("undeclared", f"{key} names {name}, which is no IRI or no concept that there is",
                                 advice(name, _concept_names(), otherwise="mend it"), item.line)
        return
    found = curated.by_id.get(name)
    if found is None and not (key in _MAY_BE_ROLES and _is_stated(curated, name)):
        yield record.finding("undeclared", f"{key} names {name}, which is not declared", undeclared_advice(curated, name), item.line)
    if found is not None and found.type == "Retired" and key != "isReplacedBy":
        yield record.finding("retired", f"{key} names {name}, which is retired", retired_advice(found), item.line)


def retired_advice(tombstone: Record) -> str:
    """What to do about a name that is retired: what replaces it, or where its tombstone stands."""
    instead = [text.value for text in tombstone.tree.each("isReplacedBy") if isinstance(text, Text)]
    return f"write {' or '.join(instead)}" if instead else f"see {tombstone.file}:{tombstone.line} for the reason"


def undeclared_advice(curated: Curated, name: str, *types: str) -> str:
    """What to do about an id that no record (of these types, where some are given) has: those that may be meant, or where to declare it."""
    kind = name.rpartition("/")[0] + "/"
    known = {one: curated.names.get(one, ()) for one, record in curated.by_id.items()
             if record.type in types or (not types and (one.startswith(kind) or kind == "/"))}
    near = near_ids(name, known)
    meant = f"write {' or '.join(near)}, if that is meant, or " if near else ""
    return f"{meant}declare it in data/{'sources' if kind == 'source/' else 'entities'}/ or mend the id"


@cache
def _concepts() -> frozenset[str]:
    return frozenset(term.iri for term in terms().values())


def _concept_names() -> Iterator[str]:
    return (f"concept:{iri.removeprefix(CONCEPT)}" for iri in _concepts() if iri.startswith(CONCEPT))


def _is_stated(curated: Curated, name: str) -> bool:
    """Whether a claim states something of the name: a role is named after its event and actor and declared nowhere."""
    nodes = (node for claim in curated.of("Claim") for node in claim.tree.each("states") if isinstance(node, Fields))
    return any(node.text("id") == name for node in nodes)
