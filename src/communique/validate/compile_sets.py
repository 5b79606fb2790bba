"""Constraints on the values of a focus node together, compiled to queries whose rows are the violations."""

from communique.validate.compile_values import values_pattern
from communique.validate.paths import Path
from communique.validate.scope import Scope
from communique.validate.shapes import Constraint

__all__ = ["set_query"]


def set_query(constraint: Constraint, scope: Scope, source: str, path: Path | None) -> str | None:
    """The query, with ``?claim`` per claim, ``?this``, and ``?value`` or ``?path`` where the result has them.

    ``None`` where the constraint is not one of these.
    """
    keys = scope.keys
    values = values_pattern(scope, path)
    term = str(constraint.terms[0]) if constraint.terms else ""
    match constraint.stem:
        case "MinCount" if _number(constraint) == 1:
            return f"SELECT {keys} WHERE {{ {source} FILTER NOT EXISTS {values} }}"
        case "MinCount":
            return _counted(keys, f"{source} OPTIONAL {values}", f"< {_number(constraint)}")
        case "MaxCount":
            return _counted(keys, f"{source} {values}", f"> {_number(constraint)}")
        case "HasValue" if path is None:
            return f"SELECT {keys} WHERE {{ {source} FILTER(!SAMETERM(?this, {term})) }}"
        case "HasValue" if path is not None:
            return f"SELECT {keys} WHERE {{ {source} FILTER NOT EXISTS {{ {scope.path('?this', path, term)} }} }}"
        case "UniqueLang":
            tagged = f'{source} {values} FILTER(LANG(?value) != "") BIND(LCASE(LANG(?value)) AS ?lang)'
            return (f"SELECT {keys} ?lang WHERE {{ {tagged} }} GROUP BY {keys} ?lang "
                    "HAVING (COUNT(DISTINCT ?value) > 1)")
        case "Equals":
            missing = f"{{ {scope.triple('?this', term, '?value')} }}"
            own = "FILTER(!SAMETERM(?this, ?value))" if path is None else (
                f"FILTER NOT EXISTS {{ {scope.path('?this', path, '?value', 'w')} }}")
            return f"SELECT DISTINCT {keys} ?value WHERE {{ {source} {missing} {own} }}"
        case "LessThan" | "LessThanOrEquals":
            sign = "<" if constraint.stem == "LessThan" else "<="
            other = scope.triple("?this", term, "?other")
            return (f"SELECT DISTINCT {keys} ?value ?other WHERE {{ {source} {values} {{ {other} }} "
                    f"FILTER(!COALESCE(?value {sign} ?other, false)) }}")
        case "Closed":
            return _closed(constraint, scope, source)
    return None


def _number(constraint: Constraint) -> int:
    return int(constraint.terms[0].value)


def _counted(keys: str, pattern: str, bound: str) -> str:
    return f"SELECT {keys} WHERE {{ {pattern} }} GROUP BY {keys} HAVING (COUNT(DISTINCT ?value) {bound})"


def _closed(constraint: Constraint, scope: Scope, source: str) -> str:
    allowed = ", ".join(str(term) for term in constraint.terms)
    outside = f"FILTER(?path NOT IN ({allowed}))" if allowed else ""
    return f"SELECT DISTINCT {scope.keys} ?path ?value WHERE {{ {source} {scope.triple('?this', '?path', '?value')} {outside} }}"
