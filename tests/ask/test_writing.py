"""Answers are written in the W3C's formats and as tables that line up."""

import io
import json

import pyoxigraph as ox
import pytest

from communique.ask.answers import Answer, Solutions, Verdict, hold
from communique.ask.writing import FORMATS, write_result
from communique.findings import CannotGoOn

SELECT = """SELECT ?name ?iri ?day WHERE { VALUES (?name ?iri ?day) {
  ("김일성" <https://w3id.org/communique/person/kim-il-sung> "1912-04-15"^^<http://www.w3.org/2001/XMLSchema#date>)
  ("a, \\"b\\" | c\\nd"@en <https://w3id.org/communique/ontology#Visit> UNDEF) } } ORDER BY ?name"""
CONSTRUCT = """BASE <https://w3id.org/communique/>
CONSTRUCT { <b> a <ontology#Visit> . <a> a <ontology#Visit> ; <ontology#date> "2000" } {}"""


def answer(text: str) -> Answer:
    return hold(ox.Store().query(text))


def written(text: str, form: str) -> str:
    out = io.BytesIO()
    write_result(answer(text), form, out)
    return out.getvalue().decode()


def test_table_lines_up_with_wide_letters() -> None:
    """Columns of a table start at the same width of terminal, Korean letters taking two."""
    assert written(SELECT, "table") == (
        "name          iri                 day\n"
        "------------  ------------------  ----------\n"
        "a, \"b\" | c d  cmq:Visit\n"
        "김일성        person/kim-il-sung  1912-04-15\n"
        "(2 rows)\n"
    )


def test_long_text_goes_on_in_the_next_line() -> None:
    """Text of a cell is folded between words at forty columns; IRIs are not."""
    words = "one two three four five six seven eight nine ten eleven"
    iri = "https://example.org/" + "x" * 60
    text = written(f'SELECT ("{words}" AS ?a) (<{iri}> AS ?b) {{}}', "table")
    assert f"one two three four five six seven eight  {iri}\nnine ten eleven\n" in text


def test_markdown_escapes_its_bars() -> None:
    """A bar inside a cell does not end the cell."""
    lines = written(SELECT, "markdown").splitlines()
    assert lines[0].startswith("| name")
    assert lines[2].startswith('| a, "b" \\| c d')


def test_csv_is_that_of_the_w3c() -> None:
    """CSV has a header, full IRIs, quoted cells and CRLF (SPARQL 1.1 Query Results CSV)."""
    assert written(SELECT, "csv") == (
        "name,iri,day\r\n"
        '"a, ""b"" | c\nd",https://w3id.org/communique/ontology#Visit,\r\n'
        "김일성,https://w3id.org/communique/person/kim-il-sung,1912-04-15\r\n"
    )


def test_json_is_that_of_the_w3c() -> None:
    """JSON keeps types, languages and what is unbound (SPARQL 1.1 Query Results JSON)."""
    found = json.loads(written(SELECT, "json"))
    assert found["head"] == {"vars": ["name", "iri", "day"]}
    assert found["results"]["bindings"][0] == {
        "name": {"type": "literal", "value": 'a, "b" | c\nd', "xml:lang": "en"},
        "iri": {"type": "uri", "value": "https://w3id.org/communique/ontology#Visit"},
    }


@pytest.mark.parametrize(("form", "media"), [("json", ox.QueryResultsFormat.JSON), ("xml", ox.QueryResultsFormat.XML)])
def test_results_are_read_back(form: str, media: ox.QueryResultsFormat) -> None:
    """JSON and XML give the same solutions to who reads them again."""
    found = ox.parse_query_results(written(SELECT, form), media)
    assert isinstance(found, ox.QuerySolutions)
    again = tuple(tuple(solution[name] for name in ("name", "iri", "day")) for solution in found)
    first = answer(SELECT)
    assert isinstance(first, Solutions)
    assert first.rows == again


def test_graphs_are_sorted_turtle() -> None:
    """A constructed graph is Turtle, sorted, with the prefixes it uses."""
    text = written(CONSTRUCT, "turtle")
    assert text.startswith("@prefix cmq: <https://w3id.org/communique/ontology#> .\n@prefix rdf: ")
    assert text.index("communique/a>") < text.index("communique/b>")
    assert len(list(ox.parse(text, format=ox.RdfFormat.TURTLE))) == 3


@pytest.mark.parametrize(("form", "expected"), [
    ("table", "true\n"), ("json", '{"head":{},"boolean":true}\n'), ("markdown", "true\n"),
])
def test_a_verdict_is_true_or_false(form: str, expected: str) -> None:
    """The answer to an ASK is a word, or a W3C result."""
    assert written("ASK {}", form) == expected
    assert answer("ASK {}") == Verdict(True)


@pytest.mark.parametrize(("text", "form"), [
    (SELECT, "turtle"), (CONSTRUCT, "csv"), (CONSTRUCT, "json"), ("ASK {}", "csv"), ("ASK {}", "turtle"), (SELECT, "parrot"),
])
def test_what_a_format_cannot_hold_is_refused(text: str, form: str) -> None:
    """A format that cannot hold the answer is refused, naming those that can."""
    with pytest.raises(CannotGoOn, match=f"format {form}: cannot hold .*; take one of "):
        written(text, form)


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "turtle"])
def test_text_and_bytes_are_the_same(form: str) -> None:
    """A text stream gets what a binary stream gets, and every format ends its last line."""
    out = io.StringIO(newline="")
    write_result(answer(SELECT), form, out)
    assert written(SELECT, form) == out.getvalue()
    assert out.getvalue().endswith("\n")
