"""How years, months, days and numbers are written in a language: the patterns by which a stated value is attested.

Month names come from the Unicode CLDR, by way of Babel.
"""

import re
from functools import cache

from babel import Locale, UnknownLocaleError

__all__ = ["day", "leading", "month", "months_in", "name", "number", "year"]

_ORDINAL = r"(?:-?(?:st|nd|rd|th|го|е|й|я))?"


@cache
def year(value: int) -> re.Pattern[str]:
    """The pattern of a year written in digits."""
    return re.compile(rf"(?<!\d){value}(?!\d)")


@cache
def leading(value: int) -> re.Pattern[str]:
    """The pattern of a year in digits that begins with the digits of a decade or century."""
    return re.compile(rf"(?<!\d){value}\d{{{4 - len(str(value))}}}(?!\d)")


@cache
def day(value: int) -> re.Pattern[str]:
    """The pattern of a day of the month, in digits, with or without an ordinal ending."""
    return re.compile(rf"(?<!\d)0?{value}{_ORDINAL}(?![\d])")


@cache
def number(value: int) -> re.Pattern[str]:
    """The pattern of a number in digits, with or without an ordinal ending."""
    return re.compile(rf"(?<!\d){value}{_ORDINAL}(?!\d)")


@cache
def month(value: int, language: str) -> re.Pattern[str]:
    """The pattern of the name of a month (1 to 12) in a language, in full or shortened, whatever its case."""
    names = sorted(_month_names(language)[value], key=lambda text: (-len(text), text))
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(text) for text in names)})(?!\w)", re.IGNORECASE)


def months_in(language: str) -> re.Pattern[str]:
    """The pattern of any month's full name, as it stands inside a sentence."""
    return _any_month(language)


@cache
def _any_month(language: str) -> re.Pattern[str]:
    names = {text for texts in _month_names(language).values() for text in texts if len(text) > 3 or language != "en"}
    names |= {"May"} if language == "en" else set()
    longest_first = sorted(names, key=lambda text: (-len(text), text))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


@cache
def _month_names(language: str) -> dict[int, frozenset[str]]:
    try:
        locale = Locale.parse(language or "en", sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    found: dict[int, set[str]] = {number: set() for number in range(1, 13)}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number_, text in locale.months[context][width].items():
                found[number_] |= {text, text.rstrip(".")}
    return {number_: frozenset(texts) for number_, texts in found.items()}


@cache
def name(form: str) -> re.Pattern[str]:
    """The pattern of a name form: its words with any blanks between, not inside a longer word."""
    words = r"\s+".join(re.escape(word) for word in form.split())
    before = r"(?<!\w)" if form[:1].isalnum() else ""
    after = r"(?!\w)" if form[-1:].isalnum() else ""
    return re.compile(before + words + after)
