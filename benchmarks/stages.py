"""What each stage of a build in parts takes, in processor seconds of one process: ``python -m benchmarks.stages --claims 10000``.

Processor seconds of one core do not depend on how many cores there are, or on what else they do; from them follows what more claims cost.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from benchmarks.generate import generate
from communique.curation.project import Project
from communique.graph.manifest import COMMON, MANIFEST, PARTS, Manifest
from communique.graph.store import make_store
from communique.partition.building import Local, jobs_of, parts_for, read_index, texts_of
from communique.partition.files import Files
from communique.partition.index import Index
from communique.partition.working import do

__all__ = ["stages"]

_T = TypeVar("_T")


def stages(root: Path, claims: int) -> dict[str, float]:
    """Processor seconds by stage, and bytes: of the data, the index, the parts and the store."""
    generate(root, claims)
    project, found = Project(root), dict[str, float]()

    def timed(stage: str, work: Callable[[], _T]) -> _T:
        begin = time.process_time()
        done = work()
        found[stage] = found.get(stage, 0) + time.process_time() - begin
        return done

    folder = root / "release"
    (folder / PARTS).mkdir(parents=True)
    index = Index(root / "index.db")
    files = timed("scan", lambda: Files(project))
    timed("scan", lambda: read_index(project, files, index, Local(1)))
    timed("lay", lambda: index.unite(parts_for(index.count("Claim"))))
    jobs = jobs_of(project, files, index, {COMMON, *index.parts()})
    made = []
    while job := timed("slice", lambda: next(jobs, None)):
        made += timed("make", lambda job=job: do(job, folder / PARTS))  # type: ignore[misc]
        found["records in slices"] = found.get("records in slices", 0) + len(job.records)
    timed("texts", lambda: list(texts_of(project, files, index, index.texts())))
    manifest = Manifest("", claims, tuple(one.part for one in made if one.part is not None))
    (folder / MANIFEST).write_text(manifest.text(), encoding="utf-8")
    timed("load", lambda: make_store(folder / MANIFEST, root / "store"))
    found["records"] = index.db.execute("SELECT COUNT(*) FROM records").fetchone()[0]
    index.close()
    found["quads"] = sum(part.quads for part in manifest.parts)
    for name, path in (("data", project.data), ("index", root / "index.db"), ("release", folder), ("store", root / "store")):
        found[f"bytes of {name}"] = sum(one.stat().st_size for one in (path, *path.rglob("*")) if one.is_file())
    return found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stages", description=__doc__.split("\n")[0])
    parser.add_argument("--claims", type=int, default=10_000, metavar="N", help="how many (default: 10000)")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="communique-stages-") as folder:
        for name, number in stages(Path(folder) / "project", args.claims).items():
            print(f"{name:20} {number:>14,.1f}   a claim: {number / args.claims * (1 if number == int(number) else 1000):,.2f}"
                  f"{'' if number == int(number) else ' ms'}")


if __name__ == "__main__":
    main()
