"""What to do about each kind of SHACL result, in the words of the files a curator edits."""

from collections.abc import Sequence
from functools import cache
from typing import Final

import pyoxigraph as ox

from communique.curation.choices import keys_of
from communique.iris import BASE, PREFIXES, shorten
from communique.validate.graph import Triples
from communique.validate.messages import readable
from communique.validate.results import Result
from communique.validate.terms import SH, name
from communique.vocabulary import superclasses, terms

__all__ = ["key_of", "message_of", "remedy_of"]

_REMEDIES: Final = {
    "MinCount": "add {key} to {place}{choice}",
    "QualifiedMinCount": "add the missing {key}",
    "HasValue": "give {key} the value that the rule names",
    "MaxCount": "keep one {key} per node, or rule between the claims in data/rulings.yaml",
    "QualifiedMaxCount": "keep fewer values of {key}",
    "Class": "use the id of {kinds}, or mend the type in data/entities",
    "Datatype": "write {key} in its own form",
    "NodeKind": "write an id where an entity is meant, and text where words are",
    "Pattern": "write {key} in the form {form}",
    "In": "write for {key} one of {choices}",
    "Closed": "remove {key}, or use a key that its type has{own}",
    "LanguageIn": "write {key} in a language that the rule lists",
    "UniqueLang": "keep one value of {key} in each language",
    "LessThan": "put the earlier first",
    "LessThanOrEquals": "put the earlier first",
    "SPARQL": "compare the record with its source and mend what differs",
}
_RECORDS: Final = frozenset({"claim", "coverage", "dataset", "gap", "identity", "ruling", "source", "unclaimed"})
_NAMES: Final = frozenset({PREFIXES["skos"] + "prefLabel", PREFIXES["skos"] + "altLabel"})
_DEFAULT: Final = "mend {key} as the rule says"


def key_of(property_iri: str | None) -> str:
    """The key under which data files give the property, or its short name where they give none."""
    if property_iri is None:
        return "the record"
    return f"'{_keys()[property_iri]}'" if property_iri in _keys() else shorten(property_iri)


@cache
def _keys() -> dict[str, str]:
    return {term.iri: name for name, term in reversed(terms().items())}


def remedy_of(result: Result, shapes: Triples, base: str = BASE) -> str:
    """What a curator does about the result; names, types and forms are those that its shape admits."""
    stem = result.component.removeprefix(SH).removesuffix("ConstraintComponent")
    choices = [shorten(term.value).removeprefix("concept:") for term in _members(result, shapes)]
    return _REMEDIES.get(stem, _DEFAULT).format(
        key="the id" if result.property is None and stem == "Pattern" else key_of(result.property),
        place=_place(result, base),
        choice=f": {_listed(choices)}" if choices else "",
        choices=_listed(choices),
        kinds=_kinds(result, shapes),
        own=_own_keys(result, shapes) if stem == "Closed" else "",
        form=_declared(result, shapes, "pattern").strip("^$/"),
    )


def _place(result: Result, base: str) -> str:
    """Where the missing key stands: in a part of a record, in the record, or under what a claim states."""
    record, hash_, _ = name(result.focus).removeprefix(base).partition("#")
    if hash_:
        return "this entry"
    if record.partition("/")[0] in _RECORDS:
        return "the record"
    return "its record in data/entities/" if result.property in _NAMES else "what a claim states of it"


def _members(result: Result, shapes: Triples) -> list[ox.NamedNode]:
    head = shapes.one(result.shape, ox.NamedNode(SH + "in"))
    return [] if head is None else [term for term in shapes.members(head) if isinstance(term, ox.NamedNode)]


def _declared(result: Result, shapes: Triples, parameter: str) -> str:
    found = shapes.one(result.shape, ox.NamedNode(SH + parameter))
    return "" if found is None else name(found)


def _kinds(result: Result, shapes: Triples) -> str:
    """The types of the context that a value may have: that of the class itself, else those below it."""
    wanted = _declared(result, shapes, "class")
    types = {key: term.iri for key, term in terms().items() if key[0].isupper()}
    itself = [key for key, iri in types.items() if iri == wanted]
    below = sorted(key for key, iri in types.items() if wanted in superclasses().get(iri, ()))
    return f"something of type {_listed(itself or below)}"


def _own_keys(result: Result, shapes: Triples) -> str:
    """The keys of the type that a closed shape is of; empty where it is of none that the context names."""
    wanted = _declared(result, shapes, "targetClass")
    kind = next((key for key, term in terms().items() if key[0].isupper() and term.iri == wanted), "")
    return f": {', '.join(keys_of(kind))}" if kind else ""


def _listed(names: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def message_of(result: Result, base: str = BASE) -> str:
    """What is wrong: the focus node, the shape's English message or the component's name, and the value found."""
    stem = result.component.removeprefix(SH).removesuffix("ConstraintComponent")
    texts = [m.value for m in sorted(result.messages, key=lambda m: getattr(m, "language", None) not in {None, "en"})]
    text = texts[0].rstrip(".") if texts else f"breaks {stem} of {readable(result.shape, base)}"
    on = f" ({key_of(result.property)})" if result.property and not texts else ""
    shown = result.value is not None and result.value != result.focus
    value = f" (found: {readable(result.value, base)})" if shown and result.value is not None else ""
    return f"{text}{on}{value}"
