"""Nothing in a shapes graph is passed over in silence."""

from pathlib import Path

import pytest

from communique.findings import CannotGoOn
from communique.validate.reading import parse_shapes, read_shapes

HEAD = """
    @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <https://example.org/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


@pytest.mark.parametrize(
    ("turtle", "refusal"),
    [
        (":S a sh:NodeShape ; sh:js [] .", "https://example.org/S: sh:js is not supported"),
        (":S sh:target [] .", "https://example.org/S: sh:target is not supported"),
        (":S sh:targetClass :C ; sh:minCount 1 .", "https://example.org/S: sh:minCount has no meaning without sh:path"),
        (":S sh:targetClass :C ; sh:path [] .", "https://example.org/S: path"),
        (":S sh:targetClass :C ; sh:path :p , :q .", "https://example.org/S: has 2 values of sh:path"),
        (":S sh:targetClass :C ; sh:node :S .", "https://example.org/S: recursive shapes"),
        (":S sh:targetClass :C ; sh:datatype xsd:int .", "https://example.org/S: sh:datatype"),
        (":S sh:targetClass :C ; sh:in ( [] ) .", "https://example.org/S: a blank node as value of sh:in"),
        (":S sh:targetClass :C ; sh:node 1 .", "1: a literal is no shape"),
        (":S sh:targetNode [] .", "https://example.org/S: a blank node as target"),
        (":S sh:targetClass :C ; sh:sparql [ sh:ask 'ASK {}' ] .", "https://example.org/S: sh:sparql without sh:select"),
        (":S sh:targetClass :C ; sh:sparql 'SELECT' .", "https://example.org/S: sh:sparql is a literal"),
        (":S sh:path :p ; sh:targetClass :C ; sh:qualifiedValueShape [] .", "https://example.org/S: sh:qualifiedValueShape"),
        (":K sh:parameter [ sh:path :p ] . :S sh:targetClass :C ; :p 1 .", "https://example.org/S: https://example.org/p is of a constraint"),
        (":S sh:targetClass :C ; sh:entailment :RDFS .", "https://example.org/S: sh:entailment is not supported"),
        (":S a sh:NodeShape", "shapes.ttl: shapes cannot be read"),
    ],
)
def test_unsupported_shapes_are_refused_by_name(tmp_path: Path, turtle: str, refusal: str) -> None:
    """What the engine cannot judge stops it, with the shape and the construct named."""
    path = tmp_path / "shapes.ttl"
    path.write_text(HEAD + turtle, encoding="utf-8")
    with pytest.raises(CannotGoOn) as raised:
        read_shapes(parse_shapes(path))
    assert str(raised.value).startswith(refusal)
