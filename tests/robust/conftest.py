"""A parent of runs, and what builds that nothing disturbs make."""

from collections.abc import Iterator

import pytest
from kills import Undisturbed, undisturbed
from warm import Warm


@pytest.fixture(scope="session")
def warm() -> Iterator[Warm]:
    """The parent of all runs."""
    with Warm() as parent:
        yield parent


@pytest.fixture(scope="session")
def whole(warm: Warm, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """Two versions of the data as builds that nothing disturbs make them."""
    return undisturbed(warm, tmp_path_factory.mktemp("whole"), 2)
