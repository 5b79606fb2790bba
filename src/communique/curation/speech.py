"""What a type can say: its keys with their meaning, how often each may stand, and what it takes, as ontology and shapes have it."""

from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from communique.curation.choices import keys_of, permitted, types
from communique.iris import PREFIXES
from communique.literals import EDTF, INTEGER
from communique.vocabulary import definition, shapes, superclasses, terms

__all__ = ["Key", "keys_said", "types_said"]

_SH = PREFIXES["sh"]
_TAKES = {"@id": "an id", EDTF: "a date in EDTF", INTEGER: "a whole number", PREFIXES["xsd"] + "anyURI": "an address"}

_NAMES = "names under their languages, with the entity in data/entities/"
_FORMS = {"label": _NAMES, "altLabel": _NAMES, "quote": "words as they stand in the stored text",
          "mentions": "parts with form, title and refers", "by": "parts with value, how, reason and premises",
          "states": "nodes with id and type, and the keys of that type"}


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a type: what it means (empty where no definition is given), whether it must stand, and only once, and what it takes."""

    name: str
    meaning: str
    is_required: bool
    is_single: bool
    takes: str


def types_said() -> tuple[tuple[str, str], ...]:
    """The types that a record or a node can have, each with its definition."""
    return tuple((name, definition(terms()[name].iri)) for name in sorted({*types(), "Participation"}))


def keys_said(record_type: str) -> tuple[Key, ...]:
    """The keys of a type, those that must stand first."""
    found = [_key(record_type, name) for name in keys_of(record_type)]
    return tuple(sorted(found, key=lambda key: not key.is_required))


def _key(record_type: str, name: str) -> Key:
    term = terms()[name]
    above = _above(record_type)
    said = [(what, value) for owner, path, what, value in _limits() if owner in above and path == term.iri]
    classes = sorted({value for what, value in said if what == "class"})
    must = any(what == "minCount" and value != "0" for what, value in said)
    return Key(name, definition(term.iri), must, ("maxCount", "1") in said, _takes(record_type, name, classes))


def _above(record_type: str) -> frozenset[str]:
    """The class of a type and all above it, as IRIs."""
    return superclasses().get(terms()[record_type].iri, frozenset()) | {terms()[record_type].iri}


def _takes(record_type: str, name: str, classes: list[str]) -> str:
    """What a key takes in words: concepts by name, ids of the types below a class, or a literal."""
    coercion = terms()[name].coercion
    if name in _FORMS:
        return _FORMS[name]
    if coercion == "@vocab" and name not in ("field", "countOf"):
        return f"one of {', '.join(permitted(record_type, name))}"
    if coercion == "@vocab":
        return "a type"
    kinds = sorted(one for one in types() if not _above(one).isdisjoint(classes))
    if coercion == "@id" and kinds and len(kinds) <= 6:
        return f"an id of type {' or '.join(kinds)}"
    return _TAKES.get(coercion, "an id" if coercion.startswith("@") else "text")


@cache
def _limits() -> tuple[tuple[str, str, str, str], ...]:
    """Class, path, constraint and value of each least and greatest number and each class that property shapes name."""
    store = ox.Store()
    store.bulk_load(path=str(shapes()), format=ox.RdfFormat.TURTLE)
    found = []
    rows = store.query(_LIMITS)
    assert isinstance(rows, ox.QuerySolutions)
    for row in rows:
        owner, path, what, value = (str(getattr(term, "value", "")) for term in row)
        found.append((owner, path, what.removeprefix(_SH), value))
    return tuple(sorted(found))


_LIMITS = f"""
PREFIX sh: <{_SH}>
SELECT DISTINCT ?owner ?path ?what ?value WHERE {{
  ?shape sh:targetClass ?owner ; sh:property ?held .
  ?held sh:path ?path ; ?what ?value .
  FILTER(?what IN (sh:minCount, sh:maxCount, sh:class))
}}
"""
