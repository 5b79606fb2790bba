"""In which year something falls: certainly where its bounds lie in one year, possibly where they admit it.

What lasts is counted in the year in which it begins, so that a visit over New Year is one visit.
"""

from dataclasses import dataclass
from datetime import date

from communique.publish.reading import Reading

__all__ = ["Precision", "Window", "begun", "day", "precision"]

Precision = str
_BEGIN = ("sem:hasEarliestBeginTimeStamp", "sem:hasLatestBeginTimeStamp")
_END = ("sem:hasEarliestEndTimeStamp", "sem:hasLatestEndTimeStamp")


@dataclass(frozen=True, slots=True)
class Window:
    """The first and last year that bounds admit; None where a bound is open. Without a date there is no window at all."""

    first: int | None
    last: int | None

    def is_certain(self, year: int) -> bool:
        """Whether it falls in that year whatever day between the bounds was the day."""
        return self.first == self.last == year

    def is_possible(self, year: int) -> bool:
        """Whether some day between the bounds lies in that year."""
        return (self.first is None or self.first <= year) and (self.last is None or year <= self.last)


def day(reading: Reading, subject: str, name: str) -> date | None:
    """A bound as a day; None where it is open or unknown."""
    found = reading.value(subject, name)
    return date.fromisoformat(found) if found else None


def begun(reading: Reading, subject: str) -> Window | None:
    """The years in which something happens or begins; None where nothing is known of its date."""
    low, high = (day(reading, subject, name) for name in _BEGIN)
    low, high = low or day(reading, subject, "cmq:earliest"), high or day(reading, subject, "cmq:latest")
    return Window(low.year if low else None, high.year if high else None) if low or high else None


def precision(reading: Reading, subject: str) -> Precision:
    """How exactly a date is known: ``day``, ``month``, ``year`` or ``years``; ``open`` without a bound, ``none`` without a date."""
    if not reading.value(subject, "cmq:date"):
        return "none"
    bounds = [day(reading, subject, name) for name in (*_BEGIN, *_END)]
    pairs = [bounds[:2], bounds[2:]] if any(bounds) else [[day(reading, subject, "cmq:earliest"), day(reading, subject, "cmq:latest")]]
    return max((_between(*pair) for pair in pairs), key=("day", "month", "year", "years", "open").index)


def _between(low: date | None, high: date | None) -> Precision:
    if low is None or high is None:
        return "open"
    if low == high:
        return "day"
    if low.year != high.year:
        return "years"
    return "month" if low.month == high.month else "year"
