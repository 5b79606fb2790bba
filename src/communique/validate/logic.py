"""How verdicts of nested shapes combine (SHACL sections 4.6 and 4.7): and, or, not, exactly one, and how many."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from communique.validate.columns import Key
from communique.validate.shapes import Qualified

__all__ = ["COMBINED", "Pair", "wrong_foci", "wrong_pairs"]

Pair: TypeAlias = tuple[Key, Key]
"""A focus node and one of its value nodes, in the same claim."""
COMBINED = ("Node", "And", "Not", "Or", "Xone")
"""The components that judge each value by nested shapes."""


def wrong_pairs(stem: str, pairs: Sequence[Pair], failing: Sequence[AbstractSet[Key]]) -> Iterator[Pair]:
    """The pairs whose value breaks the component; ``failing`` has the failing nodes of each nested shape in order."""
    for focus, value in pairs:
        failures = sum(value in nodes for nodes in failing)
        conforming = len(failing) - failures
        if {
            "Node": failures > 0,
            "And": failures > 0,
            "Not": conforming > 0,
            "Or": conforming == 0,
            "Xone": conforming != 1,
        }[stem]:
            yield focus, value


def wrong_foci(
    bounds: Qualified, foci: Sequence[Key], pairs: Sequence[Pair], failing: AbstractSet[Key], siblings: Collection[AbstractSet[Key]],
) -> Iterator[tuple[str, Key]]:
    """Component and focus node where too few or too many values conform to the shape and to no sibling."""
    right = {value for _, value in pairs if value not in failing and all(value in sibling for sibling in siblings)}
    conforming = Counter(focus for focus, value in set(pairs) if value in right)
    for focus in foci:
        if bounds.minimum is not None and conforming[focus] < bounds.minimum:
            yield "QualifiedMinCount", focus
        if bounds.maximum is not None and conforming[focus] > bounds.maximum:
            yield "QualifiedMaxCount", focus
