"""Looking things up in the records: what a record says by one property, as plain text."""

import pyoxigraph as ox

from communique.iris import RECORDS

__all__ = ["objects", "term_text"]

_RECORDS = ox.NamedNode(RECORDS)


def objects(store: ox.Store, subject: str, predicate: str) -> frozenset[str]:
    """The IRIs and texts that the records give as values of a property of a subject; empty where they give none."""
    found = store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None, _RECORDS)
    return frozenset(term_text(quad.object) for quad in found)


def term_text(term: object) -> str:
    """The IRI or the text of a term; empty for what is neither."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""
