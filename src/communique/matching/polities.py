"""Which State a name or code means on a day: codes and whole names, never a likeness; one code may stand for several States in turn."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from communique.matching.asking import Asked
from communique.matching.profiles import Days, Profile, codes_of
from communique.matching.state_table import Polity, is_ambiguous, name_forms
from communique.matching.titles import folded

__all__ = ["Answer", "polity"]

_NAMED = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """The State that is meant, or none with those that it may be; and why."""

    id: str
    why: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


def polity(asked: Asked, candidates: Iterable[Profile], meant: Polity | None) -> Answer:
    """The one State that bears the code, or the whole name, and existed on the day."""
    listed = list(candidates)
    if meant:
        found = [one for one in listed if one.polity == meant.name]
        if len(found) == 1 and _existed(found[0], asked.days):
            return Answer(found[0].id, (f"{'code' if asked.clues.notation else 'name'}: {found[0].label}", *_span(found[0])))
        listed = [one for one in listed if one.polity in ("", meant.name)]
        if not found and not any(_is_named(asked, one) for one in listed):
            return Answer("")
    alive = [one for one in listed if _existed(one, asked.days)]
    for how, found in (("code", [one for one in alive if _codes_agree(asked, one)]),
                       ("name", [one for one in alive if _codes_agree(asked, one) is None and _is_named(asked, one)])):
        chosen = _narrowed(asked, found)
        if how == "name" and is_ambiguous(asked.form, asked.days):
            chosen = [one for one in found if not one.polity]  # declared for want of certainty, in this import or in one before
        if len(chosen) == 1:
            return Answer(chosen[0].id, (f"{how}: {chosen[0].label}", *_span(chosen[0])))
        if found:
            return Answer("", (f"several States have the {how}",), tuple(one.id for one in found[:_NAMED]))
    dead = tuple(one.id for one in listed if one not in alive and (_codes_agree(asked, one) or _is_named(asked, one)))
    return Answer("", ("not in existence on that day",), dead[:_NAMED]) if dead else Answer("")


def _narrowed(asked: Asked, found: list[Profile]) -> list[Profile]:
    """The one meant of several: whose life is known to span the day, then who bears the name, then who was taken for it before."""
    tests: tuple[Callable[[Profile], bool], ...] = (
        lambda one: one.born.is_known or one.died.is_known,
        lambda one: _is_named(asked, one),
        lambda one: one.is_new and asked.ground in one.grounds,
    )
    for test in tests:
        found = [one for one in found if test(one)] or found
    return found


def _is_named(asked: Asked, profile: Profile) -> bool:
    return not {*name_forms(asked.form)}.isdisjoint({*profile.called, *map(folded, profile.names)})


def _existed(profile: Profile, days: Days) -> bool:
    """Whether a State may have existed on a day, as far as its beginning and end are known."""
    begins, ends = profile.born.first, profile.died.last
    return not (days.last and begins and days.last < begins) and not (days.first and ends and days.first > ends)


def _span(profile: Profile) -> tuple[str, ...]:
    return ("in existence on that day",) if profile.born.is_known or profile.died.is_known else ()


def _codes_agree(asked: Asked, profile: Profile) -> bool | None:
    """Whether the codes of a State are the same; None where no scheme is common."""
    codes = codes_of(asked.clues.notation)
    common = codes.keys() & profile.codes.keys()
    if not common:
        return None
    return all(codes[scheme] == profile.codes[scheme] for scheme in common)
