"""Apparent conflicts: values of several sources that differ and can all be true, each with the reason why.

Two values are compared where each has a source that does not give the other: who says both contradicts nobody. What
rules infer is no account, and takes no part.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import Final

import pyoxigraph as ox

from communique.derive.kinds import kind_of
from communique.derive.offices import Offices
from communique.derive.outcomes import Agreement, Likeness
from communique.derive.premises import Premises
from communique.derive.recording import likeness_quads
from communique.derive.refinement import Refinement
from communique.derive.testimony import DATE, EDTF, TYPE, Sources, Term, Testimony, Values, literal
from communique.derive.timing import bounds_of, date_sides, is_boundless, lies_within, narrowness
from communique.iris import CMQ, PREFIXES
from communique.vocabulary import extents

__all__ = ["Likenesses"]

_TITLE: Final = PREFIXES["dcterms"] + "title"
_PART_OF: Final = PREFIXES["sem"] + "subEventOf"
_FOLDED: Final = str.maketrans("", "", " \t\n.,;:“”\"'’«»()–-")


@dataclass(slots=True)
class Likenesses:
    """The knowledge by which values that differ are found to agree."""

    testimony: Testimony
    refinement: Refinement
    premises: Premises
    offices: Offices
    sources: Sources

    def quads(self, subject: str, prop: str, base: str) -> Iterator[ox.Quad]:
        """The records of what only seems to be a conflict about a property of a subject."""
        values = self._told(self.testimony.facts[subject][prop])
        values = _titled(values) if prop == _TITLE else values
        found: list[Likeness] = []
        if len(values) > 1 and prop != TYPE:
            found += self._among(subject, prop, values)
        if prop == DATE:
            found += self._nested(subject, values)
        numbers: dict[str, int] = {}
        for likeness in found:
            number = numbers[likeness.reason] = numbers.get(likeness.reason, 0) + 1
            named = replace(likeness, name=f"{likeness.reason}.{number}" if number > 1 else likeness.reason)
            yield from likeness_quads(subject, prop, named, base)

    def _told(self, values: Values) -> Values:
        """The values with the claims of sources alone."""
        told = {value: [claim for claim in claims if claim not in self.premises.inferred] for value, claims in values.items()}
        return {value: claims for value, claims in told.items() if claims}

    def _among(self, subject: str, prop: str, values: Values) -> Iterator[Likeness]:
        """For each reason and each value that none is narrower than by that reason: it and the values that it agrees with."""
        agreeing: dict[str, dict[Term, list[Term]]] = {}
        above: dict[Term, set[Term]] = {}
        ordered = sorted(values, key=self._narrowness(subject, prop, values))
        for one, other in combinations(ordered, 2):
            if any({one, other} <= known for known in above.values()):
                continue  # what is narrower than both has reconciled them
            reason = self._reason(subject, prop, one, other)
            if reason:
                above.setdefault(one, set()).add(other)
            if reason and self.sources.apart(values[one], values[other]):
                agreeing.setdefault(reason, {}).setdefault(one, []).append(other)
        for reason, pairs in sorted(agreeing.items()):
            broader = {other for others in pairs.values() for other in others}
            for narrowest in (one for one in ordered if one in pairs and one not in broader):
                yield Likeness(kind_of(prop), reason, tuple(_side(value, values[value]) for value in (narrowest, *pairs[narrowest])))

    def _narrowness(self, subject: str, prop: str, values: Values) -> Callable[[Term], tuple[object, ...]]:
        if all(literal(value, EDTF) is not None for value in values):
            extent = self._is_extent(subject, prop)
            return lambda value: narrowness(value.value, is_extent=extent)
        return lambda value: (self.offices.is_office(value.value), *self.refinement.narrowness(value))

    def _is_extent(self, subject: str, prop: str) -> bool:
        return self.testimony.is_extent(subject) if prop == DATE else True

    def _reason(self, subject: str, prop: str, one: Term, other: Term) -> str | None:
        """Why the narrower and the broader value can both be true; None where no reason is known."""
        if literal(one, EDTF) is not None and literal(other, EDTF) is not None:
            return _of_dates(one.value, other.value, is_extent=self._is_extent(subject, prop))
        if prop == _TITLE:
            return "two-titles"
        if isinstance(one, ox.Literal) or isinstance(other, ox.Literal):
            return None
        if kind_of(prop) == "participant-conflict" and self.offices.acted_as(one.value, other.value, subject):
            return "office-and-holder"
        if prop == CMQ + "capacity" and self.offices.held_both(subject, one.value, other.value):
            return "several-offices"
        return self.refinement.rule(one, other)

    def _nested(self, subject: str, values: Values) -> Iterator[Likeness]:
        """The dates of a journey within a journey of the same kind, which are dates of two events: the narrowest of each."""
        for whole in sorted(self.testimony.facts[subject].get(_PART_OF, ()), key=str):
            if self._kinds(subject) & self._kinds(whole.value):
                outer = self._told(self.testimony.facts.get(whole.value, {}).get(DATE, {}))
                pairs = product(sorted(values, key=_narrowness), sorted(outer, key=_narrowness))
                nested = ((inner, around) for inner, around in pairs if inner != around and _within(inner, around))
                for inner, around in ((i, a) for i, a in nested if self.sources.apart(values[i], outer[a])):
                    yield Likeness(kind_of(DATE), "nested-extent", (_side(inner, values[inner]), _side(around, outer[around])))
                    break

    def _kinds(self, subject: str) -> set[str]:
        """The classes of things with a begin and an end that claims or the entity record give a subject, by name."""
        stated = {value.value for value in self.testimony.facts.get(subject, {}).get(TYPE, {})}
        stated |= self.testimony.declared.get(subject, set())
        return {name for name in stated if not extents().isdisjoint(self.testimony.classes_of(name))}


def _narrowness(value: Term) -> tuple[int, int, int, str]:
    return narrowness(value.value, is_extent=True)


def _within(inner: Term, around: Term) -> bool:
    return lies_within(bounds_of(inner.value, is_extent=True), bounds_of(around.value, is_extent=True))


def _side(value: Term, claims: list[str]) -> Agreement:
    return Agreement(value, "union", frozenset(claims), frozenset(claims))


def _of_dates(narrow: str, broad: str, *, is_extent: bool) -> str | None:
    """Why two dates agree: the one lies within the other, or each leaves open what the other tells."""
    one, other = bounds_of(narrow, is_extent=is_extent), bounds_of(broad, is_extent=is_extent)
    if one == other and None not in (one.earliest_begin, one.latest_end):
        return None
    side = date_sides((narrow, broad), is_extent=is_extent)
    if len(side) > 1:
        return None
    whole = one.earliest_begin == one.latest_end if is_boundless(broad) else one == side[0].extent
    if whole:
        return "coarser-span" if is_extent else "coarser-date"
    return "complementary-dates"


def _titled(values: Values) -> Values:
    """Titles with those that differ in case, articles and marks alone taken for one."""
    found: dict[str, Term] = {}
    titled: Values = {}
    for title, claims in sorted(values.items(), key=lambda item: str(item[0])):
        titled.setdefault(found.setdefault(_folded(title.value), title), []).extend(claims)
    return titled


def _folded(title: str) -> str:
    words = [word for word in title.casefold().split() if word not in ("the", "a", "an")]
    return "".join(words).translate(_FOLDED)
