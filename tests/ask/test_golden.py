"""The answers of the repository's own dataset, kept as files; ``pytest --rewrite-golden`` writes them anew."""

import io
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.ask.answers import Graph
from communique.ask.running import run
from communique.ask.saved import find_queries
from communique.ask.writing import write_result
from communique.vocabulary import queries

GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(find_queries([queries()]))


@pytest.mark.parametrize("name", NAMES)
def test_answers_are_those_reviewed(name: str, real: ox.Store, request: pytest.FixtureRequest) -> None:
    """Each saved query with its defaults gives the rows, or the graph, last reviewed, byte for byte, and at least one."""
    out = io.BytesIO()
    answer = run(real, find_queries([queries()])[name], {})
    path = GOLDEN / (f"{name}.ttl" if isinstance(answer, Graph) else f"{name}.csv")
    write_result(answer, "turtle" if isinstance(answer, Graph) else "csv", out)
    if request.config.getoption("--rewrite-golden"):
        path.write_bytes(out.getvalue())
    assert path.read_bytes() == out.getvalue()
    assert out.getvalue().count(b"\n") > 1


def test_no_answer_is_kept_without_its_question() -> None:
    """Every golden file belongs to a saved query."""
    assert [] == sorted({path.stem for path in GOLDEN.glob("[!.]*")} - set(NAMES))
