"""Promises about the repository's own dataset as RDF."""

from io import BytesIO
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.graph.write import accepted_triples, write_trig, write_turtle

GRAPH = Path(__file__).parents[2] / "data" / "graph"


@pytest.fixture(scope="module")
def built() -> ox.Store:
    """The dataset as its file gives it."""
    found = ox.Store()
    found.bulk_load(path=str(GRAPH / "dataset.trig"), format=ox.RdfFormat.TRIG)
    return found


def test_dataset_file_to_store_to_file(built: ox.Store) -> None:
    """The dataset's file, read into a store and written, is the same file."""
    out = BytesIO()
    write_trig(built, out)
    assert (GRAPH / "dataset.trig").read_bytes() == out.getvalue()


def test_accepted_file_is_the_datasets(built: ox.Store) -> None:
    """The file of the accepted layer is what the dataset's file gives."""
    out = BytesIO()
    write_turtle(accepted_triples(built), out)
    assert (GRAPH / "accepted.ttl").read_bytes() == out.getvalue()
