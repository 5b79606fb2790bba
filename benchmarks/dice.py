"""Chance that comes out the same on any machine: nothing but ``random.Random.random`` and whole numbers is used."""

from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import TypeVar

__all__ = ["Dice", "mixed"]

Thing = TypeVar("Thing")


class Dice:
    """A stream of choices that a seed determines."""

    def __init__(self, seed: int) -> None:
        self._next = Random(seed).random

    def below(self, limit: int) -> int:
        """A number from 0 up to but without the limit, each as likely."""
        return int(self._next() * limit)

    def chance(self, per_mille: int) -> bool:
        """Yes in so many of a thousand cases."""
        return self.below(1000) < per_mille

    def pick(self, things: Sequence[Thing]) -> Thing:
        """One of the things, each as likely."""
        return things[self.below(len(things))]

    def popular(self, limit: int) -> int:
        """A number below the limit by Zipf's law: each run of 1, 2, 4, 8 … numbers is as likely as the others."""
        octave = self.below(limit.bit_length())
        low, high = (1 << octave) - 1, min(limit, (2 << octave) - 1)
        return low + self.below(high - low)

    def weighted(self, choices: Sequence[tuple[Thing, int]]) -> Thing:
        """One of the things, in proportion to the number beside it."""
        sums = list(accumulate(weight for _, weight in choices))
        drawn = self.below(sums[-1])
        return next(thing for (thing, _), upto in zip(choices, sums, strict=True) if drawn < upto)


def mixed(number: int, limit: int) -> int:
    """A number below the limit that has nothing visible to do with the number given, always the same."""
    return (number * 2654435761 + 40503) % 4294967296 // 65536 % limit
