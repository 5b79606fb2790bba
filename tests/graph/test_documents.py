"""Documents as lines: what the store's own JSON-LD processor gives for every record."""

from pathlib import Path

import pytest
from benchmarks.generate import generate
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.curation.project import Project
from communique.curation.records import read_project
from communique.evidence.check import examine_records
from communique.graph.assemble import record_lines, record_quads
from communique.graph.documents import Documents
from communique.graph.store import loaded
from communique.iris import RECORDS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["dataset", "invented", "generated"])
def test_lines_are_what_the_processor_gives(name: str, tmp_path: Path) -> None:
    """Every record's lines are the quads that reading it as JSON-LD 1.1 gives."""
    if name == "generated":
        generate(tmp_path / "project", 200, 9)
    folder = {"dataset": ROOT, "invented": ROOT / "tests" / "invented", "generated": tmp_path / "project"}[name]
    curated = read_project(Project(folder))
    evidence = examine_records(curated)
    lines = {line for _, _, line in record_lines(curated, evidence.texts, evidence.located)}
    assert lines == {f"{quad} ." for quad in record_quads(curated, evidence.texts, evidence.located)}


@settings(max_examples=150)
@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_kept(text: str) -> None:
    """A text of any characters comes out of the store as it went in, and its line is the store's own."""
    line = next(line for _, _, line in Documents("https://example.org/").of({"id": "claim/a", "locator": text}, RECORDS))
    store = loaded([line])
    assert [f"{quad} ." for quad in store] == [line]
    assert [quad.object.value for quad in store] == [text]
