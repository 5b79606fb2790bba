"""Values enter a query as terms of their type, never as text."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.ask.answers import Solutions
from communique.ask.binding import ANY, bind, read_value
from communique.ask.running import run
from communique.ask.saved import Parameter, ParameterType, SavedQuery, read_query
from communique.findings import CannotGoOn

ECHO = """#+ summary: echo
#+ question: What was given?
#+ tags: test
#+ params:
#+   given: {type}, anything
#+ columns:
#+   given: the value

SELECT ?given WHERE {{
  VALUES ?given {{ UNDEF }}
}}
ORDER BY ?given
"""


@pytest.fixture(scope="module")
def echo(tmp_path_factory: pytest.TempPathFactory) -> dict[str, SavedQuery]:
    """A query for each type that gives back what it was given."""
    folder = tmp_path_factory.mktemp("echo")
    found = {}
    for kind in ("iri", "state", "string", "date", "edtf", "integer", "concept"):
        path = folder / f"{kind}.rq"
        path.write_text(ECHO.format(type=kind), encoding="utf-8")
        found[kind] = read_query(path)
    return found


def echoed(query: SavedQuery, value: str | list[str], base: str = "https://w3id.org/communique/") -> list[str]:
    answer = run(ox.Store(), query, {"given": value}, base)
    assert isinstance(answer, Solutions)
    return [str(row[0]) for row in answer.rows]


@pytest.mark.parametrize(("kind", "value", "term"), [
    ("iri", "state/dprk", "<https://w3id.org/communique/state/dprk>"),
    ("state", "state/dprk", "<https://w3id.org/communique/state/dprk>"),
    ("iri", "<https://example.org/x>", "<https://example.org/x>"),
    ("iri", "https://example.org/x?y=1#z", "<https://example.org/x?y=1#z>"),
    ("iri", "cmq:Visit", "<https://w3id.org/communique/ontology#Visit>"),
    ("concept", "official-visit", "<https://w3id.org/communique/concept/official-visit>"),
    ("concept", "concept:official-visit", "<https://w3id.org/communique/concept/official-visit>"),
    ("date", "2012-02-29", '"2012-02-29"^^<http://www.w3.org/2001/XMLSchema#date>'),
    ("edtf", "2000-06~/..", '"2000-06~/.."^^<http://id.loc.gov/datatypes/edtf/EDTF>'),
    ("integer", "-12", '"-12"^^<http://www.w3.org/2001/XMLSchema#integer>'),
    ("string", ' } # "\\', '" } # \\"\\\\"'),
])
def test_values_become_terms(echo: dict[str, SavedQuery], kind: str, value: str, term: str) -> None:
    """Each type reads its forms, and the engine gets exactly that term."""
    assert [term] == echoed(echo[kind], value)


def test_relative_names_follow_the_dataset(echo: dict[str, SavedQuery]) -> None:
    """A relative name is one of the dataset asked, not of the tool."""
    assert ["<https://example.org/kg/state/a>"] == echoed(echo["iri"], "state/a", "https://example.org/kg/")


@given(value=st.text().filter(lambda value: value != ANY))
def test_any_text_comes_back_unchanged(echo: dict[str, SavedQuery], value: str) -> None:
    """Whatever a string holds, quotes, braces and comments included, it is one value and nothing else happens."""
    assert [str(ox.Literal(value))] == echoed(echo["string"], value)


@pytest.mark.parametrize(("kind", "value"), [
    ("iri", "state/a> } UNION { ?s ?p ?o"), ("iri", "a b"), ("iri", ""), ("iri", 'x"y'),
    ("concept", "a{b}"),
    ("date", "2012-02-30"), ("date", "2012"), ("date", "20120229"), ("date", '2012-02-29" } #'),
    ("edtf", "in June"), ("edtf", '2012"'),
    ("integer", "1.5"), ("integer", "1 }"), ("integer", "١"),
])
def test_what_is_not_of_the_type_is_refused(echo: dict[str, SavedQuery], kind: str, value: str) -> None:
    """A value that is not of its parameter's type is refused by name, with what to give instead."""
    with pytest.raises(CannotGoOn, match=f"parameter given: .* type {kind}.*; give "):
        echoed(echo[kind], value)


def test_several_values_mean_any_of_them(echo: dict[str, SavedQuery]) -> None:
    """Several values of a parameter stand in one block."""
    assert ['"a"', '"b"'] == echoed(echo["string"], ["b", "a"])


def test_a_star_leaves_a_parameter_open(echo: dict[str, SavedQuery]) -> None:
    """The value * means anything, whatever the type."""
    assert "VALUES ?given { UNDEF }" in bind(echo["date"], {"given": "*"})


def test_nothing_else_in_the_text_changes(echo: dict[str, SavedQuery]) -> None:
    """Without bindings the text is the file's; with one, only its block differs."""
    query = echo["integer"]
    assert query.text == bind(query, {})
    assert query.text.replace("{ UNDEF }", '{ "7"^^<http://www.w3.org/2001/XMLSchema#integer> }') == bind(query, {"given": "7"})


def test_unknown_parameters_are_refused(echo: dict[str, SavedQuery]) -> None:
    """A parameter that the query does not have is refused, naming those it has."""
    with pytest.raises(CannotGoOn, match="query iri: there is no parameter state; its parameters are given"):
        bind(echo["iri"], {"state": "state/a"})


@given(kind=st.sampled_from(["iri", "string", "date", "edtf", "integer", "concept"]), value=st.text(max_size=40))
def test_a_value_is_a_term_or_refused(kind: ParameterType, value: str) -> None:
    """Any text is either read as a term or refused as not of the type; nothing else is raised."""
    try:
        term = read_value(Parameter("given", kind, "anything", "UNDEF"), value)
    except CannotGoOn:
        return
    assert isinstance(term, ox.NamedNode | ox.Literal)
