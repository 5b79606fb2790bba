"""A shape that the compiled engine does not judge is judged by pySHACL, and the report says so."""

from pathlib import Path

import pyoxigraph as ox
from checked import where

from communique import vocabulary
from communique.iris import ACCEPTED, BASE
from communique.validate import validate

SHAPES = """
    @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <https://example.org/> .
    :Longest a sh:ConstraintComponent ; sh:parameter [ sh:path :longest ] ;
      sh:validator [ a sh:SPARQLAskValidator ; sh:ask "ASK { FILTER(STRLEN(STR($value)) <= $longest) }" ] .
    :Own sh:targetClass :C ; sh:property :Own-p . :Own-p sh:path :p ; :longest 2 .
    :Core sh:targetClass :C ; sh:property :Core-p . :Core-p sh:path :p ; sh:maxCount 1 .
"""


def test_own_components_are_judged_by_the_reference(tmp_path: Path) -> None:
    """A component of one's own is judged in merged layers and in claims, beside what is compiled, and a note names the shape."""
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES, encoding="utf-8")
    store = ox.Store()
    store.update(f"BASE <{BASE}> PREFIX : <https://example.org/> INSERT DATA {{ GRAPH <{ACCEPTED}> {{ :a a :C ; :p 'long', 'ok' }} "
                 "GRAPH <claim/x> { :a a :C ; :p 'long' } GRAPH <claim/y> { :a a :C ; :p 'ok' } }")
    compiled = validate(store, path, tmp_path, where)
    reference = validate(store, path, tmp_path, where, engine="pyshacl")
    assert [(r.component.rpartition("/")[2], r.claim.removeprefix(BASE)) for r in compiled.results] == [
        ("shacl#MaxCountConstraintComponent", ""), ("Longest", ""), ("Longest", "claim/x"),
    ]
    assert [(r.claim, r.value, r.component) for r in reference.results] == [(r.claim, r.value, r.component) for r in compiled.results]
    assert len(compiled.notes) == 1
    assert "https://example.org/longest is of a constraint component of your own" in compiled.notes[0]
    assert reference.notes == ()


def test_shapes_of_the_project_are_compiled(tmp_path: Path) -> None:
    """No shape of the project is left to the reference."""
    assert validate(ox.Store(), vocabulary.shapes(), tmp_path, where).notes == ()
