"""A row whose code stands for several States in turn is divided at the days at which one followed another.

Which States those are is told by the register's table of codes, and by the project for codes that the table does not have; when each of
them began and ended by the project's claims, and where none tells it, by the table.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from communique.dates import instant_bounds

__all__ = ["Part", "Reckoned", "Turn", "divided", "within"]

_TABLE = "the table of codes"


@dataclass(frozen=True, slots=True)
class Turn:
    """A State that a code stands for from a day to a day (``None``: not known, or open), and the claims that tell of each.

    ``state`` is empty where a register is still to find it by its ``name``.
    """

    state: str
    name: str
    begin: date | None
    end: date | None
    begun_by: str = ""
    ended_by: str = ""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A day at which a row is divided, and how it is known: by a claim, which is named, or by the table of codes."""

    day: str
    why: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a row's span, from ``begin`` to ``end`` in EDTF, and the State it is of."""

    turn: Turn
    begin: str
    end: str
    reckoned: tuple[Reckoned, ...] = ()


def within(turns: tuple[Turn, ...], begin: str, end: str) -> tuple[Turn, ...]:
    """Those of the turns that a span meets; one that ends on the day on which the span begins is over."""
    first, last = _first(begin) or date.min, _last(end) or date.max
    return tuple(turn for turn in turns if (turn.begin or date.min) <= last and ((turn.end or date.max) > first or turn.begin == turn.end))


def divided(turns: tuple[Turn, ...], begin: str, end: str) -> tuple[Part, ...] | None:
    """The parts of a span by several turns; None where it cannot be told which was when.

    The ends are in EDTF, ``..`` or empty where they are open or unknown.
    """
    known = [turn.begin or (before.end if before else None) for before, turn in zip((None, *turns), turns, strict=False)]
    if not all(known[1:]):
        return None
    ends = [turn.end or after for turn, after in zip(turns, (*known[1:], None), strict=True)]
    return tuple(_parts(turns, known, ends, begin, end))


def _parts(turns: tuple[Turn, ...], begins: list[date | None], ends: list[date | None], begin: str, end: str) -> Iterator[Part]:
    said = "The code of the row stands for several States in turn, for"
    first, last = _first(begin) or date.min, _last(end) or date.max
    for number, (turn, low, high) in enumerate(zip(turns, begins, ends, strict=True)):
        reckoned = []
        opens, closes = begin, end
        if low and low > first and number:
            opens = low.isoformat()
            reckoned.append(Reckoned(opens, f"{said} {turn.name} from {opens}, as {turn.begun_by or _TABLE} has it."))
        if high and high < last and number + 1 < len(turns):
            closes = high.isoformat()
            reckoned.append(Reckoned(closes, f"{said} {turn.name} until {closes}, as {turn.ended_by or _TABLE} has it."))
        yield Part(turn, opens, closes, tuple(reckoned))


def _first(text: str) -> date | None:
    return instant_bounds(text).earliest if text not in ("", "..") else None


def _last(text: str) -> date | None:
    return instant_bounds(text).latest if text not in ("", "..") else None
