"""The reference engine: pySHACL over rdflib's own memory graphs, filled by rdflib's own parsers and nothing else.

On an oxrdflib graph, or with triples read by the ``ox-`` parsers, pySHACL reports false ``sh:in`` violations.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path as FilePath

import pyoxigraph as ox
import pyshacl
import rdflib

from communique.iris import BASE
from communique.validate.columns import NODE
from communique.validate.facts import read_facts
from communique.validate.graph import Triples
from communique.validate.paths import read_path
from communique.validate.reading import parse_shapes, read_shapes
from communique.validate.results import Result
from communique.validate.targets import focus_nodes
from communique.validate.terms import CLASSES, SH, TYPE, Term, name, sh

__all__ = ["refer", "refer_claims", "results_in"]


def refer(store: ox.Store, shapes: FilePath, graphs: Sequence[ox.NamedNode | ox.DefaultGraph]) -> list[Result]:
    """The results of pySHACL over the merge of the graphs, sorted."""
    results = _run(_merged(store, graphs), shapes.read_text(encoding="utf-8"), "turtle", "")
    return _own_words(results, parse_shapes(shapes))


def refer_claims(store: ox.Store, shapes: Triples, background: Sequence[ox.NamedNode]) -> list[Result]:
    """The results over each claim's graph merged with the background, for the nodes that the claim describes."""
    untargeted = [triple for triple in shapes.triples() if not _is_target(triple)]
    found: list[Result] = []
    for claim, targets in sorted(_targets(store, shapes, background).items()):
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


def _targets(store: ox.Store, shapes: Triples, background: Sequence[ox.NamedNode]) -> dict[str, list[ox.Triple]]:
    """The focus nodes of each claim as sh:targetNode, for pySHACL's own choice of nodes reaches into nested shapes."""
    facts = read_facts(store, (), background)[1]
    found: dict[str, list[ox.Triple]] = {}
    for shape in read_shapes(shapes):
        for key in sorted(focus_nodes(shape, facts)):
            claim, focus = facts.claim(key), facts.terms.term(key & NODE)
            found.setdefault(claim.value if claim else "", []).append(ox.Triple(shape.node, sh("targetNode"), focus))
    return found


def _merged(store: ox.Store, graphs: Sequence[ox.NamedNode | ox.DefaultGraph]) -> str:
    return _text(quad.triple for graph in graphs for quad in store.quads_for_pattern(None, None, None, graph))


def _text(triples: Iterable[ox.Triple]) -> str:
    return (ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").decode("utf-8")


def _run(data: str, shapes: str, shapes_format: str, claim: str) -> list[Result]:
    with _literals_as_written():
        data_graph = rdflib.Graph(store="Memory").parse(data=data, format="nt")
        shapes_graph = rdflib.Graph(store="Memory").parse(data=shapes, format=shapes_format, publicID=BASE)
    _, report, _ = pyshacl.validate(data_graph, shacl_graph=shapes_graph, inplace=True)
    if not isinstance(report, rdflib.Graph):
        raise TypeError(f"pySHACL gave no report: {report!r}")
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
