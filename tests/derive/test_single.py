"""Single-valued properties are read from the shapes, however these are put together."""

import pytest

from communique.derive import read_single_valued
from communique.iris import CMQ, PREFIXES
from communique.vocabulary import shapes, superclasses


def test_what_a_shape_allows_once_has_one_value(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A maximum of one counts for the class and those under it; a higher one, a path or another class does not."""
    path = tmp_path_factory.mktemp("shapes") / "shapes.ttl"
    path.write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix cmq: <https://w3id.org/communique/ontology#> .
        @prefix s: <https://w3id.org/communique/shapes#> .
        s:Visit sh:targetClass cmq:Visit ; sh:node s:Dated ; sh:property [ sh:path cmq:sendingState ; sh:maxCount 1 ] ;
            sh:property [ sh:path cmq:visitor ] ; sh:property [ sh:path [ sh:inversePath cmq:host ] ; sh:maxCount 1 ] .
        s:Dated sh:property s:Dated-date ; sh:node s:Dated . s:Dated-date sh:path cmq:date ; sh:maxCount 1 .""",
        encoding="utf-8",
    )
    single = read_single_valued(path)
    assert single.pairs == {(CMQ + "Visit", CMQ + "date"), (CMQ + "Visit", CMQ + "sendingState")}
    assert single.holds(frozenset({CMQ + "Visit", CMQ + "Event"}), CMQ + "date")
    assert not single.holds(frozenset({CMQ + "Event"}), CMQ + "date")


def test_the_shapes_of_the_ontology_say_what_the_model_says() -> None:
    """A visit has one date and one sending State; it may have several visitors; an establishment has several States."""
    single = read_single_valued(shapes())
    visit = superclasses()[CMQ + "Visit"]
    assert single.holds(visit, CMQ + "date")
    assert single.holds(visit, CMQ + "sendingState")
    assert not single.holds(visit, CMQ + "visitor")
    assert not single.holds(superclasses()[CMQ + "Establishment"], CMQ + "between")
    assert single.holds(superclasses()[CMQ + "Message"], PREFIXES["dcterms"] + "type")
