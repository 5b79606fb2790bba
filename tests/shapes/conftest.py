"""The valid example and the engines that judge it and what is made of it."""

import pytest
import rdflib
from judging import HERE, Engine, by_compiler, by_reference
from rdflib.namespace import RDFS

from communique.vocabulary import ontology, shapes


@pytest.fixture(params=[by_reference, by_compiler], ids=["pyshacl", "compiled"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """A function from data and shapes to results; every test of shapes runs with each."""
    found: Engine = request.param
    return found


@pytest.fixture(scope="session")
def all_shapes() -> rdflib.Graph:
    """The shapes of the ontology."""
    return rdflib.Graph().parse(shapes(), format="turtle")


@pytest.fixture(scope="session")
def valid() -> rdflib.Graph:
    """The valid example with the classes of the ontology."""
    graph = rdflib.Graph().parse(HERE / "valid.ttl", format="turtle")
    vocabulary = rdflib.Graph().parse(ontology() / "communique.ttl", format="turtle")
    for triple in vocabulary.triples((None, RDFS.subClassOf, None)):
        graph.add(triple)
    return graph
