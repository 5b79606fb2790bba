"""Builds in parts hold as builds in one do: killed, without room, or with a cache that is damaged."""

from pathlib import Path

import pytest
from growing import change
from kills import Undisturbed, built, digests, kill_builds, names, read, undisturbed
from test_full_disk import filled, first_version, refused
from test_full_disk import small as small  # noqa: PLC0414 - a fixture
from warm import Warm

HOW = ("--parts", "--jobs", "1")


@pytest.fixture(scope="module")
def parted(warm: Warm, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """Two versions of the data as builds in parts that nothing disturbs make them."""
    return undisturbed(warm, tmp_path_factory.mktemp("parted"), 2, HOW)


def test_a_killed_build_in_parts_leaves_the_last_good_release(warm: Warm, parted: Undisturbed, tmp_path: Path) -> None:
    """A reader finds the old release or the new, and the next build gives the bytes of an undisturbed one and leaves nothing over."""
    assert [] == kill_builds(warm, tmp_path, parted, rounds=1, seed=5, how=HOW).wrong


def test_a_build_in_parts_on_a_full_disk_leaves_the_last_release(warm: Warm, parted: Undisturbed, small: Path) -> None:
    """Without room for the index or for the release, the command says so, and a reader finds the old release."""
    root = first_version(warm, small, HOW)
    change(root, 1)
    for room, reason in ((0, "disk is full"), (500_000, "No space left on device")):
        with filled(small, room):
            ran = built(warm, root, HOW)
            assert refused(ran, reason), ran
            reader, found = read(warm, root)
            assert (0, parted.read[0]) == (reader.code, found), reader
    assert 0 == built(warm, root, HOW).code
    assert parted.release[1] == digests(root / "data" / "graph")
    assert parted.names[1] == names(root)


def test_a_damaged_index_is_made_again(warm: Warm, parted: Undisturbed, tmp_path: Path) -> None:
    """What lies in the cache can be anything: the build is as without it."""
    root = first_version(warm, tmp_path, HOW)
    index = root / ".communique" / "index.db"
    for version, content in ((1, index.read_bytes()[:5_000] + b"\xff" * 3_000), (0, b"no index")):
        index.write_bytes(content)
        change(root, version)
        assert 0 == built(warm, root, HOW).code
        assert parted.release[version] == digests(root / "data" / "graph")
