"""SPARQL constraints are joined from the focus nodes outwards, and only what counts is judged."""

import pyoxigraph as ox
import pytest
from engines import SMALL_SHAPES, comparable, small_store

from communique import vocabulary
from communique.iris import BASE
from communique.validate.engine import judge_both
from communique.validate.facts import read_facts
from communique.validate.joining import joined
from communique.validate.partial import partial_shapes
from communique.validate.patterns import NotJoined
from communique.validate.planning import planned
from communique.validate.reading import parse_shapes, read_shapes
from communique.validate.run import BACKGROUND, MERGED
from communique.validate.syntax import read_query
from communique.validate.terms import name

DATA = """INSERT DATA { <x:a> <x:p> <x:b> ; <x:kind> <x:good> . <x:b> <x:kind> <x:bad> . <x:c> <x:p> <x:a> }"""


def test_constraints_of_the_project_are_joined() -> None:
    """No SPARQL constraint of the project needs the store's own engine."""
    read = read_shapes(parse_shapes(vocabulary.shapes()))
    queries = [constraint.select.query for shape in read for constraint in shape.constraints if constraint.select]
    assert len(queries) > 50
    assert all(planned(read_query(query)).steps for query in queries)


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("$this <x:p> ?one . FILTER NOT EXISTS { ?one <x:kind> <x:bad> }", {"x:c"}),
        ("$this <x:kind> ?kind . { $this <x:p> ?one . FILTER NOT EXISTS { ?one <x:kind> ?kind } } UNION { $this <x:q> ?one }", set()),
        ("$this <x:kind> ?kind . $this <x:p> ?one . FILTER NOT EXISTS { ?one <x:kind> ?kind }", {"x:a"}),
        ("$this <x:kind> ?kind . { $this <x:p> ?one . FILTER(?kind = <x:good>) } UNION { $this <x:q> ?one }", set()),
        ("$this <x:p> ?one . OPTIONAL { ?one <x:kind> ?kind . FILTER(?kind = <x:good>) } FILTER(!BOUND(?kind))", {"x:a"}),
        ("$this <x:p> ?one . FILTER(!EXISTS { ?one <x:kind> <x:bad> })", {"x:c"}),
    ],
)
def test_names_are_bound_where_sparql_binds_them(group: str, expected: set[str]) -> None:
    """A name bound only around a group is unbound in its filters, as in SPARQL; one substituted into EXISTS is bound."""
    store = ox.Store()
    store.update(DATA)
    query = f"SELECT DISTINCT $this WHERE {{ {group} }}"
    facts = read_facts(store, [ox.DefaultGraph()], ())[0]
    nodes = [ox.NamedNode(f"x:{letter}") for letter in "abc"]
    rows = joined(planned(read_query(query)), facts, [facts.terms.number(node) for node in nodes], "")
    assert {facts.terms.term(key).value for key, _ in rows} == expected


@pytest.mark.parametrize("query", [
    "SELECT $this WHERE { $this ?any ?value }",
    "SELECT $this WHERE { { SELECT $this WHERE { $this <x:p> ?value } } }",
    "SELECT $this WHERE { $this !<x:p> ?value }",
    "SELECT $this (COUNT(?value) AS ?n) WHERE { $this <x:p> ?value } GROUP BY $this",
    "SELECT $this WHERE { $this <x:p> ?value OPTIONAL { ?value <x:q> ?more } ?more <x:p> ?end }",
])  # fmt: skip
def test_other_queries_are_left_to_the_store(query: str) -> None:
    """What cannot be joined outwards is said to be so, and never joined in another sense."""
    with pytest.raises(NotJoined):
        planned(read_query(query))


def test_only_what_counts_is_judged() -> None:
    """Results are those of the whole that are about what counts: nodes of the merged layers, and claims."""
    store, graph = small_store(), parse_shapes(SMALL_SHAPES)
    shapes, partial = read_shapes(graph), read_shapes(partial_shapes(graph))
    whole = judge_both(store, shapes, MERGED, partial, BACKGROUND)
    chosen = {name(result.focus) for result in whole[::3]} | {f"{BASE}claim/a"}
    some = judge_both(store, shapes, MERGED, partial, BACKGROUND, counts=chosen.__contains__)
    assert comparable(some) == comparable(result for result in whole if (result.claim or name(result.focus)) in chosen)
    assert 0 < len(some) < len(whole)
