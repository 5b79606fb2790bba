"""Of what is only planned or denied nothing is accepted, and so nothing can be missing there: least counts do not judge it.

A nomination that the Senate rejected is a planned appointment, and no appointment without an appointee. What a claim states of it is
judged in the claim's own graph.
"""

from collections.abc import Callable

import pyoxigraph as ox

from communique.iris import ACCEPTED, CMQ, CONCEPT, RECORDS
from communique.validate.results import Result
from communique.validate.terms import component

__all__ = ["lacks_nothing"]

_ACCEPTED, _RECORDS = ox.NamedNode(ACCEPTED), ox.NamedNode(RECORDS)
_MODALITY = ox.NamedNode(CMQ + "modality")
_ASSERTED = ox.NamedNode(CONCEPT + "asserted")
_LEAST = component("MinCount")


def lacks_nothing(store: ox.Store) -> Callable[[Result], bool]:
    """Whether a result says that something is missing of what nobody asserts."""
    told: set[object] = set()
    for claim, _, modality, _ in store.quads_for_pattern(None, _MODALITY, None, _RECORDS):
        if modality != _ASSERTED and isinstance(claim, ox.NamedNode):
            told.update(quad.subject for quad in store.quads_for_pattern(None, None, None, claim))
    only = {node for node in told if isinstance(node, ox.NamedNode)
            and next(iter(store.quads_for_pattern(node, None, None, _ACCEPTED)), None) is None}
    return lambda result: result.component == _LEAST and not result.claim and result.focus in only
