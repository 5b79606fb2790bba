"""Dates that agree or do not: values are taken narrowest first, and each joins every side whose days it overlaps.

Overlap is not transitive: a month agrees with each of two of its days, which do not agree with each other. Taking the
narrowest first makes the two days two sides, with the month on both, whatever the order of the claims; and where all
dates have a day in common there is one side. An instant is treated as an extent that ends on the day it begins.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from communique.dates import OPEN, Extent, extent_bounds, instant_bounds, parse, tightened
from communique.derive.dateset import express

__all__ = ["DateSide", "bounds_of", "date_sides", "is_boundless", "lies_within", "narrowness", "span_of"]

_UNBOUNDED = 10**7
_LEAP_CYCLE = 8 * 366 + 1


@dataclass(frozen=True, slots=True)
class DateSide:
    """Dates that agree: the texts, narrowest first, and the days that all of them allow."""

    texts: tuple[str, ...]
    extent: Extent
    is_extent: bool

    @property
    def text(self) -> str:
        """The narrowest text where it has the bounds of the side, else one that has them, else the narrowest as written."""
        first = self.texts[0]
        if bounds_of(first, is_extent=self.is_extent) == self.extent:
            return first
        return express(self.extent, is_extent=self.is_extent) or first

    def joined(self, text: str) -> "DateSide | None":
        """This side with one more text, None where the text does not agree with it."""
        met = _meet(self.extent, bounds_of(text, is_extent=self.is_extent))
        texts = (*self.texts, text)
        boundless = [other for other in texts if is_boundless(other)]
        if met is None or not all(_allows(other, met) and _fit(other, boundless[-1]) for other in boundless):
            return None
        return DateSide(texts, met, self.is_extent)


def bounds_of(text: str, *, is_extent: bool) -> Extent:
    """The days between which a thing so dated begins and ends; for an instant, twice the same."""
    if is_extent:
        return extent_bounds(text)
    bounds = instant_bounds(text)
    return Extent(bounds.earliest, bounds.latest, bounds.earliest, bounds.latest)


def date_sides(texts: Iterable[str], *, is_extent: bool) -> tuple[DateSide, ...]:
    """The sides into which dates fall, narrowest first; one side when all agree."""
    sides: list[DateSide] = []
    for text in sorted(set(texts), key=lambda text: narrowness(text, is_extent=is_extent)):
        joined = [side.joined(text) for side in sides]
        if any(joined):
            sides = [new or old for new, old in zip(joined, sides, strict=True)]
        else:
            sides.append(DateSide((text,), bounds_of(text, is_extent=is_extent), is_extent))
    return tuple(sides)


def lies_within(inner: Extent, outer: Extent) -> bool:
    """Whether the whole of one extent lies between the first and the last day of another."""
    begins = outer.earliest_begin is None or (inner.earliest_begin or date.min) >= outer.earliest_begin
    return begins and (outer.latest_end is None or (inner.latest_end or date.max) <= outer.latest_end)


def span_of(extents: Iterable[Extent]) -> Extent:
    """The bounds that hold whichever of the extents is right: each from the earliest that one allows to the latest."""
    found = tuple(extents)
    return Extent(
        _least([e.earliest_begin for e in found]), _greatest([e.latest_begin for e in found]),
        _least([e.earliest_end for e in found]), _greatest([e.latest_end for e in found]),
    )  # fmt: skip


def _least(days: list[date | None]) -> date | None:
    known = [day for day in days if day is not None]
    return min(known) if len(known) == len(days) else None


def _greatest(days: list[date | None]) -> date | None:
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None


def _meet(one: Extent, other: Extent) -> Extent | None:
    first = _last_of(one.earliest_begin, other.earliest_begin)
    last_begin = _first_of(one.latest_begin, other.latest_begin)
    first_end = _last_of(one.earliest_end, other.earliest_end)
    last = _first_of(one.latest_end, other.latest_end)
    met = tightened(Extent(first, last_begin, first_end, last))
    begins = (met.earliest_begin or date.min) <= (met.latest_begin or date.max)
    return met if begins and (met.earliest_end or date.min) <= (met.latest_end or date.max) else None


def _last_of(one: date | None, other: date | None) -> date | None:
    return max(filter(None, (one, other)), default=None)


def _first_of(one: date | None, other: date | None) -> date | None:
    return min(filter(None, (one, other)), default=None)


@lru_cache(maxsize=1 << 16)
def narrowness(text: str, *, is_extent: bool) -> tuple[int, int, int, str]:
    """A key that puts the narrowest date first; of those without bounds the one that says most."""
    extent = bounds_of(text, is_extent=is_extent)
    width = _days(extent.earliest_begin, extent.latest_begin) + _days(extent.earliest_end, extent.latest_end)
    digits = sum(character.isdigit() for character in text) if is_boundless(text) else 0
    return width, -digits, len(text), text


def _days(first: date | None, last: date | None) -> int:
    return (last - first).days if first and last else _UNBOUNDED


def is_boundless(text: str) -> bool:
    """Whether the date says something, but no bound: a day without a year, a year before 1."""
    members = parse(text).members
    leaves = [leaf for pair in members for leaf in pair]
    return all(leaf.low is None and leaf.high is None for leaf in leaves) and any(leaf is not OPEN for leaf in leaves)


def _fit(pattern: str, text: str) -> bool:
    """Whether the digits of two dates without bounds can be those of one date."""
    return pattern == text or all(a == b or "X" in (a, b) for a, b in zip(pattern, text, strict=False))


@lru_cache(maxsize=1 << 14)
def _allows(pattern: str, extent: Extent) -> bool:
    """Whether some day of the extent has the digits of a date without a year; a date of another kind has none."""
    if extent == Extent(None, None, None, None):
        return True
    if not re.fullmatch(r"[X\d]{4}(-[X\d]{2}){0,2}", pattern):
        return False
    first, last = extent.hull.earliest, extent.hull.latest
    if first is None or last is None or (last - first).days >= _LEAP_CYCLE:
        return True
    digits = re.compile(pattern.replace("X", r"\d"))
    return any(digits.match((first + timedelta(n)).isoformat()) for n in range((last - first).days + 1))
