"""Promises of the library."""

import builtins
import csv
import doctest
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib

import communique
from communique import library
from communique.findings import CannotGoOn
from communique.graph.write import write_trig
from communique.iris import ACCEPTED, CMQ
from communique.library import KnowledgeGraph, Table

REPOSITORY = Path(__file__).parents[2]
FIXTURE = REPOSITORY / "tests" / "publish" / "fixture.trig"
BASE = "https://example.org/atlas/"

QUERY = """#+ summary: dates of events
#+ question: When was what, and how long is it for?
#+ tags: test
#+ params:
#+   from: date, leaves out events certainly before this day
#+   event: iri, the event; any if left open
#+   least: integer, the least number of years
#+ columns:
#+   event: the event
#+   earliest: first possible day
#+   years: number of years
#+   known: whether the number is known
#+   mixed: number or date

BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
SELECT ?event ?earliest ?years ?known ?mixed WHERE {
  VALUES ?from { UNDEF }
  VALUES ?event { UNDEF }
  VALUES ?least { UNDEF }
  GRAPH <graph/accepted> { ?event cmq:date ?date ; cmq:earliest ?earliest }
  OPTIONAL { GRAPH <graph/accepted> { ?event cmq:termYears ?years } }
  FILTER(!BOUND(?from) || ?earliest >= ?from)
  FILTER(!BOUND(?least) || ?years >= ?least)
  BIND(BOUND(?years) AS ?known)
  BIND(COALESCE(?years, ?date) AS ?mixed)
}
ORDER BY ?event
"""


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """An opened project with the invented dataset and a query of its own."""
    root = tmp_path_factory.mktemp("проект с пробелом")
    (root / "data" / "graph").mkdir(parents=True)
    (root / "queries").mkdir()
    (root / "queries" / "dates.rq").write_text(QUERY, encoding="utf-8")
    (root / "data" / "dataset.yaml").write_text("- id: dataset\n  type: Dataset\n", encoding="utf-8")
    store = ox.Store()
    store.load(path=str(FIXTURE), format=ox.RdfFormat.TRIG)
    with (root / "data" / "graph" / "dataset.trig").open("wb") as file:
        write_trig(store, file, BASE)
    return communique.open(root / "data")


def test_rows_are_python_values(kg: KnowledgeGraph) -> None:
    """Rows hold full IRIs, days, numbers and truths, and None where nothing is known."""
    found = kg.query("dates")
    assert ("event", "earliest", "years", "known", "mixed") == found.columns
    assert [
        (BASE + "event/signing", date(2000, 7, 1), 10, True, 10),
        (BASE + "event/visit", date(2000, 6, 5), None, False, "[2000-06-05,2000-07-05]"),
    ] == found.rows
    assert len(found.rows) == len(found)


def test_a_saved_graph_is_for_rdflib(kg: KnowledgeGraph) -> None:
    """A saved CONSTRUCT gives an rdflib graph; rows are not asked of it, nor a graph of what has rows."""
    graph = kg.graph("schema-events", event="event/visit")
    assert {str(name) for name in graph.objects(predicate=rdflib.URIRef("https://schema.org/name"))} == {"Ann's visit", "Capital"}
    with pytest.raises(CannotGoOn, match="ask for its graph"):
        kg.query("schema-events")
    with pytest.raises(CannotGoOn, match="query gives its rows"):
        kg.graph("dates")


def test_parameters_are_typed_values(kg: KnowledgeGraph) -> None:
    """Names relative to the dataset's base, days and numbers bind; a trailing underscore frees Python's own words."""
    assert [BASE + "event/visit"] == [row[0] for row in kg.query("dates", event="event/visit").rows]
    assert [BASE + "event/signing"] == [row[0] for row in kg.query("dates", from_=date(2000, 7, 1)).rows]
    assert [BASE + "event/signing"] == [row[0] for row in kg.query("dates", least=10).rows]


def test_wrong_questions_give_directions(kg: KnowledgeGraph) -> None:
    """An unknown query or parameter, or a value of another type, stops with what would be right."""
    with pytest.raises(CannotGoOn, match=r"query dats: there is no such saved query; take one of .*dates"):
        kg.query("dats")
    with pytest.raises(CannotGoOn, match="there is no parameter til; its parameters are from, event, least"):
        kg.query("dates", til="2000-01-01")
    with pytest.raises(CannotGoOn, match="parameter from: 'June' is not a value of type date"):
        kg.query("dates", from_="June")


def test_data_frames(kg: KnowledgeGraph) -> None:
    """Both kinds of frames keep columns, order, days and missing numbers; a column of mixed kinds holds texts."""
    frame = kg.query("dates").to_pandas()
    assert list(frame.columns) == ["event", "earliest", "years", "known", "mixed"]
    assert {"earliest": "datetime64[s]", "years": "Int64", "known": "boolean"} == {
        name: str(frame.dtypes[name]) for name in ("earliest", "years", "known")}
    assert ["10", "[2000-06-05,2000-07-05]"] == list(frame["mixed"])
    polars = kg.query("dates").to_polars()
    assert [10, None] == polars["years"].to_list()
    assert [date(2000, 7, 1), date(2000, 6, 5)] == polars["earliest"].to_list()
    assert ["10", "[2000-06-05,2000-07-05]"] == polars["mixed"].to_list()


def test_frames_without_rows_have_columns(kg: KnowledgeGraph) -> None:
    """A query that finds nothing still gives its columns."""
    nothing = kg.query("dates", from_="2024-01-01")
    assert [] == nothing.rows
    assert list(nothing.columns) == list(nothing.to_pandas().columns) == nothing.to_polars().columns


@pytest.mark.parametrize(("package", "method"), [("pandas", "to_pandas"), ("polars", "to_polars")])
def test_missing_package_gives_directions(
    kg: KnowledgeGraph, package: str, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the optional package a frame stops with what to install."""
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == package:
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(CannotGoOn, match=rf"^{package}: is not installed; install communique\[tables\]$"):
        getattr(kg.query("dates"), method)()


def test_csv(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """The CSV is that of the W3C results, as text and in a file alike."""
    content = kg.query("dates").to_csv(tmp_path / "dates.csv")
    assert content.encode() == (tmp_path / "dates.csv").read_bytes()
    rows = list(csv.reader(io.StringIO(content)))
    assert [["event", "earliest", "years", "known", "mixed"], [BASE + "event/signing", "2000-07-01", "10", "true", "10"]] == rows[:2]


def test_sparql_answers_by_its_form(kg: KnowledgeGraph) -> None:
    """SELECT gives rows, ASK a truth, CONSTRUCT an rdflib graph."""
    name = f"<{BASE}place/capital>"
    rows = kg.sparql(f"SELECT ?lat {{ GRAPH <{ACCEPTED}> {{ {name} <https://schema.org/latitude> ?lat }} }}")
    assert isinstance(rows, Table)
    assert [(Decimal("39.0194"),)] == rows.rows
    assert kg.sparql(f"ASK {{ GRAPH <{ACCEPTED}> {{ {name} ?p ?o }} }}") is True
    graph = kg.sparql(f"CONSTRUCT {{ {name} ?p ?o }} {{ GRAPH <{ACCEPTED}> {{ {name} ?p ?o }} }}")
    assert isinstance(graph, rdflib.Graph)
    assert 2 == len(graph)


def test_dataset_is_the_same_store(kg: KnowledgeGraph) -> None:
    """rdflib's Dataset has the store's quads, and reads single graphs."""
    assert len(kg.store) == len(list(kg.dataset.quads()))
    accepted = kg.dataset.graph(ACCEPTED)
    years = accepted.value(rdflib.URIRef(BASE + "event/signing"), rdflib.URIRef(CMQ + "termYears"))
    assert years == rdflib.Literal(10)
    assert 2 == len(list(kg.dataset.query(f"SELECT ?d {{ GRAPH <{ACCEPTED}> {{ ?event cmq:date ?d }} }}")))


def test_dataset_answers_as_a_typed_query_does(kg: KnowledgeGraph) -> None:
    """SPARQL that names no graph sees all layers, each triple once, in rdflib as in a query of one's own."""
    text = f"SELECT (COUNT(*) AS ?n) {{ ?event a <{CMQ}Visit> ; <{CMQ}date> ?date }}"
    typed = kg.sparql(text)
    assert isinstance(typed, Table)
    assert [int(row.n) for row in kg.dataset.query(text)] == [row[0] for row in typed.rows] == [1]  # type: ignore[union-attr]
    everything = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    typed = kg.sparql(everything)
    assert isinstance(typed, Table)
    assert [int(row.n) for row in kg.dataset.query(everything)] == [row[0] for row in typed.rows]  # type: ignore[union-attr]


def test_dataset_is_not_written(kg: KnowledgeGraph) -> None:
    """An attempt to change the dataset in rdflib stops with where data are changed."""
    triple = (rdflib.URIRef(BASE), rdflib.URIRef(CMQ + "date"), rdflib.Literal("1948"))
    with pytest.raises(CannotGoOn, match="is read-only; change the data files"):
        kg.dataset.add(triple)
    with pytest.raises(CannotGoOn, match="is read-only"):
        kg.dataset.update("DELETE WHERE { ?s ?p ?o }")


def test_unknown_values_give_directions(kg: KnowledgeGraph) -> None:
    """A value that the dataset does not know is refused, with the nearest name."""
    with pytest.raises(CannotGoOn, match=r"parameter event: 'visit' is not in the dataset; did you mean event/visit"):
        kg.query("dates", event="visit")


def test_as_told_is_asked_like_the_whole(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """What some tell is a knowledge graph of its own: queries, SPARQL, explanations, rdflib and exports speak of the chosen claims."""
    told = kg.as_told(told_by="source/gazette")
    count = f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{ACCEPTED}> {{ ?s ?p ?o }} }}"
    typed = told.sparql(count)
    assert isinstance(typed, Table)
    assert [int(row.n) for row in told.dataset.query(count)] == [row[0] for row in typed.rows]  # type: ignore[union-attr]
    whole = kg.sparql(count)
    assert isinstance(whole, Table)
    assert whole.rows != typed.rows
    assert told.query("dates").rows != kg.query("dates").rows
    assert str(told.explain("event/visit")) != str(kg.explain("event/visit"))
    told.export("turtle", tmp_path)
    assert json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))["asTold"]["told_by"] == [BASE + "source/gazette"]
    with pytest.raises(CannotGoOn, match="holds an export from another choice of claims"):
        kg.export("csv", tmp_path)
    with pytest.raises(CannotGoOn, match="make the whole choice at once"):
        told.as_told(without="cited")


def test_as_known_on_a_day(kg: KnowledgeGraph) -> None:
    """A day may be a date or its text; before anything was published nothing is known."""
    assert kg.as_told(published_by=date(1900, 1, 1)).query("dates").rows == kg.as_told(published_by="1900-01-01").query("dates").rows == []


def test_explanation_reads_as_text(kg: KnowledgeGraph) -> None:
    """An explanation, printed, goes from the thing to the words."""
    text = str(kg.explain("event/visit"))
    assert text.startswith("Ann's visit (Visit)\n<https://example.org/atlas/event/visit>\n")
    assert "“on 5 June” (120–129)" in text


def test_accounts_are_objects(kg: KnowledgeGraph) -> None:
    """Conflicts and silences are those of the commands, as objects; what is unknown stops with directions."""
    own = communique.open(REPOSITORY)
    (entry,) = own.conflicts("event/boundary-treaty-signature", ["date"], near_misses=False).conflicts
    assert [side.values for side in entry.sides] == [("2012-06-05",), ("2012-07-05",)]
    assert entry in own.conflicts(state="state/ussr", states="cow").conflicts
    assert entry not in own.conflicts(state="state/ussr").conflicts
    matrix = own.silences("source/dprk-mfa")
    assert [name.rpartition("/")[2] for name in matrix.sources] == ["dprk-mfa"]
    assert {event.standings[matrix.sources[0]] for event in matrix.events} >= {"asserted", "silent"}
    with pytest.raises(CannotGoOn, match="event/nowhere: the dataset does not know it"):
        kg.conflicts("event/nowhere")
    with pytest.raises(CannotGoOn, match="source/nobody"):
        kg.silences("source/nobody")


def test_versions_are_compared(kg: KnowledgeGraph) -> None:
    """A build does not differ from itself; claims chosen from it are no version."""
    assert not kg.diff(str(kg.project.root), ".")
    with pytest.raises(CannotGoOn, match="diff: compares whole versions"):
        kg.as_told(published_by="1900-01-01").diff()


def test_a_style_nobody_knows_gives_directions(kg: KnowledgeGraph) -> None:
    """A style of references that is none stops with those that are."""
    with pytest.raises(CannotGoOn, match="style apa: is none; take one of text, bibtex, csl-json"):
        kg.cite("event/visit", "apa")  # type: ignore[arg-type]


def test_export(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """The library exports as the command does."""
    assert ["places.geojson", "manifest.json"] == [path.name for path in kg.export("geojson", str(tmp_path))]


def test_open_finds_the_project_around(kg: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a folder the project is found from where the program runs."""
    monkeypatch.chdir(kg.project.root / "data")
    assert kg.project == communique.open().project


def test_open_without_a_build_gives_directions(tmp_path: Path) -> None:
    """A folder that is no project, or one not built, stops with directions."""
    with pytest.raises(CannotGoOn, match=r"no data/dataset\.yaml here or above; go to a project"):
        communique.open(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "dataset.yaml").write_text("", encoding="utf-8")
    with pytest.raises(CannotGoOn, match=r"data/graph/dataset\.trig: missing; run communique build"):
        communique.open(tmp_path)


def test_documented_example_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example in the library's documentation gives what it shows, on the repository's own dataset."""
    monkeypatch.chdir(REPOSITORY)
    failed, tried = doctest.testmod(library, optionflags=doctest.REPORT_NDIFF)
    assert tried > 5
    assert failed == 0
