"""The ontology and its concepts can be read anywhere, name and define each term once, and agree with the context."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import owlrl
import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from communique.iris import CMQ, CONCEPT, PREFIXES
from communique.vocabulary import context, ontology

FILES = ("communique.ttl", "concepts.ttl", "shapes.ttl")
ANNOTATIONS = {"timeModel", "instant", "extent", "sense", "structure"}
TIME_MODEL = rdflib.URIRef(CMQ + "timeModel")
SCHEMA = rdflib.Namespace(PREFIXES["schema"])


@pytest.fixture(scope="module")
def terms() -> rdflib.Graph:
    """The classes and properties."""
    return rdflib.Graph().parse(ontology() / "communique.ttl", format="turtle")


@pytest.fixture(scope="module")
def concepts() -> rdflib.Graph:
    """The concepts in their schemes."""
    return rdflib.Graph().parse(ontology() / "concepts.ttl", format="turtle")


def own(graph: rdflib.Graph) -> set[str]:
    """The local names of the terms that the ontology declares."""
    return {str(s).removeprefix(CMQ) for s in graph.subjects(RDF.type, None) if str(s).startswith(CMQ)}


@pytest.mark.parametrize("name", FILES)
def test_both_readers_agree(name: str) -> None:
    """Rdflib and pyoxigraph read the same triples from each file."""
    path = ontology() / name
    by_rdflib = rdflib.Graph().parse(path, format="turtle").serialize(format="nt", encoding="utf-8")
    assert _canonical(ox.parse(by_rdflib, format=ox.RdfFormat.N_TRIPLES)) == _canonical(ox.parse(path=str(path)))


def _canonical(quads: Iterable[ox.Quad]) -> set[ox.Quad]:
    """The quads with blank nodes named by what they stand in (RDF dataset canonicalization)."""
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return set(dataset)


def test_vocabulary_has_no_blank_nodes(terms: rdflib.Graph, concepts: rdflib.Graph) -> None:
    """Everything in the vocabulary graph has a name."""
    assert [t for graph in (terms, concepts) for triple in graph for t in triple if isinstance(t, rdflib.BNode)] == []


def test_every_term_has_one_label_of_its_own(terms: rdflib.Graph) -> None:
    """Each term has one English label, and no two terms share one."""
    labels = Counter(str(label) for label in terms.objects(None, RDFS.label) if label.language == "en")
    assert [label for label, times in labels.items() if times > 1] == []
    counts = {name: len([o for o in terms.objects(rdflib.URIRef(CMQ + name), RDFS.label) if o.language == "en"]) for name in own(terms)}
    assert {name for name, count in counts.items() if count != 1} == set()


def test_labels_are_lower_case(terms: rdflib.Graph, concepts: rdflib.Graph) -> None:
    """Labels are written small but for names: State, SHA, COW, ISO, Gleditsch and Ward."""
    names = {"State", "SHA-256", "COW", "ISO", "Gleditsch-Ward"}
    labels = [*terms.objects(None, RDFS.label), *concepts.objects(None, SKOS.prefLabel)]
    words = {word for label in labels if label.language == "en" for word in str(label).split()}
    capitals = {word for word in words if word != word.lower()}
    assert capitals <= names | {"State's"}


def test_every_term_is_defined(terms: rdflib.Graph, concepts: rdflib.Graph) -> None:
    """Each term and concept has one English definition, a phrase that does not use its own label (but may quote it)."""
    things = [(terms, rdflib.URIRef(CMQ + name), RDFS.label) for name in own(terms)]
    things += [(concepts, concept, SKOS.prefLabel) for concept in concepts.subjects(RDF.type, None)]
    wanting, circular = set(), set()
    for graph, thing, labelled in things:
        definitions = [str(o) for o in graph.objects(thing, SKOS.definition) if o.language == "en"]
        if len(definitions) != 1:
            wanting.add(str(thing))
            continue
        label = next(str(o) for o in graph.objects(thing, labelled) if o.language == "en")
        spoken = re.sub("“[^”]*”", "", definitions[0])
        if re.search(rf"\b{re.escape(label)}\b", spoken) or not re.match(r"State\b|[a-z]", definitions[0]):
            circular.add(str(thing))
    assert wanting == set()
    assert circular == set()


def test_every_concept_has_its_place(concepts: rdflib.Graph) -> None:
    """Each concept has one label in English and a scheme; it is at the top of the scheme or has a broader one in it."""
    astray = set()
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        schemes = set(concepts.objects(concept, SKOS.inScheme))
        broader = set(concepts.objects(concept, SKOS.broader))
        tops = set(concepts.objects(concept, SKOS.topConceptOf))
        in_same = all(set(concepts.objects(above, SKOS.inScheme)) & schemes for above in broader)
        if len(schemes) != 1 or bool(broader) == bool(tops) or not in_same or not tops <= schemes:
            astray.add(str(concept))
    assert astray == set()


def test_dated_classes_have_a_time_model(terms: rdflib.Graph) -> None:
    """Each class of the domain of a date says whether its things are instants or extents, and so does each event."""
    dated = set(terms.objects(rdflib.URIRef(CMQ + "date"), SCHEMA.domainIncludes))
    dated |= set(terms.transitive_subjects(RDFS.subClassOf, rdflib.URIRef(CMQ + "Event")))
    dated |= set(terms.transitive_subjects(RDFS.subClassOf, rdflib.URIRef(CMQ + "Situation")))
    models = {name: [str(model).removeprefix(CMQ) for model in terms.objects(name, TIME_MODEL)] for name in dated}
    assert {str(name): found for name, found in models.items() if found not in (["instant"], ["extent"])} == {}


def named_in(definition: object) -> set[str]:
    """The names of the ontology or the concepts that a part of the context stands for."""
    if isinstance(definition, str):
        return {definition}
    if not isinstance(definition, dict):
        return set()
    found = {value for key in ("@id", "@type") if isinstance(value := definition.get(key), str)}
    inner = definition.get("@context", {})
    return found | {name for part in inner.values() for name in named_in(part)}


def test_context_and_ontology_agree(terms: rdflib.Graph) -> None:
    """Each term of the ontology but annotations has a name in the context, and the context names no other."""
    names = {name.removeprefix("cmq:") for part in context().values() for name in named_in(part) if name.startswith("cmq:")}
    assert names == own(terms) - ANNOTATIONS


def test_context_and_concepts_agree(concepts: rdflib.Graph) -> None:
    """Each concept is a word of the context under its own name, and the context has no other."""
    words = {key: value for key, value in context().items() if isinstance(value, str) and value.startswith("concept:")}
    assert {value.removeprefix("concept:") for value in words.values()} == {
        str(concept).removeprefix(CONCEPT) for concept in concepts.subjects(RDF.type, SKOS.Concept)
    }
    assert {key for key, value in words.items() if value != f"concept:{key}"} == set()


def test_context_names_each_thing_once() -> None:
    """The context repeats no key."""
    pairs: list[str] = []

    def noted(found: list[tuple[str, object]]) -> dict[str, object]:
        keys = [key for key, _ in found]
        pairs.extend(key for key, times in Counter(keys).items() if times > 1)
        return dict(found)

    json.loads((ontology() / "context.jsonld").read_text(encoding="utf-8"), object_pairs_hook=noted)
    assert pairs == []


def test_context_and_code_share_prefixes() -> None:
    """A prefix of the context means in code what it means there."""
    prefixes = {k: v for k, v in context().items() if isinstance(v, str) and v.endswith(("#", "/")) and k in PREFIXES}
    assert prefixes == {key: PREFIXES[key] for key in prefixes}


def test_own_terms_that_are_spoken_of_exist(terms: rdflib.Graph, concepts: rdflib.Graph) -> None:
    """No file speaks of a term or concept that none declares."""
    declared = {CMQ + name for name in own(terms)} | {str(c) for c in concepts.subjects(RDF.type, None)}
    spoken = set()
    for name in FILES:
        for triple in rdflib.Graph().parse(ontology() / name, format="turtle"):
            spoken |= {str(t) for t in triple if isinstance(t, rdflib.URIRef) and str(t).startswith((CMQ, CONCEPT))}
    assert spoken - declared - {CMQ} == set()


@pytest.fixture(scope="module")
def facts(terms: rdflib.Graph, concepts: rdflib.Graph) -> rdflib.Graph:
    """The ontology, its concepts and an example of everything, that of the shapes."""
    example = rdflib.Graph().parse(Path(__file__).parents[1] / "shapes" / "valid.ttl", format="turtle")
    return terms + concepts + example


def contradictions(graph: rdflib.Graph) -> set[str]:
    """What an OWL 2 RL closure holds against a graph: its error messages and the members of owl:Nothing."""
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    errors = graph.objects(None, rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error"))
    empty = (s for s in graph.subjects(RDF.type, OWL.Nothing) if s != OWL.Nothing)
    return {str(found) for found in (*errors, *empty)}


def test_closure_is_consistent(facts: rdflib.Graph) -> None:
    """The OWL RL closure of the ontology, its concepts and an example holds no contradiction."""
    assert contradictions(facts) == set()


def test_closure_notices_a_contradiction(terms: rdflib.Graph) -> None:
    """A person who is an event too is a contradiction, so that consistency means something."""
    person = rdflib.URIRef("https://example.org/person/ada-arn")
    graph = terms + rdflib.Graph()
    graph.add((person, RDF.type, rdflib.URIRef(CMQ + "Person")))
    graph.add((person, RDF.type, rdflib.URIRef(CMQ + "Visit")))
    assert contradictions(graph) != set()


def test_every_rank_has_a_place_of_its_own(concepts: rdflib.Graph) -> None:
    """The ranks of offices are numbered from the highest, each once, so that offices held together have an order."""
    ranks = set(concepts.subjects(SKOS.inScheme, rdflib.URIRef(CONCEPT + "scheme/rank")))
    places = [int(place) for rank in ranks for place in concepts.objects(rank, rdflib.URIRef(CMQ + "precedence"))]
    assert sorted(places) == list(range(1, len(ranks) + 1))
