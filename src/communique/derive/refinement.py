"""Values that refine one another: a place within a place, a kind under a kind, an organisation in an organisation."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from communique.derive.testimony import Term, Testimony
from communique.iris import PREFIXES, VOCABULARY

__all__ = ["Refinement", "ValueSide", "read_refinement"]

_WITHIN = PREFIXES["schema"] + "containedInPlace"
_PART = PREFIXES["org"] + "subOrganizationOf"
_BROADER = PREFIXES["skos"] + "broader"


@dataclass(frozen=True, slots=True)
class ValueSide:
    """Values that agree: the narrowest first, and the rule by which the others agree with it."""

    values: tuple[Term, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Refinement:
    """Three hierarchies, each by the name of its rule: a value's parents. Circles in them do no harm."""

    parents: Mapping[str, Mapping[str, frozenset[str]]]
    _above: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def above(self, rule: str, value: str) -> frozenset[str]:
        """Everything over a value in one hierarchy."""
        if (rule, value) not in self._above:
            met: set[str] = set()
            waiting = [value]
            while waiting:
                new = self.parents[rule].get(waiting.pop(), frozenset()) - met
                met |= new
                waiting.extend(new)
            self._above[rule, value] = frozenset(met - {value})
        return self._above[rule, value]

    def rule(self, narrow: Term, broad: Term) -> str | None:
        """The rule by which one value refines another; `only-value` for the value itself, None where it does not refine it."""
        if narrow == broad:
            return "only-value"
        if isinstance(narrow, ox.Literal) or isinstance(broad, ox.Literal):
            return None
        return next((rule for rule in self.parents if broad.value in self.above(rule, narrow.value)), None)

    def sides(self, values: Iterable[Term]) -> tuple[ValueSide, ...]:
        """The sides into which values fall, the narrowest first; a broad value may stand on several."""
        sides: list[ValueSide] = []
        for value in sorted(values, key=self.narrowness):
            rules = [self.rule(side.values[0], value) for side in sides]
            if not any(rules):
                sides.append(ValueSide((value,), "only-value"))
            for n, rule in enumerate(rules):
                if rule:
                    sides[n] = ValueSide((*sides[n].values, value), rule if rule != "only-value" else sides[n].rule)
        return tuple(sides)

    def narrowness(self, value: Term) -> tuple[int, str]:
        """A key that puts what lies deepest in any hierarchy first."""
        depth = 0 if isinstance(value, ox.Literal) else max(len(self.above(rule, value.value)) for rule in self.parents)
        return -depth, str(value)


def read_refinement(store: ox.Store, testimony: Testimony) -> Refinement:
    """The hierarchies of places and organisations as claims state them, of kinds as the vocabulary has them."""
    within: dict[str, set[str]] = {}
    part: dict[str, set[str]] = {}
    broader: dict[str, set[str]] = {}
    for subject, properties in testimony.facts.items():
        for prop, parents in ((_WITHIN, within), (_PART, part)):
            for value in properties.get(prop, ()):
                parents.setdefault(subject, set()).add(value.value)
    for quad in store.quads_for_pattern(None, ox.NamedNode(_BROADER), None, ox.NamedNode(VOCABULARY)):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
            broader.setdefault(quad.subject.value, set()).add(quad.object.value)
    named = {"narrower-place": within, "narrower-kind": broader, "narrower-organisation": part}
    return Refinement({rule: {k: frozenset(v) for k, v in parents.items()} for rule, parents in named.items()})
