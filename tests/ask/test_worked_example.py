"""The worked example: the treaties of 1961, 2000 and 2024 and the boundary treaty of 2012 on the days around their bounds."""

import csv
import io
from pathlib import Path

import pyoxigraph as ox
import pytest
from courses import ask

DAYS = (
    "1961-07-05", "1961-07-10", "1961-09-09", "1961-09-10", "1962-01-01", "1995-09-07", "1995-09-08", "1995-12-31", "1996-09-10", "1996-09-11",
    "1998-06-30", "2000-02-08", "2000-10-01", "2012-06-04", "2012-06-20", "2012-07-05", "2024-07-01", "2024-12-03", "2024-12-04", "2024-12-05",
    "2025-01-01", "2030-01-01",
)
NAMES = ("boundary-treaty-2012", "treaty-1961", "treaty-2000", "treaty-2024")
KEPT = Path(__file__).parent / "worked" / "treaties-in-force.csv"


def test_the_worked_example_is_as_reviewed(real: ox.Store, request: pytest.FixtureRequest) -> None:
    """1961 to a disputed end, a gap, 2000 whose entry into force nobody tells, 2024: each day as last reviewed, with its reason."""
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("day", "instrument", "standing", "by_ruling", "reason"))
    for day in DAYS:
        rows = {row["instrument"].rpartition("/")[2]: row for row in ask(real, "treaties-in-force", on=day)}
        table.writerows((day, name, rows[name]["standing"], rows[name]["by_ruling"], rows[name]["reason"]) for name in NAMES)
    if request.config.getoption("--rewrite-golden"):
        KEPT.write_text(out.getvalue(), encoding="utf-8")
    assert KEPT.read_text(encoding="utf-8") == out.getvalue()


def test_every_source_has_a_kind(real: ox.Store) -> None:
    """Whether a treaty, an official or somebody else speaks can be asked of each source of the dataset."""
    found = real.query("""
        PREFIX cmq: <https://w3id.org/communique/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?source { GRAPH <https://w3id.org/communique/graph/records> { ?source a cmq:Source FILTER NOT EXISTS { ?source dcterms:type ?kind } } }
    """)
    assert isinstance(found, ox.QuerySolutions)
    assert [str(row["source"]) for row in found] == []
