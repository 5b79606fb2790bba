"""A command that is killed leaves what was there, whole; the next one is as if nothing had been."""

from pathlib import Path

from kills import Undisturbed, kill_builds
from warm import Warm


def test_a_killed_build_leaves_the_last_good_release(warm: Warm, whole: Undisturbed, tmp_path: Path) -> None:
    """A reader finds the old release or the new, and the next build gives the bytes of an undisturbed one and leaves nothing over."""
    tally = kill_builds(warm, tmp_path, whole, rounds=2, seed=7)
    assert [] == tally.wrong
    assert tally.counts["killed"] > 0
