"""What counts in a query is found among its tokens, whatever strings, comments and names hold."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.ask.tokens import depth, inline_data, ordered_by, projection
from communique.sparql import tokens


def keywords(text: str) -> list[str]:
    return [token.text for token in tokens(text) if token.kind == "word"]


@pytest.mark.parametrize("hidden", [
    "# SERVICE",
    '"SERVICE"',
    "'SER\\'VICE SERVICE'",
    '"""a "SERVICE" b"""',
    "'''a\n'SERVICE' b'''",
    "<http://example.org/SERVICE>",
    "ex:SERVICE",
    "SERVICE:ex",
    "?SERVICE",
    "$SERVICE",
    '"x"@SERVICE',
])
def test_words_inside_other_tokens_are_no_keywords(hidden: str) -> None:
    """A word inside a string, IRI, name, variable, tag or comment is not taken for a keyword."""
    assert keywords(f"SELECT {hidden}\n ASK") == ["SELECT", "ASK"]


@pytest.mark.parametrize("shown", [
    "ex:a\\#SERVICE SERVICE", "ex:a\\'b SERVICE ex:c\\'", "'a' SERVICE 'b'", "<a> SERVICE <b>", "?a<?b SERVICE",
])
def test_escapes_do_not_hide_keywords(shown: str) -> None:
    """An escaped mark in a name opens neither a comment nor a string that would hide what follows."""
    assert "SERVICE" in keywords(shown)


@given(st.text())
def test_serialised_strings_are_one_token(text: str) -> None:
    """A literal as the engine writes it is a single token, whatever it holds."""
    found = tokens(f"{ox.Literal(text)} ASK")
    assert ["string", "word"] == [token.kind for token in found]


@given(st.text(max_size=300))
def test_tokens_tell_where_they_stand(text: str) -> None:
    """Each token is the text between its start and end, for any text at all."""
    assert [token.text for token in tokens(text)] == [text[token.start:token.end] for token in tokens(text)]


def test_inline_data_is_found_with_its_braces() -> None:
    """A block of one variable is found from brace to brace; blocks of several variables are not."""
    text = 'SELECT ?a { VALUES ?a { "}" UNDEF } values $b {<x>} VALUES (?c ?d) { (1 2) } }'
    assert [("a", '{ "}" UNDEF }'), ("b", "{<x>}")] == [
        (name, text[data[0].start:data[-1].end]) for name, data in inline_data(tokens(text))
    ]


@pytest.mark.parametrize(("text", "names"), [
    ("SELECT ?a ?b WHERE { ?a ?b ?c }", ("a", "b")),
    ("SELECT DISTINCT (COUNT(?x) AS ?n) ?y { SELECT ?z {} }", ("n", "y")),
    ('SELECT (IF(?a = 1, ?b, ?c) AS ?d) (GROUP_CONCAT(?e; SEPARATOR = ")") AS ?f) WHERE {}', ("d", "f")),
    ("SELECT * { ?a ?b ?c }", ()),
    ("ASK { ?a ?b ?c }", ()),
])
def test_projection_names_the_columns(text: str, names: tuple[str, ...]) -> None:
    """The projection of the outermost SELECT is read in order, and nothing else."""
    assert names == projection(tokens(text))


def test_only_the_outermost_order_counts() -> None:
    """An ORDER BY in a subquery does not order the result."""
    inner = "SELECT ?a { { SELECT ?a { ?a ?b ?c } ORDER BY ?b } }"
    assert frozenset() == ordered_by(tokens(inner))
    assert frozenset({"a", "c"}) == ordered_by(tokens(inner + " ORDER BY DESC(?a) COALESCE(?c, 1)"))


def test_depth_counts_open_brackets() -> None:
    """Brackets of all sorts count towards the depth, those in strings do not."""
    assert depth(tokens('SELECT ?a { { FILTER(?a = "((((") } { [] } }')) == 3
