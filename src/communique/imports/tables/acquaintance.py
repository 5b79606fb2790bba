"""What a project says already of what a table tells: the same facts from the same source, names, and when States were there.

A fact of a publication is claimed once: where a claim that a person wrote says what a row says, the row adds nothing to it. A code that
several States of the project bear stands for them in turn, so far as claims tell when they began and ended.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields
from communique.dates import instant_bounds
from communique.imports.tables.turns import Turn

__all__ = ["Acquaintance"]

_WHO = ("person/", "state/")


class Acquaintance:
    """The claims and entities of a project, as an import of one source needs them; empty for a project of which nothing is known."""

    def __init__(self, source: str, curated: Curated | None = None) -> None:
        self._types: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        self._names: Mapping[str, frozenset[str]] = {}
        self._bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._said: dict[tuple[str, str, str], str] = {}
        self._placed: dict[str, list[tuple[str, Mapping[str, Any]]]] = defaultdict(list)
        self._begins: dict[str, list[tuple[date, str]]] = defaultdict(list)
        self._ends: dict[str, list[tuple[date, str]]] = defaultdict(list)
        if curated:
            self._names = curated.names
            for record in curated.records:
                self._learn(record, source)

    def type_of(self, name: str) -> str:
        """The type of a record that the project declares; empty where it declares none of that id."""
        return self._types.get(name, "")

    def label(self, name: str) -> str:
        """The English label of an entity of the project, or the empty text."""
        return self._labels.get(name, "")

    def names(self, name: str) -> frozenset[str]:
        """Every name of an entity of the project."""
        return self._names.get(name, frozenset())

    def ids(self, record_type: str) -> tuple[str, ...]:
        """The ids that the project declares with a type, sorted."""
        return tuple(sorted(name for name, kind in self._types.items() if kind == record_type))

    def standing(self, claim: Mapping[str, Any]) -> str:
        """The claim of the same source that says already what a claim would say; the empty text where none does.

        It says the same where it states the same of the same nodes, or where it cites the same record for a node of the same type about
        the same persons or States.
        """
        nodes = claim["states"]
        said = [self._said.get((node["id"], key, value), "") for node in nodes for key, value in _statements(node)]
        if said and all(said):
            return said[0]
        for name, other in self._placed.get(claim.get("locator", ""), ()):
            if all(any(_is_about(node, one) for one in other["states"]) for node in nodes):
                return name
        return ""

    def placed(self, locator: str, record_type: str, stem: str) -> str:
        """The id under which a claim of the source that cites the same record states a node of a type, of those that begin so."""
        return next((node["id"] for _, claim in self._placed.get(locator, ()) for node in claim["states"]
                     if node["type"] == record_type and node["id"].startswith(stem)), "")

    def turns(self, codes: Mapping[str, str]) -> tuple[Turn, ...]:
        """The States that bear one of the codes, in the order of their beginnings; one of no known beginning stands first."""
        bearers = sorted({state for scheme, code in codes.items() for state in self._bearers.get((scheme, code), ())})
        turns = [self.life(state) for state in bearers]
        return tuple(sorted(turns, key=lambda turn: (turn.begin or date.min, turn.state)))

    def life(self, state: str) -> Turn:
        """When a State began and ended, as far as claims of the project tell."""
        begun, ended = min(self._begins[state], default=None), max(self._ends[state], default=None)
        begin, begun_by = begun or (None, "")
        end, ended_by = ended or (None, "")
        return Turn(state, self.label(state), begin, end, begun_by, ended_by)

    def _learn(self, record: Record, source: str) -> None:
        self._types.setdefault(record.id, record.type)
        if record.is_entity:
            names = record.tree.values.get("label")
            self._labels.setdefault(record.id, names.text("en") if isinstance(names, Fields) else "")
        if record.type == "State":
            for scheme in ("cow", "gw", "iso2", "iso3"):
                for code in record.tree.texts(scheme):
                    self._bearers[scheme, code.value].append(record.id)
        if record.type == "Claim" and record.tree.text("modality", "asserted") == "asserted":
            nodes = [node for node in record.tree.each("states") if isinstance(node, Fields)]
            for node in nodes:
                self._learn_life(record.id, node)
            if record.tree.text("source") == source:
                self._learn_claim(record, nodes)

    def _learn_claim(self, record: Record, nodes: Iterable[Fields]) -> None:
        states: list[dict[str, Any]] = [{key: [text.value for text in node.texts(key)] for key in node.values} for node in nodes]
        whole = {"states": [{**node, "id": node["id"][0], "type": node["type"][0]} for node in states]}
        for node in whole["states"]:
            for key, value in _statements(node):
                self._said.setdefault((node["id"], key, value), record.id)
        if locator := record.tree.text("locator"):
            self._placed[locator].append((record.id, whole))

    def _learn_life(self, claim: str, node: Fields) -> None:
        """When a State began or ended, by what a claim says of it or of its succession."""
        known = {"Inception": (("ofState", self._begins),), "Dissolution": (("ofState", self._ends),),
                 "Succession": (("resultingState", self._begins), ("originalState", self._ends))}
        for key, lives in known.get(node.text("type"), ()):
            for state in node.texts(key):
                bounds = _bounds(node.text("date"))
                day = bounds[0] if lives is self._begins else bounds[1]
                if day:
                    lives[state.value].append((day, claim))


def _bounds(text: str) -> tuple[date | None, date | None]:
    if not text:
        return None, None
    try:
        bounds = instant_bounds(text)
    except ValueError:  # the gate says so
        return None, None
    return bounds.earliest, bounds.latest


def _statements(node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in node.items():
        if key not in ("id", "type", "note"):
            yield from ((key, one) for one in (value if isinstance(value, list) else [value]))


def _is_about(node: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return node["type"] == other["type"] and _who(node) == _who(other)


def _who(node: Mapping[str, Any]) -> frozenset[str]:
    """The persons that a node names, or, where it names none, the States."""
    named = [value for _, value in _statements(node) if value.startswith(_WHO)]
    return frozenset([one for one in named if one.startswith("person/")] or named)
