"""The compiled engine and pySHACL give the same results, one by one."""

import random
from pathlib import Path

import pyoxigraph as ox
import pytest
from engines import SMALL_SHAPES, comparable, small_store

from communique import vocabulary
from communique.iris import shorten
from communique.validate import data
from communique.validate.engine import judge, judge_claims
from communique.validate.partial import partial_shapes
from communique.validate.reading import parse_shapes, read_shapes
from communique.validate.reference import refer, refer_claims
from communique.validate.run import BACKGROUND, MERGED
from communique.validate.terms import SH

VALID = Path(__file__).parents[1] / "shapes" / "valid.ttl"


def test_merged_layers_give_the_same_results() -> None:
    """Over the merged layers both engines report the same, for every construct that is supported."""
    store, shapes = small_store(), read_shapes(parse_shapes(SMALL_SHAPES))
    compiled = comparable(judge(store, shapes, MERGED))
    assert compiled == comparable(refer(store, SMALL_SHAPES, MERGED))
    stems = {component.removeprefix(SH).removesuffix("ConstraintComponent") for _, _, _, component, *_ in compiled}
    assert stems == {
        "And", "Class", "Closed", "Datatype", "Disjoint", "Equals", "HasValue", "In", "LanguageIn", "LessThanOrEquals",
        "MaxCount", "MaxExclusive", "MaxLength", "MinCount", "MinInclusive", "MinLength", "Node", "NodeKind", "Not",
        "Or", "Pattern", "QualifiedMaxCount", "QualifiedMinCount", "SPARQL", "UniqueLang", "Xone",
    }


def test_claims_give_the_same_results_as_one_by_one() -> None:
    """One query for all claims reports what pySHACL reports claim by claim, and every result names its claim."""
    store, partial = small_store(), partial_shapes(parse_shapes(SMALL_SHAPES))
    compiled = judge_claims(store, read_shapes(partial), BACKGROUND)
    assert comparable(compiled) == comparable(refer_claims(store, partial, BACKGROUND))
    assert {shorten(result.claim) for result in compiled} == {"claim/a", "claim/b", "claim/c"}


def test_copied_and_uncopied_merges_give_the_same_results(monkeypatch: pytest.MonkeyPatch) -> None:
    """A merge too large to copy is judged where it is, with the same results."""
    store, shapes = small_store(), read_shapes(parse_shapes(SMALL_SHAPES))
    copied = comparable(judge(store, shapes, MERGED))
    monkeypatch.setattr(data.merged, "__defaults__", (0,))
    assert comparable(judge(store, shapes, MERGED)) == copied


def test_spoiled_graph_gives_the_same_results_under_the_shapes_of_the_project() -> None:
    """A valid example of which every seventh fact is dropped or exchanged draws the same results from both engines."""
    shapes = vocabulary.shapes()
    store = ox.Store()
    store.bulk_extend(ox.Quad(*triple) for triple in _spoiled(7))
    store.bulk_extend(ox.Quad(*quad.triple) for quad in vocabulary.vocabulary_quads())
    graphs = [ox.DefaultGraph()]
    compiled = comparable(judge(store, read_shapes(parse_shapes(shapes)), graphs))
    assert compiled == comparable(refer(store, shapes, graphs))
    assert compiled.total() > 100


def _spoiled(seed: int) -> list[ox.Triple]:
    """Objects are exchanged within a predicate: rdflib orders terms of unlike types, which SPARQL does not."""
    triples = [quad.triple for quad in ox.parse(path=str(VALID), format=ox.RdfFormat.TURTLE)]
    chance = random.Random(seed)
    found = []
    for triple in sorted(triples, key=str):
        fate = chance.random()
        alike = sorted({str(other.object): other.object for other in triples if other.predicate == triple.predicate}.items())
        if fate < 0.07:
            continue
        swapped = ox.Triple(triple.subject, triple.predicate, chance.choice(alike)[1])
        found.append(swapped if fate < 0.14 else triple)
    return found
