"""Accepted dates written again in EDTF: the set of dates between which sources leave us, the date that has given bounds."""

from collections.abc import Iterable
from datetime import date
from itertools import chain, product

from communique.dates import OPEN, Bounds, Day, Extent, Leaf, extent_bounds, instant_bounds, parse


def one_of(texts: Iterable[str]) -> str:
    """The EDTF set of the dates in the order of time; an interval becomes a range, what lies within another element falls away."""
    found = {_written(pair): pair for text in texts for pair in parse(text).members}
    elements = sorted(found.values(), key=_element_order)
    kept = [e for i, e in enumerate(elements) if not any(_holds(f, e) for j, f in enumerate(elements) if j != i)]
    return "[" + ",".join(_written(element) for element in kept) + "]"


def express(extent: Extent, *, is_extent: bool) -> str | None:
    """The plainest text whose bounds are these; None where EDTF has none (a begin between two days of a month, say)."""
    if not is_extent:
        return next((text for text in _coarse(extent.earliest_begin) if instant_bounds(text) == extent.hull), _range(extent.hull))
    begins, ends = _coarse(extent.earliest_begin), _coarse(extent.latest_end)
    pairs = (f"{begin}/{end}" for begin, end in product([*begins, ".."], [*ends, *(f"{end}-XX" for end in ends[1:]), ".."]))
    return next((text for text in chain(begins, pairs) if _extent(text) == extent), None)


def _coarse(day: date | None) -> list[str]:
    """The day, its month, its year, decade and century."""
    if day is None:
        return []
    text = day.isoformat()
    return [text, text[:7], text[:4], text[:3] + "X", text[:2] + "XX"]


def _range(bounds: Bounds) -> str:
    return f"[{bounds.earliest or ''}..{bounds.latest or ''}]"


def _extent(text: str) -> Extent | None:
    try:
        return extent_bounds(text)
    except ValueError:
        return None


def _element_order(element: tuple[Leaf, Leaf]) -> tuple[bool, Day, Day, str]:
    begin, end = element
    unknown = begin.low is None and end.high is None
    return unknown, begin.low or Day(-10**9, 1, 1), end.high or Day(10**9, 12, 31), begin.text


def _holds(outer: tuple[Leaf, Leaf], inner: tuple[Leaf, Leaf]) -> bool:
    """Whether the outer element covers all days of the inner and more; an element of unknown year holds nothing and lies in nothing."""
    (a, b), (c, d) = outer, inner
    if (a.low, b.high) == (c.low, d.high):
        return len(_written(outer)) < len(_written(inner)) and c.low is not None
    begins = a is OPEN or (a.low is not None and c.low is not None and a.low <= c.low)
    ends = b is OPEN or (b.high is not None and d.high is not None and d.high <= b.high)
    return begins and ends and not (c.low is None and d.high is None)


def _written(element: tuple[Leaf, Leaf]) -> str:
    begin, end = element
    if begin == end:
        return begin.text
    first = begin.low and "{:04}-{:02}-{:02}".format(*begin.low)
    last = end.high and "{:04}-{:02}-{:02}".format(*end.high)
    return f"{first or ''}..{last or ''}"
