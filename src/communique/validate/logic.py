"""How verdicts of nested shapes combine (SHACL sections 4.6 and 4.7): and, or, not, exactly one, and how many."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from communique.validate.shapes import Qualified
from communique.validate.terms import Term

__all__ = ["Key", "Pair", "wrong_foci", "wrong_pairs"]

Key: TypeAlias = tuple[str, Term]
"""A claim (empty in merged data) and a node in it."""
Pair: TypeAlias = tuple[str, Term, Term]
"""A claim, a focus node and one of its value nodes."""


def wrong_pairs(stem: str, pairs: Sequence[Pair], failing: Sequence[AbstractSet[Key]]) -> Iterator[Pair]:
    """The pairs whose value breaks the component; ``failing`` has the failing nodes of each nested shape in order."""
    for claim, focus, value in pairs:
        failures = sum((claim, value) in nodes for nodes in failing)
        conforming = len(failing) - failures
        if {
            "Node": failures > 0,
            "And": failures > 0,
            "Not": conforming > 0,
            "Or": conforming == 0,
            "Xone": conforming != 1,
        }[stem]:
            yield claim, focus, value


def wrong_foci(
    bounds: Qualified, foci: Sequence[Key], pairs: Sequence[Pair], failing: AbstractSet[Key],
    siblings: Collection[AbstractSet[Key]],
) -> Iterator[tuple[str, str, Term]]:
    """Component, claim and focus node where too few or too many values conform to the shape and to no sibling."""
    conforming = Counter(
        (claim, focus) for claim, focus, value in pairs
        if (claim, value) not in failing and all((claim, value) in sibling for sibling in siblings)
    )
    for claim, focus in foci:
        if bounds.minimum is not None and conforming[claim, focus] < bounds.minimum:
            yield "QualifiedMinCount", claim, focus
        if bounds.maximum is not None and conforming[claim, focus] > bounds.maximum:
            yield "QualifiedMaxCount", claim, focus
