"""In what order the patterns of a query are joined, and which variables of its groups are the same.

A group is joined from the rows that come to it, so that every step starts from something known. SPARQL joins groups from the
inside: in the filters of a group a name is unbound that is bound only around it. Such a name gets a place of its own, which
stays empty; a query in which that does not suffice is not joined.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.validate.patterns import Bind, Element, Expression, Filter, Group, NotJoined, Optional, Query, Triple, Union
from communique.validate.terms import TYPE, Term

__all__ = ["CLAIM", "THIS", "Ask", "Either", "Hop", "Kept", "Maybe", "Named", "Plan", "Step", "planned"]

CLAIM, THIS = 0, 1
"""The places in a row of the claim and of the focus node."""


@dataclass(frozen=True, slots=True, eq=False)
class Hop:
    """A triple pattern; subject and object are places in a row, or terms."""

    subject: Term | int
    triple: Triple
    object: Term | int


@dataclass(frozen=True, slots=True, eq=False)
class Ask:
    """A group in an expression: the places of what it shares with the rows around it, and two of its own."""

    group: "Plan"
    negated: bool
    shared: tuple[int, ...]
    mark: int
    flag: int


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A filter: the places of the names in its expression, of the flags of its groups at the end."""

    expression: Expression
    names: tuple[str, ...]
    places: tuple[int, ...]
    asks: tuple[Ask, ...]

    @property
    def is_plain(self) -> bool:
        """Whether the filter is nothing but one group asked for."""
        return len(self.asks) == 1 and self.expression.text in {f"({sign}?{self.expression.exists[0].flag})" for sign in ("", "!")}


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A variable's place and its value."""

    place: int
    expression: Expression
    names: tuple[str, ...]
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Maybe:
    """A group that may have no match, and the place that tells rows apart while it is joined."""

    group: "Plan"
    mark: int


@dataclass(frozen=True, slots=True, eq=False)
class Either:
    """Groups of which any may match."""

    groups: tuple["Plan", ...]


Step = Hop | Kept | Named | Maybe | Either


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Steps in order; for a whole query the number of places in a row and those of the projected variables too."""

    steps: tuple[Step, ...]
    width: int = 0
    projected: Mapping[str, int] | None = None


def planned(query: Query) -> Plan:
    """The plan of a query; raises ``NotJoined`` where it cannot be joined from the focus node outwards."""
    planner = _Planner()
    places = {"this": THIS}
    steps = planner.steps(query.group, places, {"this"}, frozenset({"this"}), frozenset())
    return Plan(tuple(steps), planner.width, {name: places[name] for name in query.names if name in places})


class _Planner:
    """Gives places; ``places`` are those of the names around a group, ``certain`` the names that are bound in every row.

    ``deep`` are names whose values are put into every group beneath, ``near`` those that the group's own filters see besides.
    """

    def __init__(self) -> None:
        self.width = 2

    def steps(
        self, group: Group, places: dict[str, int], certain: set[str], deep: frozenset[str], near: frozenset[str]
    ) -> list[Step]:
        """The steps of a group; names that it binds are added to ``places`` and ``certain``."""
        own, around = _names(group), frozenset(places)
        for name in own:
            if name not in places:
                places[name] = self._place()
        scope = _Scope(places, own | deep | near, (own - _bound(group)) & around - deep - near, around)
        filters = [element for element in group.elements if isinstance(element, Filter)]
        found: list[Step] = []
        for part in _runs(group):
            if isinstance(part, list):
                for hop in _ordered(part, certain):
                    found.append(Hop(scope.end(hop.subject), hop, scope.end(hop.object)))
                    certain |= _ends(hop)
                    found.extend(self._ready(filters, scope, certain))
            else:
                found.append(self._compound(part, group, scope, certain, deep))
                found.extend(self._ready(filters, scope, certain))
        found.extend(self._kept(left, scope, certain) for left in filters)
        return found

    def _place(self) -> int:
        self.width += 1
        return self.width - 1

    def _ready(self, filters: list[Filter], scope: "_Scope", certain: set[str]) -> Iterator[Step]:
        for one in list(filters):
            if _mentioned(one.expression) & scope.visible <= certain:
                filters.remove(one)
                yield self._kept(one, scope, certain)

    def _kept(self, one: Filter, scope: "_Scope", certain: set[str]) -> Kept:
        asks = tuple(self._ask(number, one.expression, scope, certain) for number in range(len(one.expression.exists)))
        names, places = self._expressed(one.expression, scope)
        flags = [exists.flag for exists in one.expression.exists]
        return Kept(one.expression, (*names, *flags), (*places, *(ask.flag for ask in asks)), asks)

    def _expressed(self, expression: Expression, scope: "_Scope") -> tuple[tuple[str, ...], tuple[int, ...]]:
        if scope.doubtful.intersection(expression.names):
            raise NotJoined("a filter on what may be bound within or around its group")
        return expression.names, tuple(scope.places[n] if n in scope.visible else self._place() for n in expression.names)

    def _ask(self, number: int, expression: Expression, scope: "_Scope", certain: set[str]) -> Ask:
        exists = expression.exists[number]
        names = _deep_names(exists.group)
        if scope.doubtful & names:
            raise NotJoined("a group asked for, on what may be bound within or around its group")
        places = {name: place for name, place in scope.places.items() if name in scope.visible}
        shared = tuple(sorted(places[name] for name in names if name in places))
        steps = self.steps(exists.group, places, certain & scope.visible, scope.visible, frozenset())
        return Ask(Plan(tuple(steps)), exists.negated, shared, self._place(), self._place())

    def _compound(
        self, part: Element, group: Group, scope: "_Scope", certain: set[str], deep: frozenset[str]
    ) -> Step:
        if isinstance(part, Bind):
            if part.expression.exists or part.name in certain:
                raise NotJoined("BIND")
            names, places = self._expressed(part.expression, scope)
            return Named(scope.places[part.name], part.expression, names, places)
        if isinstance(part, Optional):
            others = set().union(*(_element_names(other) for other in group.elements if other is not part)) | scope.around
            if _names(part.group) & others - certain:
                raise NotJoined("OPTIONAL that binds what is bound elsewhere")
            steps = self.steps(part.group, scope.places, set(certain), deep, _names(group))
            return Maybe(Plan(tuple(steps)), self._place())
        assert isinstance(part, Union)
        plans, bound = [], []
        for inner in part.groups:
            within = set(certain)
            plans.append(Plan(tuple(self.steps(inner, scope.places, within, deep, frozenset()))))
            bound.append(within)
        certain |= set.intersection(*bound)
        return Either(tuple(plans))


@dataclass(frozen=True, slots=True, eq=False)
class _Scope:
    """Places of names, those visible in the expressions of a group, and those of which it is doubtful where they are bound."""

    places: dict[str, int]
    visible: frozenset[str]
    doubtful: frozenset[str]
    around: frozenset[str]

    def end(self, end: Term | str) -> Term | int:
        """The place of a variable, or the term."""
        return self.places[end] if isinstance(end, str) else end


def _runs(group: Group) -> Iterator[list[Triple] | Element]:
    """The elements without filters, triple patterns that follow each other together."""
    run: list[Triple] = []
    for element in group.elements:
        if isinstance(element, Triple):
            run.append(element)
        elif not isinstance(element, Filter):
            if run:
                yield run
                run = []
            yield element
    if run:
        yield run


def _ordered(run: Sequence[Triple], certain: set[str]) -> Iterator[Triple]:
    left, known = list(run), set(certain)
    while left:
        best = min(left, key=lambda triple: (_cost(triple, known), left.index(triple)))
        left.remove(best)
        known |= _ends(best)
        yield best


def _cost(triple: Triple, known: set[str]) -> int:
    """How many matches a pattern may have: one or none, few, many, all."""
    subject, value = (not isinstance(end, str) or end in known for end in (triple.subject, triple.object))
    if subject and value:
        return 0
    if subject:
        return 1
    if value:
        is_class = triple.path.iri == TYPE.value or not isinstance(triple.object, str)
        return 3 if is_class else 2
    return 4


def _ends(triple: Triple) -> set[str]:
    return {end for end in (triple.subject, triple.object) if isinstance(end, str)}


def _element_names(element: Element) -> frozenset[str]:
    """The names that an element may bind."""
    match element:
        case Triple():
            return frozenset(_ends(element))
        case Optional():
            return _names(element.group)
        case Union():
            return frozenset[str]().union(*map(_names, element.groups))
        case Bind():
            return frozenset({element.name})
    return frozenset()


def _names(group: Group) -> frozenset[str]:
    return frozenset[str]().union(*map(_element_names, group.elements))


def _bound(group: Group) -> frozenset[str]:
    """The names that the group binds in every row."""
    found: set[str] = set()
    for element in group.elements:
        if isinstance(element, Triple):
            found |= _ends(element)
        elif isinstance(element, Union):
            found |= frozenset.intersection(*map(_bound, element.groups))
    return frozenset(found)


def _mentioned(expression: Expression) -> set[str]:
    return set(expression.names).union(*(_deep_names(exists.group) for exists in expression.exists))


def _deep_names(group: Group) -> frozenset[str]:
    """All names in a group, those of its expressions too."""
    found = set(_names(group))
    for element in group.elements:
        if isinstance(element, Filter | Bind):
            found |= _mentioned(element.expression)
        for inner in (element.groups if isinstance(element, Union) else [element.group] if isinstance(element, Optional) else []):
            found |= _deep_names(inner)
    return frozenset(found)
