"""Every importer, with every kind of hostile input that fits: a finding with its place, bounded memory, and what was imported stays."""

import json
import re
import shutil
from pathlib import Path

import pytest
from hostility import ANY, HOSTILE, SECRET
from kills import digests
from warm import Limits, Ran, Warm

from communique.imports import intake
from communique.imports.formats import importers

SAMPLES = Path(__file__).parent / "samples"
MAPPING = Path(intake.__file__).parents[1] / "mappings" / "cow-states-2016.yaml"
MORE = {"table": ("--mapping", MAPPING)}
"""What the general format needs besides a path."""
FORMATS = sorted({*importers(), *MORE})
PLACE = re.compile(r"^\s*\S.*?:(\d+: )?.+; .+$", re.MULTILINE)


def sample(name: str, folder: Path) -> tuple[Path, Path]:
    """A copy of the sample of a format: the path to import, and the file of it to be spoilt, which is the largest."""
    shutil.copytree(SAMPLES / name, folder / "sample")
    files = sorted((file for file in (folder / "sample").rglob("*") if file.is_file()), key=lambda file: (file.stat().st_size, file))
    return (files[0] if len(files) == 1 else folder / "sample"), files[-1]


@pytest.fixture(scope="module")
def empty(warm: Warm, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project without records."""
    root = tmp_path_factory.mktemp("imports") / "a"
    assert 0 == warm.run("init", root).code
    return root


def imported(warm: Warm, project: Path, name: str, path: Path) -> Ran:
    """An import in bounded memory."""
    return warm.run("--project", project, "import", name, path, *MORE.get(name, ()), limits=Limits(memory=400, seconds=30))


def test_every_importer_has_a_sample() -> None:
    """Whoever registers a format gives a small sample of it, by which it is tried with hostile input."""
    assert FORMATS == sorted(path.name for path in SAMPLES.iterdir())


@pytest.mark.parametrize("name", FORMATS)
def test_an_importer_holds_against_hostile_input(warm: Warm, empty: Path, tmp_path: Path, name: str) -> None:
    """Each kind ends in its exit code with a finding that names the place; files of the import before stay whole."""
    project = tmp_path / "project"
    shutil.copytree(empty, project)
    path, file = sample(name, tmp_path)
    good = imported(warm, project, name, path)
    assert good.code in (0, 1), good
    before = digests(project)
    assert any(one.endswith("jsonl") for one in before)
    wrong = []
    for kind, hostility in HOSTILE.items():
        if hostility.fits not in (ANY, file.suffix):
            continue
        folder = tmp_path / "hostile"
        folder.mkdir()
        ran = imported(warm, project, name, hostility.make(*sample(name, folder)))
        wrong += [f"{kind}: {problem}" for problem in problems(ran, hostility.codes, project, before, good)]
        shutil.rmtree(folder)
        if digests(project) != before:
            imported(warm, project, name, path)
    assert [] == wrong


def problems(ran: Ran, codes: tuple[int, ...], project: Path, before: dict[str, str], good: Ran) -> list[str]:
    """What is not as it must be after an import of hostile input."""
    said, now, found = ran.out + ran.err, digests(project), []
    if ran.code not in codes:
        found.append(f"exit code {ran.code}: {said[-600:]}")
    if "Traceback" in said or SECRET in said or len(said) > 60_000:
        found.append(f"said {said[-1500:]}")
    if ran.code and not (PLACE.search(ran.err) if ran.code == 2 else "/hostile/" in ran.out):
        found.append(f"no finding with its place: {said[-600:]}")
    if ran.peak > good.peak + 40:
        found.append(f"{ran.peak} MiB, where a good import takes {good.peak}")
    if ran.code == 2 and now != before:
        found.append("what was imported before is not whole")
    if not all(is_whole(project / name) for name in now) or now.keys() - before.keys():
        found.append(f"half-written, or left over: {sorted(now)}")
    return found


def is_whole(path: Path) -> bool:
    """Whether each line of a file in JSON Lines is a record, and nothing of what is secret is in a file."""
    content = path.read_text(encoding="utf-8")
    records = [json.loads(line) for line in content.splitlines()] if path.suffix == ".jsonl" else []
    return SECRET not in content and all(isinstance(record, dict) for record in records)
