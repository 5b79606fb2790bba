"""A build of the invented dataset: what it derives, what it writes, what it leaves alone."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.build import build, release, unreleased
from communique.cli.main import main
from communique.curation.project import Project
from communique.graph.store import open_store
from communique.iris import ACCEPTED, CMQ, RECORDS

BASE = "https://example.org/vessaria-korland/"


def accepted(store: ox.Store, subject: str, term: str) -> list[str]:
    """The accepted values of a property, as text, sorted."""
    found = store.quads_for_pattern(ox.NamedNode(BASE + subject), ox.NamedNode(CMQ + term), None, ox.NamedNode(ACCEPTED))
    return sorted(getattr(quad.object, "value", "") for quad in found)


def test_dates_are_refined_and_conflicts_kept(project: Project) -> None:
    """The narrower of two agreeing dates is accepted; of two that contradict each other both, as a set, with a conflict."""
    store = build(project).store
    assert store is not None
    assert accepted(store, "event/ana-tor-visit-1998", "date") == ["1998-05-11/1998-05-13"]
    assert accepted(store, "event/odo-trip-2004", "date") == ["[2004-06,2004-07]"]
    conflicts = store.quads_for_pattern(None, ox.NamedNode(CMQ + "property"), ox.NamedNode(CMQ + "date"), ox.NamedNode(RECORDS))
    named = sorted(quad.subject.value for quad in conflicts if quad.subject.value.startswith(BASE + "conflict/"))
    assert named == [BASE + "conflict/event/odo-trip-2004.date"]


def test_a_release_is_current_until_a_claim_changes(project: Project, spoil: Callable[[str, str, str], None]) -> None:
    """What a build wrote is current; after an edit its files are named as not current."""
    built = build(project)
    assert built.store is not None
    assert unreleased(project, built.store, BASE) == ("accepted.ttl", "dataset.trig")
    release(project, built.store, BASE)
    assert unreleased(project, built.store, BASE) == ()
    spoil("claims/vessaria-mfa.yaml", "relationsLevel: embassy-level\n", "")
    changed = build(project).store
    assert changed is not None
    assert "dataset.trig" in unreleased(project, changed, BASE)


def test_the_opened_store_holds_what_was_built(project: Project) -> None:
    """The store opened from the written files has the quads of the build, also on second opening from the cache."""
    built = build(project)
    assert built.store is not None
    release(project, built.store, BASE)
    for _ in range(2):
        assert set(map(str, open_store(project))) == set(map(str, built.store))


def test_a_build_that_fails_leaves_the_last_good_one(
    project: Project, spoil: Callable[[str, str, str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, a finding on stderr, and the released files untouched."""
    assert main(["--project", str(project.root), "build"]) == 0
    before = {path.name: path.read_bytes() for path in project.graph.iterdir()}
    spoil("claims/vessaria-mfa.yaml", "date: 2004-06", "date: 2004-09")
    assert main(["--project", str(project.root), "build"]) == 1
    assert {path.name: path.read_bytes() for path in project.graph.iterdir()} == before
    assert "data/claims/vessaria-mfa.yaml:" in capsys.readouterr().err
    assert sorted(path.name for path in project.data.iterdir() if path.name.startswith(".")) == []


def test_the_bytes_depend_on_nothing_but_the_data(project: Project, tmp_path: Path) -> None:
    """Another folder, hash seed, time zone and locale give the same bytes."""
    written = []
    for number, (seed, zone, locale) in enumerate([("1", "UTC", "C.UTF-8"), ("4242", "Asia/Pyongyang", "C")]):
        root = tmp_path / f"copy {number}"
        subprocess.run(["cp", "-r", str(project.root), str(root)], check=True)
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONPATH": os.pathsep.join(sys.path)}
        subprocess.run([sys.executable, "-S", "-m", "communique", "--project", str(root), "build", "--quiet"], check=True, env=environment)
        written.append({path.name: path.read_bytes() for path in sorted((root / "data" / "graph").iterdir())})
    assert written[0] == written[1]
    assert sorted(written[0]) == ["accepted.ttl", "dataset.trig"]


def test_the_order_of_records_makes_no_difference(project: Project) -> None:
    """Records in another order give the same files."""
    built = build(project)
    assert built.store is not None
    release(project, built.store, BASE)
    path = project.data / "claims" / "vessaria-mfa.yaml"
    records = path.read_text(encoding="utf-8").split("\n\n")
    path.write_text("\n\n".join(record.rstrip("\n") for record in reversed(records)) + "\n", encoding="utf-8")
    again = build(project).store
    assert again is not None
    assert unreleased(project, again, BASE) == ()


def test_what_a_killed_build_left_is_cleared_away(project: Project) -> None:
    """The unfinished folder of a process that is no more goes with the next release; that of a running one stays."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    running = os.getppid()
    for process in (ended.pid, running):
        (project.data / f".graph.{process}").mkdir()
    built = build(project)
    assert built.store is not None
    release(project, built.store, BASE)
    assert sorted(path.name for path in project.data.glob(".graph*")) == [f".graph.{running}"]
