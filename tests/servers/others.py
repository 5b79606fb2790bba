"""Other people's servers and engines, from Debian's packages: `make servers` tries those that are installed and says which are not.

Debian has no Fuseki, the server of Jena; its engine, ARQ, is asked by its own commands. pytest collects this file where it is named.
"""

import io
import shutil
import socket
import stat
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
import urllib3
from loopback import Loopback, running
from test_digest_trees import dataset

from communique.ask.answers import Graph, Solutions
from communique.ask.binding import bind
from communique.ask.running import run
from communique.ask.saved import SavedQuery
from communique.cli.main import main
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.store import base_of
from communique.iris import BASE, RECORDS
from communique.servers.connection import Connection
from communique.servers.credentials import read_credentials
from communique.servers.publishing import publish
from communique.servers.served import ServedGraphs
from communique.servers.service import Service

JAVA = Path("/usr/share/java")
JARS = (
    *(f"jena-{name}" for name in ("arq", "base", "cmds", "core", "dboe-base", "dboe-index", "dboe-storage", "dboe-trans-data",
                                  "dboe-transaction", "iri", "rdfconnection", "shacl", "tdb", "tdb2")),
    "thrift", "guava", "dexx.collection", "commons-cli", "commons-codec", "commons-compress", "commons-csv", "commons-io", "commons-lang3",
    "slf4j-api", "slf4j-nop", "gson", "httpclient", "httpcore", "jackson-core", "jackson-databind", "jackson-annotations", "jsonld-java",
    "protobuf", "titanium-json-ld", "jakarta.json-api",
)  # fmt: skip
MINUTE = 60
TOO_LONG_FOR_JENA = ["by-year"]
OTHERWISE_ON_VIRTUOSO = frozenset({
    "anachronisms", "as-told-by", "by-year", "conflicts", "delay", "instruments", "messages", "office-holders", "open-lists",
    "provision-silences", "provisions", "reciprocity", "replacements", "schema-events", "silences", "state-lines", "styles", "support",
    "timeline", "titles", "treaties-in-force", "treaty-course", "twinnings", "visits", "who-met-whom",
})
"""The saved queries that Virtuoso 7.2 refuses, or answers with other rows (queries/README.md says why)."""


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a Virtuoso server, and a netrc file for it."""
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("virtuoso-t is not installed (apt-get install virtuoso-opensource-7-bin)")
    home = tmp_path_factory.mktemp("virtuoso")
    ports = [free_port(), free_port()]
    files = "".join(f"{name} = {home}/{file}\n" for name, file in (
        ("DatabaseFile", "v.db"), ("ErrorLogFile", "v.log"), ("LockFile", "v.lck"), ("TransactionFile", "v.trx"), ("xa_persistent_file", "v.pxa")))
    (home / "v.ini").write_text(
        f"[Database]\n{files}[TempDatabase]\nDatabaseFile = {home}/t.db\nTransactionFile = {home}/t.trx\n"
        f"[Parameters]\nServerPort = 127.0.0.1:{ports[0]}\nNumberOfBuffers = 20000\nServerThreads = 8\n"
        f"[HTTPServer]\nServerPort = 127.0.0.1:{ports[1]}\nServerRoot = {home}\nServerThreads = 8\n[SPARQL]\nResultSetMaxRows = 1000000\n",
        encoding="utf-8")
    (home / "netrc").write_text("machine 127.0.0.1 login dba password dba\n", encoding="utf-8")
    (home / "netrc").chmod(stat.S_IRUSR | stat.S_IWUSR)
    with subprocess.Popen([program, "-f", "-c", str(home / "v.ini")], cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(ports[1])
            yield f"http://127.0.0.1:{ports[1]}", home / "netrc"
        finally:
            process.terminate()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
    return port


def wait_for(port: int) -> None:
    """Return when a server answers on a port, whatever it answers; fail after a minute."""
    patience = urllib3.Retry(300, backoff_factor=0.2, backoff_max=0.2, redirect=0)
    try:
        urllib3.request("GET", f"http://127.0.0.1:{port}/", retries=patience, redirect=False)
    except urllib3.exceptions.MaxRetryError:
        pytest.fail(f"nobody answers on port {port}")


@pytest.mark.parametrize("way", [("--update", "/sparql-auth"), ("--graph-store", "/sparql-graph-crud-auth")], ids=lambda way: way[0])
def test_virtuoso_holds_what_was_published(
    virtuoso: tuple[str, Path], project: Project, tmp_path: Path, way: tuple[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    """By updates and by the graph store, with digest authentication; what is copied from there is equal in bytes."""
    url, netrc = virtuoso
    words = ["--project", str(project.root)]
    there = ["--endpoint", f"{url}/sparql", "--netrc-file", str(netrc), "--timeout", "300"]
    assert main([*words, "publish", *there, way[0], f"{url}{way[1]}"]) == 0
    assert main([*words, "publish", *there, way[0], f"{url}{way[1]}", "--verify"]) == 0
    assert " already: " in capfd.readouterr().out.splitlines()[-1]
    assert main([*words, "export", "--format", "nquads", "--out", str(tmp_path / "here")]) == 0
    assert main([*words, "export", "--format", "nquads", "--out", str(tmp_path / "there"), *there]) == 0
    assert (tmp_path / "here" / "dataset.nq").read_bytes() == (tmp_path / "there" / "dataset.nq").read_bytes()


def test_virtuoso_is_sent_what_changed_in_a_large_graph(virtuoso: tuple[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims that are changed, new and gone, in a dataset whose graphs have parts: it holds each version, and the records are never read whole."""
    url, netrc = virtuoso
    read: list[str] = []
    whole = ServedGraphs.lines
    monkeypatch.setattr(ServedGraphs, "lines", lambda self, name: read.append(name) or whole(self, name))  # type: ignore[func-returns-value]
    service = Service(f"{url}/sparql", f"{url}/sparql-auth")
    connection = Connection(read_credentials((url,), None, netrc), seconds=MINUTE)
    facts = {at: f"{at} is said" for at in range(2_100)}
    for version in (facts, facts | {7: "otherwise", 2_200: "new"}, {at: said for at, said in facts.items() if at != 9}):
        publish(dataset(version), BASE, "", connection, service)
        assert read == ([RECORDS] if version is facts else [])
        assert set(ServedGraphs(connection, service.query).copy()) == set(dataset(version))
        del read[:]


def test_virtuoso_answers_some_saved_queries_otherwise(virtuoso: tuple[str, Path], store: ox.Store, saved: dict[str, SavedQuery]) -> None:
    """Those that are listed, and no others; a copy of what it holds answers all of them as they are answered here."""
    served = ServedGraphs(Connection(seconds=300), f"{virtuoso[0]}/sparql")
    copy = served.copy()
    otherwise = set()
    for query in saved.values():
        here = run(store, query, {})
        assert same(here, run(copy, query, {}))
        try:
            if not same(here, run(served, query, {})):
                otherwise.add(query.name)
        except CannotGoOn:
            otherwise.add(query.name)
    assert " ".join(sorted(otherwise)) == " ".join(sorted(OTHERWISE_ON_VIRTUOSO))


def same(one: object, other: object) -> bool:
    """Whether two answers are the same, in the same order."""
    if isinstance(one, Solutions) and isinstance(other, Solutions):
        return (one.variables, one.rows) == (other.variables, other.rows)
    return one == other


@pytest.fixture(scope="module")
def jena(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command that starts a command of Jena."""
    java, core = shutil.which("java"), JAVA / "jena-core.jar"
    if java is None or not core.is_file():
        pytest.skip("Jena is not installed (apt-get install libapache-jena-java default-jre-headless)")
    missing = tmp_path_factory.mktemp("jena")  # the package moves classes of Xerces to another name, and leaves their resources behind
    with zipfile.ZipFile(core) as jar:
        for name in jar.namelist():
            if name.startswith("org/apache/jena/ext/xerces/") and name.endswith(".properties"):
                place = missing / name.removeprefix("org/apache/jena/ext/")
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(jar.read(name))
    return [java, "-cp", ":".join([str(missing), *(str(JAVA / f"{name}.jar") for name in JARS)])]


def test_jena_answers_every_saved_query_alike(jena: list[str], project: Project, store: ox.Store, saved: dict[str, SavedQuery], tmp_path: Path) -> None:
    """ARQ on the released file gives the rows, in their order, and the graphs; but for one, to which it gives no answer in a minute."""
    otherwise = []
    for query in saved.values():
        (tmp_path / "q.rq").write_text(bind(query, {}), encoding="utf-8")
        here = run(store, query, {})
        form = "N-Triples" if isinstance(here, Graph) else "JSON"
        command = [*jena, "arq.sparql", "--data", str(project.graph / "dataset.trig"), "--query", str(tmp_path / "q.rq"), "--results", form]
        try:
            done = subprocess.run(command, capture_output=True, check=False, timeout=MINUTE)
        except subprocess.TimeoutExpired:
            otherwise.append(query.name)
            continue
        assert done.returncode == 0, (query.name, done.stderr.decode())
        there: object = Solutions(done.stdout)
        if isinstance(here, Graph):
            there = Graph(tuple(sorted({quad.triple for quad in ox.parse(done.stdout, format=ox.RdfFormat.N_TRIPLES)}, key=str)))
        if not same(here, there):
            otherwise.append(query.name)
    assert otherwise == TOO_LONG_FOR_JENA


def test_jena_obeys_the_updates_of_a_publication(jena: list[str], small: ox.Store, tmp_path: Path) -> None:
    """The requests of two publications, obeyed by ARQ one after another, give what a server gives that holds the second version."""
    later = ox.Store()
    later.bulk_extend(quad for quad in small if not quad.graph_name.value.endswith(("/a0003", "/graph/links")))
    with running(Loopback()) as server:
        for store in (small, later):
            publish(store, base_of(store), "", Connection(), Service(server.query, f"{server.url}/update"), most=2**16)
        written, expected = server.written(), set(server.store)
    updates = []
    for number, seen in enumerate(written):
        path = tmp_path / f"{number:03}.ru"
        path.write_bytes(seen.body)
        updates += ["--update", str(path)]
    done = subprocess.run([*jena, "arq.update", *updates, "--dump"], capture_output=True, check=True)
    assert set(ox.parse(io.BytesIO(done.stdout), format=ox.RdfFormat.TRIG)) == expected
