"""Shapes judged by either engine, and how a spoiled file announces its results: the file is a SPARQL update as it stands."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.namespace import RDF, SH

from communique.iris import PREFIXES, shorten
from communique.validate.engine import judge
from communique.validate.graph import Triples
from communique.validate.reading import read_shapes
from communique.validate.reference import results_in
from communique.validate.results import Result

HERE = Path(__file__).parent
EXAMPLE = "https://example.org/"
Engine = Callable[[rdflib.Graph, rdflib.Graph], list[Result]]


def by_reference(data: rdflib.Graph, shapes_graph: rdflib.Graph) -> list[Result]:
    """Results of pySHACL on rdflib's own graphs."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes_graph, inplace=True)
    return results_in(report.serialize(format="nt", encoding="utf-8"))


def by_compiler(data: rdflib.Graph, shapes_graph: rdflib.Graph) -> list[Result]:
    """Results of the shapes compiled to SPARQL over the store."""
    store = ox.Store()
    whole = ox.NamedNode(EXAMPLE + "graph/all")
    store.load(io.BytesIO(data.serialize(format="nt", encoding="utf-8")), format=ox.RdfFormat.N_TRIPLES, to_graph=whole)
    text = shapes_graph.serialize(format="nt", encoding="utf-8")
    triples = Triples(quad.triple for quad in ox.parse(text, format=ox.RdfFormat.N_TRIPLES))
    return judge(store, read_shapes(triples), [whole])


def copied(graph: rdflib.Graph) -> rdflib.Graph:
    """Another graph with the same triples."""
    copy = rdflib.Graph()
    for triple in graph:
        copy.add(triple)
    return copy


def shape_of(path: Path) -> rdflib.URIRef:
    """The shape that a spoiled file is about: its name up to the first full stop."""
    return rdflib.URIRef(PREFIXES["shape"] + path.name.partition(".")[0])


def expected_in(path: Path) -> list[str]:
    """The results that a spoiled file announces in its ``#+ result:`` lines, sorted."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return sorted(line.removeprefix("#+ result: ") for line in lines if line.startswith("#+ result: "))


def written(result: Result) -> str:
    """A result as a spoiled file writes it: focus, path, value, component, severity."""
    path = shorten(result.property, EXAMPLE) if result.property else "-"
    component = result.component.removeprefix(str(SH)).removesuffix("ConstraintComponent")
    return " | ".join((term(result.focus), path, term(result.value), component, result.severity.removeprefix(str(SH))))


def term(value: object) -> str:
    """A term in short: relative or prefixed name, literal in quotes with its language or datatype, ``-`` for none."""
    if isinstance(value, ox.NamedNode):
        return shorten(value.value, EXAMPLE)
    if isinstance(value, ox.Literal):
        kind = f"@{value.language}" if value.language else f"^^{shorten(value.datatype.value)}"
        return f'"{value.value}"' + ("" if kind == "^^xsd:string" else kind)
    return "-"


def alone(graph: rdflib.Graph, shape: rdflib.URIRef) -> rdflib.Graph:
    """The part of the shapes graph that a shape needs to be judged, with the targets of the shape that holds it."""
    owners = list(graph.subjects(SH.property, shape)) or [shape]
    part = rdflib.Graph()
    for owner in owners:
        part.add((owner, RDF.type, SH.NodeShape))
        for target in graph.objects(owner, SH.targetClass):
            part.add((owner, SH.targetClass, target))
        if owner != shape:
            part.add((owner, SH.property, shape))
    for triple in _described(graph, shape, {SH.property}):
        part.add(triple)
    if (shape, SH.closed, None) in graph:
        for known in graph.objects(shape, SH.property):
            part.add((shape, SH.property, known))
            part.add((known, SH.path, graph.value(known, SH.path)))
    for prefix in graph.subjects(RDF.type, SH.PrefixDeclaration):
        for triple in graph.triples((prefix, None, None)):
            part.add(triple)
    for triple in graph.triples((None, SH.declare, None)):
        part.add(triple)
    return part


def _described(graph: rdflib.Graph, node: rdflib.term.Node, without: set[rdflib.URIRef]) -> Iterator[tuple[rdflib.term.Node, ...]]:
    for triple in graph.triples((node, None, None)):
        if triple[1] in without:
            continue
        yield triple
        if isinstance(triple[2], rdflib.BNode) or triple[1] == SH.sparql:
            yield from _described(graph, triple[2], without)
