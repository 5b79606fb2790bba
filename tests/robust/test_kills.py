"""A command that is killed leaves what was there, whole; the next one is as if nothing had been."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from kills import kill_builds
from warm import Warm


@pytest.fixture(scope="module")
def warm() -> Iterator[Warm]:
    with Warm() as parent:
        yield parent


def test_a_killed_build_leaves_the_last_good_release(warm: Warm, tmp_path: Path) -> None:
    """A reader finds the old release or the new, and the next build gives the bytes of an undisturbed one and leaves nothing over."""
    tally = kill_builds(warm, tmp_path, rounds=4, seed=7, versions=2)
    assert [] == tally.wrong
    assert tally.counts["killed"] > 0
