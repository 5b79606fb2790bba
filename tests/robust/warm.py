"""Runs ``communique`` as its users do, each time in a process of its own with limits, from a parent that has imported everything already.

A run may be killed (SIGKILL) after a while, or a while after the first change in a folder. The parent kills only its own children,
before it has reaped them.
"""

import json
import os
import resource
import selectors
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

SOURCE = Path(__file__).parents[2] / "src"


@dataclass(frozen=True, slots=True)
class Kill:
    """When a run is to be killed: so many seconds after its start, or after the first change below ``watched``; perhaps its whole group."""

    after: float
    watched: str = ""
    whole_group: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may use: MiB of memory beyond the parent's, seconds of work, bytes of any file that it writes."""

    memory: int = 0
    seconds: int = 120
    file_size: int = 0


@dataclass(frozen=True, slots=True)
class Ran:
    """How a run ended: its exit code, or minus the signal; what it said; its peak of memory in MiB and its time in seconds."""

    code: int
    out: str
    err: str
    peak: float
    seconds: float


class Warm:
    """The parent of the runs, as a context."""

    def __enter__(self) -> "Warm":
        environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONWARNINGS": "default"}
        self._folder = tempfile.TemporaryDirectory(prefix="communique-warm-")
        self._process = subprocess.Popen([sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                         env=environment)
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()
        self._folder.cleanup()

    def run(self, *words: str | Path, kill: Kill | None = None, limits: Limits | None = None, cwd: Path | None = None,
            environment: Mapping[str, str] | None = None) -> Ran:
        """One run of the command with these words."""
        out, err = Path(self._folder.name, "out"), Path(self._folder.name, "err")
        wish = {"words": list(map(str, words)), "cwd": str(cwd or Path.cwd()), "out": str(out), "err": str(err),
                "kill": asdict(kill) if kill else None, "limits": asdict(limits or Limits()), "environment": dict(environment or {})}
        print(json.dumps(wish), file=self._process.stdin, flush=True)
        ended = json.loads(self._process.stdout.readline())
        said = (path.read_text(encoding="utf-8", errors="replace") for path in (out, err))
        return Ran(ended["code"], *said, ended["peak"], ended["seconds"])


def serve() -> None:
    """Reads wishes, a line each, and answers each with how the run ended."""
    from importlib import import_module
    from pkgutil import iter_modules

    import communique.cli
    from communique.imports.formats import importers

    for module in iter_modules(communique.cli.__path__):
        import_module(f"communique.cli.{module.name}")
    importers()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_served(json.loads(line))) + "\n")
        sys.stdout.flush()


def _served(wish: Mapping[str, object]) -> Mapping[str, float]:
    begun = time.monotonic()
    before = _state(wish["kill"])
    child = os.fork()
    if not child:
        _become(wish)
    status, usage = _awaited(child, wish["kill"], before)
    code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return {"code": code, "peak": usage.ru_maxrss / 1024, "seconds": time.monotonic() - begun}


def _awaited(child: int, kill: Mapping[str, object] | None, before: object) -> tuple[int, resource.struct_rusage]:
    if kill is None:
        return os.wait4(child, 0)[1:]
    due = None if kill["watched"] else time.monotonic() + float(kill["after"])
    waiting = selectors.DefaultSelector()
    gone = os.pidfd_open(child)
    waiting.register(gone, selectors.EVENT_READ)
    try:
        while not waiting.select(0.0005 if due is None else max(0.0, due - time.monotonic())):
            if due is None and _state(kill) != before:
                due = time.monotonic() + float(kill["after"])
            if due is not None and time.monotonic() >= due:
                (os.killpg if kill["whole_group"] else os.kill)(child, signal.SIGKILL)
                break
    finally:
        os.close(gone)
    return os.wait4(child, 0)[1:]


def _state(kill: Mapping[str, object] | None) -> object:
    """By what a change is seen: the times of the watched folder and of the folders up to two levels below."""
    if not kill or not kill["watched"]:
        return None
    top = Path(str(kill["watched"]))
    seen = []
    for folder in (top, *top.glob("*/"), *top.glob("*/*/")):
        try:
            seen.append((str(folder), folder.stat().st_mtime_ns))
        except FileNotFoundError:
            seen.append((str(folder), 0))
    return sorted(seen)


def _become(wish: Mapping[str, object]) -> None:
    """The child: takes its limits, its outputs and its words, and leaves by its exit code."""
    code = 1
    try:
        os.setsid()
        os.chdir(str(wish["cwd"]))
        os.environ.update(wish["environment"])
        for number, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(str(wish[name]), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        _limit(**wish["limits"])
        sys.argv = ["communique", *wish["words"]]
        from communique.cli.main import run

        run()
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except BaseException:  # noqa: BLE001 - as the interpreter itself ends a run
        traceback.print_exc()
    finally:
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:
            pass
        os._exit(code)


def _limit(memory: int, seconds: int, file_size: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    if memory:
        now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + (memory << 20),) * 2)
    if file_size:
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))


def folders(root: Path) -> Sequence[str]:
    """Every path below a folder, for comparison of what lies there."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


if __name__ == "__main__":
    serve()
