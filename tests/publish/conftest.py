"""The small dataset of two invented states that exports are tried on."""

from pathlib import Path

import pyoxigraph as ox
import pytest

FIXTURE = Path(__file__).with_name("fixture.trig")


@pytest.fixture(scope="session")
def store() -> ox.Store:
    """The dataset in a store."""
    found = ox.Store()
    found.load(path=str(FIXTURE), format=ox.RdfFormat.TRIG)
    return found
