"""Dates of a table are put together in EDTF from one column or several; nothing is filled in that the cells do not have.

A cell is read by the patterns that the mapping names, in the letters of Unicode's date patterns (UAX 35), as CSVW has them: ``yyyy``,
``MM``, ``dd``, ``M``, ``d``, and other signs for themselves; ``edtf`` is the date as it stands.
"""

import re
from functools import lru_cache

from communique.dates import parse

__all__ = ["between", "is_pattern", "of_parts", "of_text"]

_LETTERS = {"yyyy": r"(?P<y>\d{4})", "MM": r"(?P<m>\d{2})", "dd": r"(?P<d>\d{2})", "M": r"(?P<m>\d{1,2})", "d": r"(?P<d>\d{1,2})"}
_TOKEN = re.compile(r"yyyy|MM?|dd?")


def is_pattern(pattern: str) -> bool:
    """Whether the text is a pattern that is read: ``edtf``, or letters of which ``yyyy`` is one, each once."""
    found = [token[0] for token in _TOKEN.findall(pattern)]
    others = re.search(r"[a-zA-Z]", _TOKEN.sub("", pattern))
    return pattern == "edtf" or ("yyyy" in pattern and len(set(found)) == len(found) and not others)


def of_text(text: str, patterns: tuple[str, ...]) -> str:
    """The date in EDTF that a cell has by the first pattern that fits; ValueError where none does, or where no calendar has the day."""
    for pattern in patterns:
        if pattern == "edtf":
            try:
                return parse(text).text
            except ValueError:
                continue
        if found := _expression(pattern).fullmatch(text):
            parts = found.groupdict()
            return of_parts(parts["y"], parts.get("m") or "", parts.get("d") or "")
    raise ValueError(f"{text!r} is not written as {' or '.join(patterns)}")


@lru_cache(maxsize=64)
def _expression(pattern: str) -> re.Pattern[str]:
    parts = []
    at = 0
    for token in _TOKEN.finditer(pattern):
        parts += [re.escape(pattern[at:token.start()]), _LETTERS[token.group()]]
        at = token.end()
    return re.compile("".join(parts) + re.escape(pattern[at:]))


def of_parts(year: str, month: str, day: str) -> str:
    """The date of a year, a month and a day, the coarser where month or day is empty; ValueError where no calendar has it."""
    for name, text, longest in (("year", year, 4), ("month", month, 2), ("day", day, 2)):
        if text and not re.fullmatch(rf"\d{{1,{longest}}}", text):
            raise ValueError(f"the {name} {text!r} is no number of at most {longest} digits")
    if not year or (day and not month):
        raise ValueError("there is a day without a month" if year else "there is a month or day without a year")
    return parse("-".join((f"{int(year):04}", *(f"{int(part):02}" for part in (month, day) if part)))).text


def between(begin: str, end: str) -> str:
    """The extent from a begin to an end, ``..`` for one that is open and empty for one that is unknown; empty where neither is known.

    ValueError where it would end before it begins.
    """
    if begin in ("", "..") and end in ("", ".."):
        return ""
    return parse(f"{begin}/{end}").text if begin != end else begin
