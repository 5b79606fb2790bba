"""Constraints on the values of a focus node together (SHACL sections 4.2, 4.4, 4.5 and 4.8): counts, pairs of properties, closed shapes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from communique.validate.batches import passing
from communique.validate.columns import NODE, Columns, Key
from communique.validate.facts import Facts, Walk
from communique.validate.paths import Path
from communique.validate.shapes import Constraint
from communique.validate.values import language_of

__all__ = ["Found", "wrong_sets"]

Found = tuple[Key, int, int]
"""A focus node, the value (0 for none) and the predicate where it is not the path of the shape (else 0)."""
_SIGNS: Final = {"LessThan": "<", "LessThanOrEquals": "<="}


def wrong_sets(constraint: Constraint, facts: Facts, path: Path | None, foci: Sequence[Key]) -> Iterable[Found]:
    """Where the values of focus nodes break the constraint."""
    walk = facts.walk(path)
    match constraint.stem:
        case "MinCount":
            least = _number(constraint)
            return [(key, 0, 0) for key in foci if len(walk(key)) < least]
        case "MaxCount":
            most = _number(constraint)
            return [(key, 0, 0) for key in foci if len(walk(key)) > most]
        case "HasValue":
            wanted = facts.terms.number(constraint.terms[0])
            return [(key, 0, 0) for key in foci if wanted not in walk(key)]
        case "UniqueLang":
            return _repeated_languages(facts, walk, foci)
        case "Closed":
            return _closed(constraint, facts, foci)
        case "Equals" | "Disjoint":
            return _compared(constraint, facts, walk, foci)
        case "LessThan" | "LessThanOrEquals":
            return _ordered(constraint, facts, walk, foci)
    raise ValueError(f"constraint component {constraint.stem} is unknown")


def _number(constraint: Constraint) -> int:
    return int(constraint.terms[0].value)


def _repeated_languages(facts: Facts, walk: Walk, foci: Sequence[Key]) -> Iterator[Found]:
    for key in foci:
        values = walk(key)
        if len(values) > 1:
            tags = Counter(language_of(facts.terms.written(value)) for value in values)
            yield from ((key, 0, 0) for tag, times in tags.items() if tag and times > 1)


def _other(constraint: Constraint, facts: Facts) -> Walk:
    return facts.walk(Path("predicate", constraint.terms[0].value))


def _compared(constraint: Constraint, facts: Facts, walk: Walk, foci: Sequence[Key]) -> Iterator[Found]:
    other = _other(constraint, facts)
    for key in foci:
        values, others = set(walk(key)), set(other(key))
        wrong = values & others if constraint.stem == "Disjoint" else values ^ others
        yield from ((key, value, 0) for value in sorted(wrong))


def _ordered(constraint: Constraint, facts: Facts, walk: Walk, foci: Sequence[Key]) -> Iterator[Found]:
    other = _other(constraint, facts)
    pairs = [(key, value, bound) for key in foci for value in walk(key) for bound in other(key)]
    terms = facts.terms
    asked = sorted({(value, bound) for _, value, bound in pairs if not any(terms.written(t)[:1] == b"_" for t in (value, bound))})
    right = passing(terms, f"?value {_SIGNS[constraint.stem]} ?other", ["value", "other"], asked)
    return ((key, value, 0) for key, value, bound in pairs if (value, bound) not in right)


def _closed(constraint: Constraint, facts: Facts, foci: Sequence[Key]) -> Iterator[Found]:
    allowed = {facts.terms.number(term) for term in constraint.terms}
    outside_own, outside_known = _outside(facts.own, allowed), _outside(facts.shared, allowed)
    of_own, of_known = facts.own.masks, facts.shared.masks
    for key in foci:
        own, known = of_own.get(key, 0) & outside_own, of_known.get(key & NODE, 0) & outside_known
        if own or known:
            wrong = {p for p, bit in facts.own.bits.items() if own & bit} | {p for p, bit in facts.shared.bits.items() if known & bit}
            for predicate in sorted(wrong):
                values = [*facts.own[predicate].values(key), *facts.shared[predicate].values(key & NODE)]
                yield from ((key, value, predicate) for value in dict.fromkeys(values))


def _outside(columns: Columns, allowed: set[int]) -> int:
    """The bits of the predicates that are not allowed."""
    return sum(bit for predicate, bit in columns.bits.items() if predicate not in allowed)
