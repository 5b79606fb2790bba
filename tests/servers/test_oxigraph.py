"""A dataset that was published on a real server answers there as it does here: every saved query, and every command that reads."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

import communique
from communique.ask.answers import Graph, Solutions
from communique.ask.running import run
from communique.ask.saved import SavedQuery
from communique.cli.main import main
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.iris import PUBLICATION
from communique.servers.connection import Connection
from communique.servers.served import ServedGraphs

Told = Callable[..., tuple[int, bytes, bytes]]


@pytest.fixture
def told(project: Project, capfdbinary: pytest.CaptureFixture[bytes]) -> Told:
    """What a command says on stdout and stderr, with its exit code."""

    def tell(*words: str) -> tuple[int, bytes, bytes]:
        code = main(["--project", str(project.root), *words])
        sys.stdout.flush()
        return code, *capfdbinary.readouterr()

    return tell


@pytest.fixture(scope="module")
def endpoint(oxigraph: str, project: Project) -> str:
    """The address of the server after the dataset was published there."""
    url = f"{oxigraph}/query"
    assert main(["--project", str(project.root), "publish", "--endpoint", url]) == 0
    return url


def test_every_saved_query_gives_the_same_rows(endpoint: str, store: ox.Store, saved: dict[str, SavedQuery]) -> None:
    """Row by row, in the same order; graphs triple by triple."""
    served = ServedGraphs(Connection(), endpoint)
    for query in saved.values():
        here, there = run(store, query, {}), run(served, query, {})
        if isinstance(here, Graph):
            assert here == there
        else:
            assert isinstance(here, Solutions)
            assert isinstance(there, Solutions)
            assert (here.variables, here.rows) == (there.variables, there.rows), query.name


@pytest.mark.parametrize("words", [
    ("query", "timeline", "--state", "state/arland", "--states", "continuity", "--format", "csv"),
    ("query", "timeline", "--state", "state/arland", "--text", "--states", "continuity"),
    ("query", "visits", "--footnotes"),
    ("query", "visits", "--state", "state/nowhere"),
    ("query", "timeline", "--told-by", "state/arland"),
    ("explain", "event/summit-2011"), ("explain", "claim/a0001"), ("explain", "event/nothing"),
    ("cite", "claim/a0001"), ("cite", "event/summit-2011", "--style", "bibtex"),
    ("conflicts",), ("conflicts", "--format", "json", "--told-by", "state/arland"),
    ("silences",), ("silences", "--format", "csv", "--copy"),
], ids=" ".join)  # fmt: skip
def test_every_command_answers_the_same(told: Told, endpoint: str, words: tuple[str, ...]) -> None:
    """Exit code, stdout and stderr are those of the built dataset."""
    assert told(*words) == told(*words, "--endpoint", endpoint)


def test_the_setting_names_the_server(told: Told, endpoint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """COMMUNIQUE_ENDPOINT stands for --endpoint, which goes before it; no project is needed then."""
    here = told("explain", "event/summit-2011")
    monkeypatch.setenv("COMMUNIQUE_ENDPOINT", endpoint)
    assert told("explain", "event/summit-2011", "--project", str(tmp_path)) == here
    monkeypatch.setenv("COMMUNIQUE_ENDPOINT", "http://127.0.0.1:9/query")
    assert told("explain", "event/summit-2011", "--endpoint", ".") == here
    assert told("explain", "event/summit-2011")[2].startswith(b"http://127.0.0.1:9/query: cannot be reached")


def test_exports_of_a_server_are_those_of_the_dataset(told: Told, endpoint: str, tmp_path: Path) -> None:
    """Files are equal in bytes, and so are the versions that diff compares."""
    for place, more in (("here", ()), ("there", ("--endpoint", endpoint))):
        formats = ("--format", "nquads", "--format", "csv", "--format", "turtle")
        assert told("export", *formats, "--out", str(tmp_path / place), *more)[0] == 0
    files = sorted(path.name for path in (tmp_path / "here").iterdir())
    assert len(files) > 6
    assert all((tmp_path / "here" / name).read_bytes() == (tmp_path / "there" / name).read_bytes() for name in files)
    code, out, _ = told("diff", str(tmp_path / "here"), endpoint, "--format", "json")
    assert code == 0
    difference = json.loads(out)
    assert not any(difference["accepted"].values())


def test_a_query_of_ones_own_sees_the_layers(told: Told, endpoint: str) -> None:
    """Where a typed query names no graph, the layers are its default graph there as they are here."""
    text = "PREFIX cmq: <https://w3id.org/communique/ontology#> SELECT DISTINCT ?visit { ?visit a cmq:Visit ; cmq:date ?day } ORDER BY ?visit"
    here = told("query", "--sparql", text)
    assert here == told("query", "--sparql", text, "--endpoint", endpoint)
    assert b"rows)" in here[1]


def test_publishing_says_what_it_does(told: Told, endpoint: str) -> None:
    """The report names the version; a second publication sends nothing; on stderr stands how far it is."""
    code, out, _ = told("publish", "--endpoint", endpoint)
    assert code == 0
    assert b"already: " in out
    code, out, _ = told("publish", "--endpoint", endpoint, "--verify", "--format", "json")
    report = json.loads(out)
    assert (code, report["unchanged"], report["graphs"]["sent"], report["requests"] < 30) == (0, True, [], True)


def test_a_reader_is_told_of_a_mix(told: Told, oxigraph: str, endpoint: str) -> None:
    """While the record says that a version is coming, every answer comes with that word; the next publication ends it."""
    coming = "<https://w3id.org/communique/version/next>"
    status = f"{coming} <http://www.w3.org/ns/adms#status> <http://purl.org/adms/status/UnderDevelopment>"
    Connection().send("POST", f"{oxigraph}/update", body=f"INSERT DATA {{ GRAPH <{PUBLICATION}> {{ {status} }} }}".encode(),
                      media="application/sparql-update")
    here, there = told("explain", "event/summit-2011"), told("explain", "event/summit-2011", "--endpoint", endpoint)
    assert here[:2] == there[:2]
    assert b"is between" in there[2]
    assert b"and an answer may have parts of each; ask again when the publication is finished" in there[2]
    code, out, _ = told("publish", "--endpoint", endpoint)
    assert code == 0
    assert b"resumed: an earlier publication had not been finished" in out
    assert told("explain", "event/summit-2011", "--endpoint", endpoint) == here


def test_the_library_asks_a_server(endpoint: str, project: Project, tmp_path: Path) -> None:
    """An opened endpoint is asked as an opened project is."""
    here, there = communique.open(project.root), communique.open(endpoint=endpoint)
    assert here.query("visits").rows == there.query("visits").rows
    assert str(here.explain("event/summit-2011")) == str(there.explain("event/summit-2011"))
    assert here.as_told("state/arland").query("timeline").rows == there.as_told("state/arland").query("timeline").rows
    assert here.silences() == there.silences()
    assert len(here.dataset) == len(there.dataset)
    assert there.sparql("ASK { ?visit a <https://w3id.org/communique/ontology#Visit> }") is True
    assert there.export("jsonld", tmp_path)
    with pytest.raises(CannotGoOn, match="open one"):
        there.diff()
