"""Parts of a score: what one aspect of two accounts says for or against their being of one thing, or that it says nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

__all__ = ["Part", "Verdict", "agreement", "total"]

Verdict = Literal["for", "against", "unknown"]


@dataclass(frozen=True, slots=True)
class Part:
    """One aspect: points for (above 0) or against (below), none where it is unknown; and why, in words."""

    aspect: str
    verdict: Verdict
    points: int
    why: str


def agreement(aspect: str, points: int, why: str) -> Part:
    """The part with its points; without points nothing is known."""
    return Part(aspect, "for" if points > 0 else "against" if points < 0 else "unknown", points, why)


def total(parts: Iterable[Part]) -> int:
    """The score: the sum of all points."""
    return sum(part.points for part in parts)
