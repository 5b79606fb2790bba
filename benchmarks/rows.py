"""The rows of the table: each a generator of results, beside a peer that runs in the same minute on the same input."""

import hashlib
import shutil
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import Figure, Result, child, measured
from benchmarks.workspace import Workspace, edited

__all__ = ["ROWS"]

_NAIVE_CLAIMS = 2_000
"""About 100 000 quads, of which pySHACL takes minutes."""
_FORMATS = ("nquads", "trig", "turtle", "rdfxml", "jsonld")


def build(space: Workspace, claims: int) -> Iterator[Result]:
    """A build from nothing against the bulk load of what it gives, and against reading and validating it with rdflib and pySHACL."""
    done = space.built(claims)
    peer = measured(*child("bulk-load", done.quads_file, space.empty("bulk")))
    yield Result("build", claims, done.quads, done.build, "pyoxigraph bulk load of its N-Quads", peer, most=4)


def naive(space: Workspace, claims: int) -> Iterator[Result]:
    """The same build against the naive way, measured on about 100 000 quads and extrapolated linearly."""
    done, small = space.built(claims), space.built(_NAIVE_CLAIMS)
    peer = measured(*child("naive", small.quads_file))
    scaled = Figure(peer.seconds * done.quads / small.quads, peer.mebibytes)
    remark = f"peer measured on {small.quads:,} quads ({peer.seconds:.0f} s, {peer.mebibytes:,} MiB), time extrapolated linearly"
    yield Result("build", claims, done.quads, done.build, "rdflib parsing + pySHACL", scaled, least=30, remark=remark)


def queries(space: Workspace, claims: int) -> Iterator[Result]:
    """The median over all saved queries with their defaults, each the least of three runs, in one process for each engine."""
    done = space.built(claims)
    ours, theirs = (measured(*child("queries", done.project, engine)) for engine in ("library", "pyoxigraph"))
    mine = _p50(ours.said["queries"])
    yield Result("saved queries, p50", claims, done.quads, Figure(mine, ours.mebibytes), "the same text on pyoxigraph",
                 Figure(_p50(theirs.said["queries"]), theirs.mebibytes), most=1.15, remark=f"{len(ours.said['queries'])} queries")


def rdflib_queries(space: Workspace, claims: int) -> Iterator[Result]:
    """The same in rdflib, which gets ten seconds for each query; one that does not end counts as ten seconds."""
    done = space.built(claims)
    ours = measured(*child("queries", done.project, "library"))
    theirs = measured(*child("queries", done.quads_file.parent, "rdflib"))
    found = theirs.said["queries"]
    late = sum(1 for seconds in found.values() if seconds is None)
    peer = Figure(_p50({name: 10.0 if seconds is None else seconds for name, seconds in found.items()}), theirs.mebibytes)
    yield Result("saved queries, p50", claims, done.quads, Figure(_p50(ours.said["queries"]), ours.mebibytes), "rdflib", peer, least=20,
                 remark=f"{late} of {len(found)} queries did not end in 10 s in rdflib and count as 10 s")


def _p50(seconds: dict[str, float]) -> float:
    return statistics.median(seconds.values())


def exports(space: Workspace, claims: int) -> Iterator[Result]:
    """Each RDF format in canonical order against pyoxigraph's writer, which writes the same graphs as it comes upon them."""
    done = space.built(claims)
    for form in _FORMATS:
        ours = measured(*child("export", done.project, form, space.empty("ours")))
        theirs = measured(*child("native-export", done.project, form, space.empty("theirs")))
        yield Result(f"export {form}", claims, done.quads, ours, "pyoxigraph's writer", theirs, most=1.5)


def edit(space: Workspace, claims: int) -> Iterator[Result]:
    """A day of one claim, drawn at random, is changed and the project built again; against a build from nothing, the same bytes."""
    done = space.built(claims)
    figures, same = [], True
    for seed in range(3):
        edited(done.project, seed)
        figures.append(measured(*child("build", done.project)))
        if seed == 0:
            twin = space.empty("twin")
            shutil.copytree(done.project, twin, ignore=shutil.ignore_patterns(".communique", "graph"))
            whole = measured(*child("build", twin))
            same = _digest(done.project / "data" / "graph") == _digest(twin / "data" / "graph")
    shutil.rmtree(space.folder / f"project-{claims}")  # no longer what the seed gives
    ours = Figure(statistics.median(one.seconds for one in figures), max(one.mebibytes for one in figures))
    yield Result("one claim edited", claims, done.quads, ours, "build from nothing", whole, most=0.02 if same else 1e-9,
                 remark="the same bytes" if same else "NOT the same bytes")


def _digest(folder: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found.update(path.relative_to(folder).as_posix().encode())
        with path.open("rb") as file:
            found.update(hashlib.file_digest(file, "sha256").digest())
    return found.hexdigest()


def growth(space: Workspace, claims: int) -> Iterator[Result]:
    """The time of a build for each claim against that at ten thousand claims."""
    done, small = space.built(claims), space.built(10_000)
    scaled = Figure(small.build.seconds * done.claims / small.claims, small.build.mebibytes)
    yield Result("build, for each claim", claims, done.quads, done.build, "the same at 10 000 claims, scaled", scaled, most=1.5,
                 remark=f"memory {done.build.mebibytes:,} MiB, to be under 1,536")


ROWS: dict[str, Callable[[Workspace, int], Iterator[Result]]] = {
    "build": build, "naive": naive, "queries": queries, "rdflib-queries": rdflib_queries, "exports": exports, "growth": growth,
    "edit": edit,
}
"""The rows by name."""
