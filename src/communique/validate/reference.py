"""The reference engine: pySHACL over rdflib's own memory graphs, filled by rdflib's own parsers and nothing else.

On an oxrdflib graph, or with triples read by the ``ox-`` parsers, pySHACL reports false ``sh:in`` violations.
"""

import io
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path as FilePath

import pyoxigraph as ox
import pyshacl
import rdflib

from communique.findings import CannotGoOn
from communique.iris import BASE
from communique.validate.columns import NODE
from communique.validate.facts import Graph, read_facts
from communique.validate.graph import Triples
from communique.validate.paths import read_path
from communique.validate.reading import parse_shapes, read_apart, targets_of
from communique.validate.results import Result
from communique.validate.shapes import Shape
from communique.validate.targets import focus_nodes
from communique.validate.terms import CLASSES, SH, TYPE, Node, Term, name, order, sh

__all__ = ["refer", "refer_claims", "refer_some", "results_in"]


def refer(store: ox.Store, shapes: FilePath, graphs: Sequence[Graph]) -> list[Result]:
    """The results of pySHACL over the merge of the graphs, sorted."""
    results = _run(_merged(store, graphs), shapes.read_text(encoding="utf-8"), "turtle", "")
    return _own_words(results, parse_shapes(shapes))


def refer_some(store: ox.Store, shapes: Triples, graphs: Sequence[Graph], chosen: Collection[Node]) -> list[Result]:
    """The results of some shapes alone, with what they need of the others; sorted."""
    kept = [triple for triple in shapes.triples() if triple.subject in chosen or not _is_target(triple)]
    return _own_words(_run(_merged(store, graphs), _text(kept), "nt", ""), shapes)


def refer_claims(
    store: ox.Store, shapes: Triples, background: Sequence[ox.NamedNode], chosen: Collection[Node] | None = None
) -> list[Result]:
    """The results over each claim's graph merged with the background, for the nodes that the claim describes.

    Where ``chosen`` is given, of those shapes alone.
    """
    untargeted = [triple for triple in shapes.triples() if not _is_target(triple)]
    read, left = read_apart(shapes) if chosen is None else ((), chosen)
    roots = [*read, *(targets_of(shapes, node) for node in sorted(left, key=order))]
    found: list[Result] = []
    for claim, targets in sorted(_targets(store, roots, background).items()):
        data = _merged(store, [ox.NamedNode(claim), *background])
        found.extend(_run(data, _text([*untargeted, *targets]), "nt", claim))
    return _own_words(found, shapes)


def _own_words(results: Iterable[Result], shapes: Triples) -> list[Result]:
    """The results without the messages that pySHACL makes up where a shape has none, sorted."""
    def told(result: Result) -> bool:
        return any(shapes.objects(node, sh("message")) for node in (result.shape, result.constraint) if node is not None)

    return sorted((r if told(r) else replace(r, messages=()) for r in results), key=Result.sort_key)


def _is_target(triple: ox.Triple) -> bool:
    implicit = triple.predicate == TYPE and triple.object in CLASSES
    return implicit or triple.predicate.value.startswith(SH + "target")


def _targets(store: ox.Store, shapes: Iterable[Shape], background: Sequence[ox.NamedNode]) -> dict[str, list[ox.Triple]]:
    """The focus nodes of each claim as sh:targetNode, for pySHACL's own choice of nodes reaches into nested shapes."""
    facts = read_facts(store, (), background)[1]
    found: dict[str, list[ox.Triple]] = {}
    for shape in shapes:
        for key in sorted(focus_nodes(shape, facts)):
            claim, focus = facts.claim(key), facts.terms.term(key & NODE)
            found.setdefault(claim.value if claim else "", []).append(ox.Triple(shape.node, sh("targetNode"), focus))
    return found


def _merged(store: ox.Store, graphs: Sequence[Graph]) -> str:
    return _text(quad.triple for graph in graphs for quad in store.quads_for_pattern(None, None, None, graph))


def _text(triples: Iterable[ox.Triple]) -> str:
    return (ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").decode("utf-8")


def _run(data: str, shapes: str, shapes_format: str, claim: str) -> list[Result]:
    with _literals_as_written():
        data_graph = rdflib.Graph(store="Memory").parse(data=data, format="nt")
        shapes_graph = rdflib.Graph(store="Memory").parse(data=shapes, format=shapes_format, publicID=BASE)
    _, report, _ = pyshacl.validate(data_graph, shacl_graph=shapes_graph, inplace=True)
    if not isinstance(report, rdflib.Graph):
        raise CannotGoOn(f"shapes: pySHACL cannot judge them: {report}; mend the shapes")
    text = report.serialize(format="nt", encoding="utf-8")
    return results_in(text, claim)


@contextmanager
def _literals_as_written() -> Iterator[None]:
    """Keeps rdflib from rewriting literals as it reads them, which changes dates with zones and ill-formed booleans."""
    before = rdflib.NORMALIZE_LITERALS
    rdflib.NORMALIZE_LITERALS = False
    try:
        yield
    finally:
        rdflib.NORMALIZE_LITERALS = before


def results_in(report: bytes, claim: str = "") -> list[Result]:
    """The results in a W3C validation report given as N-Triples, sorted; those in ``sh:detail`` are left out.

    The report passes through a store, so that its literals are written as those of the data.
    """
    store = ox.Store()
    store.load(io.BytesIO(report), format=ox.RdfFormat.N_TRIPLES)
    graph = Triples(quad.triple for quad in store)
    found: list[Result] = []
    for whole in graph.subjects(sh("result")):
        if sh("ValidationReport") in graph.objects(whole, TYPE):
            found.extend(_result(graph, node, claim) for node in graph.objects(whole, sh("result")))
    return sorted(found, key=Result.sort_key)


def _result(graph: Triples, node: Term, claim: str) -> Result:
    def one(predicate: str) -> Term:
        found = graph.one(node, sh(predicate))
        if found is None:
            raise ValueError(f"a result in the report has no sh:{predicate}")
        return found

    path, shape, constraint = (graph.one(node, sh(p)) for p in ("resultPath", "sourceShape", "sourceConstraint"))
    if shape is None or isinstance(shape, ox.Literal) or isinstance(constraint, ox.Literal):
        raise ValueError("a result in the report has no source shape")
    return Result(
        one("focusNode"), read_path(graph, path, name(shape)) if path else None, graph.one(node, sh("value")),
        name(one("sourceConstraintComponent")), shape, name(one("resultSeverity")),
        tuple(graph.objects(node, sh("resultMessage"))), constraint, claim,
    )
