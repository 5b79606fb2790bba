"""How two dates known by bounds lie to each other; a bound that is missing is not known, and never evidence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Literal

__all__ = ["Lie", "Span", "compared", "narrowest", "nearest"]

Relation = Literal["unknown", "same", "within", "overlap", "nested", "offset", "apart"]
"""``nested``: both extents' own begins and ends are known to differ, and one lies inside the other; ``offset``: neither does."""

_RANK: dict[Relation, int] = {"same": 0, "within": 1, "overlap": 2, "nested": 3, "offset": 4, "apart": 5, "unknown": 6}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The bounds of one stated date, as ISO days; empty where there is no bound. The inner two are an extent's own."""

    written: str
    earliest: str = ""
    latest: str = ""
    latest_begin: str = ""
    earliest_end: str = ""

    @property
    def is_known(self) -> bool:
        """Whether both ends of the hull are known."""
        return bool(self.earliest and self.latest)

    @property
    def days(self) -> int:
        """How many days the hull counts."""
        return (date.fromisoformat(self.latest) - date.fromisoformat(self.earliest)).days + 1


@dataclass(frozen=True, slots=True)
class Lie:
    """How two spans lie: ``breadth`` counts the days of the wider one, ``gap`` those between two that are apart."""

    relation: Relation
    breadth: int = 0
    gap: int = 0
    first: Span = Span("")
    second: Span = Span("")


def nearest(these: Iterable[Span], those: Iterable[Span]) -> Lie:
    """How the closest two of the spans lie: an account may agree with one side of a disputed date."""
    found = [compared(one, other) for one, other in product(narrowest(these), narrowest(those))]
    return min(found, key=lambda lie: (_RANK[lie.relation], lie.breadth, lie.gap), default=Lie("unknown"))


def narrowest(spans: Iterable[Span]) -> list[Span]:
    """The spans without those that a narrower one refines: of a month and a day in it, the day."""
    listed = sorted(spans)
    return [span for span in listed if not any(_refines(other, span) for other in listed if other != span)]


def _refines(narrow: Span, wide: Span) -> bool:
    if not (narrow.is_known and wide.is_known) or (narrow.earliest, narrow.latest) == (wide.earliest, wide.latest):
        return False
    return _is_inside(narrow, wide) and compared(narrow, wide).relation == "within"


def compared(one: Span, other: Span) -> Lie:
    """How two spans lie to each other."""
    gap = _gap(one, other)
    if gap > 0:
        return Lie("apart", 0, gap, one, other)
    if not (one.is_known and other.is_known):
        begin = one.earliest and one.earliest == one.latest_begin == other.earliest == other.latest_begin
        return Lie("within" if begin else "unknown", 1 if begin else 0, 0, one, other)  # both begin on one day, an end is not known
    return Lie(_relation(one, other), max(one.days, other.days), 0, one, other)


def _gap(one: Span, other: Span) -> int:
    """The days from the end of the earlier to the begin of the later; 0 where they may share a day."""
    gaps = [(date.fromisoformat(later.earliest) - date.fromisoformat(sooner.latest)).days
            for sooner, later in ((one, other), (other, one)) if sooner.latest and later.earliest]
    return max(0, *gaps) if gaps else 0


def _relation(one: Span, other: Span) -> Relation:
    inside = _is_inside(one, other) or _is_inside(other, one)
    if one.latest_begin and other.latest_begin and not _ends_agree(one, other):
        return "nested" if inside else "offset"
    if (one.earliest, one.latest) == (other.earliest, other.latest):
        return "same"
    return "within" if inside else "overlap"


def _is_inside(inner: Span, outer: Span) -> bool:
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _ends_agree(one: Span, other: Span) -> bool:
    """Whether both could begin on one day and end on one day."""
    begins = one.earliest <= other.latest_begin and other.earliest <= one.latest_begin
    ends = one.earliest_end <= other.latest and other.earliest_end <= one.latest
    return begins and ends
