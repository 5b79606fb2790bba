"""Deciding what is accepted: from the values that claims state for one property of one subject, by named rules."""

from dataclasses import dataclass, replace
from itertools import combinations

import pyoxigraph as ox

from communique.dates import Extent
from communique.derive.dateset import one_of
from communique.derive.kinds import kind_of
from communique.derive.outcomes import Accepted, Agreement, Disagreement, Nesting, Outcome
from communique.derive.premises import Premises
from communique.derive.refinement import Refinement
from communique.derive.rulings import Ruling, Rulings
from communique.derive.single import SingleValued
from communique.derive.testimony import DATE, EDTF, TYPE, Term, Testimony, Values, literal
from communique.derive.timing import bounds_of, date_sides, lies_within, span_of
from communique.iris import CMQ, ONLY_SAID
from communique.vocabulary import superclasses

__all__ = ["Deciding"]

_TENURE = CMQ + "Tenure"


@dataclass(frozen=True, slots=True)
class Deciding:
    """The knowledge by which values are decided upon."""

    testimony: Testimony
    single: SingleValued
    refinement: Refinement
    premises: Premises
    rulings: Rulings

    def outcome(self, subject: str, prop: str) -> Outcome:
        """What is accepted of one property of one subject, and where its claims part."""
        values = self.testimony.facts[subject][prop]
        ruling = self.rulings.of(subject, prop, values)
        if all(literal(value, EDTF) is not None for value in values):
            extent = self.testimony.is_extent(subject) if prop == DATE else prop == CMQ + "forPeriod"
            outcome = self._one_value(subject, prop, values, ruling, extent)
            return replace(outcome, about="extent" if extent else "instant") if prop == DATE else outcome
        if prop == TYPE:
            return Outcome(subject, prop, tuple(self._types(subject, values)))
        texts = any(isinstance(value, ox.Literal) and value.language for value in values)
        if not texts and self.single.holds(self.testimony.classes(subject), prop):
            return self._one_value(subject, prop, values, ruling, None)
        union = self._union(subject, prop, values, ruling)
        return replace(union, accepted=()) if prop in ONLY_SAID else union

    def _one_value(self, subject: str, prop: str, values: Values, ruling: Ruling | None, extent: bool | None) -> Outcome:
        sides = self._sides(values, extent)
        chosen = self._chosen(ruling, values, sides, extent) if ruling else ()
        decided = ruling if len(chosen) == 1 else None
        if ruling and not decided:
            self.rulings.followed.discard(ruling.iri)
        kind = kind_of(prop)
        parted = Disagreement(kind, sides, decided.iri if decided else None) if len(sides) > 1 else None
        if decided:
            return Outcome(subject, prop, (self._ruled(subject, values, chosen[0], decided, extent),), parted)
        if parted is None:
            return Outcome(subject, prop, (self._agreed(subject, values, sides[0]),))
        if extent is None:
            return Outcome(subject, prop, (), parted)
        nesting = _nesting(sides) if extent and not self._is_one_spell(subject) else None
        disputed = self._disputed(subject, values, sides, "nested-dates" if nesting else "set-of-dates", bool(extent))
        return Outcome(subject, prop, (disputed,), None if nesting else parted, nesting)

    def _chosen(self, ruling: Ruling, values: Values, sides: tuple[Agreement, ...], extent: bool | None) -> tuple[Agreement, ...]:
        """The sides of the preferred claims; a date as narrow as others that are not ruled over make it, inferences among them."""
        chosen = self._sides(ruling.preferred(values), extent)
        if extent is None or len(chosen) != 1:
            return chosen
        fuller = tuple(side for side in sides if chosen[0].claims <= side.claims and ruling.over.isdisjoint(side.claims))
        return fuller if len(fuller) == 1 else chosen

    def _sides(self, values: Values, extent: bool | None) -> tuple[Agreement, ...]:
        if extent is None:
            kinds = self.refinement.sides(values)
            return tuple(_agreement(values, side.values[0], side.values, side.rule) for side in kinds)
        sides = []
        stated: dict[str, Term] = {value.value: value for value in values}
        for dated in date_sides(stated, is_extent=extent):
            rule = "only-value" if len(dated.texts) == 1 else "narrower-date"
            members = tuple(stated[text] for text in dated.texts)
            sides.append(_agreement(values, ox.Literal(dated.text, datatype=EDTF), members, rule, dated.extent))
        return tuple(sides)

    def _agreed(self, subject: str, values: Values, side: Agreement) -> Accepted:
        return Accepted(side.value, side.rule, self._independent(subject, values, side), bounds=side.bounds)

    def _ruled(self, subject: str, values: Values, chosen: Agreement, ruling: Ruling, extent: bool | None) -> Accepted:
        """The value of the preferred claims, with whoever agrees and is not ruled over; all other claims stand against it."""
        agreeing = chosen.claims
        for value, claims in values.items():
            if self._agrees(chosen.value, value, extent):
                agreeing |= frozenset(claims) - ruling.over
        against = frozenset(claim for claims in values.values() for claim in claims) - agreeing
        side = replace(chosen, claims=agreeing)
        return Accepted(chosen.value, "ruling", self._independent(subject, values, side), tuple(sorted(against)), ruling.iri,
                        bounds=chosen.bounds)  # fmt: skip

    def _agrees(self, chosen: Term, value: Term, extent: bool | None) -> bool:
        if extent is None:
            return self.refinement.rule(chosen, value) is not None
        return len(date_sides((chosen.value, value.value), is_extent=extent)) == 1

    def _disputed(
        self, subject: str, values: Values, sides: tuple[Agreement, ...], rule: str, extent: bool
    ) -> Accepted:
        """The set of the sides' dates, with bounds that hold whichever side is right."""
        text = one_of(side.value.value for side in sides)
        claims = frozenset[str]().union(*(side.claims for side in sides))
        bounds = span_of(side.bounds for side in sides if side.bounds) if extent else bounds_of(text, is_extent=False)
        whole = Agreement(ox.Literal(text, datatype=EDTF), rule, claims, claims, bounds)
        return Accepted(whole.value, rule, self._independent(subject, values, whole), disputed=True, bounds=bounds)

    def _is_one_spell(self, subject: str) -> bool:
        """Whether the subject is one unbroken stay, of which another date cannot mean a part."""
        return _TENURE in self.testimony.classes(subject)

    def _union(self, subject: str, prop: str, values: Values, ruling: Ruling | None) -> Outcome:
        """Every value, but those that a ruling withdraws."""
        withdrawn = ruling.withdrawn(values) if ruling else {}
        accepted = []
        for value in sorted(values.keys() - withdrawn.keys(), key=str):
            claims = frozenset(values[value])
            side = Agreement(value, "union", claims, claims)
            preferred = bool(ruling and ruling.prefers & claims)
            against = sorted({claim for over in withdrawn.values() for claim in over} - claims) if preferred else []
            accepted.append(Accepted(value, "ruling" if preferred else "union", self._independent(subject, values, side),
                                     tuple(against), ruling.iri if preferred and ruling else None))  # fmt: skip
        return Outcome(subject, prop, tuple(accepted), self._overruled(prop, values, ruling, withdrawn))

    def _overruled(self, prop: str, values: Values, ruling: Ruling | None, withdrawn: Values) -> Disagreement | None:
        if not ruling or not withdrawn:
            return None
        # A value that both sides state is not what they part over.
        apart = {value: claims for value, claims in ruling.preferred(values).items() if ruling.over.isdisjoint(values[value])}
        shown = sorted((apart | withdrawn).items(), key=lambda item: str(item[0]))
        sides = tuple(Agreement(value, "union", frozenset(claims), frozenset(claims)) for value, claims in shown)
        return Disagreement(kind_of(prop), sides, ruling.iri)

    def _types(self, subject: str, values: Values) -> list[Accepted]:
        """The stated types that no other stated type is a kind of, each with the claims of the broader ones too."""
        above = {value: superclasses().get(value.value, frozenset({value.value})) - {value.value} for value in values}
        kept = [value for value in values if not any(value.value in above[other] for other in values)]
        accepted = []
        for value in sorted(kept, key=str):
            broader = [other for other in values if other.value in above[value]]
            claims = frozenset(claim for stated in (value, *broader) for claim in values[stated])
            side = Agreement(value, "narrower-type" if broader else "union", claims, frozenset(values[value]))
            accepted.append(self._agreed(subject, values, side))
        return accepted

    def _independent(self, subject: str, values: Values, side: Agreement) -> tuple[str, ...]:
        """The claims of a side in order, without those that rest on another of them.

        Where all that give the accepted value rest on others (an inference from two of them), the first of these stays.
        """
        bases: dict[str, set[str]] = {claim: set() for claim in side.claims}
        for value, claims in values.items():
            for claim in side.claims.intersection(claims):
                bases[claim] |= self.premises.resting(claim, subject, value)
        kept = {claim for claim, found in bases.items() if (found - {claim}).isdisjoint(side.claims)}
        givers = side.givers or side.claims
        return tuple(sorted(kept if kept & givers else kept | {min(givers)}))


def _agreement(
    values: Values, value: Term, members: tuple[Term, ...], rule: str, bounds: Extent | None = None
) -> Agreement:
    claims = frozenset(claim for member in members for claim in values[member])
    return Agreement(value, rule, claims, frozenset(values.get(value, ())), bounds)


def _nesting(sides: tuple[Agreement, ...]) -> Nesting | None:
    """The nesting of extents, where of every two sides one lies within the other."""
    extents = [side.bounds for side in sides if side.bounds]
    if not all(lies_within(one, other) or lies_within(other, one) for one, other in combinations(extents, 2)):
        return None
    outer = next(side for side in sides if side.bounds and all(lies_within(extent, side.bounds) for extent in extents))
    inner = frozenset[str]().union(*(side.claims for side in sides)) - outer.claims
    return Nesting(tuple(sorted(outer.claims)), tuple(sorted(inner)))
