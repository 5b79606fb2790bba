"""Spark gives what this machine gives, byte for byte, also where a task fails; where it cannot run, that is said in a sentence."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from benchmarks.generate import generate

from communique.build import build
from communique.cli.main import main
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.manifest import COMMON, MANIFEST, PARTS
from communique.partition import Local, build_in_parts, building
from communique.partition.spark import Spark, session
from communique.partition.spark.making import Work
from communique.partition.spark.reading import Stretch, chunks_of, count_lines
from communique.partition.working import Job, PartMade, do

INVENTED = Path(__file__).parents[1] / "invented"
SETTINGS = """
spark.sql.codegen.wholeStage false
spark.sql.codegen.factoryMode NO_CODEGEN
spark.sql.adaptive.enabled false
spark.driver.extraJavaOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
"""
"""What makes Spark start sooner with little data."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Spark and Java, and settings for little data; without them the test is left out."""
    if find_spec("pyspark") is None:
        pytest.skip("pyspark is not installed")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Java is not installed")
    folder = tmp_path_factory.mktemp("conf")
    (folder / "spark-defaults.conf").write_text(SETTINGS, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_CONF_DIR", str(folder))
        yield


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of some ten claims, and a few of them made at a time."""
    monkeypatch.setattr(building, "_CLAIMS_A_PART", 24)
    monkeypatch.setattr(building, "_RECORDS_A_JOB", 300)


def released(project: Project) -> dict[str, bytes]:
    """The files of a release in parts."""
    return {path.name: path.read_bytes() for path in (project.graph / MANIFEST, *(project.graph / PARTS).iterdir())}


def both(project: Project, tmp_path: Path, work: Work = do) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What this machine and what Spark release of a project; what they say of it is compared."""
    other = Project(tmp_path / "other")
    shutil.copytree(project.data, other.data, ignore=shutil.ignore_patterns("graph", "readings"))
    here = build_in_parts(project, Local(1))
    there = build_in_parts(other, Spark("local[2,3]", work))
    assert here == there
    assert sorted(path.name for path in other.cache.iterdir() if path.is_dir()) == sorted(
        path.name for path in project.cache.iterdir() if path.is_dir())
    return released(project), released(other)


def failing_once(marks: Path) -> Work:
    """The work of a job, which ends the first attempt at the common part half-way."""
    def work(job: Job, folder: Path) -> list[PartMade]:
        made = do(job, folder)
        mark = marks / "failed"
        if COMMON in job.parts and not mark.exists():
            mark.touch()
            next(folder.iterdir()).write_bytes(b"half a li")
            raise OSError("the machine is gone")
        return made

    return work


@pytest.mark.usefixtures("installed")
def test_a_failed_task_changes_nothing(tmp_path: Path) -> None:
    """Spark tries again what failed, and manifest and parts are the bytes of the local build."""
    generate(tmp_path / "project", 300, 2)
    (tmp_path / "marks").mkdir()
    here, there = both(Project(tmp_path / "project"), tmp_path, failing_once(tmp_path / "marks"))
    assert here == there
    assert list((tmp_path / "marks").iterdir()) != []


@pytest.mark.usefixtures("installed")
def test_curated_records_give_the_same(tmp_path: Path) -> None:
    """A dataset written by hand gives the same bytes, and the same findings, as the local build."""
    shutil.copytree(INVENTED / "data", tmp_path / "data", ignore=shutil.ignore_patterns("graph", "readings"))
    here, there = both(Project(tmp_path), tmp_path / "spark")
    assert here == there
    assert build(Project(tmp_path)).findings != ()


def test_chunks_are_whole_lines(tmp_path: Path) -> None:
    """Wherever a file is cut, the chunks together are its lines, each with its number."""
    path = tmp_path / "lines"
    data = b"".join(b"%d\n" % number * (number % 5 + 1) for number in range(40)) + b"last"
    path.write_bytes(data)
    lines = data.splitlines(keepends=True)
    for width in (1, 2, 3, 7, 50, 1000):
        files = [Stretch(file, path, start, min(start + width, len(data))) for file in (4, 6) for start in range(0, len(data), width)]
        chunks = list(chunks_of([count_lines(one) for one in files]))
        for file in (4, 6):
            found = [chunk.place for chunk in chunks if chunk.file == file]
            assert b"".join(data[start:stop] for _, start, stop in found) == data
            assert [lines[first - 1] for first, _, _ in found] == [data[start:].partition(b"\n")[0] + b"\n" * (b"\n" in data[start:]) for _, start, _ in found]


def test_what_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without pyspark or Java, or with a master and no Spark, the command says what to do and exits with 2."""
    shutil.copytree(INVENTED / "data", tmp_path / "data", ignore=shutil.ignore_patterns("graph", "readings"))
    command = ["--project", str(tmp_path), "build", "--engine", "spark"]
    monkeypatch.setattr(session, "find_spec", lambda name: None)
    assert main(command) == 2
    assert capsys.readouterr().err == (
        "--engine spark: pyspark is not installed; pip install 'communique[spark]', or build without --engine\n")
    monkeypatch.setattr(session, "find_spec", lambda name: name)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(CannotGoOn, match="there is no bin/java; install Java 17 or later and set JAVA_HOME"):
        session.check_installed()
    assert main(["--project", str(tmp_path), "build", "--parts", "--master", "local"]) == 2
    assert capsys.readouterr().err == "--master: is Spark's; give --engine spark with it\n"
