"""Dates as sources write them (EDTF) and the calendar days between which they must lie; the bounds never guess.

The grammar is that of ISO 8601-2:2019 annex A without times of day. It stands here, because the `edtf` library fails on
`2012-1X` and `../..`, refuses `1984?-06/2004-08?`, takes 29 February 2011 for a day and an unknown end for ten years; the
tests compare with it. A qualifier (`?`, `~`, `%`) stays in the text and leaves the bounds as they are. A year before 1, of
five digits, or with an unknown first digit has no bounds.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

Kind = Literal["date", "interval", "one-of", "all-of"]
PartKind = Literal["century", "decade", "year", "season", "month", "day"]

_LEAF = re.compile(
    r"[?~%]?(?P<year>-?[\dX]{4})(S(?P<digits>[1-4]))?[?~%]?"
    r"(-[?~%]?(?P<month>[\dX]{2})[?~%]?(-[?~%]?(?P<day>[\dX]{2})[?~%]?)?)?"
)
_LONG_YEAR = re.compile(r"Y-?[1-9](\d{4,}|\d*E[1-9]\d*)(S[1-9]\d*)?")
# Northern seasons as calendar and sky count them; the winter "of" a year is at its beginning or begins at its end.
_SEASONS = {21: (3, 6), 22: (6, 9), 23: (9, 12), 24: (1, 15), 25: (3, 6), 26: (6, 9), 27: (9, 12), 28: (1, 15),
            29: (9, 12), 30: (1, 15), 31: (3, 6), 32: (6, 9), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
            37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12)}  # fmt: skip


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar in any year, so that years before 1 can be put in order."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and last day on which an instant can lie; None where the date gives no bound."""

    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class Extent:
    """The days between which an extent begins and ends; None where the date gives no bound."""

    earliest_begin: date | None
    latest_begin: date | None
    earliest_end: date | None
    latest_end: date | None

    @property
    def hull(self) -> Bounds:
        """The bounds within which the whole extent lies."""
        return Bounds(self.earliest_begin, self.latest_end)


class DatePart(NamedTuple):
    """A component of a written date that a source must attest.

    `number` is the year, month, day or season; for a century or decade its first digits (19 of `19XX`).
    `named_by` are the texts that name the part in a `by` entry, the most exact first: `--06`, `2012-06`, `2012-06-27`.
    """

    kind: PartKind
    number: int
    named_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single date of an expression: its text without qualifiers, its first and last day (None: unknown or open)."""

    text: str
    low: Day | None
    high: Day | None


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed date: an interval has one pair of members (begin, end), a set one for each element, a date is its own."""

    text: str
    kind: Kind
    members: tuple[tuple[Leaf, Leaf], ...]


OPEN = Leaf("", None, None)


@lru_cache(maxsize=1 << 16)
def parse(text: str) -> Edtf:
    """The parsed date; ValueError where it is not EDTF, has no day in the calendar, or ends before it begins."""
    if text[:1] + text[-1:] in ("[]", "{}"):
        elements = tuple(_element(text, element) for element in text[1:-1].split(","))
        return Edtf(text, "one-of" if text[0] == "[" else "all-of", elements)
    begin, slash, end = text.partition("/")
    if slash and (begin or end):
        return Edtf(text, "interval", (_ordered(text, _side(text, begin), _side(text, end)),))
    leaf = Leaf(text, None, None) if _LONG_YEAR.fullmatch(text) else _leaf(text, text)
    return Edtf(text, "date", ((leaf, leaf),))


def instant_bounds(text: str) -> Bounds:
    """The days between which an instant so dated lies; an instant dated `A/B` lies anywhere from A to B."""
    pairs = parse(text).members
    return Bounds(_least(begin.low for begin, _ in pairs), _greatest(end.high for _, end in pairs))


def extent_bounds(text: str) -> Extent:
    """The days between which an extent so dated begins and ends.

    A coarse date (`2000-06`) holds the whole of it, so begin and end both range over it; `A/B` begins in A and ends in B.
    An element `A..B` of a set holds the whole, as a coarse date does.
    """
    parsed = parse(text)
    if parsed.kind == "interval":
        ((begin, end),) = parsed.members
        first, last_begin = _as_date(begin.low), _as_date(begin.high)
        first_end, last = _as_date(end.low), _as_date(end.high)
        return tightened(Extent(first, last_begin, first_end, last))
    hull = instant_bounds(text)
    return Extent(hull.earliest, hull.latest, hull.earliest, hull.latest)


def tightened(extent: Extent) -> Extent:
    """The same extent with what follows from its not ending before it begins."""
    first, last_begin = extent.earliest_begin, extent.latest_begin
    first_end, last = extent.earliest_end, extent.latest_end
    if first and (first_end is None or first_end < first):
        first_end = first
    if last and (last_begin is None or last_begin > last):
        last_begin = last
    return Extent(first, last_begin, first_end, last)


def date_parts(text: str) -> tuple[DatePart, ...]:
    """The years, months and days written in a date, each once, in the order written; digits left open are no part."""
    parts: dict[tuple[str, int, str], DatePart] = {}
    for begin, end in parse(text).members:
        for leaf in (begin, end):
            for part in _parts(leaf.text, text):
                parts.setdefault((part.kind, part.number, part.named_by[0]), part)
    return tuple(parts.values())


def _side(whole: str, text: str) -> Leaf:
    return OPEN if text in ("", "..") else _leaf(whole, text)


def _element(whole: str, text: str) -> tuple[Leaf, Leaf]:
    begin, dots, end = text.partition("..")
    if dots and (begin or end):
        return _ordered(whole, _side(whole, begin), _side(whole, end))
    leaf = _leaf(whole, text)
    return leaf, leaf


def _ordered(text: str, begin: Leaf, end: Leaf) -> tuple[Leaf, Leaf]:
    """The pair, if the end can follow the begin: an end with open digits by its last day, a plain one by its first."""
    ends = end.high if "X" in end.text else end.low
    same_year = begin.text[:5] == end.text[:5] and begin.text[5:].isdigit() and end.text[5:].isdigit()
    falls_back = same_year and begin.text[5:] > end.text[5:] > "20"
    if falls_back or (begin.low and ends and begin.low > ends):
        raise ValueError(f"{text!r} ends before it begins; put the earlier date first, and write an open day as XX")
    return begin, end


def _leaf(whole: str, written_as: str) -> Leaf:
    match = _LEAF.fullmatch(written_as)
    if match is None or match["year"] == "-0000":
        raise ValueError(f"{whole!r} is not an EDTF date; write it like 2000-06-24, 2000-06 or 2001-07/2001-08")
    text = re.sub(r"[?~%]", "", written_as)
    year, month, day = _significant(match["year"], match["digits"]), match["month"] or "XX", match["day"] or "XX"
    unknown = year.lstrip("-").startswith("X")
    years = [2000, 2001] if unknown else _filled(year)
    if month.isdigit() and int(month) in _SEASONS and match["day"] is None:
        days = [day for number in years for day in _season(number, int(month))]
    else:
        days = list(_days(years, month, day))
    if not days:
        raise ValueError(f"{whole!r} has no day in the calendar; check month and day")
    return Leaf(text, None, None) if unknown else Leaf(text, days[0], days[-1])


def _significant(year: str, digits: str | None) -> str:
    """The year with the digits that are not significant left open: 19XX for 1950S2."""
    return year if digits is None else year[:-4] + year[-4:][: int(digits)].ljust(4, "X")


def _filled(year: str) -> list[int]:
    choices = ["0123456789" if character == "X" else character for character in year]
    return sorted(int("".join(digits)) for digits in product(*choices))


def _days(years: list[int], month: str, day: str) -> Iterator[Day]:
    """The first and the last day of each year that the digits fit."""
    months = [number for number in range(1, 13) if _fits(number, month)]
    for year in years:
        fitting = [Day(year, m, d) for m in months for d in range(1, _length(year, m) + 1) if _fits(d, day)]
        if fitting:
            yield fitting[0]
            yield fitting[-1]


def _fits(number: int, pattern: str) -> bool:
    return all(p in ("X", digit) for p, digit in zip(pattern, f"{number:02}", strict=True))


def _length(year: int, month: int) -> int:
    return monthrange(2000 + year % 400, month)[1]


def _season(year: int, season: int) -> tuple[Day, Day]:
    first, last = _SEASONS[season]
    ends_in, last = (year, last) if last <= 12 else (year + 1, last - 12)
    return Day(year, first, 1), Day(ends_in, last, _length(ends_in, last))


def _as_date(day: Day | None) -> date | None:
    return date(*day) if day and 1 <= day.year <= 9999 else None


def _least(days: Iterable[Day | None]) -> date | None:
    listed = list(days)
    return None if None in listed else _as_date(min(day for day in listed if day))


def _greatest(days: Iterable[Day | None]) -> date | None:
    listed = list(days)
    return None if None in listed else _as_date(max(day for day in listed if day))


def _parts(leaf: str, whole: str) -> Iterator[DatePart]:
    match = _LEAF.fullmatch(leaf)
    if match is None:
        return
    year, month, day = match["year"], match["month"], match["day"]
    names = (leaf, whole) if leaf != whole else (leaf,)
    known = year.rstrip("X")
    kinds: dict[int, PartKind] = {4: "year", 3: "decade", 2: "century"}
    if "X" not in known and len(known.lstrip("-")) in kinds:
        named_by = _unique(year, *([f"{year}-{month}"] if month else []), *names)
        yield DatePart(kinds[len(known.lstrip("-"))], int(known), named_by)
    if month and "X" not in month:
        kind: PartKind = "season" if int(month) in _SEASONS else "month"
        yield DatePart(kind, int(month), _unique(f"--{month}", f"{year}-{month}", *names))
    if day and "X" not in day:
        yield DatePart("day", int(day), _unique(f"---{day}", f"--{month}-{day}", *names))


def _unique(*texts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
