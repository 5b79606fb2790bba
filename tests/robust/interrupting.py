"""Kills any command that writes, at random moments: what it replaces is old or new, and the same command again finishes the work."""

import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from kills import Tally, digests, moment
from warm import Kill, Ran, Warm

Seen = Callable[[Path], Sequence[object]]
Words = Callable[[Path], Sequence[str | Path]]


def lasting(root: Path) -> dict[str, str]:
    """The files below a folder that are no cache, with their sha256."""
    return {name: digest for name, digest in digests(root).items() if "/.communique/" not in f"/{name}"}


def kill_command(warm: Warm, folder: Path, old: Path, words: Words, seen: Seen, watched: str,
                 rounds: int, seed: int) -> Tally:
    """So many killed runs of a command over copies of a folder; ``seen`` gives what must be all old or all new, each by itself.

    Half of the moments are soon after the first change in the folder ``watched``.
    """
    tally, chance = Tally(), random.Random(seed)
    whole = shutil.copytree(old, folder / "whole")
    ran = run(warm, whole, words)
    assert ran.code in (0, 1), ran
    before, after, new = seen(old), seen(whole), lasting(whole)
    assert before != after
    for number in range(rounds):
        root = shutil.copytree(old, folder / "killed")
        kill = moment(chance, root / watched, ran.seconds)
        killed = run(warm, root, words, kill)
        where = f"round {number} (seed {seed}), {kill}"
        tally.counts["killed" if killed.code == -9 else "done before"] += 1
        for one, was, becomes in zip(seen(root), before, after, strict=True):
            tally.expect(one in (was, becomes), f"{where}: neither old nor new: {one}")
            tally.counts["new" if one == becomes else "old"] += 1
        again = run(warm, root, words)
        tally.expect(again.code == ran.code, f"{where}: the next run ends with {again.code}: {again.err}")
        tally.expect(lasting(root) == new, f"{where}: the next run leaves other files: {sorted(lasting(root).items() ^ new.items())[:4]}")
        shutil.rmtree(root)
    return tally


def run(warm: Warm, root: Path, words: Words, kill: Kill | None = None) -> Ran:
    """A run of the command over a copy."""
    return warm.run("--project", root, *words(root), kill=kill)
