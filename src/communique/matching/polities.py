"""Which State a name or code means on a day: codes and whole names, never a likeness; one code may stand for several States in turn."""

from collections.abc import Iterable
from dataclasses import dataclass

from communique.matching.judging import Asked, codes_agree
from communique.matching.profiles import Days, Profile
from communique.matching.titles import folded

__all__ = ["Answer", "polity"]

_NAMED = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """The State that is meant, or none with those that it may be; and why."""

    id: str
    why: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


def polity(asked: Asked, candidates: Iterable[Profile]) -> Answer:
    """The one State that bears the code, or the whole name, and existed on the day."""
    listed = list(candidates)
    alive = [one for one in listed if _existed(one, asked.days)]
    for how, found in (("code", [one for one in alive if codes_agree(asked, one)]),
                       ("name", [one for one in alive if codes_agree(asked, one) is None and _is_named(asked, one)])):
        chosen = _narrowed(asked, found)
        if len(chosen) == 1:
            return Answer(chosen[0].id, (f"{how}: {chosen[0].label}", *_span(chosen[0])))
        if found:
            return Answer("", (f"several States have the {how}",), tuple(one.id for one in found[:_NAMED]))
    dead = tuple(one.id for one in listed if one not in alive and (codes_agree(asked, one) or _is_named(asked, one)))
    return Answer("", ("not in existence on that day",), dead[:_NAMED]) if dead else Answer("")


def _narrowed(asked: Asked, found: list[Profile]) -> list[Profile]:
    """The one meant of several: whose life is known to span the day, then who bears the name, then who was taken for it before."""
    for narrower in ([one for one in found if one.born.is_known or one.died.is_known], [one for one in found if _is_named(asked, one)],
                     [one for one in found if asked.ground in one.grounds and one.is_new]):
        if len(found) > 1 and narrower:
            found = narrower
    return found


def _is_named(asked: Asked, profile: Profile) -> bool:
    return folded(asked.form) in {folded(name) for name in profile.names}


def _existed(profile: Profile, days: Days) -> bool:
    """Whether a State may have existed on a day, as far as its beginning and end are known."""
    begins, ends = profile.born.first, profile.died.last
    return not (days.last and begins and days.last < begins) and not (days.first and ends and days.first > ends)


def _span(profile: Profile) -> tuple[str, ...]:
    return ("in existence on that day",) if profile.born.is_known or profile.died.is_known else ()
