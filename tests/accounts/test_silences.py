"""The silence matrix: every source stands to every event in one way, and the page says why."""

import csv
import io
import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.accounts.silences import Matrix, read_matrix, write_matrix
from communique.cli.main import main
from communique.curation.project import Project
from communique.graph.store import open_store
from communique.iris import BASE, local
from communique.vocabulary import vocabulary_quads

HERE = Path(__file__).parent
FIXTURE = HERE.parent / "ask" / "fixture.trig"


def told(extra: str = "") -> ox.Store:
    """The small world of three accounts, with more said in TriG."""
    store = ox.Store()
    store.extend(vocabulary_quads())
    text = FIXTURE.read_text(encoding="utf-8")
    store.load(f"{text}\n{extra}".encode(), format=ox.RdfFormat.TRIG)
    return store


def standing(matrix: Matrix, event: str, source: str) -> str:
    row = next(one for one in matrix.events if one.iri == f"{BASE}event/{event}")
    return row.standings[f"{BASE}source/{source}"]


def test_every_source_stands_to_every_event() -> None:
    """Each event has one cell for each source that claims anything, and the events are in order of time."""
    matrix = read_matrix(told(), BASE)
    assert [local(source) for source in matrix.sources] == ["a", "b", "c"]
    assert {len(event.standings) for event in matrix.events} == {3}
    dated = [event.date[:4] for event in matrix.events if event.date]
    assert dated == sorted(dated)


@pytest.mark.parametrize(("event", "source", "expected"), [
    ("summit-2011", "a", "asserted"),
    ("boris-visit", "a", "silent"),  # read for events of 2011
    ("boris-visit", "c", "out of scope"),  # nobody read it for anything
    ("old-expiry", "a", "could not know"),  # of 2015; the page is of 2012
    ("answer", "a", "unknown"),  # bears no date
])  # fmt: skip
def test_standings(event: str, source: str, expected: str) -> None:
    """What is told, kept silent, later than the source, beyond its scope or undated is told apart."""
    assert standing(read_matrix(told(), BASE), event, source) == expected


@pytest.mark.parametrize(("modality", "expected"), [("planned", "planned"), ("asserted", "asserted")])
def test_a_plan_is_no_assertion(modality: str, expected: str) -> None:
    """A source that only announces an event does not assert it, and is not silent."""
    extra = f"""GRAPH <graph/records> {{ <claim/a0099> a cmq:Claim ; prov:hadPrimarySource <source/a> ; cmq:modality concept:{modality} . }}
        GRAPH <claim/a0099> {{ <event/boris-visit> a cmq:Visit . }}"""
    assert standing(read_matrix(told(extra), BASE), "boris-visit", "a") == expected


def test_a_source_cannot_know_what_came_after_it() -> None:
    """Where the day of publication is not known, a record of coverage says from when a source cannot know, and gives the reason."""
    extra = """GRAPH <graph/records> { <coverage/c-later> a cmq:Coverage ; cmq:sourceOf <source/c> ; cmq:field cmq:Event ;
        cmq:status concept:cannot-know ; dcterms:temporal "2012/.."^^edtf:EDTF ; cmq:earliest "2012-01-01"^^xsd:date ;
        cmq:reason "It ends with 2011."@en . }"""
    matrix = read_matrix(told(extra), BASE)
    assert [standing(matrix, event, "c") for event in ("greeting", "summit-2011")] == ["could not know", "out of scope"]
    assert "It ends with 2011." in write_matrix(matrix, "markdown")


def test_a_list_called_complete_is_silent_on_what_it_lacks() -> None:
    """Who calls the own list complete is silent about an event within it that others tell."""
    extra = """GRAPH <graph/records> { <coverage/c-all> a cmq:Coverage ; cmq:sourceOf <source/c> ; cmq:field cmq:Visit ;
        cmq:status concept:complete ; dcterms:temporal "2011/2012"^^edtf:EDTF ; cmq:earliest "2011-01-01"^^xsd:date ; cmq:reason "All."@en . }"""
    assert standing(read_matrix(told(extra), BASE), "boris-visit", "c") == "silent"


def test_the_table_has_a_column_for_each_source() -> None:
    """As CSV the matrix has the sources as columns and a standing in every cell."""
    rows = list(csv.reader(io.StringIO(write_matrix(read_matrix(told(), BASE), "csv"))))
    assert rows[0] == ["event", "name", "type", "date", "told_by", "a", "b", "c"]
    assert all(all(row[5:]) for row in rows)


def test_the_page_shows_examined_sources_and_names_the_others() -> None:
    """The page has columns for the sources that were read for something; who else tells stands beside them."""
    matrix = read_matrix(told(), BASE, examined=True)
    page = write_matrix(matrix, "markdown")
    assert [local(source) for source in matrix.sources] == ["a", "b"]
    row = next(line for line in page.splitlines() if "meeting nobody told of" in line)
    assert [cell.strip() for cell in row.strip("|").split("|")] == ["2011", "meeting nobody told of", "silent", "out of scope", "c"]
    assert page.count("The page is a chronicle of these years.") == 1


def test_the_command_writes_the_matrix(capsys: pytest.CaptureFixture[str]) -> None:
    """On the real dataset the command gives every pair of event and source a standing, and the sources one asks for."""
    store = open_store(Project.find(HERE))
    assert main(["--project", str(HERE), "silences", "--format", "csv"]) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) - 1 == len(read_matrix(store, BASE).events)
    assert {cell for row in rows[1:] for cell in row[5:]} <= {
        "asserted", "planned", "obliged", "denied", "silent", "could not know", "out of scope", "unknown",
    }
    assert main(["--project", str(HERE), "silences", "--source", "source/dprk-mfa"]) == 0
    assert capsys.readouterr().out.splitlines()[0].split() == ["date", "event", "dprk-mfa", "told", "by", "others"]


def test_the_matrix_as_json_is_the_same() -> None:
    """As JSON the matrix names each event, source and standing as the table does, with scope and time of the sources."""
    matrix = read_matrix(told(), BASE)
    read = json.loads(write_matrix(matrix, "json"))
    assert [event["standings"] for event in read["events"]] == [dict(event.standings) for event in matrix.events]
    assert {tuple(event["toldBy"]) for event in read["events"]} >= {(), ("a", "b")}
    assert [tuple(row.values()) for row in read["scope"]] == list(matrix.scope)


def test_a_source_that_was_asked_for_has_its_column() -> None:
    """A source that bears on no event is left out of the page, and shown where it is named."""
    assert [local(source) for source in read_matrix(told(), BASE, ["source/c"], examined=True).sources] == ["c"]


def test_an_unknown_source_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A source that nobody knows ends with exit code 2 and a word on where to look."""
    assert main(["--project", str(HERE), "silences", "--source", "source/nobody"]) == 2
    assert "'source/nobody' is not in the dataset" in capsys.readouterr().err
