"""The repository's own dataset, measured side by side in one run: `make bench`.

Each row is a command of the tool, its median time over several runs, and the ratio to the naive way measured in the same
run: rdflib reading the same quads, and pySHACL validating them with the same shapes.
"""

import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 5

NAIVE_LOAD = """
import rdflib
data = rdflib.Dataset()
data.parse("data/graph/dataset.trig", format="trig")
"""

NAIVE_VALIDATE = NAIVE_LOAD + """
import pyshacl
merged = rdflib.Graph()
for name in ("accepted", "records", "entities", "links", "vocabulary"):
    for triple in data.graph(rdflib.URIRef("https://w3id.org/communique/graph/" + name)):
        merged.add(triple)
shapes = rdflib.Graph().parse("ontology/shapes.ttl", format="turtle")
pyshacl.validate(merged, shacl_graph=shapes, advanced=True)
"""


def command(*words: str) -> Callable[[], None]:
    """A run of the command line from a fresh process."""
    return lambda: _run(sys.executable, "-m", "communique", *words)


def program(text: str) -> Callable[[], None]:
    """A run of a small Python program from a fresh process."""
    return lambda: _run(sys.executable, "-c", text)


def _run(*words: str) -> None:
    subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def median(action: Callable[[], None], runs: int) -> float:
    """The median of the seconds that an action takes; before several runs one warms the caches."""
    if runs > 1:
        action()
    seconds = []
    for _ in range(runs):
        begin = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - begin)
    return statistics.median(seconds)


def main() -> None:
    """Measures and prints the table."""
    naive = {
        "rdflib reads dataset.trig": median(program(NAIVE_LOAD), 3),
        "rdflib reads it, pySHACL validates it": median(program(NAIVE_VALIDATE), 1),
    }
    load, validate = naive.values()
    rows = [
        ("build: read, verify, derive, validate, write", median(command("build", "--quiet"), RUNS), validate, "rdflib + pySHACL"),
        ("validate: the same without writing", median(command("validate"), RUNS), validate, "rdflib + pySHACL"),
        ("query timeline", median(command("query", "timeline"), RUNS), load, "rdflib reading alone"),
        ("query timeline --state state/dprk", median(command("query", "timeline", "--state", "state/dprk"), RUNS), load,
         "rdflib reading alone"),
        ("query silences", median(command("query", "silences"), RUNS), load, "rdflib reading alone"),
        ("query treaties-in-force", median(command("query", "treaties-in-force"), RUNS), load, "rdflib reading alone"),
        ("explain event/putin-visit-2000", median(command("explain", "event/putin-visit-2000"), RUNS), load, "rdflib reading alone"),
    ]
    print(f"Python {platform.python_version()} on {platform.machine()}; medians of {RUNS} runs in fresh processes, caches warm\n")
    print("| command | seconds | against | seconds | times faster |")
    print("|---|---:|---|---:|---:|")
    for name, seconds, peer, against in rows:
        print(f"| `{name}` | {seconds:.2f} | {against} | {peer:.2f} | {peer / seconds:.1f} |")


if __name__ == "__main__":
    main()
