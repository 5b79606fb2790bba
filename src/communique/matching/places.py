"""How two places lie to each other: one may be within the other, or they are apart."""

from collections.abc import Iterable
from itertools import product
from typing import Literal

from communique.derive.refinement import Refinement

__all__ = ["WITHIN", "PlaceLie", "place_lie"]

WITHIN = "narrower-place"
PlaceLie = Literal["same", "within", "apart", "unknown"]


def place_lie(these: Iterable[str], those: Iterable[str], places: Refinement) -> tuple[PlaceLie, str, str]:
    """How the closest two places lie, and which two; unknown where one side has none, or it is not known where one lies."""
    pairs = sorted(product(these, those))
    found = [(_one(one, other, places), one, other) for one, other in pairs]
    order: tuple[PlaceLie, ...] = ("same", "within", "unknown", "apart")
    return min(found, key=lambda lie: order.index(lie[0]), default=("unknown", "", ""))


def _one(one: str, other: str, places: Refinement) -> PlaceLie:
    if one == other:
        return "same"
    over, under = places.above(WITHIN, one), places.above(WITHIN, other)
    if other in over or one in under:
        return "within"
    return "apart" if over and under else "unknown"
