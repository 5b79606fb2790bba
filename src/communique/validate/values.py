"""Constraints on single values (SHACL section 4): of a set of values, those that are wrong."""

from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

import pyoxigraph as ox

from communique.iris import PREFIXES
from communique.validate.batches import passing
from communique.validate.columns import NODE, Key, Terms
from communique.validate.facts import Facts
from communique.validate.shapes import Constraint
from communique.validate.terms import SH, XSD

__all__ = ["language_of", "wrong_values"]

_CAST: Final = {
    XSD + name for name in (
        "integer", "decimal", "double", "float", "boolean", "date", "dateTime", "time", "gYear", "gYearMonth", "gMonth",
        "gDay", "gMonthDay", "duration", "dayTimeDuration", "yearMonthDuration",
    )
}
_COMPARED: Final = {"MinExclusive": ">", "MinInclusive": ">=", "MaxExclusive": "<", "MaxInclusive": "<="}
_KINDS: Final = {
    SH + "IRI": b"<", SH + "BlankNode": b"_", SH + "Literal": b'"', SH + "BlankNodeOrIRI": b"_<", SH + "BlankNodeOrLiteral": b'_"',
    SH + "IRIOrLiteral": b'<"',
}
Right: TypeAlias = Callable[[set[int]], Iterable[int]]
"""Of a set of terms, those that are right."""


def wrong_values(constraint: Constraint, facts: Facts, values: set[Key]) -> set[Key] | None:
    """The values that break the constraint; ``None`` where it is not about each value on its own."""
    if not (constraint.stem == "Class" or constraint.stem in _TESTS):
        return None
    if not values:
        return set()
    if constraint.stem == "Class":
        own, known = facts.instances(constraint.terms[0].value)
        wrong = values - own
        return {key for key in wrong if key & NODE not in known} if known else wrong
    test = _TESTS[constraint.stem]
    if facts.per_claim:
        right = set(test(constraint, facts.terms, {key & NODE for key in values}))
        return {key for key in values if key & NODE not in right}
    return values.difference(test(constraint, facts.terms, values))


def _in(constraint: Constraint, terms: Terms, _: set[int]) -> Iterable[int]:
    return {terms.number(term) for term in constraint.terms}


def _node_kind(constraint: Constraint, terms: Terms, values: set[int]) -> Iterable[int]:
    kinds = _KINDS[constraint.terms[0].value]
    return [value for value in values if terms.written(value)[0] in kinds]


def _datatype(constraint: Constraint, terms: Terms, values: set[int]) -> Iterable[int]:
    datatype = constraint.terms[0].value
    alike = [value for value in values if _is_of(terms.written(value), datatype)]
    return _passing(terms, f"ISLITERAL(<{datatype}>(?value))", alike) if datatype in _CAST else alike


def _is_of(written: bytes, datatype: str) -> bool:
    if written[:1] != b'"' or datatype == XSD + "string":
        return written[:1] == written[-1:] == b'"'
    if datatype == PREFIXES["rdf"] + "langString":
        return written[-1:] not in b'">'
    return written.endswith(f'"^^<{datatype}>'.encode())


def _compared(constraint: Constraint, terms: Terms, values: set[int]) -> Iterable[int]:
    sign = _COMPARED[constraint.stem]
    return _passing(terms, f"?value {sign} {constraint.terms[0]}", _literals(terms, values))


def _pattern(constraint: Constraint, terms: Terms, values: set[int]) -> Iterable[int]:
    pattern, flags = ox.Literal(constraint.terms[0].value), ox.Literal(constraint.flags)
    return _passing(terms, f"REGEX(STR(?value), {pattern}, {flags})", [v for v in values if not _is_blank(terms, v)])


def _length(constraint: Constraint, terms: Terms, values: set[int]) -> Iterable[int]:
    bound = int(constraint.terms[0].value)
    for value in values:
        if not _is_blank(terms, value):
            length = len(terms.term(value).value)
            if length >= bound if constraint.stem == "MinLength" else length <= bound:
                yield value


def _language(constraint: Constraint, terms: Terms, values: set[int]) -> Iterable[int]:
    ranges = [term.value.lower() for term in constraint.terms]
    for value in values:
        tag = language_of(terms.written(value))
        if tag and any(wanted in ("*", tag) or tag.startswith(f"{wanted}-") for wanted in ranges):
            yield value


def language_of(written: bytes) -> str:
    """The language tag of a term in small letters; empty where it has none."""
    is_tagged = written[:1] == b'"' and written[-1:] not in b'">'
    return written.rpartition(b'"@')[2].decode().lower() if is_tagged else ""


def _passing(terms: Terms, expression: str, values: list[int]) -> Iterable[int]:
    return [value for (value,) in passing(terms, expression, ["value"], [(value,) for value in sorted(values)])]


def _literals(terms: Terms, values: set[int]) -> list[int]:
    return [value for value in values if terms.written(value)[:1] == b'"']


def _is_blank(terms: Terms, value: int) -> bool:
    return terms.written(value)[:1] == b"_"


_TESTS: Final[dict[str, Callable[[Constraint, Terms, set[int]], Iterable[int]]]] = {
    "In": _in, "NodeKind": _node_kind, "Datatype": _datatype, "Pattern": _pattern, "MinLength": _length, "MaxLength": _length,
    "LanguageIn": _language, **dict.fromkeys(_COMPARED, _compared),
}
