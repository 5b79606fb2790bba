"""The parts of a score, aspect by aspect: what two accounts have in common, where they differ, and what one of them leaves open."""

from collections.abc import Iterator

from communique.iris import CMQ, local
from communique.matching.actors import Cast, company
from communique.matching.aspects import ASPECTS, PARENTS, Aspect, iri
from communique.matching.background import Background
from communique.matching.names import likeness
from communique.matching.parts import Part, agreement
from communique.matching.places import place_lie
from communique.matching.spans import Lie, Span, nearest
from communique.matching.tellings import EVENT, INSTRUMENT, Telling
from communique.vocabulary import superclasses

__all__ = ["aspect_part", "date_part", "name_part", "parts_of", "type_part"]

_STEP = CMQ + "actionKind"
_PLACE = iri("place")
_STEPS = {CMQ + name: iri("kind") for name in ("RelationsChange", "MissionChange", "Accreditation")}
"""Classes whose kind tells one act from another, as its step tells a treaty action."""
_NAMED = frozenset({INSTRUMENT, EVENT, CMQ + "Festival"})
"""What bears a name of its own in texts."""


def parts_of(one: Telling, other: Telling, background: Background) -> Iterator[Part]:
    """Every aspect on which at least one of the two accounts speaks; documents and frames, which need other pairs, left out."""
    yield type_part(one, other, background)
    yield date_part(nearest(one.spans, other.spans))
    for aspect in ASPECTS:
        if one.of(*aspect.properties) or other.of(*aspect.properties):
            yield aspect_part(aspect, one, other, background)
    if one.of(_PLACE) or other.of(_PLACE):
        yield _place_part(one, other, background)
    if INSTRUMENT in (one.kind, other.kind) or (one.names and other.names):
        yield name_part(one, other)


def type_part(one: Telling, other: Telling, background: Background) -> Part:
    """Type, and the step of a treaty's course, of relations or of a mission."""
    kinds = f"{local(one.kind)} and {local(other.kind)}"
    if one.kind != other.kind:
        related = one.kind in superclasses().get(other.kind, ()) or other.kind in superclasses().get(one.kind, ())
        return agreement("type", 1 if related else -9, f"{kinds}, {'one a kind of the other' if related else 'two kinds of things'}")
    step = _STEPS.get(one.kind, _STEP)
    steps, others = (_narrowest(telling.of(step), background) for telling in (one, other))
    if not steps or not others:
        return agreement("type", 2, f"both {local(one.kind)}")
    if steps & others:
        return agreement("type", 3, f"both {local(one.kind)}, {local(min(steps & others))}")
    above = background.refinement.above
    wider = {step for step in steps for far in others if step in above("narrower-kind", far) or far in above("narrower-kind", step)}
    named = f"{local(min(steps))} and {local(min(others))}"
    return agreement("type", 2 if wider else -9, f"{named}, {'one wider than the other' if wider else 'two steps'}")


def _narrowest(steps: frozenset[str], background: Background) -> frozenset[str]:
    """The steps without those that are wider than another: what is told as concluded and as signed is a signature."""
    wider = {step for step in steps for far in steps if step in background.refinement.above("narrower-kind", far)}
    return steps - wider


def date_part(lie: Lie) -> Part:
    """How the dates lie to each other; coarse dates that agree say less, and a gap of days less against than one of months."""
    dates = " and ".join(dict.fromkeys(_written(span) for span in sorted((lie.first, lie.second))))
    match lie.relation:
        case "same" if lie.breadth == 1 or (lie.first.latest_begin and _is_exact(lie.first) and _is_exact(lie.second)):
            return agreement("date", 4, f"the same: {dates}")
        case "same" | "within" | "overlap":
            points = 3 if lie.breadth <= 31 else 1 if lie.breadth <= 366 else 0
            points = max(0, points - (lie.relation == "overlap"))
            return agreement("date", points, f"{_LIES[lie.relation]}: {dates}")
        case "nested":
            return agreement("date", -1, f"{_LIES['nested']}: {dates}")
        case "offset":
            return agreement("date", -2, f"{_LIES['offset']}: {dates}")
        case "apart":
            points = -1 if lie.gap <= 3 else -2 if lie.gap <= 31 else -4
            return agreement("date", points, f"{lie.gap} days apart: {dates}")
        case _:
            return agreement("date", 0, "a date is not told, or has no bound")


_LIES = {"same": "the same, and coarse", "within": "one within the other", "overlap": "they overlap",
         "nested": "one lies inside the other, begin and end differ", "offset": "they overlap, begin or end differ"}


def _written(span: Span) -> str:
    return span.written or "/".join((span.earliest or "..", span.latest or ".."))


def _is_exact(span: Span) -> bool:
    return span.earliest == span.latest_begin and span.earliest_end == span.latest


def aspect_part(aspect: Aspect, one: Telling, other: Telling, background: Background) -> Part:
    """What an aspect of the table says; where difference means another event, the points are a mark for the vetoes."""
    these, those = one.of(*aspect.properties), other.of(*aspect.properties)
    if not these or not those:
        teller = "the second" if those else "the first"
        return agreement(aspect.words, 0, f"only {teller} tells: {_listed(these | those, background)}")
    differ = -9 if aspect.differ is None else aspect.differ
    differs = f"{_listed(these, background)} and {_listed(those, background)}"
    if aspect.compare == "values":
        shared = these & those
        if shared:
            return agreement(aspect.words, aspect.agree, _listed(shared, background))
        above = background.refinement.above
        wider = any(x in above("narrower-kind", y) or y in above("narrower-kind", x) for x in these for y in those)
        return agreement(aspect.words, 0 if wider else differ, differs)
    found = company(Cast(these, one.spans), Cast(those, other.spans), background)
    if found.agree == "unknown":
        return agreement(aspect.words, 0, f"cannot be joined: {differs}")
    if found.agree == "none":
        return agreement(aspect.words, differ, differs)
    points = aspect.agree if found.agree == "all" else max(1, aspect.agree - 1)
    return agreement(aspect.words, points, "; ".join(found.shared))


def _listed(values: frozenset[str], background: Background) -> str:
    return ", ".join(sorted(background.name(value) for value in values))


def _place_part(one: Telling, other: Telling, background: Background) -> Part:
    lie, here, there = place_lie(one.of(_PLACE), other.of(_PLACE), background.refinement)
    name = background.name
    match lie:
        case "same":
            return agreement("place", 2, name(here))
        case "within":
            return agreement("place", 1, f"{name(here)} and {name(there)}, one within the other")
        case "apart":
            return agreement("place", -3, f"{name(here)} and {name(there)}")
        case _:
            return agreement("place", 0, "only one tells where" if not here else f"{name(here)} and {name(there)}, not known how they lie")


def name_part(one: Telling, other: Telling) -> Part:
    """How alike the names are by which sources call it; names in two scripts, or too short to tell, are unknown.

    Of an event of some kind (a visit, a message) other words are no evidence: few have names of their own.
    """
    alike = likeness(one.names, other.names)
    if alike is None:
        return agreement("name", 0, "no two names that can be compared")
    points = 5 if alike > 0.9 else 3 if alike > 0.7 else 1 if alike > 0.55 else 0 if alike > 0.4 else -3
    points = points if {one.kind, other.kind} & _NAMED else max(0, min(3, points))
    return agreement("name", points, f"{alike:.0%} of their words in common")


def parents_of(telling: Telling) -> frozenset[str]:
    """What an event is part of or framed by, as told."""
    return telling.of(*PARENTS)
