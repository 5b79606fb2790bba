"""Servers that the tests start, and datasets to publish on them."""

import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.ask.saved import SavedQuery, find_queries
from communique.curation.project import Project
from communique.servers.connection import Connection
from communique.vocabulary import queries, vocabulary_quads

sys.path.insert(0, str(Path(__file__).parent))

from loopback import Loopback, running

FIXTURE = Path(__file__).parents[1] / "ask" / "fixture.trig"


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test sees the credentials or the settings of whoever runs it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("NETRC", "COMMUNIQUE_AUTHORIZATION", "COMMUNIQUE_ENDPOINT"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def store() -> ox.Store:
    """A store with the invented dataset and the ontology."""
    store = ox.Store()
    store.extend(vocabulary_quads())
    store.load(path=str(FIXTURE), format=ox.RdfFormat.TRIG)
    return store


@pytest.fixture(scope="session")
def small() -> ox.Store:
    """A store with the invented dataset alone."""
    store = ox.Store()
    store.load(path=str(FIXTURE), format=ox.RdfFormat.TRIG)
    return store


@pytest.fixture(scope="session")
def saved() -> dict[str, SavedQuery]:
    """The saved queries by name."""
    return find_queries([queries()])


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory, store: ox.Store) -> Project:
    """A built project with the invented dataset."""
    root = tmp_path_factory.mktemp("invented")
    (root / "data" / "graph").mkdir(parents=True)
    (root / "data" / "dataset.yaml").write_text("- id: dataset\n  type: Dataset\n", encoding="utf-8")
    with (root / "data" / "graph" / "dataset.trig").open("wb") as file:
        store.dump(file, format=ox.RdfFormat.TRIG)
    return Project(root)


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server that does as it is told."""
    with running(Loopback()) as server:
        yield server


@pytest.fixture
def connection() -> Connection:
    """A connection of nobody, which never waits."""
    return Connection(wait=lambda _seconds: None, seconds=20)


@pytest.fixture(scope="session")
def oxigraph() -> Iterator[str]:
    """The address of an Oxigraph server with a store in memory, on a free port."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    assert program is not None, "oxigraph is not installed; it is among the development packages"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
    with subprocess.Popen([program, "serve", "--bind", address], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        assert process.stderr is not None
        lines = process.stderr
        try:
            assert any(address in line for line in lines), "oxigraph did not start"
            threading.Thread(target=lambda: [None for _ in lines], daemon=True).start()
            yield f"http://{address}"
        finally:
            process.terminate()
