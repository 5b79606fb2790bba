"""The answers of the repository's own dataset, kept as files; ``pytest --rewrite-golden`` writes them anew."""

import io
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.ask.running import run
from communique.ask.saved import find_queries
from communique.ask.writing import write_result
from communique.vocabulary import queries

GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(find_queries([queries()]))


@pytest.mark.parametrize("name", NAMES)
def test_answers_are_those_reviewed(name: str, real: ox.Store, request: pytest.FixtureRequest) -> None:
    """Each saved query with its defaults gives the rows last reviewed, byte for byte, and at least one row."""
    out = io.BytesIO()
    write_result(run(real, find_queries([queries()])[name], {}), "csv", out)
    path = GOLDEN / f"{name}.csv"
    if request.config.getoption("--rewrite-golden"):
        path.write_bytes(out.getvalue())
    assert path.read_bytes() == out.getvalue()
    assert out.getvalue().count(b"\r\n") > 1


def test_no_answer_is_kept_without_its_question() -> None:
    """Every golden file belongs to a saved query."""
    assert [] == sorted({path.stem for path in GOLDEN.glob("*.csv")} - set(NAMES))
