"""What could be meant: the names a key admits, as the shapes list them, and the nearest to what was typed."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache

import pyoxigraph as ox

from communique.iris import BOUNDS, CONCEPT, PREFIXES
from communique.vocabulary import shapes, superclasses, terms

__all__ = ["advice", "keys_of", "permitted", "types"]

_CLAIM = ("source", "quote", "gist", "asPublished", "address", "locator", "modality", "saidBy", "inText", "mentions", "by",
          "states", "note")
_RDF, _SH = PREFIXES["rdf"], PREFIXES["sh"]


def advice(name: str, among: Iterable[str], *, otherwise: str) -> str:
    """The remedy for a name that is not known: the nearest and then the rest of those that are, or the words given."""
    known = sorted(set(among))
    near = get_close_matches(name, known, n=2, cutoff=0.7)
    rest = [one for one in known if one not in near]
    listed = f"{'or else one of' if near else 'take one of'} {', '.join(rest)}" if rest and len(known) <= 50 else ""
    return "; ".join(part for part in (f"write {' or '.join(near)}, if that is meant" if near else "", listed) if part) or otherwise


def types() -> tuple[str, ...]:
    """The types that a record can have, sorted."""
    made = {"Mention", "Attestation", "Decision", "Conflict", "ApparentConflict", "ConflictSide", "Nesting", "Styling", "Inference", "Rule",
            "Participation", "TextPosition", "TextQuote"}
    return tuple(sorted(name for name in terms() if name[0].isupper() and name not in made))


def permitted(record_type: str, key: str) -> tuple[str, ...]:
    """The concepts that a key admits in a node of a type, by name; those of all types where the type has no list of its own."""
    path = terms()[key].iri
    own = {name for owner, property_iri, names in _lists() if property_iri == path and owner in _classes(record_type) for name in names}
    return tuple(sorted(own or {name for _, property_iri, names in _lists() if property_iri == path for name in names}))


def keys_of(record_type: str) -> tuple[str, ...]:
    """The keys of which the shapes of a type speak, sorted, none that a build writes; of a claim all that its file can hold, in order."""
    if record_type == "Claim":
        return _CLAIM
    paths = {path for owner, path, _ in _lists() if owner in _classes(record_type)} - set(BOUNDS)
    return tuple(sorted(term.name for term in terms().values() if term.iri in paths and term.name[0].islower()))


def _classes(record_type: str) -> frozenset[str]:
    iri = terms()[record_type].iri if record_type in terms() else ""
    return superclasses().get(iri, frozenset()) | {iri}


@cache
def _lists() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Class, path and closed list (often empty) of each property shape."""
    store = ox.Store()
    store.bulk_load(path=str(shapes()), format=ox.RdfFormat.TURTLE)
    found = []
    for owner in store.quads_for_pattern(None, ox.NamedNode(_SH + "targetClass"), None):
        for held in store.quads_for_pattern(owner.subject, ox.NamedNode(_SH + "property"), None):
            for path in _objects(store, held.object, _SH + "path"):
                heads = list(_objects(store, held.object, _SH + "in"))
                names = tuple(name for head in heads for name in _members(store, head))
                found.append((_iri(owner.object), _iri(path), names))
    return tuple(sorted(found))


def _objects(store: ox.Store, subject: object, predicate: str) -> Iterator[ox.NamedNode | ox.BlankNode]:
    if isinstance(subject, (ox.NamedNode, ox.BlankNode)):
        for quad in store.quads_for_pattern(subject, ox.NamedNode(predicate), None):
            if isinstance(quad.object, (ox.NamedNode, ox.BlankNode)):
                yield quad.object


def _members(store: ox.Store, head: ox.NamedNode | ox.BlankNode) -> Iterator[str]:
    for first in _objects(store, head, _RDF + "first"):
        if _iri(first).startswith(CONCEPT):
            yield _iri(first).removeprefix(CONCEPT)
    for rest in _objects(store, head, _RDF + "rest"):
        yield from _members(store, rest)


def _iri(node: object) -> str:
    return node.value if isinstance(node, ox.NamedNode) else ""
