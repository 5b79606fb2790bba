"""Constraints on single values compiled to SPARQL expressions that are true where the value ``?value`` is right.

An expression that raises an error in SPARQL counts as wrong, as SHACL's definitions of the components say.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

import pyoxigraph as ox

from communique.validate.paths import Path
from communique.validate.scope import Scope
from communique.validate.shapes import Constraint
from communique.validate.terms import SH, XSD, Term

__all__ = ["Subclasses", "value_expression", "values_pattern"]

Subclasses: TypeAlias = Callable[[str], tuple[str, ...]]
"""The classes, among those that have instances, that are the class or below it."""

_CAST: Final = {
    XSD + name for name in (
        "integer", "decimal", "double", "float", "boolean", "date", "dateTime", "time", "gYear", "gYearMonth", "gMonth",
        "gDay", "gMonthDay", "duration", "dayTimeDuration", "yearMonthDuration",
    )
}
_COMPARED: Final = {"MinExclusive": ">", "MinInclusive": ">=", "MaxExclusive": "<", "MaxInclusive": "<="}
_KINDS: Final[Mapping[str, str]] = {
    SH + "IRI": "ISIRI(?value)",
    SH + "BlankNode": "ISBLANK(?value)",
    SH + "Literal": "ISLITERAL(?value)",
    SH + "BlankNodeOrIRI": "(ISBLANK(?value) || ISIRI(?value))",
    SH + "BlankNodeOrLiteral": "(ISBLANK(?value) || ISLITERAL(?value))",
    SH + "IRIOrLiteral": "(ISIRI(?value) || ISLITERAL(?value))",
}


def value_expression(constraint: Constraint, scope: Scope, subclasses: Subclasses) -> str | None:
    """The expression, or ``None`` where the constraint is not about each value on its own."""
    stem = constraint.stem
    term = constraint.terms[0] if constraint.terms else None
    if stem in _COMPARED and term is not None:
        return f"?value {_COMPARED[stem]} {term}"
    if stem == "Class" and term is not None:
        return _class(term, scope, subclasses)
    if stem in {"Equals", "Disjoint"} and term is not None:
        negation = "NOT " if stem == "Disjoint" else ""
        return f"{negation}EXISTS {{ {scope.triple('?this', str(term), '?value')} }}"
    return _literal(constraint, term)


def _literal(constraint: Constraint, term: Term | None) -> str | None:
    match constraint.stem, term:
        case "Datatype", ox.NamedNode(value=iri):
            well_formed = f" && ISLITERAL(<{iri}>(?value))" if iri in _CAST else ""
            return f"DATATYPE(?value) = <{iri}>{well_formed}"
        case "NodeKind", ox.NamedNode(value=iri):
            return _KINDS[iri]
        case "Pattern", ox.Literal(value=pattern):
            return f"!ISBLANK(?value) && REGEX(STR(?value), {ox.Literal(pattern)}, {ox.Literal(constraint.flags)})"
        case "MinLength", ox.Literal():
            return f"!ISBLANK(?value) && STRLEN(STR(?value)) >= {term}"
        case "MaxLength", ox.Literal():
            return f"!ISBLANK(?value) && STRLEN(STR(?value)) <= {term}"
        case "In", _:
            return " || ".join(f"SAMETERM(?value, {member})" for member in constraint.terms) or "false"
        case "LanguageIn", _:
            ranges = " || ".join(f"LANGMATCHES(LANG(?value), {member})" for member in constraint.terms)
            return f'LANG(?value) != "" && ({ranges or "false"})'
    return None


def _class(term: Term, scope: Scope, subclasses: Subclasses) -> str:
    classes = subclasses(term.value)
    if not classes:
        return "false"
    if len(classes) == 1:
        return f"EXISTS {{ {scope.triple('?value', 'a', f'<{classes[0]}>')} }}"
    among = ", ".join(f"<{iri}>" for iri in classes)
    return f"EXISTS {{ {scope.triple('?value', 'a', '?class')} FILTER(?class IN ({among})) }}"


def values_pattern(scope: Scope, path: Path | None) -> str:
    """The pattern that binds ``?value`` to each value node of the focus node ``?this``."""
    if path is None:
        return "BIND(?this AS ?value)"
    return f"{{ {scope.path('?this', path, '?value')} }}"
