"""Values are what their keys can hold: names under languages, references to what is declared, concepts, admitted literals."""

import re
from collections.abc import Iterator
from functools import cache

import pyoxigraph as ox

from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields, Text, Tree
from communique.findings import Finding
from communique.iris import CONCEPT, PREFIXES
from communique.literals import STRING, is_iri, refusal
from communique.vocabulary import terms

__all__ = ["check_names", "check_value"]

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_MAY_BE_BLANK = {"exact", "prefix", "suffix"}


def check_names(record: Record, value: Tree, line: int) -> Iterator[Finding]:
    """A finding for each name that is none, and for each language that is not written as one."""
    if not isinstance(value, Fields):
        yield record.finding("language-map", "names stand under their languages", "write for example 'en: …' below it", line)
        return
    for tag, names in value.values.items():
        if not _LANGUAGE.fullmatch(tag):
            yield record.finding("language-map", f"{tag!r} is not a language tag in lower case",
                                 "write for example en, ru or ko-kp", value.lines[tag])
        for name in value.each(tag):
            if not isinstance(name, Text) or not name.value.strip():
                yield record.finding("language-map", f"under {tag!r} stands something that is no name",
                                     "write the name, or a list of names", names.line)
            elif why := refusal(ox.Literal(name.value)):
                yield record.finding("literal", f"the name under {tag!r} {why}", "copy the name anew", name.line)


def check_value(curated: Curated, record: Record, key: str, item: Tree, line: int) -> Iterator[Finding]:
    """A finding for a value that its key cannot have."""
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
        yield record.finding("concept", f"{key} has the value {item.value!r}, which is no concept",
                             "take one from ontology/concepts.ttl", item.line)
    elif refused := refusal(ox.Literal(item.value, datatype=ox.NamedNode(coercion if ":" in coercion else STRING))):
        yield record.finding("literal", f"{key} has the value {item.value!r}, which {refused}", "mend the value", item.line)


def _check_reference(curated: Curated, record: Record, key: str, item: Text) -> Iterator[Finding]:
    name = item.value
    prefix, colon, tail = name.partition(":")
    if colon and (tail.startswith("//") or prefix in PREFIXES):
        if not is_iri(PREFIXES.get(prefix, f"{prefix}:") + tail) or (prefix == "concept" and CONCEPT + tail not in _concepts()):
            yield record.finding("undeclared", f"{key} refers to {name}, which is no IRI or no concept that there is", "mend it", item.line)
        return
    if name not in curated.by_id and not (key == "ofSubject" and _is_stated(curated, name)):
        yield record.finding("undeclared", f"{key} refers to {name}, which is not declared",
                             "declare it in data/ or mend the id", item.line)


@cache
def _concepts() -> frozenset[str]:
    return frozenset(term.iri for term in terms().values())


def _is_stated(curated: Curated, name: str) -> bool:
    """Whether a claim states something of the name: a role is named after its event and actor and declared nowhere."""
    nodes = (node for claim in curated.of("Claim") for node in claim.tree.each("states") if isinstance(node, Fields))
    return any(node.text("id") == name for node in nodes)
