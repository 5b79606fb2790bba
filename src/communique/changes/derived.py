"""What a build made of the claims, laid side by side: accepted values, the standing of claims, conflicts; with the grounds."""

from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from functools import cached_property

import pyoxigraph as ox

from communique.ask.ranks import Ranked, ranks
from communique.ask.walk import Walk
from communique.changes.difference import Accepted, Disagreement, Position, Reranked
from communique.changes.version import Version
from communique.iris import CMQ, PREFIXES, RECORDS, local, shorten

__all__ = ["accepted_changes", "conflict_changes", "rank_changes"]

_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
Key = tuple[str, str]
"""Subject and property."""


@dataclass(frozen=True, slots=True)
class _Decision:
    value: str
    disputed: bool
    rule: str
    ruling: str
    supports: tuple[str, ...]
    opposed: tuple[str, ...]


class _Derived:
    """The decisions and conflicts of a version, and the words in which they are told."""

    def __init__(self, version: Version) -> None:
        self.store, self.base = version.store, version.base
        self.walk = Walk(version.store, version.base)

    @cached_property
    def decisions(self) -> dict[Key, list[_Decision]]:
        """The decisions under subject and property, sorted."""
        said: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(list))
        wanted = {quad.subject for quad in self._of_kind("Decision")}
        for quad in self.store.quads_for_pattern(None, None, None, ox.NamedNode(RECORDS)):
            if quad.subject in wanted and isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                said[quad.subject.value][local(quad.predicate.value)].append(quad.object)
        found: dict[Key, list[_Decision]] = defaultdict(list)
        for name in sorted(said):
            has = {key: sorted(values, key=str) for key, values in said[name].items()}
            one = {key: values[0].value for key, values in has.items()}
            supports, opposed = (tuple(value.value for value in has.get(key, ())) for key in ("supportedBy", "opposedBy"))
            found[one.get("subject", ""), one.get("property", "")].append(_Decision(
                self.told(has["value"][0]) if "value" in has else "", one.get("disputed") == "true", one.get("rule", ""),
                one.get("ruling", ""), supports, opposed))
        return found

    @cached_property
    def conflicts(self) -> dict[str, Disagreement]:
        """The conflicts under their names; the ground of a settled one is the ruling's."""
        return {name: self._conflict(name)
                for name in sorted({quad.subject.value for quad in self._of_kind("Conflict") if isinstance(quad.subject, ox.NamedNode)})}

    def _of_kind(self, kind: str) -> Iterator[ox.Quad]:
        return iter(self.store.quads_for_pattern(None, _TYPE, ox.NamedNode(CMQ + kind), ox.NamedNode(RECORDS)))

    def _conflict(self, name: str) -> Disagreement:
        walk = self.walk
        subject, term, kind, ruling = (walk.one(name, CMQ + key) for key in ("subject", "property", "conflictKind", "ruling"))
        sides = tuple(Position(tuple(map(self.told, walk.terms(side, CMQ + "value"))), tuple(walk.values(side, CMQ + "claim")))
                      for side in walk.values(name, CMQ + "conflictSide") or walk.values(name, CMQ + "side"))  # as it was called at first
        return Disagreement(name, subject, walk.label(subject), term, local(kind), sides, (), ruling, self.reason_of(ruling))

    def told(self, value: ox.NamedNode | ox.Literal) -> str:
        """A value to read: the name of a thing, or a literal's text."""
        return shorten(value.value, self.base) if isinstance(value, ox.NamedNode) else value.value

    def reason_of(self, ruling: str) -> str:
        """The reason of a ruling; empty where there is none."""
        return self.walk.one(ruling, CMQ + "reason") if ruling else ""

    def ground(self, decisions: list[_Decision]) -> tuple[str, str, str]:
        """The rule and the ruling of decisions on one property, and the reason of the ruling or what the rule says."""
        for one in sorted(decisions, key=lambda one: (not one.ruling, one.rule)):
            says = self.walk.one(one.rule, PREFIXES["skos"] + "definition") or self.walk.label(one.rule)
            return one.rule, one.ruling, self.reason_of(one.ruling) or says
        return "", "", ""


def accepted_changes(before: Version, after: Version) -> dict[str, tuple[Accepted, ...]]:
    """Where the accepted values of a property of a subject differ, or whether they are disputed."""
    one, two = _Derived(before), _Derived(after)
    found: dict[str, list[Accepted]] = {"added": [], "changed": [], "withdrawn": []}
    for key in sorted(one.decisions.keys() | two.decisions.keys()):
        was, is_ = one.decisions.get(key, []), two.decisions.get(key, [])
        old, new = {each.value for each in was}, {each.value for each in is_}
        disputed = any(each.disputed for each in was), any(each.disputed for each in is_)
        if old == new and (disputed[0] == disputed[1] or not new):
            continue
        sort = "added" if not old - new and new - old else "withdrawn" if not new - old and old - new else "changed"
        label = (two if is_ else one).walk.label(key[0])
        found[sort].append(Accepted(key[0], label, key[1], tuple(sorted(old - new)) if old != new else tuple(sorted(old)),
                                    tuple(sorted(new - old)) if old != new else tuple(sorted(new)), *disputed,
                                    *two.ground([each for each in is_ if each.value in new - old] or is_)))
    return {sort: tuple(changes) for sort, changes in found.items()}


def rank_changes(before: Version, after: Version) -> tuple[Reranked, ...]:
    """The claims of both versions that stand otherwise towards a property: by a ruling, or for and against what is accepted."""
    one, two = _Derived(before), _Derived(after)
    ranked, now = ranks(before.store), ranks(after.store)
    stood, stands = _standings(one), _standings(two)
    both = _claims(one) & _claims(two)
    found = []
    normal = Ranked("normal", "")
    for claim, subject, term in sorted(ranked.keys() | now.keys() | (stood.keys() & stands.keys())):
        key = claim, subject, term
        ranks_, standing = (ranked.get(key, normal), now.get(key, normal)), (stood.get(key, ""), stands.get(key, ""))
        if claim not in both or (ranks_[0].rank == ranks_[1].rank and standing[0] == standing[1]):
            continue
        rule, ruling, ground = two.ground(two.decisions.get((subject, term), []))
        if (ruling := ranks_[1].ruling or ruling) or not ranks_[0].ruling:
            ground = two.reason_of(ruling) or ground
        else:
            rule, ground = "", _lifted(ranks_[0].ruling, two.base)
        found.append(Reranked(claim, subject, two.walk.label(subject), term, ranks_[0].rank, ranks_[1].rank, *standing,
                              ruling or rule, ground))
    return tuple(found)


def _standings(derived: _Derived) -> dict[tuple[str, str, str], str]:
    found: dict[tuple[str, str, str], str] = {}
    for (subject, term), decisions in derived.decisions.items():
        for one in decisions:
            found |= {(claim, subject, term): "against" for claim in one.opposed}
        for one in decisions:
            found |= {(claim, subject, term): "for" for claim in one.supports}
    return found


def _claims(derived: _Derived) -> set[str]:
    return set(derived.walk.subjects(PREFIXES["rdf"] + "type", CMQ + "Claim"))


def conflict_changes(before: Version, after: Version, gone: Set[str]) -> dict[str, tuple[Disagreement, ...]]:
    """Conflicts opened, settled by a ruling, changed, reopened and closed; ``gone`` are the claims that were withdrawn."""
    one, two = _Derived(before), _Derived(after)
    found: dict[str, list[Disagreement]] = {"opened": [], "settled": [], "changed": [], "reopened": [], "closed": []}
    for name in sorted(one.conflicts.keys() | two.conflicts.keys()):
        was, is_ = one.conflicts.get(name), two.conflicts.get(name)
        if was is None and is_ is not None:
            found["opened"].append(is_)
        elif is_ is None and was is not None:
            found["closed"].append(replace(was, ruling="", reason=_closing(was, two, gone)))
        elif was is not None and is_ is not None and was != is_:
            if is_.ruling and not was.ruling:
                found["settled"].append(is_)
            elif was.ruling and not is_.ruling:
                found["reopened"].append(replace(is_, reason=_lifted(was.ruling, two.base)))
            elif (was.sides, was.ruling, was.reason, was.kind) != (is_.sides, is_.ruling, is_.reason, is_.kind):
                found["changed"].append(replace(is_, sides_before=was.sides))
    return {sort: tuple(changes) for sort, changes in found.items()}


def _lifted(ruling: str, base: str) -> str:
    return f"{shorten(ruling, base)} no longer rules on it"


def _closing(conflict: Disagreement, later: _Derived, gone: Set[str]) -> str:
    """Why a conflict is no more: claims that were withdrawn, else what is now accepted by which rule."""
    lost = sorted({claim for side in conflict.sides for claim in side.claims} & gone)
    if lost:
        return f"withdrawn: {', '.join(shorten(claim, later.base) for claim in lost)}"
    decisions = later.decisions.get((conflict.subject, conflict.property), [])
    if not decisions:
        return "nothing is accepted of it any more"
    rule, _, reason = later.ground(decisions)
    return f"{', '.join(sorted({one.value for one in decisions}))} by {shorten(rule, later.base)}: {reason}"
