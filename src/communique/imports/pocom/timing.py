"""Dates as the publication has them, with what the note beside a date says of how exact it is.

A day stays a day, a month a month and a year a year. “On or before” and “soon after” leave one side of an instant open; the side of
a tenure, which EDTF cannot leave half open, is then marked as approximate.
"""

import re
from dataclasses import dataclass
from typing import Final

from communique.dates import parse

__all__ = ["Told", "named_day", "span", "told"]

_DATE: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_MONTHS: Final = {name: number for number, names in enumerate(
    ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
     "sep sept september", "oct october", "nov november", "dec december"), 1) for name in names.split()}  # fmt: skip
_NAMED: Final = r"(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})(?:, (?P<year>\d{4}))?"
_EARLIER: Final = re.compile(rf"\b(?P<how>[Bb]etween|[Oo]n) {_NAMED},? (?P<link>and|or)$")
_BEFORE: Final = re.compile(r"\bbefore( on)?$", re.IGNORECASE)
_AFTER: Final = re.compile(r"\bafter( on)?$", re.IGNORECASE)
_ABOUT: Final = re.compile(r"\b(about|approximately)$", re.IGNORECASE)
_LIKELY: Final = re.compile(r"\bprobably\b", re.IGNORECASE)
_DOCUMENT: Final = re.compile(r"\b(instruction( of| dated| on)?|letter of credence issued on)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A date with its note: as an instant, and as the side of a span; ``note`` where the instant goes beyond the date itself."""

    instant: str
    side: str
    note: str = ""


def told(date: str, note: str) -> Told:
    """What a date and its note say; ``ValueError`` for what is no date of the calendar."""
    if not _DATE.fullmatch(date):
        raise ValueError(f"{date!r} is not a date")
    parse(date)
    bare = note.rstrip(" .,;:")
    earlier = _EARLIER.search(bare)
    if earlier and (first := _day_named(earlier, date[:4])) and first < date:
        instant = f"[{first},{date}]" if earlier["link"] == "or" else f"[{first}..{date}]"
        return Told(instant, f"{date}~", bare)
    if _BEFORE.search(bare) or _DOCUMENT.search(bare):
        return Told(f"[..{date}]", f"{date}~", bare)
    if _AFTER.search(bare):
        return Told(f"[{date}..]", f"{date}~", bare)
    if _ABOUT.search(bare):
        return Told(f"{date}~", f"{date}~")
    return Told(f"{date}?", f"{date}?") if _LIKELY.search(bare) else Told(date, date)


def named_day(match: re.Match[str]) -> Told:
    """The day that words name by month, day and year; a month that is misspelt is read by its first letters, and its words are kept."""
    day = _day_named(match)
    if not day:
        raise ValueError(f"{match[0]!r} is not a date")
    parse(day)
    return Told(day, day, "" if match["month"].lower() in _MONTHS else match[0])


def _day_named(match: re.Match[str], year: str = "") -> str:
    """The day that words name, in the year given where they name none; empty where the month is none."""
    name = match["month"].lower()
    month = _MONTHS.get(name) or _MONTHS.get(name[:3])
    return f"{match['year'] or year}-{month:02}-{int(match['day']):02}" if month else ""


def span(begin: Told | None, end: Told | None) -> str:
    """The extent from one date to another, one that is not told left out; ``ValueError`` where it ends before it begins."""
    written = f"{begin.side if begin else ''}/{end.side if end else ''}"
    parse(written)
    return written
