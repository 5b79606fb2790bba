"""When a visit was, by its first and its last day as published: months and years stay what they are."""

import re
from typing import Final

from communique.dates import parse

__all__ = ["when"]

_DATE: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def when(start: str, end: str) -> str:
    """The date in EDTF; an end that is not told is unknown. ``ValueError`` for what is no date, or ends before it begins."""
    if not start and not end:
        raise ValueError("no date is told")
    for date in filter(None, (start, end)):
        if not _DATE.fullmatch(date):
            raise ValueError(f"{date[:40]!r} is not a date")
        parse(date)
    if start != end and start.startswith(f"{end}-") and end:  # it ends on an unknown day of the month, or in the year, in which it begins
        end += "-XX" * (start.count("-") - end.count("-"))
    found = start if start == end else f"{start}/{end}"
    parse(found)
    return found
