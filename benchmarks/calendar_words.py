"""A day, or some days on end, as sources of three languages tell it in every precision, each with its EDTF."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.dice import Dice

__all__ = ["Told", "told", "told_exactly"]

_ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_RUSSIAN = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря")
_IN_RUSSIAN = ("январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре", "декабре")


@dataclass(frozen=True, slots=True)
class Told:
    """A date as told: in EDTF, and in the words of a language."""

    edtf: str
    words: str


def told_exactly(day: date, until: date | None, language: str) -> Told:
    """To the day: one day, or from the first to the last where there is another."""
    if until is None or until == day:
        return Told(day.isoformat(), _on(day, language))
    words = {
        "en": lambda: f"from {_day(day, 'en')} to {_day(until, 'en')}",
        "ru": lambda: f"с {_day(day, 'ru')} по {_day(until, 'ru')}",
        "ko": lambda: f"{_day(day, 'ko')}부터 {_day(until, 'ko')}까지",
    }
    return Told(f"{day.isoformat()}/{until.isoformat()}", words[language]())


def told(dice: Dice, day: date, until: date | None, language: str) -> Told:
    """In some precision: to the day in six of ten cases, by month or year in three, else with doubts or open."""
    precise = dice.weighted((("day", 600), ("month", 200), ("year", 90), ("odd", 110)))
    if precise == "day":
        return told_exactly(day, until, language)
    last = until or day
    if precise == "month" and (day.year, day.month) != (last.year, last.month):
        return _months(day, last, language)
    if precise == "month":
        return Told(f"{day.year}-{day.month:02}", _in_month(day, language))
    if precise == "year" and day.year == last.year:
        words = {"en": f"in {day.year}", "ru": f"в {day.year} году", "ko": f"{day.year}년"}
        return Told(str(day.year), words[language])
    if language != "en" or (until and until != day):
        return told_exactly(day, until, language)
    return dice.pick(_ODD)(day)


def _day(day: date, language: str) -> str:
    if language == "en":
        return f"{day.day} {_ENGLISH[day.month - 1]} {day.year}"
    return f"{day.day} {_RUSSIAN[day.month - 1]} {day.year} года" if language == "ru" else f"{day.year}년 {day.month}월 {day.day}일"


def _on(day: date, language: str) -> str:
    return f"on {_day(day, 'en')}" if language == "en" else _day(day, language)


def _in_month(day: date, language: str) -> str:
    if language == "en":
        return f"in {_ENGLISH[day.month - 1]} {day.year}"
    return f"в {_IN_RUSSIAN[day.month - 1]} {day.year} года" if language == "ru" else f"{day.year}년 {day.month}월"


def _months(day: date, last: date, language: str) -> Told:
    edtf = f"{day.year}-{day.month:02}/{last.year}-{last.month:02}"
    words = {
        "en": f"from {_ENGLISH[day.month - 1]} {day.year} to {_ENGLISH[last.month - 1]} {last.year}",
        "ru": f"с {_RUSSIAN[day.month - 1]} {day.year} года до {_RUSSIAN[last.month - 1]} {last.year} года",
        "ko": f"{day.year}년 {day.month}월부터 {last.year}년 {last.month}월까지",
    }
    return Told(edtf, words[language])


def _set(day: date) -> Told:
    other = day + timedelta(days=1)
    if other.month != day.month:
        return Told(f"{day.isoformat()}?", f"perhaps on {_day(day, 'en')}")
    return Told(f"[{day.isoformat()},{other.isoformat()}]", f"on {day.day} or {_day(other, 'en')}")


_ODD: tuple[Callable[[date], Told], ...] = (
    _set,
    lambda day: Told(f"{day.isoformat()}?", f"perhaps on {_day(day, 'en')}"),
    lambda day: Told(f"{day.year}-{day.month:02}~", f"about {_ENGLISH[day.month - 1]} {day.year}"),
    lambda day: Told(f"{day.year}-{day.month:02}-XX", f"on some day of {_ENGLISH[day.month - 1]} {day.year}"),
    lambda day: Told(f"{day.year // 10}X", f"in the {day.year // 10}0s"),
    lambda day: Told(f"XXXX-{day.month:02}-{day.day:02}", f"on {day.day} {_ENGLISH[day.month - 1]} of a year not given"),
)
