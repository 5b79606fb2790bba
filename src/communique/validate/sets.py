"""Constraints on the values of a focus node together (SHACL sections 4.2, 4.4, 4.5 and 4.8): counts, pairs of properties, closed shapes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from communique.validate.batches import passing
from communique.validate.columns import NODE, Key
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
    times = Counter(foci)
    nodes: dict[int, list[Key]] = {}
    if facts.per_claim:
        for key in times:
            nodes.setdefault(key & NODE, []).append(key)
    for predicate in sorted({*facts.own, *facts.shared} - allowed):
        own, known = facts.own[predicate], facts.shared[predicate]
        hit = _common(times, own.first)
        hit.update(key for node in _common(nodes, known.first) for key in nodes[node])
        for key in sorted(hit):
            for value in dict.fromkeys([*own.values(key), *known.values(key & NODE)]):
                for _ in range(times[key]):
                    yield key, value, predicate


def _common(some: Mapping[int, object], others: Mapping[int, object]) -> set[int]:
    few, many = (some, others) if len(some) < len(others) else (others, some)
    return {key for key in few if key in many}
