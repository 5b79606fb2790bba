"""What rows stand on: generated projects by size, built once, with their quads as a file and as a store."""

import json
import random
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import generate
from benchmarks.measure import Figure, child, measured, tool

__all__ = ["Prepared", "Workspace", "edited"]

_DAY = re.compile(r" on (\d{1,2}) (\w+) (\d{4})\.")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A built project, its quads, and what the build took."""

    project: Path
    quads_file: Path
    quads: int
    claims: int
    build: Figure


@dataclass(slots=True)
class Workspace:
    """A folder in which projects are kept between runs; what is built is built anew in each run."""

    folder: Path
    seed: int = 1
    _prepared: dict[int, Prepared] | None = None

    def fresh(self, claims: int) -> Path:
        """A generated project without anything built."""
        project = self.folder / f"project-{claims}"
        if not project.exists():
            generate(project, claims, self.seed)
        for made in (project / ".communique", project / "data" / "graph"):
            shutil.rmtree(made, ignore_errors=True)
        return project

    def built(self, claims: int) -> Prepared:
        """The project built in this run, from nothing, with its store on disk."""
        self._prepared = self._prepared or {}
        if claims not in self._prepared:
            project = self.fresh(claims)
            build = measured(*child("build", project))
            out = self.folder / f"quads-{claims}"
            measured(*tool("export", "--project", project, "--format", "nquads", "--out", out))
            quads = out / "dataset.nq"
            with quads.open("rb") as file:
                self._prepared[claims] = Prepared(project, quads, sum(1 for _ in file), claims, build)
        return self._prepared[claims]

    def empty(self, name: str) -> Path:
        """A folder that does not exist yet."""
        path = self.folder / name
        shutil.rmtree(path, ignore_errors=True)
        return path


def edited(project: Path, seed: int) -> str:
    """Moves the day of one claim of a register, drawn at random, to a neighbouring one, in its words and in what it states."""
    drawn = random.Random(seed)
    path = drawn.choice(sorted((project / "data" / "claims").glob("register-*.jsonl")))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    while True:
        number = drawn.randrange(len(lines))
        claim = json.loads(lines[number])
        match = _DAY.search(claim["gist"])
        node = claim["states"][0]
        if match and 1 < int(match[1]) < 28 and re.fullmatch(r"\d{4}-\d\d-\d\d", node.get("date", "")):
            break
    day = int(match[1]) + 1
    claim["gist"] = claim["gist"].replace(match[0], f" on {day} {match[2]} {match[3]}.")
    node["date"] = f"{node['date'][:8]}{day:02}"
    lines[number] = json.dumps(claim, ensure_ascii=False, separators=(", ", ": ")) + "\n"
    path.write_text("".join(lines), encoding="utf-8")
    return str(claim["id"])
