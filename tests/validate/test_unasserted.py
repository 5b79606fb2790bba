"""Least counts do not judge in the accepted layer what nobody asserts; whoever asserts it has to tell it in full."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from checked import where

from communique.validate import validate

SHAPES = """
    @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix cmq: <https://w3id.org/communique/ontology#> .
    @prefix shape: <https://w3id.org/communique/shapes#> .
    shape:Appointment a sh:NodeShape ; sh:targetClass cmq:Appointment ; sh:property shape:Appointment-appointee .
    shape:Appointment-appointee sh:path cmq:appointee ; sh:minCount 1 .
"""
TOLD = """
    BASE <https://w3id.org/communique/>
    PREFIX cmq: <https://w3id.org/communique/ontology#>
    PREFIX concept: <https://w3id.org/communique/concept/>
    INSERT DATA {
        GRAPH <graph/entities> { <event/nomination> a cmq:Appointment . }
        GRAPH <claim/one> { <event/nomination> a cmq:Appointment ; cmq:appointee <person/ada> . }
        GRAPH <graph/records> { <claim/one> a cmq:Claim ; cmq:modality concept:%s . }
    }
"""


@pytest.mark.parametrize(("modality", "missing"), [("planned", 0), ("denied", 0), ("asserted", 1)])
def test_what_nobody_asserts_lacks_nothing(tmp_path: Path, modality: str, missing: int) -> None:
    """An appointment that is only planned, or denied, needs no appointee in the accepted layer; an asserted one does."""
    path, store = tmp_path / "shapes.ttl", ox.Store()
    path.write_text(SHAPES, encoding="utf-8")
    store.update(TOLD % modality)
    assert len(validate(store, path, tmp_path, where).findings) == missing
