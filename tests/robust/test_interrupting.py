"""Commands that write are killed and begun again."""

import os
from pathlib import Path

from growing import change, start
from interrupting import kill_command
from kills import built, digests, read
from warm import Warm

SAMPLE = Path(__file__).parent / "samples" / "historyatstate-pocom"
ROUNDS = int(os.environ.get("COMMUNIQUE_ROUNDS", "1"))
"""Kills of each command; more where ``make kills`` asks for them."""


def test_a_killed_import_leaves_all_old_or_all_new_files(warm: Warm, tmp_path: Path) -> None:
    """The files of a source are exchanged as one: who reads next finds those of one import; the next import leaves nothing over."""
    old = tmp_path / "old"
    assert 0 == warm.run("init", old).code
    part = SAMPLE / "missions-countries" / "portugal.xml"
    assert 0 == warm.run("--project", old, "import", "historyatstate-pocom", part.parent).code

    def seen(root: Path) -> list[object]:
        assert 2 != warm.run("--project", root, "validate").code
        return [{name: digest for name, digest in digests(root / "data").items() if name.endswith(".jsonl")}]

    tally = kill_command(warm, tmp_path, old, lambda _: ("import", "historyatstate-pocom", SAMPLE), seen, "data", ROUNDS, seed=11)
    assert [] == tally.wrong
    assert tally.counts["killed"] + tally.counts["done before"] == ROUNDS


def test_a_killed_release_leaves_graph_and_list_whole(warm: Warm, tmp_path: Path) -> None:
    """The graph is the old or the new one, and so is the list of names that are kept."""
    old = start(tmp_path / "old")
    change(old, 0)
    assert 0 == warm.run("--project", old, "release").code
    change(old, 1)

    def seen(root: Path) -> list[object]:
        return [read(warm, root)[1], (root / "data" / "released.txt").read_bytes()]

    tally = kill_command(warm, tmp_path, old, lambda _: ("release",), seen, "data", ROUNDS, seed=12)
    assert [] == tally.wrong
    assert tally.counts["killed"] + tally.counts["done before"] == ROUNDS


def test_a_killed_export_leaves_each_file_whole(warm: Warm, tmp_path: Path) -> None:
    """Each file of the folder is the old or the new one; what was written beside is gone after the next export."""
    old = start(tmp_path / "old")
    words = ("export", "--format", "csv", "--format", "turtle", "--out")
    for version in (0, 1):
        change(old, version)
        assert 0 == built(warm, old).code
        if version == 0:
            assert 0 == warm.run("--project", old, *words, old / "out").code

    def seen(root: Path) -> list[object]:
        return [(path.name, path.read_bytes()) for path in sorted((root / "out").glob("[a-z]*"))]

    tally = kill_command(warm, tmp_path, old, lambda root: (*words, root / "out"), seen, "out", ROUNDS, seed=13)
    assert [] == tally.wrong
    assert tally.counts["killed"] + tally.counts["done before"] == ROUNDS
