"""Whether what a store holds lies within the profile of terms, seen from its lines: one pass of patterns instead of a look at each term."""

import re
from collections.abc import Iterable
from typing import Final

import pyoxigraph as ox

from communique.literals import JSON, KEPT_AS_TEXT, checked, refusal

__all__ = ["check_profile"]

_LOST: Final = (
    re.compile(rb"\\[uUrbf]"), re.compile("\uffff|\ufffe".encode()), re.compile(rb"> (?:_:|<<)"), re.compile(rb"\n_:"),
)
"""Escapes of characters that the profile may refuse, such characters, and what has no IRI."""
_DIRECTED: Final = re.compile(rb'"@[^"\n ]*--')
_TYPED: Final = re.compile(rb'"([^"\n]*)"\^\^<([^>\n]*)>')
_ESCAPED: Final = re.compile(rb'\\"[^"\n]*"\^\^<([^>\n]*)>')
_JSON: Final = f'"^^<{JSON}>'.encode()
_FREE: Final = frozenset(datatype.encode() for datatype in (*KEPT_AS_TEXT, JSON))


def check_profile(store: ox.Store, graphs: Iterable[ox.NamedNode | ox.DefaultGraph | None], written: bytes) -> None:
    """Raise ``CannotGoOn`` for the first term outside the profile in some graphs (``None``: all) of which these are the lines."""
    if _is_admitted(written):
        return
    for graph in graphs:
        for _ in checked(store.quads_for_pattern(None, None, None, graph), str(graph) if graph else "graph"):
            pass


def _is_admitted(written: bytes) -> bool:
    """Whether every term is certainly within the profile; where it is not certain, each is to be looked at."""
    if written.startswith(b"_:") or any(pattern.search(written) for pattern in (*_LOST, _DIRECTED)):
        return False
    if not _FREE.issuperset(_ESCAPED.findall(written)):
        return False
    typed = set(_TYPED.findall(written))
    return _json_holds(written) and not any(
        refusal(ox.Literal(value.decode(), datatype=ox.NamedNode(datatype.decode())))
        for value, datatype in typed if datatype not in _FREE
    )


def _json_holds(written: bytes) -> bool:
    """Whether each literal of JSON is in canonical form."""
    for before in written.split(_JSON)[:-1]:
        line = before[before.rfind(b"\n") + 1:].split(b" ", 2)
        (triple,) = ox.parse(b"<x:s> <x:p> " + line[2] + _JSON + b" .", format=ox.RdfFormat.N_TRIPLES)
        if not isinstance(triple.object, ox.Literal) or refusal(triple.object):
            return False
    return True
