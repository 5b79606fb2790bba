"""What speaks for and against a form being of a known person: the name, the State, the life, the office, the time."""

import re
from collections.abc import Iterator

from communique.matching.asking import RULED_OUT, Asked, state_part
from communique.matching.known import Knowledge
from communique.matching.parts import Part, agreement
from communique.matching.persons import Accord, PersonName, agree, is_of_one_surname, nicknamed, person_name
from communique.matching.profiles import Profile, days_of, gap

__all__ = ["clashes", "person_parts"]

_HOW = {"whole": "the same words", "part": "part of the name", "initial": "surname and initials", "single": "one word"}
_YEAR = 366
_MONTH = 31
_LEADING = frozenset(("head-of-state", "head-of-government", "effective-leader"))
_FOR_LIFE = re.compile(r"(?:king|queen|emperor|empress|shah|sultan|emir|amir|pope|prince|princess|grand (?:duke|duchess))\b", re.IGNORECASE)


def person_parts(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    """Nothing where the names clash; else how they agree, and what the row and the entity tell of the rest."""
    name, accord = _best_name(asked.person, profile)
    if accord.level == "none" and not any(is_of_one_surname(asked.person, person_name(one)) for one in profile.names):
        return
    if accord.level == "none":
        yield agreement("name", -1, f"{profile.label}: the same surname, other given names")
    else:
        yield agreement("name", _points(accord), f"{name}: {_HOW[accord.level]}{', a slip apart' if accord.slips else ''}")
    if asked.key and profile.keys and asked.key not in profile.keys:
        yield agreement("key", RULED_OUT, f"the publication has another id for it: {min(profile.keys)}")
    yield from state_part(asked.clues.state, profile, known, agree=2, differ=-4)
    yield from _life(asked, profile)
    office = next(_in_office(asked, profile, known), None)
    if office:
        yield office
    away = profile.nearest(asked.days)
    window = 25 if _is_for_life(asked, known.profiles.get(asked.clues.office)) else 4
    if asked.ground in profile.grounds and (away or 0) <= window * _YEAR:
        yield agreement("form", 3, "as before, with the same State and office")
    if away is not None and not (office and office.points >= 3 and away > _YEAR):
        yield agreement("time", _nearness(accord, away, asked, known), f"told of {'on that day' if away == 0 else f'{away} days away'}")


def clashes(asked: PersonName, profile: Profile) -> bool:
    """Whether no name of the entity can be of the person whom the form names."""
    return _best_name(asked, profile)[1].level == "none"


def _best_name(asked: PersonName, profile: Profile) -> tuple[str, Accord]:
    """The name that agrees best. A surname among the names is none where a whole name beside it is another's."""
    names = [(name, person_name(name)) for name in sorted(profile.names)]
    forms = [asked, *(one for one in [nicknamed(asked.form)] if one)]
    found = ((form, agree(one, name)) for form, name in names for one in forms)
    form, accord = max(found, key=lambda one: _points(one[1]), default=("", Accord("none")))
    if accord.level == "single" and len(asked.words) > 1 and any(len(name.words) > 1 for _, name in names):
        return form, Accord("none", clash=f"{asked.form} and {profile.label}")
    return form, accord


def _points(accord: Accord) -> int:
    points = {"whole": 5 if accord.is_exact or accord.words > 2 else 4, "part": 4, "initial": 3, "single": 2, "none": 0}[accord.level]
    return points - min(accord.slips, points)


def _nearness(accord: Accord, away: int, asked: Asked, known: Knowledge) -> int:
    """What the days between two tellings say: little for a whole name or an office for life, much against a surname."""
    office = known.profiles.get(asked.clues.office)
    if accord.level == "whole" and accord.is_exact and asked.person.number:
        steps = ((5, 1), (60, 0), (80, -4), (80, -4))
    elif accord.level == "whole" and accord.is_exact:
        steps = ((5, 1), (20, 0), (40, -2), (80, -4))
    elif accord.level in ("whole", "part"):
        steps = ((5, 1), (10, 0), (25, -2), (60, -4))
    elif _is_for_life(asked, office):
        steps = ((5, 1), (25, 0), (40, -2), (60, -4))
    else:
        steps = ((4, 1), (10, -2), (25, -4), (25, -4))
    return next((points for years, points in steps if away <= years * _YEAR), RULED_OUT)


def _life(asked: Asked, profile: Profile) -> Iterator[Part]:
    for what, told, held in (("born", days_of(asked.clues.born), profile.born), ("died", days_of(asked.clues.died), profile.died)):
        if told.is_known and held.is_known:
            apart = max(told.first - held.last, held.first - told.last)
            points = 3 if apart <= 0 else 0 if apart <= _YEAR else RULED_OUT
            yield agreement(what, points, f"{what} {'then' if apart <= 0 else 'in another year'}")
    if asked.days.last and profile.born.first and asked.days.last < profile.born.first + 10 * _YEAR:
        yield agreement("life", RULED_OUT, "not yet born, or a child")
    if asked.days.first and profile.died.last and asked.days.first > profile.died.last + _YEAR:
        yield agreement("life", RULED_OUT, "dead by then")


def _in_office(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    """Whether the person is known to hold the office, or to lead the State, on the day, or how far from it."""
    office = known.profiles.get(asked.clues.office)
    if office is None:
        yield from _elect(asked, profile, known)
        return
    others = {tenure.office for tenure in profile.tenures} - {office.id}
    leading = {other for other in others if _lead_one_state(office, known.profiles.get(other))}
    for_life = _is_for_life(asked, office)
    held = profile.in_office({office.id}, asked.days)
    led = profile.in_office(leading, asked.days)
    away = min((found for found in (held, led) if found is not None), default=None)
    told = _least_told(asked, profile, office.id)
    if held is not None and held <= _MONTH:
        yield agreement("office", 3, f"{office.label} on that day")
    elif led is not None and led <= _MONTH:
        yield agreement("office", 3, f"leads the State on that day, and is {office.label} here")
    elif away is not None and away <= _YEAR and _is_elect(asked, office) and _begins_after(asked, profile, {office.id, *leading}):
        yield agreement("office", 3, f"leads the State {away} days later")
    elif told is not None and told <= (25 if for_life else 4) * _YEAR:
        yield agreement("office", 3 if for_life else 2, f"{office.label}, told of {told} days away")
    elif away is not None and away <= _YEAR:
        yield agreement("office", 1, f"{office.label}, {away} days away")
    elif held is not None:
        yield agreement("office", 0 if (away or 0) <= 10 * _YEAR else -3, f"{office.label}, but not on that day: {away} days away")
    elif any(tenure.office == office.id and not tenure.days.is_known for tenure in profile.tenures):
        yield agreement("office", 2, office.label)


def _elect(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    """Whether who comes as elected, in no office yet, leads the State within the year."""
    offices = {tenure.office for tenure in profile.tenures if tenure.office in known.profiles}
    leading = {name for name in offices if known.profiles[name].concepts & _LEADING and asked.clues.state in known.profiles[name].states}
    away = profile.in_office(leading, asked.days)
    if "elect" in asked.clues.title.casefold() and away is not None and away <= _YEAR and _begins_after(asked, profile, leading):
        yield agreement("office", 3, f"leads the State {away} days later")


def _is_for_life(asked: Asked, office: Profile | None) -> bool:
    return any(_FOR_LIFE.match(title) for title in (asked.clues.title, office.label if office else ""))


def _least_told(asked: Asked, profile: Profile, office: str) -> int | None:
    """The days to the nearest on which somebody told of the person in the office, without saying since when and until when."""
    days = (tenure.days for tenure in profile.tenures if tenure.office == office and not tenure.is_span)
    return min((found for day in days if (found := gap(asked.days, day)) is not None), default=None)


def _lead_one_state(office: Profile, other: Profile | None) -> bool:
    return bool(other and other.concepts & _LEADING and office.concepts & _LEADING and other.states & office.states)


def _is_elect(asked: Asked, office: Profile) -> bool:
    return "elect" in f"{asked.clues.title} {office.label}".casefold()


def _begins_after(asked: Asked, profile: Profile, offices: set[str]) -> bool:
    return any(tenure.office in offices and tenure.days.first >= asked.days.first for tenure in profile.tenures)
