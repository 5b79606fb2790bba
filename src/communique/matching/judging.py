"""What speaks for and against a form and its clues being of a known entity, kind by kind, in parts with points."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from communique.matching.clues import Clues
from communique.matching.known import Knowledge
from communique.matching.parts import Part, agreement, total
from communique.matching.persons import Accord, PersonName, agree, person_name
from communique.matching.profiles import Days, Profile, codes_of, days_of
from communique.matching.titles import bare_title, folded

__all__ = ["CERTAIN", "DOUBTFUL", "RULED_OUT", "Asked", "codes_agree", "judged", "score"]

CERTAIN, DOUBTFUL, RULED_OUT = 7, 4, -9
"""Points from which on an entity is taken for the one meant, or named as one it may be; and a part that rules it out."""
_YEAR = 366
_LEADING = frozenset(("head-of-state", "head-of-government", "effective-leader"))
_SETTLED = frozenset(("city", "town", "village"))


@dataclass(frozen=True)
class Asked:
    """A form with its clues and the publication's own id, asked of every candidate."""

    kind: str
    form: str
    clues: Clues
    key: str

    @cached_property
    def days(self) -> Days:
        """The day of the row."""
        return days_of(self.clues.day)

    @property
    def ground(self) -> tuple[str, str, str]:
        """The form with the State and office that the row gives to it."""
        return folded(self.form), self.clues.state, self.clues.office

    @cached_property
    def person(self) -> PersonName:
        """The form as a person's name."""
        return person_name(self.form)


def score(parts: tuple[Part, ...]) -> int:
    """The sum of the points; far below nought where a part rules the entity out."""
    return RULED_OUT if any(part.points <= RULED_OUT for part in parts) else total(parts)


def judged(asked: Asked, profile: Profile, known: Knowledge) -> tuple[Part, ...]:
    """Every part of the judgement on one candidate; none where the names have nothing to do with each other."""
    match asked.kind:
        case "Person":
            return tuple(_person(asked, profile, known))
        case "Office":
            return tuple(_office(asked, profile, known))
        case "Place":
            return tuple(_place(asked, profile, known))
        case _:
            return tuple(_organisation(asked, profile, known))


def _person(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    name, accord = _best_name(asked.person, profile)
    if accord.level == "none":
        return
    how = {"whole": "the same words", "part": "part of the name", "initial": "surname and initials", "single": "one word"}[accord.level]
    yield agreement("name", _points(accord), f"{name}: {how}{', a slip apart' if accord.slips else ''}")
    if asked.key and profile.keys and asked.key not in profile.keys:
        yield agreement("key", RULED_OUT, f"the publication has another id for it: {min(profile.keys)}")
    yield from _state(asked.clues.state, profile, known, differ=-4)
    yield from _life(asked, profile)
    office = tuple(_in_office(asked, profile, known))
    yield from office
    if asked.ground in profile.grounds and (profile.nearest(asked.days) or 0) <= 4 * _YEAR:
        yield agreement("form", 3, "as before, with the same State and office")
    is_in_office = any(part.points >= 3 for part in office)
    years = profile.nearest(asked.days)
    if years is not None and not (is_in_office and years > _YEAR):
        yield agreement("time", _nearness(accord, years), f"told of {'on that day' if years == 0 else f'{years} days away'}")


def _best_name(asked: PersonName, profile: Profile) -> tuple[str, Accord]:
    """The name that agrees best. A surname among the names is none where a whole name beside it is another's."""
    names = [(name, person_name(name)) for name in sorted(profile.names)]
    found = ((form, agree(asked, name)) for form, name in names)
    form, accord = max(found, key=lambda one: _points(one[1]), default=("", Accord("none")))
    if accord.level == "single" and len(asked.words) > 1 and any(len(name.words) > 1 for _, name in names):
        return form, Accord("none", clash=f"{asked.form} and {profile.label}")
    return form, accord


def _points(accord: Accord) -> int:
    points = {"whole": 5 if accord.is_exact or accord.words > 2 else 4, "part": 4, "initial": 3, "single": 2, "none": 0}[accord.level]
    return points - min(accord.slips, points)


def _nearness(accord: Accord, gap: int) -> int:
    """What the days between two tellings say: little for a whole name, much against a surname."""
    if accord.level == "whole" and accord.is_exact:
        steps = ((5, 1), (20, 0), (40, -2), (80, -4))
    elif accord.level in ("whole", "part"):
        steps = ((5, 1), (10, 0), (25, -2), (60, -4))
    else:
        steps = ((4, 1), (10, -2), (25, -4), (25, -4))
    return next((points for years, points in steps if gap <= years * _YEAR), RULED_OUT)


def _state(state: str, profile: Profile, known: Knowledge, *, differ: int) -> Iterator[Part]:
    if not state or not profile.states:
        return
    near = known.line(state) & profile.states
    if near:
        yield agreement("State", 2, min(near) if state not in near else state)
    else:
        yield agreement("State", differ, f"{state} and {', '.join(sorted(profile.states))}")


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
    office = known.profiles.get(asked.clues.office)
    if office is None:
        return
    alike = {tenure.office for tenure in profile.tenures if _is_like(office, tenure.office, known)}
    same = {office.id} & alike
    apart = profile.in_office(same or alike, asked.days)
    label = office.label
    if apart is not None and apart <= 31:
        yield agreement("office", 3 if same else 2, f"{label if same else 'leads the State'} on that day")
    elif apart is not None and apart <= _YEAR:
        yield agreement("office", 1, f"{label}, {apart} days away")
    elif apart is not None and same:
        points = 0 if apart <= 10 * _YEAR else -3
        yield agreement("office", points, f"{label}, but not on that day: {apart} days away")
    elif same:
        yield agreement("office", 2, label)


def _is_like(office: Profile, other: str, known: Knowledge) -> bool:
    """Whether two offices are one, or both lead the same State."""
    if office.id == other:
        return True
    profile = known.profiles.get(other)
    return bool(profile and profile.concepts & _LEADING and office.concepts & _LEADING and profile.states & office.states)


def _office(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    states = {asked.clues.state} if asked.clues.state else set()
    names = {name for state in states | profile.states if state in known.profiles for name in known.profiles[state].names}
    title = bare_title(asked.form, names)
    whole = folded(asked.form) in {folded(name) for name in profile.names}
    if not whole and title not in {bare_title(name, names) for name in profile.names}:
        return
    yield agreement("title", 5 if whole else 4, profile.label)
    if asked.key and profile.keys and asked.key not in profile.keys:
        yield agreement("key", -4, f"the publication has another id for it: {min(profile.keys)}")
    if asked.clues.state and profile.states:
        is_same = asked.clues.state in profile.states
        yield agreement("State", 3 if is_same else RULED_OUT, ", ".join(sorted(profile.states)))
    elif whole and any(f" {folded(name)}" in f" {folded(asked.form)}" for name in names):
        yield agreement("State", 2, "named in the title")
    if asked.clues.within and profile.within and not asked.clues.within.startswith("state/"):
        is_in = asked.clues.within in profile.within
        yield agreement("body", 1 if is_in else RULED_OUT, ", ".join(sorted(profile.within)))


def _place(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    if folded(asked.form) not in {folded(name) for name in profile.names}:
        return
    yield agreement("name", 4, profile.label)
    kind = asked.clues.kind
    if kind and profile.concepts:
        is_like = kind in profile.concepts or (kind in _SETTLED and bool(profile.concepts & _SETTLED))
        yield agreement("kind", 1 if is_like else RULED_OUT, f"{kind} and {', '.join(sorted(profile.concepts))}")
    yield from _where(asked, profile, known)


def _where(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    above = _above(profile.id, known)
    states = {name for name in above if name.startswith("state/")} | profile.states
    if asked.clues.state and states:
        near = known.line(asked.clues.state) & states
        yield agreement("State", 4 if near else -4, ", ".join(sorted(near or states)))
    elif not asked.clues.state and not states and profile.is_new:
        yield agreement("State", 3, "told of without one, as before")
    if asked.clues.within and above:
        inner, outer = asked.clues.within, above - states
        is_near = inner in above or bool(_above(inner, known) & outer)
        yield agreement("within", 2 if is_near else RULED_OUT if outer else -2, ", ".join(sorted(above)))


def _above(name: str, known: Knowledge) -> set[str]:
    """Everything in which a place lies, at any remove."""
    met: set[str] = set()
    waiting = [name]
    while waiting:
        profile = known.profiles.get(waiting.pop())
        new = (profile.within if profile and profile.kind == "Place" else set()) - met
        met |= new
        waiting.extend(new)
    return met


def _organisation(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    if folded(asked.form) not in {folded(name) for name in profile.names}:
        return
    words = len(folded(asked.form).split())
    yield agreement("name", 7 if words > 2 or not profile.states else 5, profile.label)
    if asked.clues.kind and profile.concepts and asked.clues.kind not in profile.concepts:
        yield agreement("kind", -4, f"{asked.clues.kind} and {', '.join(sorted(profile.concepts))}")
    if asked.clues.state and profile.states:
        near = known.line(asked.clues.state) & profile.states
        yield agreement("State", 3 if near else RULED_OUT, ", ".join(sorted(near or profile.states)))


def codes_agree(asked: Asked, profile: Profile) -> bool | None:
    """Whether the codes of a State are the same; None where no scheme is common."""
    codes = codes_of(asked.clues.notation)
    common = codes.keys() & profile.codes.keys()
    if not common:
        return None
    return all(codes[scheme] == profile.codes[scheme] for scheme in common)
