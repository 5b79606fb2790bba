"""Typed queries run apart, under limits, and reach nothing but the dataset."""

import pyoxigraph as ox
import pytest

from communique.ask.answers import Graph, Solutions, Verdict
from communique.ask.own import Limits, refuse, run_own
from communique.curation.project import Project
from communique.findings import CannotGoOn

PREFIX = "PREFIX cmq: <https://w3id.org/communique/ontology#> "


@pytest.mark.parametrize(("text", "message"), [
    ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { service silent ?x { ?s ?p ?o } }", "SERVICE"),
    ("PREFIX e: <http://e/> SELECT * { e:a\\#b ?p ?o . SERVICE <http://127.0.0.1:9/> {} }", "SERVICE"),
    ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM <file:///etc/passwd>"),
    ("SELECT * FROM NAMED <FILE:///etc/passwd> { ?s ?p ?o }", "would read a file"),
    ("SELECT * { " + "{" * 5000 + "}" * 5000 + " }", "nests brackets 5001 deep"),
    ("ASK { FILTER(" + "(" * 300 + "1" + ")" * 300 + ") }", "nests brackets"),
    ("ASK {} #" + "x" * 1_000_001, "characters long"),
    (" \n", "is empty; write SPARQL 1.1"),
    ("DROP ALL", "DROP is an update, and only queries are answered"),
    ("PREFIX add: <http://e/> insert data { <a> <b> <c> }", "INSERT is an update"),
])
def test_what_reaches_out_is_refused(text: str, message: str) -> None:
    """Other servers, files and nests that overflow a parser are refused before anything runs."""
    with pytest.raises(CannotGoOn, match=message):
        refuse(text)


@pytest.mark.parametrize("text", [
    'SELECT ("SERVICE" AS ?x) {}', "ASK {} # SERVICE <http://e/> {}", "SELECT ?service { ?service ?p <http://e/SERVICE> }",
    "SELECT * FROM <https://w3id.org/communique/graph/accepted> { ?s ?p ?o }", "PREFIX add: <http://e/> ASK { add:drop ?load add:clear }",
])
def test_innocent_queries_pass(text: str) -> None:
    """Words in strings, comments, variables and IRIs are not refused, nor are graphs of the dataset."""
    try:
        refuse(text)
    except CannotGoOn as refused:
        pytest.fail(f"{text}: {refused}")


def test_default_graph_is_all_layers(project: Project) -> None:
    """A pattern without GRAPH sees accepted statements, records, entities and vocabulary, not what claims say."""
    found = run_own(project.root, PREFIX + "SELECT ?date { ?meeting a cmq:Meeting ; cmq:date ?date } ORDER BY ?date")
    assert isinstance(found, Solutions)
    assert [str(row[0]).split('"')[1] for row in found.rows] == ["2011", "2011-05"]
    assert run_own(project.root, PREFIX + "ASK { cmq:Visit ?p ?o . ?claim a cmq:Claim }") == Verdict(True)


def test_a_triple_counts_once(project: Project) -> None:
    """What stands in two layers is one triple to who counts, with and without named graphs in the query."""
    count = "SELECT (COUNT(*) AS ?n) { ?m a cmq:Meeting "
    for text in (count + "}", count + "FILTER EXISTS { GRAPH ?g { ?m ?p ?o } } }"):
        found = run_own(project.root, PREFIX + text)
        assert isinstance(found, Solutions)
        assert [row[0].value for row in found.rows if isinstance(row[0], ox.Literal)] == ["2"]


def test_from_chooses_graphs(project: Project) -> None:
    """FROM takes the place of the layers."""
    text = PREFIX + "ASK FROM <https://w3id.org/communique/claim/b0001> { ?meeting cmq:date ?date FILTER(STR(?date) = '2011-06') }"
    assert run_own(project.root, text) == Verdict(True)


def test_graphs_come_back(project: Project) -> None:
    """A CONSTRUCT gives its triples."""
    found = run_own(project.root, PREFIX + "CONSTRUCT { ?s a cmq:Birth } { ?s a cmq:Birth }")
    assert isinstance(found, Graph)
    assert [triple.subject.value for triple in found.triples] == ["https://w3id.org/communique/event/alma-birth"]  # type: ignore[union-attr]


def test_no_sparql_is_directions(project: Project) -> None:
    """What is not SPARQL is said to be so, with the place."""
    with pytest.raises(CannotGoOn, match=r"query: is not SPARQL 1\.1 .*1:"):
        run_own(project.root, "SELECT whatever")
    with pytest.raises(CannotGoOn, match=r"at 2:10: '[?]c' after '[?]b' is out of place; mend it there$"):
        run_own(project.root, "ASK {\n a:b ?b ?c }")


ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def test_time_is_limited(project: Project) -> None:
    """A query that goes on and on is stopped."""
    with pytest.raises(CannotGoOn, match="takes more than 1 seconds; narrow it, add LIMIT, or give it more by --timeout"):
        run_own(project.root, ENDLESS, Limits(seconds=1.0))


def test_who_waits_is_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that takes long is announced once, with the limit."""
    monkeypatch.setattr("communique.ask.own._PATIENCE", 0.2)
    told: list[float] = []
    with pytest.raises(CannotGoOn, match="takes more than 1 seconds"):
        run_own(project.root, ENDLESS, Limits(seconds=1.0), waiting=told.append)
    assert told == [1.0]


def test_memory_is_limited(project: Project) -> None:
    """A query that wants more memory than it may have ends alone."""
    text = "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?l"
    with pytest.raises(CannotGoOn, match=r"likely for memory|takes more than"):
        run_own(project.root, text, Limits(seconds=20.0, mebibytes=600))


def test_an_unbuilt_project_is_directions(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Without a build the answer is to build."""
    root = tmp_path_factory.mktemp("unbuilt")
    (root / "data").mkdir()
    (root / "data" / "dataset.yaml").write_text("- id: dataset\n", encoding="utf-8")
    with pytest.raises(CannotGoOn, match="run communique build"):
        run_own(root, "ASK {}")
