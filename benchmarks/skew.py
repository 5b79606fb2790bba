"""One event of which very many claims tell: ``python -m benchmarks.skew --claims 100000``.

A small made-up world, and in it one visit of which a register has so many rows. All that is claimed of an event is decided on together,
so that this part is as large as it is whatever the number of machines; the time and memory of each engine say what that costs.
"""

import argparse
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from benchmarks.generate import generate
from benchmarks.measure import ROOT, tool
from communique.curation.jsonlines import line_of

__all__ = ["skewed"]

_AROUND = 300


def skewed(root: Path, claims: int) -> str:
    """A project whose last event has so many claims more; the event's id."""
    generate(root, _AROUND)
    path = root / "data" / "claims" / "register-1.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    told = next(record for record in reversed(records) if record["states"][0]["type"] == "Visit" and "modality" not in record)
    with path.open("a", encoding="utf-8") as file:
        for number in range(claims):
            row = f"s{number:07}"
            file.write(line_of(told | {"id": f"claim/register-1-{row}", "locator": f"record {row}"}) + "\n")
    return str(told["states"][0]["id"])


def _built(root: Path, engine: str) -> tuple[float, int, int]:
    """Seconds of a build from nothing, the MiB of all its processes together at their peak, and of the largest one."""
    for made in (root / ".communique", root / "data" / "graph"):
        shutil.rmtree(made, ignore_errors=True)
    begin = time.perf_counter()
    command = tool("build", "--parts", "--quiet", "--jobs", "2", "--engine", engine, "--project", root)
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    process = subprocess.Popen(command, cwd=ROOT, env=surroundings, start_new_session=True)
    total = largest = 0
    while process.poll() is None:
        sizes = _sizes(process.pid)
        total, largest = max(total, sum(sizes)), max(largest, *sizes, 0)
        time.sleep(0.25)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: exit {process.returncode}")
    return time.perf_counter() - begin, total >> 20, largest >> 20


def _sizes(session: int) -> list[int]:
    """The resident bytes of each process of a session (Linux)."""
    found = [0]
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # has ended
            continue
        if int(fields[3]) == session:
            found.append(int(fields[21]) * os.sysconf("SC_PAGE_SIZE"))
    return found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.skew", description=__doc__.split("\n")[0])
    parser.add_argument("--claims", type=int, action="append", metavar="N", help="of the event; several are possible (default: 100000)")
    parser.add_argument("--engine", action="append", choices=("local", "spark"), help="several are possible (default: local)")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="communique-skew-") as temporary:
        for claims in args.claims or [100_000]:
            root = Path(temporary) / str(claims)
            skewed(root, claims)
            for engine in args.engine or ["local"]:
                seconds, total, largest = _built(root, engine)
                print(f"{claims:>9,} claims of one event, {engine}: {seconds:.1f} s, {total} MiB, {largest} MiB in one process", flush=True)
            shutil.rmtree(root)


if __name__ == "__main__":
    main()
