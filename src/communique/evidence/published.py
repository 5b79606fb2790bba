"""The fields of a record as published are a claim's words: dates in them are written by numbers, whole or a column for each part."""

import re
from functools import cache

from communique.curation.records import Record
from communique.curation.yamltext import Fields
from communique.dates import DatePart
from communique.evidence.passages import fold

__all__ = ["has_date_part", "published_fields"]

_MONTH_COLUMN = re.compile(r"mon(th)?(?![a-z])", re.IGNORECASE)


def published_fields(record: Record) -> tuple[tuple[str, str], ...]:
    """Name and text of each field of the record as published, blanks folded, in its order; empty ones are left out."""
    found = record.tree.values.get("asPublished")
    if not isinstance(found, Fields):
        return ()
    return tuple((name, text) for name in found.values for one in found.texts(name) if (text := fold(one.value)))


def has_date_part(fields: tuple[tuple[str, str], ...], part: DatePart) -> bool:
    """Whether a field gives the part by numbers: ``1995-10-22``, ``22:10:1995``, ``10/22/1995``, ``19951022``, or a column of months."""
    if part.kind not in ("year", "month", "day"):
        return False
    pattern = _written(part.kind, part.number)
    return any(pattern.search(text) or (part.kind == "month" and _is_month(name, text, part.number)) for name, text in fields)


def _is_month(name: str, text: str, month: int) -> bool:
    return bool(_MONTH_COLUMN.search(name)) and re.fullmatch(rf"0?{month}(\.0)?", text) is not None


@cache
def _written(kind: str, number: int) -> re.Pattern[str]:
    """The pattern of a whole date in numbers that has this year, month or day."""
    wide = {"year": r"\d{3,4}", "month": r"\d\d?", "day": r"\d\d?"} | {kind: rf"0*{number}"}
    exact = {"year": r"\d{4}", "month": r"\d\d", "day": r"\d\d"} | {kind: f"{number:0{4 if kind == 'year' else 2}}"}
    forms = ["".join(exact.values())]
    forms += [] if kind == "day" else [rf"{wide['year']}[-/]{wide['month']}"]
    for order in (("year", "month", "day"), ("month", "day", "year"), ("day", "month", "year")):
        forms += [sign.join(wide[one] for one in order) for sign in ("-", "/", r"\.", ":")]
    return re.compile(rf"(?<!\d)(?:{'|'.join(forms)})(?!\d)")
