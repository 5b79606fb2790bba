"""A figure is what one run in a fresh process took: seconds on the clock, and the memory of the largest process at its peak."""

import json
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

__all__ = ["ROOT", "Figure", "Result", "child", "machine", "measured", "tool"]

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Figure:
    """Seconds (the median, where a run was repeated) and the largest resident set in MiB; ``said`` is what the run reported."""

    seconds: float
    mebibytes: int
    said: Any = None


@dataclass(frozen=True, slots=True)
class Result:
    """A row of the table: what the tool took, what its peer took in the same run, and what is asked for.

    ``most`` is the most that the tool may take of its peer's time, ``least`` how many times as fast it must be at least; one is 0.
    """

    work: str
    claims: int
    quads: int
    ours: Figure
    peer: str
    theirs: Figure
    most: float = 0
    least: float = 0
    remark: str = ""

    @property
    def ratio(self) -> float:
        """Our time in terms of the peer's, or how many times as fast the tool is, as is asked for."""
        return self.ours.seconds / self.theirs.seconds if self.most else self.theirs.seconds / self.ours.seconds

    @property
    def holds(self) -> bool:
        """Whether what is asked for is met."""
        return self.ratio <= self.most if self.most else self.ratio >= self.least

    def record(self) -> dict[str, Any]:
        """The row as JSON."""
        return asdict(self)


def measured(*words: str, runs: int = 1) -> Figure:
    """A command in a fresh process, several times where ``runs`` says so; raises where it fails, with what it said."""
    figures = [_once(words) for _ in range(runs)]
    return Figure(statistics.median(one.seconds for one in figures), max(one.mebibytes for one in figures), figures[-1].said)


def _once(words: tuple[str, ...]) -> Figure:
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    begin = time.perf_counter()
    process = subprocess.Popen(words, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        assert process.stderr is not None
        raise SystemExit(f"{' '.join(words)}: exit {process.returncode}\n{process.stderr.read()[-2000:]}")
    report = json.loads(said.splitlines()[-1]) if said.startswith("{") else None
    if report and "seconds" in report:  # the work alone, without starting Python and opening what both have
        seconds = report["seconds"]
    return Figure(seconds, usage.ru_maxrss // (1024 if sys.platform == "linux" else 1 << 20), report)


def child(*words: str | Path | int) -> tuple[str, ...]:
    """The command for a piece of work in ``benchmarks/children.py``."""
    return (sys.executable, "-m", "benchmarks.children", *map(str, words))


def tool(*words: str | Path) -> tuple[str, ...]:
    """The command line of the tool."""
    return (sys.executable, "-m", "communique", *map(str, words))


def machine() -> str:
    """The machine in one line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = f"{platform.system()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} processors ({platform.machine()}), {memory:.0f} GiB of memory, {python}"
