"""One claim is judged for what it says, never for what it leaves out, and never for sense."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.iris import BASE
from communique.validate.engine import judge, judge_claims
from communique.validate.graph import Triples
from communique.validate.partial import partial_shapes
from communique.validate.reading import parse_shapes, read_shapes
from communique.validate.run import BACKGROUND, MERGED
from communique.validate.terms import SH

HEAD = """
    @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <https://example.org/> . @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix cmq: <https://w3id.org/communique/ontology#> .
"""


def _stems(tmp_path: Path, shapes: str, claim: str, entities: str = "") -> list[tuple[str, str]]:
    """Claim and component of each result over one claim's graph."""
    path = tmp_path / "shapes.ttl"
    path.write_text(HEAD + shapes, encoding="utf-8")
    store = ox.Store()
    store.update(f"BASE <{BASE}> PREFIX : <https://example.org/> INSERT DATA {{ GRAPH <claim/x> {{ {claim} }} "
                 f"GRAPH <claim/y> {{ :other :q 1 }} GRAPH <graph/entities> {{ {entities} }} }}")
    results = judge_claims(store, read_shapes(partial_shapes(parse_shapes(path))), BACKGROUND)
    return [(r.claim.removeprefix(BASE), r.component.removeprefix(SH).removesuffix("ConstraintComponent")) for r in results]


@pytest.mark.parametrize(
    ("shapes", "expected"),
    [
        (":S sh:targetClass :C ; sh:property [ sh:path :p ; sh:minCount 1 ] .", []),
        (":S sh:targetClass :C ; sh:property [ sh:path :p ; sh:hasValue 1 ] .", []),
        (":S sh:targetClass :C ; sh:property [ sh:path :q ; sh:maxCount 1 ] .", ["MaxCount"]),
        (":S sh:targetClass :C ; sh:or ( [ sh:path :p ; sh:minCount 1 ] [ sh:path :r ; sh:minCount 1 ] ) .", []),
        (":S sh:targetClass :C ; sh:xone ( [ sh:path :p ; sh:minCount 1 ] [ sh:path :r ; sh:minCount 1 ] ) .", []),
        (":S sh:targetClass :C ; sh:not [ sh:path :q ; sh:minCount 1 ] .", ["Not"]),
        (":S sh:targetClass :C ; sh:not [ sh:path :p ; sh:minCount 1 ] .", []),
        (":S sh:targetClass :C ; dcterms:subject cmq:sense ; sh:property [ sh:path :q ; sh:maxCount 1 ] .", []),
        (":S sh:targetClass :C ; sh:property [ dcterms:subject cmq:sense ; sh:path :q ; sh:maxCount 1 ] .", []),
        (":S sh:targetClass :C ; dcterms:subject cmq:structure ; sh:property [ sh:path :q ; sh:maxCount 1 ] .", ["MaxCount"]),
        (":S sh:targetClass :C ; sh:property [ sh:path :q ; sh:qualifiedValueShape [ sh:in (9) ] ; sh:qualifiedMinCount 1 ] .", []),
        (":S sh:targetClass :C ; sh:property [ sh:path :q ; sh:qualifiedValueShape [] ; sh:qualifiedMaxCount 1 ] .", ["QualifiedMaxCount"]),
    ],
)
def test_what_is_absent_is_not_held_against_a_claim(tmp_path: Path, shapes: str, expected: list[str]) -> None:
    """Minimums and sense are dropped, maximums and what is forbidden stay, and the result names the claim."""
    assert _stems(tmp_path, shapes, ":a a :C ; :q 1 , 2 .") == [("claim/x", stem) for stem in expected]


def test_entities_are_known_to_every_claim(tmp_path: Path) -> None:
    """A value's class may stand in the entities, and a node that only the entities describe is not judged."""
    shapes = ":S sh:targetClass :C ; sh:property [ sh:path :q ; sh:class :Person ] ."
    assert _stems(tmp_path, shapes, ":a a :C ; :q :p , :n .", ":p a :Person . :b a :C ; :q :n .") == [("claim/x", "Class")]


def test_claims_do_not_add_up(tmp_path: Path) -> None:
    """Two claims with one value each do not break a maximum of one, though the merged layers would."""
    path = tmp_path / "shapes.ttl"
    path.write_text(HEAD + ":S sh:targetClass :C ; sh:property [ sh:path :q ; sh:maxCount 1 ] .", encoding="utf-8")
    store = ox.Store()
    store.update(f"BASE <{BASE}> PREFIX : <https://example.org/> INSERT DATA {{ GRAPH <claim/x> {{ :a a :C ; :q 1 }} "
                 "GRAPH <claim/y> { :a a :C ; :q 2 } GRAPH <graph/accepted> { :a a :C ; :q 1 , 2 } }")
    shapes = parse_shapes(path)
    assert judge_claims(store, read_shapes(partial_shapes(shapes)), BACKGROUND) == []
    assert len(judge(store, read_shapes(shapes), MERGED)) == 1


def test_same_fact_in_two_layers_counts_once() -> None:
    """A triple that stands in two of the merged graphs is one value."""
    store = ox.Store()
    store.update(f"BASE <{BASE}> PREFIX : <https://example.org/> INSERT DATA {{ GRAPH <graph/accepted> {{ :a a :C ; :q 1 }} "
                 "GRAPH <graph/entities> { :a a :C ; :q 1 } }")
    shapes = [quad.triple for quad in ox.parse(
        HEAD + ":S sh:targetClass :C ; sh:property [ sh:path :q ; sh:maxCount 1 ] .", format=ox.RdfFormat.TURTLE)]
    assert judge(store, read_shapes(Triples(shapes)), MERGED) == []

