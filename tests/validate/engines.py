"""What tests of validation share: the small example, and results without what engines may differ in."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from communique.validate.results import Result

HERE = Path(__file__).parent
SMALL_SHAPES = HERE / "small.ttl"


def small_store() -> ox.Store:
    store = ox.Store()
    store.load(path=str(HERE / "small.trig"), format=ox.RdfFormat.TRIG)
    return store


def plain(term: object) -> str:
    return "_:" if isinstance(term, ox.BlankNode) else "" if term is None else str(term)


def comparable(results: Iterable[Result]) -> Counter[tuple[str, ...]]:
    """Focus, path, value, component, source shape, severity and claim of each result, with how often it comes."""
    return Counter(
        (plain(r.focus), str(r.path or ""), plain(r.value), r.component, plain(r.shape), r.severity, r.claim)
        for r in results
    )
