"""Parameters bound as terms: a value becomes an RDF term of its type and only its serialisation enters the query."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import pyoxigraph as ox

from communique.ask.lines import NAMED, Lines
from communique.ask.saved import Parameter, SavedQuery
from communique.ask.tokens import inline_data, state_tables
from communique.findings import CannotGoOn
from communique.iris import BASE, CONCEPT, PREFIXES, expand
from communique.sparql import tokens

__all__ = ["ANY", "Bindings", "bind", "read_value"]

Bindings = Mapping[str, str | Sequence[str]]
"""Values by parameter as a person types them; several values mean any of them."""

ANY: Final = "*"
"""The value that leaves a parameter open (UNDEF), whatever its type."""

_SPANS: Final = (("from", "to"), ("first", "last"))
"""Parameters that bound a span, where a query has them."""
_DATE: Final = ox.NamedNode(PREFIXES["xsd"] + "date")
_EDTF: Final = ox.NamedNode(PREFIXES["edtf"] + "EDTF")
_EDTF_FORM: Final = re.compile(r"[\[{]?[-0-9XYESTZ:.~?%,/+]+[\]}]?")


def bind(saved: SavedQuery, bindings: Bindings, base: str = BASE, lines: Lines = NAMED) -> str:
    """The saved text with the data blocks of bound parameters replaced; all else, and unbound defaults, unchanged.

    States are bound with all that they stand for. Where the query has a table ``VALUES (?x ?xLine)``, it is told with which State of its
    line an ``?x`` is counted; in ``VALUES (?x ?xSince)``, from which day an ``?x`` stands for one that was given.
    Raises CannotGoOn for an unknown parameter or a value that is not of its type.
    """
    known = {parameter.name: parameter for parameter in saved.params}
    for name in bindings:
        if name not in known:
            takes = ", ".join(known) or "none"
            raise CannotGoOn(f"query {saved.name}: there is no parameter {name}; its parameters are {takes}")
    _check_order(saved, bindings)
    if not bindings and lines is NAMED:
        return saved.text
    terms = {name: _terms(known[name], value, base) for name, value in bindings.items()}
    terms |= {one.name: _terms(one, one.default, BASE) for one in saved.params
              if lines is not NAMED and one.type == "state" and one.default != "UNDEF" and one.name not in bindings}
    given = [term.value for name, values in terms.items() if known[name].type == "state" for term in values if term]
    found = tokens(saved.text)
    edits = [(data, _block(known[name], terms[name], lines)) for name, data in inline_data(found) if name in terms]
    tables = {
        "Line": " ".join(f"({ox.NamedNode(state)} {ox.NamedNode(head)})" for state, head in lines.heads(given)),
        "Since": " ".join(f"({ox.NamedNode(state)} {ox.Literal(day, datatype=_DATE)})" for state, day in lines.days(given)),
    }
    edits += [(data, tables[kind]) for kind, data in state_tables(found) if tables[kind]]
    text = saved.text
    for data, block in sorted(edits, key=lambda edit: -edit[0][0].start):
        text = f"{text[:data[0].start]}{{ {block} }}{text[data[-1].end:]}"
    return text


def _check_order(saved: SavedQuery, bindings: Bindings) -> None:
    """Refuses a span that ends before it begins: no rows would look like an answer."""
    for first, last in _SPANS:
        begin, end = (_bound(saved, bindings, name) for name in (first, last))
        if begin and end and min(begin) > max(end):
            raise CannotGoOn(f"parameter {last}: {max(end)} is before {first} {min(begin)}; exchange the two, or leave one out")


def _bound(saved: SavedQuery, bindings: Bindings, name: str) -> list[str]:
    """The values of a bound as typed, or its default, where they are as many digits as a day or year has and so sort as text."""
    default = next((one.default for one in saved.params if one.name == name), "")
    given = bindings.get(name, default)
    values = [given] if isinstance(given, str) else list(given)
    return values if all(re.fullmatch(r"\d{4}(-\d\d-\d\d)?", value) for value in values) else []


def _terms(parameter: Parameter, value: str | Sequence[str], base: str) -> list[ox.NamedNode | ox.Literal | None]:
    values = [value] if isinstance(value, str) else list(value)
    if not values:
        raise CannotGoOn(f"parameter {parameter.name}: has no value; give one, or {ANY} for any")
    if parameter.type == "state" and ANY in values:
        return [None]
    return [None if one == ANY else read_value(parameter, one, base) for one in values]


def _block(parameter: Parameter, terms: Sequence[ox.NamedNode | ox.Literal | None], lines: Lines) -> str:
    if parameter.type == "state":
        terms = [*map(ox.NamedNode, lines.meant([term.value for term in terms if term]))] or [None]
    return " ".join("UNDEF" if term is None else str(term) for term in terms)


def read_value(parameter: Parameter, value: str, base: str = BASE) -> ox.NamedNode | ox.Literal:
    """The term a typed value stands for.

    An iri may be a full IRI (also in ``<>``), a prefixed name or a path relative to the base (``state/dprk``); a
    concept also its bare name (``official-visit``); a date is a day ``2012-06-05``.
    """
    try:
        return _term(parameter, value.strip() if parameter.type != "string" else value, base)
    except ValueError as error:
        wanted = _WANTED.get(parameter.type, parameter.type)
        what = f"{value!r} is not a value of type {parameter.type} ({error})"
        raise CannotGoOn(f"parameter {parameter.name}: {what}; give {wanted}") from error


_WANTED: Final = {
    "iri": "a full IRI, a prefixed name or a name such as state/dprk",
    "state": "a State by its full IRI or a name such as state/dprk",
    "concept": "the name of a concept, such as official-visit",
    "date": "a day as YYYY-MM-DD",
    "edtf": "a date in EDTF, such as 2000-06",
    "integer": "a whole number",
}


def _term(parameter: Parameter, value: str, base: str) -> ox.NamedNode | ox.Literal:
    match parameter.type:
        case "string":
            return ox.Literal(value)
        case "integer":
            return ox.Literal(int(_formed(value, r"[+-]?[0-9]+")))
        case "date":
            return ox.Literal(date.fromisoformat(_formed(value, r"[0-9]{4}-[0-9]{2}-[0-9]{2}")).isoformat(), datatype=_DATE)
        case "edtf":
            return ox.Literal(_formed(value, _EDTF_FORM), datatype=_EDTF)
    name = _formed(value.removeprefix("<").removesuffix(">"), r".+")
    plain = parameter.type == "concept" and ":" not in name
    return ox.NamedNode(CONCEPT + name if plain else expand(name, base))


def _formed(value: str, pattern: str | re.Pattern[str]) -> str:
    if re.fullmatch(pattern, value) is None:
        raise ValueError("not of its form")
    return value
