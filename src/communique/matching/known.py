"""The profiles of a project's entities, read from its records: names and codes from entities, the rest from what claims state."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields
from communique.matching.profiles import CODES, Days, Profile, codes_of, days_of
from communique.matching.state_table import denoted, usual_names
from communique.matching.titles import folded

__all__ = ["KINDS", "Knowledge", "read_knowledge"]

KINDS = ("Person", "Office", "Place", "State", "Organisation")
"""The types of what the register matches."""
_WHOSE = {"Birth": "principal", "Death": "principal", "Inception": "ofState", "Dissolution": "ofState"}


@dataclass
class Knowledge:
    """Profiles by id, which States follow which, and every id that is taken."""

    profiles: dict[str, Profile] = field(default_factory=dict)
    followed: dict[str, set[str]] = field(default_factory=dict)
    """Each State with those it follows or is followed by."""
    taken: set[str] = field(default_factory=set)

    def line(self, state: str) -> frozenset[str]:
        """A State with all before and after it in a line of succession."""
        met, waiting = {state}, [state]
        while waiting:
            new = self.followed.get(waiting.pop(), set()) - met
            met |= new
            waiting.extend(new)
        return frozenset(met)

    def follow(self, one: str, other: str) -> None:
        """Keep that one State follows the other."""
        self.followed.setdefault(one, set()).add(other)
        self.followed.setdefault(other, set()).add(one)


def read_knowledge(curated: Curated) -> Knowledge:
    """All that the records tell of entities that the register matches."""
    known = Knowledge(taken=set(curated.by_id))
    for record in curated.of(*KINDS):
        if record.id not in known.profiles:
            known.profiles[record.id] = _profile(record, curated)
    dates = _dates(curated)
    for claim in curated.of("Claim"):
        if claim.tree.text("modality") in ("", "asserted"):
            for node in claim.tree.each("states"):
                if isinstance(node, Fields):
                    _learn(known, node, dates)
    _complete(known)
    return known


def _complete(known: Knowledge) -> None:
    """An office belongs to the State that its label names at the end, or for which its body acts, and a person to those of his offices."""
    called: dict[str, set[str]] = {}
    for profile in known.profiles.values():
        for name in {folded(name) for name in profile.names} | profile.called if profile.kind == "State" else ():
            called.setdefault(name, set()).add(profile.id)
    for office in [profile for profile in known.profiles.values() if profile.kind in ("Office", "Organisation")]:
        named = (called.get(name, set()) for name in _belonging(office.label))
        office.states |= set() if office.states else next((states for states in named if len(states) == 1), set())
    for profile in known.profiles.values():
        above = {tenure.office for tenure in profile.tenures} if profile.kind == "Person" else profile.within
        if profile.kind in ("Person", "Office"):
            profile.states |= {state for name in above if name in known.profiles for state in known.profiles[name].states}


def _belonging(label: str) -> Iterator[str]:
    """The words, folded, that may name the State of a label: its first, or its last after "of" where it is not sent to one."""
    first = folded(label).split()
    yield from (" ".join(first[:count]) for count in range(1, 4))
    parts = re.split(r"\bof\b", label)
    if " to " not in label:
        yield from (folded("of".join(parts[place:])) for place in range(1, len(parts)))


def _profile(record: Record, curated: Curated) -> Profile:
    tree = record.tree
    label = tree.values.get("label")
    english = label.text("en") if isinstance(label, Fields) else ""
    profile = Profile(record.id, record.type, english or record.id, set(curated.names[record.id]))
    profile.codes = codes_of({scheme: tree.text(scheme) for scheme in CODES})
    profile.concepts = {text.value for key in ("kind", "rank") for text in tree.texts(key)}
    profile.within = {text.value for key in ("postIn", "partOf") for text in tree.texts(key)}
    profile.states = {name for name in profile.within if name.startswith("state/")}
    if record.type == "State":
        found = {one.name for name in profile.names if (one := denoted(profile.codes, name, Days()))}
        profile.polity = found.pop() if len(found) == 1 else ""
        profile.called = usual_names(profile.polity)
    return profile


def _dates(curated: Curated) -> Mapping[str, Days]:
    """The hull of all dates told of each node, for the roles in events whose dates another claim gives."""
    found: dict[str, Days] = {}
    for claim in curated.of("Claim"):
        for node in claim.tree.each("states"):
            if isinstance(node, Fields) and (days := days_of(node.text("date"))).is_known:
                before = found.get(node.text("id"), days)
                found[node.text("id")] = Days(min(days.first, before.first), max(days.last, before.last))
    return found


def _values(node: Fields, key: str) -> Iterator[str]:
    return (text.value for text in node.texts(key))


def _learn(known: Knowledge, node: Fields, dates: Mapping[str, Days]) -> None:
    """Keep what one stated node tells of the entities it names."""
    kind = node.text("type")
    days = days_of(node.text("date")) if node.text("date") else dates.get(node.text("id"), Days())
    teller = _TELLERS.get(kind)
    if teller:
        teller(known, node, days if days.is_known else dates.get(node.text("inEvent"), Days()))
    elif node.text("id") in known.profiles:
        profile = known.profiles[node.text("id")]
        profile.within |= {*_values(node, "within"), *_values(node, "partOf")}
        profile.states |= {*_values(node, "actsFor"), *(name for name in profile.within if name.startswith("state/"))}
    for person in (*_values(node, "visitor"), *_values(node, "accredited")):
        _met(known, person, days, *_values(node, "sendingState"))
    receiving = [*_values(node, "receivingState")]
    for place in _values(node, "place") if len(receiving) == 1 else ():
        if place in known.profiles and known.profiles[place].kind == "Place":
            known.profiles[place].states.update(receiving)


def _met(known: Knowledge, name: str, days: Days, *states: str) -> None:
    profile = known.profiles.get(name)
    if profile and profile.kind == "Person":
        profile.tell(days)
        profile.states.update(states)


def _tenure(known: Knowledge, node: Fields, days: Days) -> None:
    for holder in _values(node, "holder"):
        if holder in known.profiles:
            for post in _values(node, "post"):
                known.profiles[holder].holds(post, days)


def _role(known: Knowledge, node: Fields, days: Days) -> None:
    for actor in _values(node, "actor"):
        _met(known, actor, days, *(name for name in _values(node, "onBehalfOf") if name.startswith("state/")))
        if actor in known.profiles:
            for office in _values(node, "capacity"):
                known.profiles[actor].holds(office, days)


def _life(known: Knowledge, node: Fields, days: Days) -> None:
    kind = node.text("type")
    for name in _values(node, _WHOSE[kind]):
        profile = known.profiles.get(name)
        if profile and kind in ("Birth", "Inception") and days.first:
            profile.born = Days(min(profile.born.first or days.first, days.first), max(profile.born.last, days.last))
        elif profile and kind in ("Death", "Dissolution") and days.last:
            profile.died = Days(min(profile.died.first or days.first, days.first), max(profile.died.last, days.last))


def _succession(known: Knowledge, node: Fields, days: Days) -> None:
    """One State follows another, and where its beginning is not told otherwise, it begins then."""
    for before in _values(node, "originalState"):
        for after in (*_values(node, "resultingState"), *_values(node, "continuator")):
            known.follow(before, after)
            profile = known.profiles.get(after)
            if profile and not profile.born.is_known:
                profile.born = days


_TELLERS: Mapping[str, Callable[[Knowledge, Fields, Days], None]] = {
    "Tenure": _tenure, "Participation": _role, "Succession": _succession, **dict.fromkeys(_WHOSE, _life),
}  # fmt: skip
