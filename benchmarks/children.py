"""Pieces of work that are measured, each in a process of its own: ``python -m benchmarks.children NAME ARGUMENT…``."""

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

__all__ = ["main"]

NAMED = "https://w3id.org/communique/graph/"
MERGED = ("accepted", "records", "entities", "links", "vocabulary")


def build(project: str) -> None:
    """The build as a user runs it, with the store on disk from which questions are answered."""
    from communique.cli.main import main as command
    from communique.curation.project import Project
    from communique.graph.store import open_store

    code = command(["build", "--parts", "--quiet", "--project", project])
    if code:
        raise SystemExit(code)
    open_store(Project(Path(project)))


def bulk_load(quads: str, folder: str) -> None:
    """pyoxigraph loads a file of N-Quads into a store on disk."""
    import pyoxigraph as ox

    store = ox.Store(folder)
    store.bulk_load(path=quads, format=ox.RdfFormat.N_QUADS)
    store.flush()


def naive(quads: str) -> None:
    """rdflib reads N-Quads, pySHACL validates the layers with the tool's shapes."""
    import pyshacl
    import rdflib

    from communique.vocabulary import shapes

    data = rdflib.Dataset()
    data.parse(quads, format="nquads")
    merged = rdflib.Graph()
    for name in MERGED:
        for triple in data.graph(rdflib.URIRef(NAMED + name)):
            merged.add(triple)
    pyshacl.validate(merged, shacl_graph=rdflib.Graph().parse(shapes(), format="turtle"), advanced=True)


def queries(project: str, engine: str, runs: str = "3", limit: str = "10") -> None:
    """Each saved query with its defaults, by name: the least seconds of some runs, or null where it did not end in time."""
    names = sorted(path.stem for path in _queries().glob("*.rq"))
    ask = _ASKERS[engine](Path(project))
    if engine == "rdflib":
        found = {name: _within(lambda name=name: ask(name), float(limit)) for name in names}  # type: ignore[misc]
    else:
        found = {name: min(_seconds(lambda name=name: ask(name)) for _ in range(int(runs))) for name in names}  # type: ignore[misc]
    print(json.dumps({"queries": found}))


def _through_library(project: Path) -> Callable[[str], object]:
    import communique

    kg = communique.open(project)
    graphs = {path.stem for path in _queries().glob("*.rq") if "CONSTRUCT" in path.read_text(encoding="utf-8")}
    return lambda name: kg.graph(name) if name in graphs else kg.query(name).rows


def _directly(project: Path) -> Callable[[str], object]:
    import pyoxigraph as ox

    from communique.curation.project import Project
    from communique.graph.store import open_store

    store = open_store(Project(project))
    texts = {path.stem: path.read_text(encoding="utf-8") for path in _queries().glob("*.rq")}

    def ask(name: str) -> object:
        found = store.query(texts[name])
        return [tuple(row) for row in found] if isinstance(found, ox.QuerySolutions) else list(found)  # type: ignore[arg-type]

    return ask


def _in_rdflib(project: Path) -> Callable[[str], object]:
    import rdflib

    data = rdflib.Dataset()
    data.parse(project / "dataset.nq", format="nquads")
    texts = {path.stem: path.read_text(encoding="utf-8") for path in _queries().glob("*.rq")}
    return lambda name: list(data.query(texts[name]))


_ASKERS: dict[str, Callable[[Path], Callable[[str], object]]] = {
    "library": _through_library, "pyoxigraph": _directly, "rdflib": _in_rdflib,
}


def _queries() -> Path:
    from communique.vocabulary import queries as folder

    return folder()


def _seconds(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def _within(action: Callable[[], object], limit: float) -> float | None:
    """The seconds of an action in a process of its own, which is ended at the limit."""
    inside, outside = os.pipe()
    process = os.fork()
    if not process:
        signal.setitimer(signal.ITIMER_REAL, limit)
        with suppress(BaseException):
            os.write(outside, str(_seconds(action)).encode())
        os._exit(0)
    os.close(outside)
    with os.fdopen(inside) as file:
        said = file.read()
    os.waitpid(process, 0)
    return float(said) if said else None


def export(project: str, form: str, out: str) -> None:
    """The tool writes one format of what it has built."""
    import communique

    kg = communique.open(project)
    print(json.dumps({"seconds": _seconds(lambda: kg.export(form, out))}))


def native_export(project: str, form: str, out: str) -> None:
    """pyoxigraph writes the same graphs from the same store in the format, in the order in which it comes upon them."""
    import pyoxigraph as ox

    from communique.curation.project import Project
    from communique.graph.store import open_store
    from communique.iris import PREFIXES

    store = open_store(Project(Path(project)))
    Path(out).mkdir(parents=True)
    whole = {"nquads": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD}
    accepted = {"turtle": ox.RdfFormat.TURTLE, "rdfxml": ox.RdfFormat.RDF_XML}
    names = {"nquads": None, "rdfxml": PREFIXES, "turtle": PREFIXES, "trig": PREFIXES, "jsonld": PREFIXES}[form]

    def write() -> None:
        path = Path(out) / "dataset"
        if form in whole:
            store.dump(path, format=whole[form], prefixes=names)
        else:
            ox.serialize(_accepted(store), path, format=accepted[form], prefixes=names)

    print(json.dumps({"seconds": _seconds(write)}))


def _accepted(store: object) -> Iterator[object]:
    import pyoxigraph as ox

    assert isinstance(store, ox.Store)
    for name in ("accepted", "entities"):
        for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(NAMED + name)):
            yield quad.triple


def main(words: list[str]) -> None:
    """Does what the first word names, with the others."""
    work: dict[str, Callable[..., None]] = {
        "build": build, "bulk-load": bulk_load, "naive": naive, "queries": queries, "export": export, "native-export": native_export,
    }
    work[words[0]](*words[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
