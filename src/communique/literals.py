"""The profile of terms: IRIs, and the forms of literals that every reader, store and writer keeps as they are, no others."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.iris import CMQ, PREFIXES, shorten

__all__ = ["DATE", "EDTF", "INTEGER", "JSON", "KEPT_AS_TEXT", "STRING", "canonical_json", "checked", "is_iri", "refusal"]

_XSD: Final = PREFIXES["xsd"]
STRING: Final = _XSD + "string"
DATE: Final = _XSD + "date"
INTEGER: Final = _XSD + "integer"
DECIMAL: Final = _XSD + "decimal"
BOOLEAN: Final = _XSD + "boolean"
EDTF: Final = PREFIXES["edtf"] + "EDTF"
JSON: Final = PREFIXES["rdf"] + "JSON"

KEPT_AS_TEXT: Final = frozenset(
    {STRING, EDTF, _XSD + "anyURI", *(CMQ + scheme for scheme in ("cowCode", "gwCode", "isoAlpha2", "isoAlpha3"))}
)
"""Datatypes whose texts are kept as they are, whatever they say."""
_CANONICAL: Final = {
    DATE: (re.compile(r"\d{4}-\d\d-\d\d"), "YYYY-MM-DD without a zone"),
    INTEGER: (re.compile(r"0|-?[1-9]\d*"), "an integer without leading zeros or plus sign"),
    DECIMAL: (re.compile(r"0|-?[1-9]\d*(?:\.\d*[1-9])?|-?0\.\d*[1-9]"), "a decimal without needless zeros"),
    BOOLEAN: (re.compile(r"true|false"), "true or false"),
}
# XML 1.0 cannot carry these at all, or reads a carriage return back as a line feed.
_LOST_IN_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def refusal(literal: ox.Literal) -> str:
    """Why the profile refuses a literal, or the empty string where it admits it (design §6)."""
    if _LOST_IN_XML.search(literal.value):
        return "has a control character"
    if literal.language is not None:  # always in lower case: pyoxigraph's terms keep tags in no other form
        return "has a base direction, which RDF 1.1 has not" if literal.direction is not None else ""
    datatype = literal.datatype.value
    if datatype == JSON:
        return _json_refusal(literal.value)
    if datatype in KEPT_AS_TEXT:
        return ""
    if datatype not in _CANONICAL:
        return f"has the datatype {shorten(datatype)}, which is outside the literal profile"
    pattern, wanted = _CANONICAL[datatype]
    if not pattern.fullmatch(literal.value) or (datatype == DATE and not _is_day(literal.value)):
        return f"is not {wanted}"
    return ""


def canonical_json(fields: Mapping[str, str | Sequence[str]]) -> str:
    """Fields with their texts as an object of JSON in canonical form (RFC 8785): names in order, no blanks, no needless escapes."""
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _json_refusal(text: str) -> str:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        return "is not JSON"
    if not isinstance(fields, dict) or not all(isinstance(one, str) for value in fields.values() for one in _each(value)):
        return "is not an object whose values are texts and lists of texts"
    return "" if canonical_json(fields) == text else "is not JSON in canonical form (RFC 8785)"


def _each(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else [value]


def is_iri(text: str) -> bool:
    """Whether the text is an absolute IRI (RFC 3987)."""
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def checked(quads: Iterable[ox.Quad], where: str = "graph") -> Iterator[ox.Quad]:
    """The quads as they come, every one of IRIs and admitted literals; raises ``CannotGoOn`` at the first that is not.

    To be used between a parser and a ``Store``, for the store rewrites other literals without a word.
    """
    for quad in quads:
        thing = quad.object
        if isinstance(thing, ox.Literal) and (why := refusal(thing)):
            statement = f"{shorten(_name(quad.subject))} {shorten(quad.predicate.value)} {thing}"
            raise CannotGoOn(f"{where}: {statement} {why}; write a form that every store keeps")
        for node in (quad.subject, thing, quad.graph_name):
            if isinstance(node, (ox.BlankNode, ox.Triple)):
                raise CannotGoOn(f"{where}: {node} has no IRI; name it under its record's IRI")
        yield quad


def _name(node: ox.NamedNode | ox.BlankNode | ox.Triple) -> str:
    return node.value if isinstance(node, ox.NamedNode) else str(node)
