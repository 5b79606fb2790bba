"""The generator of made-up projects: the same bytes for the same seed, in proportion, and in order."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.generate import generate

from communique.build import build
from communique.curation.project import Project
from communique.findings import Severity

ROOT = Path(__file__).parents[2]


def digest(root: Path) -> str:
    """One sha256 of all file names and contents."""
    found = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        found.update(f"{path.relative_to(root).as_posix()}\n".encode() + path.read_bytes())
    return found.hexdigest()


def records(root: Path, folder: str) -> list[dict[str, object]]:
    """All records of a folder of the data."""
    lines = (line for path in sorted((root / "data" / folder).glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines())
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of six hundred claims."""
    root = tmp_path_factory.mktemp("generated") / "project"
    generate(root, 600, seed=3)
    return root


def test_one_seed_gives_the_same_bytes_in_another_process_with_other_hashes(project: Path, tmp_path: Path) -> None:
    """Neither hash seed nor time zone nor locale nor process moves a byte; another seed gives another project."""
    surroundings = os.environ | {"PYTHONHASHSEED": "77", "TZ": "Asia/Pyongyang", "LC_ALL": "C.UTF-8", "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"}
    command = [sys.executable, "-m", "benchmarks.generate", str(tmp_path / "again"), "--claims", "600", "--seed", "3"]
    subprocess.run(command, cwd=ROOT, env=surroundings, check=True)
    generate(tmp_path / "other", 600, seed=4)
    assert digest(tmp_path / "again") == digest(project) != digest(tmp_path / "other")


def test_claims_are_as_many_as_asked_for_and_told_by_several_sources(project: Path) -> None:
    """The count is met but for the last event, an event has two or three claims, and dates come in every precision."""
    claims = records(project, "claims")
    dates = {str(node.get("date", "")) for claim in claims for node in claim["states"]}  # type: ignore[attr-defined]
    told = {node["id"] for claim in claims for node in claim["states"]}  # type: ignore[attr-defined]
    shapes = {"".join("9" if letter.isdigit() else letter for letter in date) for date in dates}
    expected = {"9999-99-99", "9999-99", "9999", "9999-99-99/9999-99-99", "9999-99-99?", "9999-99~", "[9999-99-99,9999-99-99]", "999X",
                "9999-99-XX", "XXXX-99-99", "9999-99-99/..", "9999-99/9999-99"}
    assert 600 <= len(claims) <= 604
    assert 2 < len(claims) / len(told) < 3.2
    assert expected <= shapes
    assert {claim.get("modality", "asserted") for claim in claims} == {"asserted", "planned", "denied"}


def test_no_two_entities_share_an_id_and_names_are_in_three_scripts(project: Path) -> None:
    """Each entity is declared once; a person has a Latin, a Cyrillic and a Korean name."""
    entities = records(project, "entities")
    persons = [entity for entity in entities if entity["type"] == "Person"]
    assert len({entity["id"] for entity in entities}) == len(entities)
    assert all(set(person["label"]) == {"en", "ko", "ru"} for person in persons)  # type: ignore[call-overload]


def test_a_generated_project_holds(project: Path) -> None:
    """Quotes, words, shapes and checks find no violation, and conflicts between sources are there."""
    built = build(Project(project))
    violations = [str(finding) for finding in built.findings if finding.severity is Severity.VIOLATION]
    assert violations == []
    assert any(finding.code == "check:conflict-without-ruling" for finding in built.findings)
