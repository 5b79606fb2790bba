"""Pre-binding for all focus nodes in one query gives the rows of a query for each."""

import pyoxigraph as ox
import pytest

from communique.findings import CannotGoOn
from communique.validate.existence import joined_existence
from communique.validate.prebinding import prebound, refuse_ill_formed

DATA = """
    INSERT DATA { <x:a> <x:p> <x:b> , 1 . <x:b> <x:p> <x:c> ; <x:q> 2 . <x:c> <x:q> 3 ; <x:p> <x:a> . <x:d> <x:q> <x:d> }
"""
SOURCE = "{ SELECT DISTINCT ?this WHERE { VALUES ?this { <x:a> <x:b> <x:c> <x:d> } } }"
QUERIES = [
    "SELECT $this ?value WHERE { $this <x:p> ?value }",
    "SELECT $this WHERE { FILTER(?this = <x:b>) }",
    "SELECT $this ?value WHERE { { $this <x:p> ?value } UNION { ?value <x:q> $this . FILTER($this = ?value) } }",
    "SELECT $this ?value WHERE { { FILTER($this = <x:c>) } UNION { $this <x:q> ?value } }",
    "SELECT $this ?value WHERE { $this <x:p>|<x:q> ?value OPTIONAL { ?value <x:p> ?next . FILTER(?next != $this) } }",
    "SELECT $this WHERE { FILTER NOT EXISTS { $this <x:q> ?value } } # { $this",
    "SELECT $this WHERE { FILTER NOT EXISTS { $this <x:p>+ ?far . ?far <x:q> 3 } }",
    "SELECT $this ?value WHERE { $this <x:p> ?value FILTER EXISTS { ?value <x:p>* ?far . ?far <x:q> ?n FILTER(?n > 2) } }",
    'SELECT $this WHERE { FILTER NOT EXISTS { $this <x:p>+ ?far . ?far <x:q> ?n FILTER(?n >= 3 && STR(?far) != "a"@en) # far\n } }',
    "SELECT $this WHERE { FILTER EXISTS { $this <x:p>* ?far . ?far <x:q> 3 } FILTER NOT EXISTS { $this <x:p>* ?far . ?far <x:q> <x:d> } }",
    "SELECT $this (COUNT(?value) AS ?n) WHERE { $this <x:p> ?value } GROUP BY $this HAVING (COUNT(?value) > 1)",
    "SELECT $this ?n WHERE { { SELECT $this (COUNT(?v) AS ?n) WHERE { $this <x:p> ?v } GROUP BY $this } FILTER(?n = 2) }",
    """SELECT $this WHERE { $this <x:p> ?value . FILTER(STR(?value) != "}") FILTER(STR(?value) != '''{''') }""",
]


@pytest.mark.parametrize("query", QUERIES)
def test_one_query_gives_the_rows_of_many(query: str) -> None:
    """Joining the focus nodes gives the rows that substituting them one by one gives."""
    store = ox.Store()
    store.update(DATA)
    nodes = [ox.NamedNode(f"x:{letter}") for letter in "abcd"]
    many = {(str(node), *map(str, list(row)[1:])) for node in nodes for row in _rows(store, query, node)}
    one = {tuple(map(str, row)) for row in _rows(store, prebound(query, SOURCE))}
    assert one == many
    assert one


def _rows(store: ox.Store, query: str, node: ox.NamedNode | None = None) -> list[ox.QuerySolution]:
    found = store.query(query, substitutions={ox.Variable("this"): node} if node else {})
    assert isinstance(found, ox.QuerySolutions)
    return list(found)


def test_filters_over_repeated_paths_are_joined() -> None:
    """A filter that walks a repeated path to a variable of its own becomes an OPTIONAL with that variable renamed."""
    joined = joined_existence(QUERIES[6])
    assert "OPTIONAL { $this <x:p>+ ?far_1 . ?far_1 <x:q> 3 BIND(true AS ?found1) } FILTER(!BOUND(?found1))" in joined
    assert joined_existence(QUERIES[5]) == QUERIES[5]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELECT $this WHERE { $this ?p ?o MINUS { $this <x:p> ?o } }", "MINUS in sh:select is not supported"),
        ("SELECT $this WHERE { VALUES ?o { 1 } $this ?p ?o }", "VALUES in sh:select is not supported"),
        ("SELECT $this WHERE { SERVICE <x:s> { $this ?p ?o } }", "SERVICE in sh:select is not supported"),
        ("SELECT $this WHERE { GRAPH ?g { $this ?p ?o } }", "GRAPH in sh:select is not supported"),
        ("SELECT $this WHERE { $this ?p ?o } LIMIT 1", "LIMIT in sh:select is not supported"),
        ("SELECT ?o WHERE { $this ?p ?o }", "does not project $this"),
        ("SELECT $this WHERE { { SELECT ?o WHERE { $this ?p ?o } } }", "does not project $this"),
        ("SELECT $this WHERE { BIND(1 AS $this) }", "assigns $this"),
        ("SELECT $this (COUNT(?o) AS ?n) WHERE { $this ?p ?o }", "aggregates without GROUP BY"),
        ("SELECT $this WHERE { $this ?p $shapesGraph }", "$shapesGraph in sh:select is not supported"),
    ],
)
def test_what_cannot_be_prebound_is_refused(query: str, reason: str) -> None:
    """A query outside what SHACL lets be pre-bound, or this engine runs, is refused with the shape's name."""
    with pytest.raises(CannotGoOn, match="x:Shape") as refusal:
        refuse_ill_formed(query, "x:Shape")
    assert reason in str(refusal.value)
