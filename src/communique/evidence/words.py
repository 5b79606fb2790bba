"""How years, months, days and numbers are written in a language: the patterns by which a stated value is attested.

Month names come from the Unicode CLDR, by way of Babel.
"""

import re
from functools import cache, lru_cache
from itertools import takewhile

from babel import Locale, UnknownLocaleError

__all__ = ["beginning", "day", "has_name", "leading", "measure", "month", "months_in", "name", "number", "year"]

_REMEMBERED = 1 << 14
"""Patterns of names and numbers kept at a time: memory does not grow with the names of a dataset."""
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


@lru_cache(maxsize=_REMEMBERED)
def number(value: int | str) -> re.Pattern[str]:
    """The pattern of a number in digits, with or without an ordinal ending."""
    return re.compile(rf"(?<!\d){value}{_ORDINAL}(?!\d)")


@lru_cache(maxsize=_REMEMBERED)
def measure(name: str, value: str) -> re.Pattern[str]:
    """The pattern of a decimal number after the name of what it measures, as in “latitude 39.0338”."""
    return re.compile(rf"(?<!\w){re.escape(name)}\s+{re.escape(value)}(?![\d]|\.\d)", re.IGNORECASE)


@cache
def month(value: int, language: str) -> re.Pattern[str]:
    """The pattern of the name of a month (1 to 12) in a language, in full or shortened, inflected, whatever its case."""
    return re.compile("|".join(_month_patterns(value, language or "en")), re.IGNORECASE)


@cache
def months_in(language: str) -> re.Pattern[str]:
    """The pattern of any month's name in full, as it stands inside a sentence."""
    return re.compile("|".join(pattern for value in range(1, 13) for pattern in _month_patterns(value, language or "en", short=False)))


def _month_patterns(value: int, language: str, *, short: bool = True) -> list[str]:
    wide, abbreviated = _month_names(language)
    names = sorted(wide[value] | (abbreviated[value] if short else frozenset()), key=lambda text: (-len(text), text))
    if any(text[0].isdigit() for text in names):  # 6월: particles follow without a blank
        return [rf"(?<!\d){re.escape(text)}" for text in names]
    patterns = [rf"(?<!\w){re.escape(text)}(?!\w)" for text in names]
    stem = _stem(wide[value])
    if len(wide[value]) > 1 and len(stem) > 1:  # июнь, июня: other cases follow the same stem
        others = {_stem(names) for number, names in wide.items() if number != value}
        unless = "".join(f"(?!{re.escape(other)})" for other in sorted(others) if other.startswith(stem))
        patterns.append(rf"(?<!\w){unless}{re.escape(stem)}\w{{0,2}}(?!\w)")
    return patterns


def _stem(names: frozenset[str]) -> str:
    """The letters with which all the forms of a name begin."""
    return "".join(letters[0] for letters in takewhile(lambda letters: len(set(letters)) == 1, zip(*sorted(names), strict=False)))


@cache
def _month_names(language: str) -> tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]]:
    """The names of the months in full and shortened, in the forms that the CLDR has; of English where it knows no such language."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    wide, abbreviated = (
        {value: frozenset(locale.months[context][width][value].rstrip(".") for context in ("format", "stand-alone"))
         for value in range(1, 13)}
        for width in ("wide", "abbreviated")
    )
    return wide, abbreviated


@lru_cache(maxsize=_REMEMBERED)
def name(form: str) -> re.Pattern[str]:
    """The pattern of a name form: its words with any blanks between, not inside a longer word."""
    words = r"\s+".join(re.escape(word) for word in form.split())
    before = r"(?<!\w)" if form[:1].isalnum() else ""
    after = r"(?!\w)" if form[-1:].isalnum() else ""
    return re.compile(before + words + after)


def has_name(text: str, form: str) -> bool:
    """Whether a name form stands in a text of single blanks, not inside a longer word: what its pattern finds, without making one."""
    at = text.find(form) if form else 0
    while at >= 0:
        end = at + len(form)
        inside = at > 0 and form[:1].isalnum() and _is_of_word(text[at - 1])
        if not inside and not (end < len(text) and form[-1:].isalnum() and _is_of_word(text[end])):
            return True
        at = text.find(form, at + 1)
    return False


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


@lru_cache(maxsize=_REMEMBERED)
def beginning(letters: str) -> re.Pattern[str]:
    """The pattern of words that begin with these letters, whatever their case; of several words the last may go on."""
    return re.compile(r"(?<!\w)" + r"\s+".join(re.escape(word) for word in letters.split()), re.IGNORECASE)
