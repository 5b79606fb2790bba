"""Kills commands that write, at random moments, over data that change, and looks each time at what a reader finds and the next run makes.

``python tests/robust/kills.py --rounds 200`` is what ``make kills`` runs; the suite runs a few rounds. It knows the command line alone:
what a reader finds is what ``export`` and ``query`` give.
"""

import argparse
import hashlib
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from growing import change, start
from warm import Kill, Ran, Warm, folders


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """What a build that nothing disturbs makes of each version: what a reader gets, the release's files, all names
    in the project, how long the longest took, and how many names lie in the cache in the end.
    """

    read: Mapping[int, str]
    release: Mapping[int, Mapping[str, str]]
    names: Mapping[int, frozenset[str]]
    seconds: float
    cached: int


@dataclass
class Tally:
    """What a trial has seen."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def expect(self, true: bool, what: str) -> None:
        """Notes what is wrong where something is not as it must be."""
        if not true:
            self.wrong.append(what)


def digests(folder: Path) -> dict[str, str]:
    """The files below a folder with their sha256."""
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def read(warm: Warm, root: Path) -> tuple[Ran, str]:
    """What a reader gets of the project: the export in N-Quads as its sha256, and how the run ended."""
    with tempfile.TemporaryDirectory() as out:
        ran = warm.run("--project", root, "export", "--format", "nquads", "--out", out)
        return ran, next((digest for name, digest in digests(Path(out)).items() if name.endswith(".nq")), "")


def built(warm: Warm, root: Path, how: Sequence[str] = (), kill: Kill | None = None) -> Ran:
    """A build of the project as it is, with further options."""
    return warm.run("--project", root, "build", "--quiet", *how, kill=kill)


def undisturbed(warm: Warm, folder: Path, versions: int, how: Sequence[str] = ()) -> Undisturbed:
    """Every version built in one project, one after the other."""
    root, found, releases, there, took = start(folder / "undisturbed"), {}, {}, {}, 0.0
    for version in range(versions):
        change(root, version)
        ran = built(warm, root, how)
        assert ran.code == 0, ran.err
        took = max(took, ran.seconds)
        found[version] = read(warm, root)[1]
        releases[version] = digests(root / "data" / "graph")
        there[version] = names(root)
    assert len(set(found.values())) == versions
    return Undisturbed(found, releases, there, took, len(folders(root / ".communique")))


def names(root: Path) -> frozenset[str]:
    """Every path in a project but those of its cache."""
    return frozenset(name for name in folders(root) if not name.startswith(".communique/"))


def kill_builds(warm: Warm, folder: Path, whole: Undisturbed, rounds: int, seed: int, how: Sequence[str] = (),
                tell: Callable[[str], object] = lambda _: None) -> Tally:
    """So many killed builds; after each a reader finds the old release or the new one, and the next build is as if nothing had been."""
    chance, tally = random.Random(seed), Tally()
    root, old = start(folder / "killed"), 0
    change(root, old)
    assert built(warm, root, how).code == 0
    for number in range(rounds):
        new = chance.choice([version for version in whole.read if version != old])
        change(root, new)
        kill = moment(chance, root, whole.seconds)
        ran = built(warm, root, how, kill)
        where = f"round {number} (seed {seed}), build of {new} after {old}, {kill}"
        tally.counts["killed" if ran.code == -9 else "done before"] += 1
        reader, found = read(warm, root)
        tally.expect(reader.code == 0 and found in (whole.read[old], whole.read[new]), f"{where}: a reader finds neither: {reader.err}")
        tally.counts["new release found" if found == whole.read[new] else "old release found"] += 1
        asked = warm.run("--project", root, "query", "visits")
        tally.expect(asked.code == 0 and "Odo" in asked.out, f"{where}: a query fails: {asked.err}")
        if number % 3 == 0:  # now and then two in a row are killed
            built(warm, root, how, moment(chance, root, whole.seconds))
        again = built(warm, root, how)
        tally.expect(again.code == 0, f"{where}: the next build fails: {again.err}")
        tally.expect(digests(root / "data" / "graph") == whole.release[new], f"{where}: the next build gives other bytes")
        tally.expect(names(root) == whole.names[new], f"{where}: left over or missing: {sorted(names(root) ^ whole.names[new])[:5]}")
        old = new
        tell(f"{number + 1}/{rounds} {dict(tally.counts)} {len(tally.wrong)} wrong\n")
    kept = len(folders(root / ".communique"))
    allowed = 2 * whole.cached + 20
    tally.counts["names in .communique"] = kept
    tally.expect(kept <= allowed, f".communique holds {kept} names, where {allowed} are enough: {folders(root / '.communique')[:40]}")
    return tally


def moment(chance: random.Random, root: Path, seconds: float) -> Kill:
    """A random moment: in half of the cases anywhere in the run, in the other half soon after it begins to write."""
    whole_group = chance.random() < 0.5
    if chance.random() < 0.5:
        return Kill(chance.uniform(0, seconds), whole_group=whole_group)
    return Kill(chance.choice([0.0, chance.uniform(0, 0.05), chance.uniform(0, seconds / 3)]), str(root), whole_group)


def main() -> None:
    """The program."""
    parser = argparse.ArgumentParser(prog="python tests/robust/kills.py", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=200, metavar="N", help="builds to kill (default %(default)s)")
    parser.add_argument("--seed", type=int, default=1948, help="of the moments (default %(default)s)")
    parser.add_argument("--parts", action="store_true", help="builds in parts")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="communique-kills-") as folder, Warm() as warm:
        how = ("--parts",) if options.parts else ()
        whole = undisturbed(warm, Path(folder), 5, how)
        tally = kill_builds(warm, Path(folder), whole, options.rounds, options.seed, how, tell=sys.stderr.write)
    seen = [*tally.wrong, ", ".join(f"{count} {what}" for what, count in sorted(tally.counts.items())), f"{len(tally.wrong)} wrong"]
    sys.stdout.write("\n".join(seen) + "\n")
    raise SystemExit(1 if tally.wrong else 0)


if __name__ == "__main__":
    main()
