"""A disk that is full ends a command with a plain sentence; what was there is whole, and with room again all is as if nothing had been."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from growing import change, start
from kills import Undisturbed, built, digests, names, read
from warm import Limits, Ran, Warm


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 12 MB."""
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", tmp_path], capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk; limits on the size of files are tested all the same")
    yield tmp_path
    subprocess.run(["umount", tmp_path], check=True)


@contextmanager
def filled(disk: Path, room: int) -> Iterator[None]:
    """A disk with so many bytes of room left."""
    ballast, free = disk / "ballast", os.statvfs(disk)
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(4096, free.f_bavail * free.f_bsize - room))
    yield
    ballast.unlink()


def first_version(warm: Warm, folder: Path, how: Sequence[str] = ()) -> Path:
    """A project built in its first version."""
    root = start(folder / "a")
    change(root, 0)
    assert 0 == built(warm, root, how).code
    return root


def refused(ran: Ran, reason: str) -> bool:
    """Whether a run ended as one without room must: exit code 2, and one sentence that says what to do."""
    return ran.code == 2 and reason in ran.err and "make room" in ran.err and ran.err.count("\n") == 1


def test_a_build_whose_files_may_not_grow_leaves_the_last_release(warm: Warm, whole: Undisturbed, tmp_path: Path) -> None:
    """Where the system refuses a file beyond a size, a reader finds the old release, and nothing is left beside it."""
    root = first_version(warm, tmp_path)
    change(root, 1)
    ran = warm.run("--project", root, "build", "--quiet", limits=Limits(file_size=100_000))
    assert refused(ran, "File too large"), ran
    assert whole.release[0] == digests(root / "data" / "graph")
    reader, found = read(warm, root)
    assert (0, whole.read[0]) == (reader.code, found)
    change(root, 0)
    assert whole.names[0] == names(root)


def test_a_build_on_a_full_disk_leaves_the_last_release(warm: Warm, whole: Undisturbed, small: Path) -> None:
    """With any amount of room that is too little, a reader finds the old release; with enough, the build is as an undisturbed one."""
    root = first_version(warm, small)
    change(root, 1)
    for room in (0, 150_000):
        with filled(small, room):
            ran = built(warm, root)
            assert refused(ran, "No space left on device"), ran
            reader, found = read(warm, root)
            assert (0, whole.read[0]) == (reader.code, found), reader
    assert 0 == built(warm, root).code
    assert whole.release[1] == digests(root / "data" / "graph")
    assert whole.names[1] == names(root)
