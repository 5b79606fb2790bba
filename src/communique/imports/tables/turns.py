"""A row whose code stands for several States in turn is divided at the days at which one followed another, as far as claims tell them."""

from dataclasses import dataclass
from datetime import date

from communique.dates import extent_bounds
from communique.imports.tables.acquaintance import Turn
from communique.imports.tables.days import between

__all__ = ["Part", "divided"]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a row's span and the State it is of; without one (``state`` empty) it is of one that was ``before`` those known.

    ``span`` is empty where the row's stands as it is; ``reckoned`` are days that are not in the row, each with how it is known.
    """

    state: str
    span: str = ""
    before: str = ""
    reckoned: tuple[tuple[str, str], ...] = ()
    premises: tuple[str, ...] = ()


def divided(turns: tuple[Turn, ...], span: str) -> tuple[Part, ...] | None:
    """The parts of a span by the States that a code stands for; None where it cannot be told which of them was when.

    Without States that bear the code, the span is one part of a State still to be found; with one, it is that State's.
    """
    if not turns:
        return (Part(""),)
    if len(turns) == 1 and turns[0].begin is None:
        return (Part(turns[0].state),)
    ends = [turn.end or following.begin for turn, following in zip(turns, turns[1:], strict=False)]
    begins = [turn.begin or (turns[number - 1].end if number else None) for number, turn in enumerate(turns)]
    if len(turns) > 1 and (None in ends or None in begins):
        return None
    first, last = _days(span)
    parts = [] if first and begins[0] and first >= begins[0] else _before(turns[0], begins[0], last, span)
    if len(turns) == 1 and not parts:
        return (Part(turns[0].state),)
    for number, (turn, begin) in enumerate(zip(turns, begins, strict=True)):
        end = ends[number] if number < len(ends) else None
        if (begin and last and begin > last) or (end and first and end <= first):
            continue
        parts.append(_part(turn, begin, end, span))
    return tuple(parts)


def _days(span: str) -> tuple[date | None, date | None]:
    """The first day on which a span begins and the last on which it ends; None where it is open or not known."""
    if not span:
        return None, None
    extent = extent_bounds(span)
    return extent.earliest_begin, extent.latest_end


def _before(turn: Turn, begin: date | None, last: date | None, span: str) -> list[Part]:
    if begin is None:
        return []
    day = begin.isoformat()
    if last and last <= begin:
        return [Part("", before=day)]
    start = span.partition("/")[0] if "/" in span else ".."
    why = f"{day} is when {turn.state} began: before it the code of the row stands for none of the States known by it."
    return [Part("", between(start, day) or "", day, ((day, why),), turn.premises)]


def _part(turn: Turn, begin: date | None, end: date | None, span: str) -> Part:
    first, last = _days(span)
    low, high = (span.partition("/")[::2] if "/" in span else (span, span)) if span else ("", "")
    reckoned = []
    if begin and (first is None or begin > first):
        low = begin.isoformat()
        reckoned.append((low, f"The code of the row stands for several States in turn, for {turn.state} from {low}."))
    if end and (last is None or end < last):
        high = end.isoformat()
        reckoned.append((high, f"The code of the row stands for several States in turn, for {turn.state} until {high}."))
    return Part(turn.state, between(low, high) if reckoned else "", "", tuple(reckoned), turn.premises)
