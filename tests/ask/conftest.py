"""The invented dataset of these tests, the saved queries, and the option that rewrites golden results."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.ask.saved import SavedQuery, find_queries
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.store import open_store
from communique.vocabulary import queries, vocabulary_quads

HERE = Path(__file__).parent


def invented() -> ox.Store:
    """A store with the invented dataset and the ontology."""
    store = ox.Store()
    store.extend(vocabulary_quads())
    store.load(path=str(HERE / "fixture.trig"), format=ox.RdfFormat.TRIG)
    return store


@pytest.fixture(scope="session")
def store() -> ox.Store:
    return invented()


@pytest.fixture(scope="session")
def saved() -> dict[str, SavedQuery]:
    return find_queries([queries()])


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A built project with the invented dataset."""
    root = tmp_path_factory.mktemp("invented")
    graph = root / "data" / "graph"
    graph.mkdir(parents=True)
    (root / "data" / "dataset.yaml").write_text("- id: dataset\n  type: Dataset\n", encoding="utf-8")
    with (graph / "dataset.trig").open("wb") as file:
        invented().dump(file, format=ox.RdfFormat.TRIG)
    return Project(root)


@pytest.fixture(scope="session")
def real() -> ox.Store:
    """The repository's own dataset as built."""
    try:
        return open_store(Project.find(HERE))
    except CannotGoOn as error:
        pytest.fail(str(error))
