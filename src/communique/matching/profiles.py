"""What is known of an entity that helps to tell it from others: names, codes, the days on which it is told of, offices, States, lives."""

from bisect import insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from communique.dates import instant_bounds

__all__ = ["CODES", "Days", "Profile", "Tenure", "codes_of", "days_of", "gap"]

CODES = ("cow", "gw", "iso2", "iso3")
"""The keys under which a State's codes stand in its record."""
_KEPT = 64
_VISIT = 62


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """The first and last day of a date, counted from year 1; 0 where there is no bound."""

    first: int = 0
    last: int = 0

    @property
    def is_known(self) -> bool:
        """Whether any bound is known."""
        return bool(self.first or self.last)


@lru_cache(maxsize=1 << 15)
def days_of(written: str) -> Days:
    """The bounds of a date in EDTF; what is open goes on for ever; no bounds where it is empty or no date."""
    try:
        bounds = instant_bounds(written) if written else None
    except ValueError:
        return Days()
    if bounds is None:
        return Days()
    last = bounds.latest or (date.max if written.endswith("/..") else None)
    return Days(bounds.earliest.toordinal() if bounds.earliest else 0, last.toordinal() if last else 0)


def gap(one: Days, other: Days) -> int | None:
    """The days between two dates, 0 where they may overlap; None where either is not known."""
    if not one.is_known or not other.is_known:
        return None
    if one.last and other.first > one.last:
        return other.first - one.last
    if other.last and one.first > other.last:
        return one.first - other.last
    return 0


@dataclass(frozen=True, slots=True, order=True)
class Tenure:
    """An office held, and when as far as that is known."""

    office: str
    days: Days

    @property
    def is_span(self) -> bool:
        """Whether both begin and end are known, and not only a day within."""
        return self.days.first > 0 and self.days.last - self.days.first > _VISIT


@dataclass(slots=True)
class Profile:
    """What is known of one entity; it grows with what is told of it."""

    id: str
    kind: str
    label: str
    names: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)
    """The States a person acts for, an office belongs to, a place lies in."""
    tenures: set[Tenure] = field(default_factory=set)
    seen: list[Days] = field(default_factory=list)
    """When it is told of, in order; the first and last ones are kept where there are many."""
    born: Days = Days()
    died: Days = Days()
    within: set[str] = field(default_factory=set)
    concepts: set[str] = field(default_factory=set)
    """Its kinds or, for an office, its rank."""
    codes: dict[str, str] = field(default_factory=dict)
    called: frozenset[str] = frozenset()
    """Other names of a State, by which titles of offices may call it."""
    polity: str = ""
    """The State of the table of codes that a State is; empty where that is not known."""
    grounds: set[tuple[str, str, str]] = field(default_factory=set)
    """The forms taken for it with the State and office that came with them."""
    keys: set[str] = field(default_factory=set)
    """The ids that the publication read now has for it."""
    is_new: bool = False

    def tell(self, days: Days) -> None:
        """Keep that it is told of on a day."""
        if days.first and days.last and days not in self.seen:
            insort(self.seen, days)
            if len(self.seen) > _KEPT:
                del self.seen[_KEPT // 2]

    def holds(self, office: str, days: Days) -> None:
        """Keep that a person holds an office at a time."""
        self.tenures.add(Tenure(office, days))
        self.tell(days)

    def nearest(self, days: Days) -> int | None:
        """How many days lie between a day and the nearest on which it is told of; None where nothing is known."""
        return _least(gap(days, seen) for seen in self.seen)

    def in_office(self, offices: Iterable[str], days: Days) -> int | None:
        """How many days lie between a day and the nearest known tenure of one of the offices; None where none is dated."""
        listed = set(offices)
        return _least(gap(days, tenure.days) for tenure in self.tenures if tenure.office in listed and tenure.is_span)


def _least(gaps: Iterable[int | None]) -> int | None:
    return min((one for one in gaps if one is not None), default=None)


def codes_of(values: Mapping[str, str]) -> dict[str, str]:
    """The codes among them by the keys of records, schemes and codes in either case alike."""
    return {scheme.lower(): code.strip().upper() for scheme, code in values.items() if scheme.lower() in CODES and code.strip()}
