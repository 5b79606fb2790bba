"""A build in parts gives what a build of the whole gives, whatever the parts; a change gives what a build from nothing gives."""

import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from benchmarks.generate import generate

from communique.build import build
from communique.curation.project import Project
from communique.findings import is_violated
from communique.graph.manifest import MANIFEST, PARTS, Manifest
from communique.graph.store import open_store
from communique.partition import BuiltInParts, Local, build_in_parts, building

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of some ten claims, and a few of them made at a time."""
    monkeypatch.setattr(building, "_CLAIMS_A_PART", 12)
    monkeypatch.setattr(building, "_RECORDS_A_JOB", 150)


def copied(source: Path, folder: Path) -> Project:
    """A project with the data of another."""
    shutil.copytree(source / "data", folder / "data", ignore=shutil.ignore_patterns("graph", "readings"))
    return Project(folder)


def lines_of(project: Project) -> list[str]:
    """All lines of a release in parts."""
    folder = project.graph / PARTS
    return [line for part in Manifest.read(project.graph / MANIFEST).parts for line in (folder / part.name).read_text().splitlines()]


def in_parts(project: Project) -> BuiltInParts:
    """The project built in parts, in this process."""
    return build_in_parts(project, Local(1))


@pytest.mark.parametrize("source", [ROOT / "tests" / "invented", ROOT], ids=["invented", "dataset"])
def test_parts_hold_what_the_whole_holds(source: Path, tmp_path: Path) -> None:
    """The quads of all parts are those of the whole, each in one part, and so are the findings."""
    project = copied(source, tmp_path)
    whole, parted = build(project), in_parts(project)
    assert whole.store is not None
    lines = lines_of(project)
    assert len(lines) == len(set(lines))
    assert set(lines) == {f"{quad} ." for quad in whole.store}
    assert set(parted.findings) == set(whole.findings)
    assert parted.parts > 3
    assert len(open_store(project)) == len(whole.store)


def test_processes_make_no_difference(tmp_path: Path) -> None:
    """Two processes give the bytes of one."""
    generate(tmp_path / "one", 150, 3)
    one = copied(tmp_path / "one", tmp_path / "other")
    in_parts(Project(tmp_path / "one"))
    build_in_parts(one, Local(2))
    assert (one.graph / MANIFEST).read_bytes() == (tmp_path / "one" / "data" / "graph" / MANIFEST).read_bytes()


def _with(line: str, key: str, value: object) -> str:
    """A record's line with one key said anew."""
    return json.dumps(json.loads(line) | {key: value}, ensure_ascii=False)


def _with_state(project: Project, line: str) -> str:
    """A claim on a tenure that says besides for which State its holder acts."""
    state = json.loads((project.data / "entities" / "states.jsonl").read_text(encoding="utf-8").splitlines()[0])["id"]
    claim = json.loads(line)
    holder = next(node["holder"] for node in claim["states"] if "holder" in node)
    said = [*claim["states"], {"id": holder, "type": "Person", "actsFor": state}]
    by = [*claim.get("by", []), {"value": state, "how": "context", "reason": "the office is one of that State"}]
    return json.dumps(claim | {"states": said, "by": by}, ensure_ascii=False)


def changes(seed: int, project: Project) -> Iterator[str]:
    """Changes to a project, one after the other, each described."""
    dice = random.Random(seed)
    claims = sorted((project.data / "claims").glob("*.jsonl"))
    for kind in ("note", "reason", "order", "name", "blank line", "tenure"):
        path = {"reason": project.data / "identities.jsonl", "name": project.data / "entities" / "persons.jsonl"}.get(kind, dice.choice(claims))
        if kind == "tenure":
            path = dice.choice([one for one in claims if '"type": "Tenure"' in one.read_text(encoding="utf-8")])
        lines = path.read_text(encoding="utf-8").splitlines()
        at = dice.choice([number for number, line in enumerate(lines) if kind != "tenure" or '"type": "Tenure"' in line])
        if kind == "order":
            lines.reverse()
        elif kind == "blank line":
            lines.insert(at, "")
        elif kind == "name":
            lines[at] = _with(lines[at], "altLabel", {"en": ["Known Otherwise"], **json.loads(lines[at]).get("altLabel", {})})
        elif kind == "tenure":
            lines[at] = _with_state(project, lines[at])
        else:
            lines[at] = _with(lines[at], "reason" if kind == "reason" else "note", "The same names on the same day.")
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        yield kind


@pytest.mark.parametrize("seed", [1])
def test_a_change_gives_the_bytes_of_a_build_from_nothing(seed: int, tmp_path: Path) -> None:
    """After each of several changes the release, the store and the findings are those of a build that knows nothing."""
    generate(tmp_path / "project", 150, seed)
    project = Project(tmp_path / "project")
    assert in_parts(project).made > 5
    for number, kind in enumerate(changes(seed, project)):
        changed = in_parts(project)
        fresh = copied(project.root, tmp_path / f"fresh-{number}")
        anew = in_parts(fresh)
        assert (project.graph / MANIFEST).read_bytes() == (fresh.graph / MANIFEST).read_bytes(), kind
        assert changed.findings == anew.findings, kind
        assert changed.figures == anew.figures, kind
        assert {str(quad) for quad in open_store(project)} == {str(quad) for quad in open_store(fresh)}, kind
        assert changed.made < anew.made, kind


def test_what_does_not_hold_is_not_published(tmp_path: Path) -> None:
    """A change that is a violation leaves the last good release, and mending it gives that release again."""
    generate(tmp_path / "project", 100, 5)
    project = Project(tmp_path / "project")
    in_parts(project)
    before = (project.graph / MANIFEST).read_bytes()
    path = project.data / "claims" / "register-1.jsonl"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace('"type": "Claim"', '"type": "Claim", "sauce": "none"', 1), encoding="utf-8")
    spoiled = in_parts(project)
    assert is_violated(spoiled.findings, strict=False)
    assert not spoiled.is_current
    assert (project.graph / MANIFEST).read_bytes() == before
    path.write_text(good, encoding="utf-8")
    assert in_parts(project).made == 0
    assert (project.graph / MANIFEST).read_bytes() == before


def _workers(parent: int) -> list[int]:
    """The processes that a process has started to work for it."""
    found = []
    for entry in Path("/proc").iterdir():
        with suppress(OSError, IndexError):
            if entry.name.isdecimal() and int((entry / "stat").read_text().rpartition(")")[2].split()[1]) == parent:
                found += [int(entry.name)] if b"spawn_main" in (entry / "cmdline").read_bytes() else []
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are listed by /proc, which is not here")
def test_processes_leave_with_a_killed_build(tmp_path: Path) -> None:
    """The processes of a build that is killed end by themselves."""
    generate(tmp_path / "project", 600, 7)
    command = [sys.executable, "-m", "communique", "build", "--parts", "--jobs", "2", "--quiet", "--project", str(tmp_path / "project")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        workers: list[int] = []
        while process.poll() is None and len(workers) < 2:
            workers = _workers(process.pid)
        process.kill()
    assert len(workers) == 2
    ends = time.monotonic() + 20
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < ends, "processes of a killed build are still there"
