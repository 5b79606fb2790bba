"""Every shape is met by the valid example and broken, in each of its constraints, by a file that spoils one thing."""

from pathlib import Path

import pytest
import rdflib
from judging import HERE, Engine, alone, copied, expected_in, shape_of, written
from rdflib.namespace import RDF, SH

SPOILED = sorted((HERE / "spoiled").glob("*.ru"))
KINDS = (SH.NodeShape, SH.PropertyShape)
PARAMETERS = {
    SH.minCount, SH.maxCount, SH["class"], SH.datatype, SH.nodeKind, SH.pattern, SH["in"], SH.minInclusive, SH.maxInclusive,
    SH.lessThan, SH.lessThanOrEquals, SH.equals, SH.disjoint, SH.uniqueLang, SH.closed, SH.sparql,
}


def named(shape: rdflib.term.Node) -> str:
    return str(shape).partition("#")[2]


def stem(parameter: rdflib.term.Node) -> str:
    word = str(parameter).partition("#")[2]
    return "SPARQL" if parameter == SH.sparql else word[0].upper() + word[1:]


def test_valid_example_conforms(engine: Engine, valid: rdflib.Graph, all_shapes: rdflib.Graph) -> None:
    """No shape complains of the valid example."""
    assert [written(result) for result in engine(copied(valid), all_shapes)] == []


@pytest.mark.parametrize("path", SPOILED, ids=lambda path: path.stem)
def test_spoiled_example_is_reported(
    path: Path, engine: Engine, valid: rdflib.Graph, all_shapes: rdflib.Graph
) -> None:
    """The shape reports what a spoiled file announces, and nothing else."""
    data = copied(valid)
    data.update(path.read_text(encoding="utf-8"))
    results = engine(data, alone(all_shapes, shape_of(path)))
    assert sorted(written(result) for result in results) == expected_in(path)


def test_every_constraint_is_broken_somewhere(all_shapes: rdflib.Graph) -> None:
    """Each constraint of each shape has a spoiled file in which it is the one reported."""
    declared = {
        (named(shape), stem(parameter))
        for kind in KINDS for shape in all_shapes.subjects(RDF.type, kind)
        for parameter in PARAMETERS if (shape, parameter, None) in all_shapes
    }
    broken = {(named(shape_of(path)), line.split(" | ")[3]) for path in SPOILED for line in expected_in(path)}
    assert broken == declared


def test_valid_example_has_every_property(valid: rdflib.Graph, all_shapes: rdflib.Graph) -> None:
    """The valid example has a value for each property that a shape speaks of, so that conforming means something."""
    absent = {
        named(shape) for shape in all_shapes.subjects(RDF.type, SH.PropertyShape)
        if (None, all_shapes.value(shape, SH.path), None) not in valid
    }
    assert absent == set()
