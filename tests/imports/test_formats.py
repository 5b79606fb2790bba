"""Formats are found: those of the package by their modules, those of others by entry points."""

import sys
from pathlib import Path

import pytest

from communique.cli.main import main
from communique.findings import CannotGoOn
from communique.imports.formats import find_importer, importers

OURS = {"archigos", "cow-states", "historyatstate-pocom", "historyatstate-visits"}
MODULE = '''
class Calls:
    name, title = "calls", "Calls of somebody else's"

class Visits:
    name, title = "historyatstate-visits", "Not ours"

MADE = Calls()
'''


def installed(folder: Path, monkeypatch: pytest.MonkeyPatch, *entries: str) -> None:
    """Puts a package with entry points on the path, as an installer does."""
    (folder / "elsewhere_calls.py").write_text(MODULE, encoding="utf-8")
    about = folder / "elsewhere_calls-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: elsewhere-calls\nVersion: 1\n", encoding="utf-8")
    (about / "entry_points.txt").write_text("[communique.importers]\n" + "".join(f"{entry}\n" for entry in entries), encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, "elsewhere_calls", raising=False)


@pytest.mark.parametrize("what", ["Calls", "MADE"])
def test_a_class_or_an_instance_of_others_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """An entry point holds an importer or its class; ours stands before another of its name."""
    installed(tmp_path, monkeypatch, f"calls = elsewhere_calls:{what}", "visits = elsewhere_calls:Visits")
    assert "Calls of somebody else's" == find_importer("calls").title
    assert "Not ours" != find_importer("historyatstate-visits").title
    assert OURS < importers().keys()


def test_what_cannot_be_loaded_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry point that names nothing keeps nobody guessing."""
    installed(tmp_path, monkeypatch, "calls = elsewhere_calls:Nobody")
    with pytest.raises(CannotGoOn, match=r"entry point calls of communique.importers: .*Nobody"):
        importers()


def test_a_format_that_is_not_known_has_its_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """The nearest name is told, and the list names every format with a line on it."""
    assert 2 == main(["import", "historyatstate-visit", "x.xml"])
    assert "write historyatstate-visits" in capsys.readouterr().err
    assert 0 == main(["import", "--list"])
    assert {*OURS} <= {line.split()[0] for line in capsys.readouterr().out.splitlines()}
    assert 2 == main(["import", "historyatstate-visits"])
