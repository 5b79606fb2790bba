"""What a dataset knows: values that nothing in it bears are refused before a query, for no rows would look like an answer."""

import re
from collections.abc import Iterable
from typing import Final

import pyoxigraph as ox

from communique.ask.binding import ANY, Bindings, read_value
from communique.ask.saved import Parameter, SavedQuery
from communique.curation.choices import permitted
from communique.curation.likeness import bearers, near_ids
from communique.findings import CannotGoOn
from communique.graph.asking import Graphs
from communique.iris import BASE, CMQ, CONCEPT, ENTITIES, PREFIXES, RECORDS, VOCABULARY, expand, local, shorten
from communique.vocabulary import terms

__all__ = ["absent_defaults", "check_known", "did_you_mean"]

_TYPE: Final = ox.NamedNode(PREFIXES["rdf"] + "type")
_LABEL: Final = ox.NamedNode(PREFIXES["skos"] + "prefLabel")
_OTHER_LABEL: Final = ox.NamedNode(PREFIXES["skos"] + "altLabel")
_SCHEMES: Final = {"matter": "conflictKind"}
"""Parameters that take the concepts of a key of another name."""
_LANGUAGE: Final = "lang"
"""The parameter by which every query takes the language of labels."""


def check_known(store: Graphs, saved: SavedQuery, bindings: Bindings, base: str = BASE) -> None:
    """Raises CannotGoOn for a value that the dataset does not know, with the nearest that it does know.

    An iri stands somewhere in the dataset, a concept in its vocabulary, a language in one of its labels. A string of a
    parameter whose meaning has words in quotes is one of these; an integer is between those in ``(1000 to 2999)``.
    """
    known = {parameter.name: parameter for parameter in saved.params}
    for name, value in bindings.items():
        for one in [value] if isinstance(value, str) else value:
            if name in known and one != ANY:
                _check(store, known[name], one, base)


def _check(store: Graphs, parameter: Parameter, value: str, base: str) -> None:
    term = read_value(parameter, value, base)
    where = f"parameter {parameter.name}: {value!r}"
    if isinstance(term, ox.NamedNode):
        if parameter.type == "concept" and not _stands(store, term, VOCABULARY):
            raise CannotGoOn(f"{where} is no concept of the vocabulary; {_concepts(store, parameter, local(term.value))}")
        if not _stands(store, term):
            kind = "State" if parameter.type == "state" else ""
            raise CannotGoOn(f"{where} is not in the dataset; {did_you_mean(store, value, base, kind)}")
        if parameter.type == "state" and not _is_state(store, term):
            raise CannotGoOn(f"{where} is no State; communique query state-lines lists them")
    elif parameter.type == "integer":
        limits = re.search(r"\((\d+) to (\d+)\)", parameter.meaning)
        if limits and not int(limits[1]) <= int(term.value) <= int(limits[2]):
            raise CannotGoOn(f"{where} is out of range; give a number from {limits[1]} to {limits[2]}")
    elif parameter.type == "string":
        options = _languages(store) if parameter.name == _LANGUAGE else re.findall(r'"([^"]+)"', parameter.meaning)
        if options and value not in options:
            raise CannotGoOn(f"{where} is not one of its values; take one of {', '.join(options)}")


def _is_state(store: Graphs, term: ox.NamedNode) -> bool:
    return ox.Quad(term, _TYPE, ox.NamedNode(CMQ + "State"), ox.NamedNode(ENTITIES)) in store


def _stands(store: Graphs, term: ox.NamedNode, graph: str = "") -> bool:
    name = ox.NamedNode(graph) if graph else None
    patterns = ((term, None, None, name), (None, None, term, name))
    return any(next(store.quads_for_pattern(*pattern), None) is not None for pattern in patterns)


def _languages(store: Graphs) -> list[str]:
    """The languages of names, sorted; a name in Korean as such answers for the standards of both States."""
    names = (quad.object for quad in store.quads_for_pattern(None, _LABEL, None, ox.NamedNode(ENTITIES)))
    found = {name.language for name in names if isinstance(name, ox.Literal) and name.language} | {"en"}
    return sorted(found | ({"ko-kp", "ko-kr"} if "ko" in found else set()))


def _named(store: Graphs, *graphs: str) -> Iterable[str]:
    for graph in graphs:
        for quad in store.quads_for_pattern(None, _TYPE, None, ox.NamedNode(graph)):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject.value


def _concepts(store: Graphs, parameter: Parameter, name: str) -> str:
    """Directions to the concepts that the parameter takes: the nearest, then all of them, where they are those of a key."""
    wanted = _SCHEMES.get(parameter.name, parameter.name)
    own = permitted("", wanted) if wanted in terms() else ()
    names = own or [local(one) for one in _named(store, VOCABULARY) if one.startswith(CONCEPT)]
    near = _question(near_ids(name, dict.fromkeys(names, ())))
    rest = f"{'it is' if near else 'take'} one of {', '.join(own)}" if own else ""
    return " ".join(filter(None, (near, rest))) or "see ontology/concepts.ttl"


def did_you_mean(store: Graphs, name: str, base: str, kind: str = "") -> str:
    """Directions to the things whose ids or names are nearest to one that is unknown; where none is near, to a list of names.

    Of a ``kind`` (a class of the ontology by its name) only those.
    """
    labels = _labels(store, base)
    of_kind = {shorten(quad.subject.value, base) for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(CMQ + kind), None)
               if isinstance(quad.subject, ox.NamedNode)}
    short = shorten(expand(name.strip("<>"), base), base)
    head = short.partition("/")[0] + "/"
    names = {one: labels.get(one, ()) for one in (shorten(iri, base) for iri in _named(store, ENTITIES, RECORDS) if "#" not in iri)
             if (one in of_kind if kind else one.count("/") == 1 or one.startswith(head))}  # what a build makes is longer
    called = [one for one in bearers(short, names) if name in names[one]]
    if len(called) == 1:
        return f"{name} is {called[0]}; write that"
    return _question(near_ids(short, names)) or "see communique query timeline for names"


def _labels(store: Graphs, base: str) -> dict[str, list[str]]:
    """The names of each thing in all languages, by its id."""
    found: dict[str, list[str]] = {}
    for graph in (ENTITIES, RECORDS):
        for one in (_LABEL, _OTHER_LABEL):
            for quad in store.quads_for_pattern(None, one, None, ox.NamedNode(graph)):
                if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
                    found.setdefault(shorten(quad.subject.value, base), []).append(quad.object.value)
    return found


def _question(names: list[str]) -> str:
    return f"did you mean {' or '.join(names)}?" if names else ""


def absent_defaults(store: Graphs, saved: SavedQuery, bindings: Bindings) -> list[tuple[str, str]]:
    """Parameters left at a default that names a thing which is not in this dataset, with that default."""
    unbound = [one for one in saved.params if one.type in ("iri", "state") and one.name not in bindings and one.default.startswith("<")]
    return [(one.name, one.default.strip("<>")) for one in unbound
            if not _stands(store, ox.NamedNode(expand(one.default.strip("<>"))))]
