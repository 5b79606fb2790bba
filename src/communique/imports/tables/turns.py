"""A row whose code stands for several States in turn is divided at the days at which one followed another, as far as claims tell them."""

from dataclasses import dataclass
from datetime import date

from communique.dates import instant_bounds
from communique.imports.tables.acquaintance import Turn

__all__ = ["Part", "divided"]


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A day at which a row is divided, how it is known, and by which claim."""

    day: str
    why: str
    premise: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a row's span, from ``begin`` to ``end``, and the State it is of; ``state`` is empty where one is still to be found.

    ``before`` is the day on which the first of those known began, where the part is of one that was before them.
    """

    state: str
    begin: str
    end: str
    before: str = ""
    reckoned: tuple[Reckoned, ...] = ()


def divided(turns: tuple[Turn, ...], begin: str, end: str) -> tuple[Part, ...] | None:
    """The parts of a span by the States that a code stands for; None where it cannot be told which of them was when.

    Where one State or none bears the code, the span is one part. The ends are in EDTF, ``..`` or empty where they are open or unknown.
    """
    if len(turns) < 2:
        return (Part(turns[0].state if turns else "", begin, end),)
    known = [turn.begin or (before.end if before else None) for before, turn in zip((None, *turns), turns, strict=False)]
    begins = [day for day in known if day]
    if len(begins) < len(turns):
        return None
    ends = [turn.end or after for turn, after in zip(turns, (*begins[1:], date.max), strict=True)]
    first, last = _first(begin) or date.min, _last(end) or date.max
    parts = [] if first >= begins[0] else [_before(turns[0], begins[0], begin, end, last)]
    for turn, low, high in zip(turns, begins, ends, strict=True):
        if low <= last and (high > first or first == high == last):
            parts.append(_part(turn, low, high, (begin, first), (end, last)))
    return tuple(parts)


def _first(text: str) -> date | None:
    return instant_bounds(text).earliest if text not in ("", "..") else None


def _last(text: str) -> date | None:
    return instant_bounds(text).latest if text not in ("", "..") else None


def _before(turn: Turn, low: date, begin: str, end: str, last: date) -> Part:
    day = low.isoformat()
    if last <= low:
        return Part("", begin, end, day)
    why = f"{day} is when {turn.state} began; before it the code of the row stands for none of the States known by it."
    return Part("", begin, day, day, (Reckoned(day, why, turn.begun_by),))


def _part(turn: Turn, low: date, high: date, begin: tuple[str, date], end: tuple[str, date]) -> Part:
    said = "The code of the row stands for several States in turn, for"
    reckoned = []
    first, last = begin[0], end[0]
    if low > begin[1]:
        first = low.isoformat()
        reckoned.append(Reckoned(first, f"{said} {turn.state} from {first}.", turn.begun_by))
    if high < end[1]:
        last = high.isoformat()
        reckoned.append(Reckoned(last, f"{said} {turn.state} until {last}.", turn.ended_by))
    return Part(turn.state, first, last, "", tuple(reckoned))
