"""What a version says of each thing, as texts under the names of parts, so that two versions can be laid side by side."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import pyoxigraph as ox

from communique.ask.published import fields_said
from communique.iris import BOUNDS, CMQ, ENTITIES, LINKS, PREFIXES, RECORDS, VOCABULARY, local, shorten

__all__ = ["Described", "described"]

_TYPE, _OA, _SKOS = PREFIXES["rdf"] + "type", PREFIXES["oa"], PREFIXES["skos"]
_MADE = {"Decision", "Conflict", "ConflictSide", "Nesting", "Styling", "Rule"}
"""What a build makes of what curators write; compared by what it is about."""
_SORTS = {"Inference": "inferences", "Claim": "claims", "Source": "sources", "Retired": "tombstones"}
"""Sorts of records that stand apart; of several that fit, the first counts."""
_NAMES = {_SKOS + "prefLabel": "label", _SKOS + "altLabel": "altLabel", PREFIXES["rdfs"] + "label": "label",
          PREFIXES["prov"] + "hadPrimarySource": "source", PREFIXES["schema"] + "url": "address"}
_UNSAID = {PREFIXES["prov"] + "wasQuotedFrom"}
"""What follows from another part."""
_LINKING = {_OA + "hasSelector", CMQ + "mention", CMQ + "attestation"}

Node = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Statements = dict[str, list[tuple[str, Node]]]
Parts = dict[str, dict[str, None]]
"""Texts under the names of parts, each once, in the order in which they were met."""


@dataclass(slots=True)
class Described:
    """The things of a version by sort; each with its kind, its label or words, and its parts."""

    kinds: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    sorts: dict[str, dict[str, dict[str, frozenset[str]]]] = field(default_factory=lambda: defaultdict(dict))


def described(store: ox.Store, base: str) -> Described:
    """Every claim, inference, source, entity, other record, term and link of a store."""
    graphs: dict[str, Statements] = defaultdict(lambda: defaultdict(list))
    for quad in store:
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.graph_name, ox.NamedNode):
            graphs[quad.graph_name.value][quad.subject.value].append((quad.predicate.value, quad.object))
    found = Described()
    pieces: dict[str, list[str]] = defaultdict(list)
    for name in graphs[RECORDS]:
        if "#" in name:
            pieces[name.partition("#")[0]].append(name)
    write = _Writer(base)
    for name, said in graphs[RECORDS].items():
        kinds = _kinds(said)
        if "#" not in name and not kinds & _MADE:
            parts = write.parts(said)
            for piece in sorted(pieces[name], key=lambda piece: (len(piece), piece)):
                write.piece(graphs[RECORDS][piece], parts)
            write.statements(graphs.get(name, {}), parts)
            sort = next((sort for kind, sort in _SORTS.items() if kind in kinds), "records")
            _keep(found, sort, name, said, parts)
    for graph, sort in ((ENTITIES, "entities"), (VOCABULARY, "terms"), (LINKS, "links")):
        for name, said in graphs[graph].items():
            _keep(found, sort, name, said, write.parts(said))
    return found


def _kinds(said: Iterable[tuple[str, Node]]) -> set[str]:
    return {local(value.value) for term, value in said if term == _TYPE and isinstance(value, ox.NamedNode)}


def _keep(found: Described, sort: str, name: str, said: list[tuple[str, Node]], parts: Parts) -> None:
    kinds = _kinds(said) - ({"Claim"} if sort == "inferences" else set())
    if sort == "links":
        found.sorts[sort][name] = {key: frozenset(values) for key, values in parts.items()}
        return
    found.kinds[name] = ", ".join(sorted(kinds))
    labels = sorted((value.language != "en", value.value) for term, value in said
                    if _NAMES.get(term) == "label" and isinstance(value, ox.Literal))
    if labels:
        found.labels[name] = labels[0][1]
    told = [*parts.get("gist", ()), *map(fields_said, parts.get("asPublished", ()))]
    found.words[name] = " … ".join([f"“{words}”" for words in parts.get("quote", ())] or told)
    found.sorts[sort][name] = {key: frozenset(values) for key, values in parts.items()}


class _Writer:
    """Writes values so that a person can read them and equal things are written alike."""

    def __init__(self, base: str) -> None:
        self._base = base

    def parts(self, said: Iterable[tuple[str, Node]]) -> Parts:
        """The parts of a description but those that stand in pieces of their own."""
        parts: Parts = defaultdict(dict)
        for term, value in said:
            if term not in _LINKING and term not in _UNSAID:
                parts[_NAMES.get(term, "type" if term == _TYPE else local(term))][self.value(value, _NAMES.get(term, ""))] = None
        return parts

    def piece(self, said: list[tuple[str, Node]], parts: Parts) -> None:
        """Adds a quote with its position, a mention or an attestation to the parts of its record."""
        has: dict[str, list[str]] = defaultdict(list)
        for term, value in said:
            has[local(term)].append(self.value(value))
        one = {key: ", ".join(sorted(values)) for key, values in has.items()}
        if "exact" in one:
            parts["quote"][" ".join(one["exact"].split())] = None
            parts["position"][f"{one.get('start', '')}–{one.get('end', '')}"] = None
        elif "form" in one or "styledTitle" in one:
            titled = " ".join(filter(None, (one.get("styledTitle"), one.get("form"))))
            parts["mentions"][f"{titled} ({one.get('refersTo', '')})"] = None
        else:
            parts["by"]["; ".join(one[key] for key in ("attestedValue", "how", "reason", "wasDerivedFrom") if key in one)] = None

    def statements(self, stated: Statements, parts: Parts) -> None:
        """Adds what stands in a claim's own graph, but bounds, which follow from dates."""
        for subject, said in stated.items():
            for term, value in said:
                if term not in BOUNDS:
                    parts["states"][f"{shorten(subject, self._base)} {local(term)} {self.value(value)}"] = None

    def value(self, value: Node, name: str = "") -> str:
        """A value as a name or a text; names of things keep their language."""
        if isinstance(value, ox.NamedNode):
            short = shorten(value.value, self._base)
            return short.removeprefix("concept:").removeprefix("cmq:")
        if isinstance(value, ox.Literal):
            return f"{value.value} ({value.language})" if name in ("label", "altLabel") and value.language else value.value
        return str(value)
