"""The shapes file keeps its own rules: names, messages, severities, concerns, closed lists, and nothing blank but lists."""

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SH, SKOS

from communique.iris import CMQ, CONCEPT, PREFIXES
from communique.vocabulary import ontology

KINDS = (SH.NodeShape, SH.PropertyShape)


def shapes_in(graph: rdflib.Graph) -> set[rdflib.term.Node]:
    return {shape for kind in KINDS for shape in graph.subjects(RDF.type, kind)}


def test_every_shape_has_a_name(all_shapes: rdflib.Graph) -> None:
    """Shapes are named shape:Class or shape:Class-aspect, and a property shape begins with the name of its holder or its class."""
    unnamed = {str(s) for s in shapes_in(all_shapes) if not str(s).startswith(PREFIXES["shape"])}
    assert unnamed == set()
    astray = {
        str(part) for owner, part in all_shapes.subject_objects(SH.property) if not str(part).startswith(f"{owner}-")
    }
    assert astray == set()


def test_every_shape_has_message_severity_and_concern(all_shapes: rdflib.Graph) -> None:
    """Each shape says in English what must be true, how grave it is, and whether it is of structure or sense."""
    wanting = {
        str(shape) for shape in shapes_in(all_shapes)
        if len(list(all_shapes.objects(shape, SH.message))) != 1
        or all_shapes.value(shape, SH.severity) not in (SH.Violation, SH.Warning)
        or all_shapes.value(shape, DCTERMS.subject) not in (rdflib.URIRef(CMQ + "sense"), rdflib.URIRef(CMQ + "structure"))
    }
    assert wanting == set()


def test_every_shape_is_reached(all_shapes: rdflib.Graph) -> None:
    """Each property shape is held by a node shape, and each node shape has a target that the ontology or Web Annotation defines."""
    held = set(all_shapes.objects(None, SH.property))
    assert set(all_shapes.subjects(RDF.type, SH.PropertyShape)) == held
    vocabulary = rdflib.Graph().parse(ontology() / "communique.ttl", format="turtle")
    classes = set(vocabulary.subjects(RDF.type, OWL.Class)) | {rdflib.URIRef(PREFIXES["oa"] + "TextQuoteSelector")}
    assert set(all_shapes.objects(None, SH.targetClass)) <= classes
    assert set(all_shapes.subjects(RDF.type, SH.NodeShape)) == set(all_shapes.subjects(SH.targetClass, None))


def test_only_lists_are_blank(all_shapes: rdflib.Graph) -> None:
    """A blank node is a cell of a list and nothing else."""
    blank = {term for triple in all_shapes for term in triple if isinstance(term, rdflib.BNode)}
    cells = set(all_shapes.subjects(RDF.first, None))
    assert blank == cells


def test_closed_lists_are_whole_schemes(all_shapes: rdflib.Graph) -> None:
    """Each closed list holds all concepts of one scheme and no other, and every scheme but that of sides is used so."""
    concepts = rdflib.Graph().parse(ontology() / "concepts.ttl", format="turtle")
    schemes: dict[frozenset[rdflib.term.Node], str] = {}
    for scheme in concepts.subjects(RDF.type, SKOS.ConceptScheme):
        schemes[frozenset(concepts.subjects(SKOS.inScheme, scheme))] = str(scheme).removeprefix(CONCEPT + "scheme/")
    used = {frozenset(Collection(all_shapes, cell)) for cell in all_shapes.objects(None, SH["in"])}
    assert used <= set(schemes)
    assert {schemes[members] for members in set(schemes) - used} == {"side"}


def test_classes_asked_for_are_known(all_shapes: rdflib.Graph) -> None:
    """Each class that a value must have is a class of the ontology or one above it, so that some record can have it."""
    vocabulary = rdflib.Graph().parse(ontology() / "communique.ttl", format="turtle")
    known = set(vocabulary.subjects(RDF.type, OWL.Class)) | set(vocabulary.objects(None, RDFS.subClassOf))
    known.add(rdflib.URIRef(PREFIXES["oa"] + "TextQuoteSelector"))
    assert set(all_shapes.objects(None, SH["class"])) <= known
