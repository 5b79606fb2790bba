"""Promises about the panel as a data package: valid, typed, linked, defined by the ontology, and the same bytes each time."""

import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas
import polars
import pyarrow
import pyoxigraph as ox
import pytest
from frictionless import Package, validate
from panels import INVENTED, ROOT, changed, in_years, invented, real, written
from pyarrow import parquet

from communique.derive.retelling import Choice
from communique.iris import VOCABULARY, expand
from communique.publish import MANIFEST, export
from communique.publish.panel.fields import Field
from communique.publish.panel.sheets import SHEETS
from communique.publish.reading import Reading

FIELDS = [(sheet.name, field) for sheet in SHEETS for field in sheet.fields]
STATA = {"_all", "byte", "double", "float", "if", "in", "int", "long", "using", "with", "strl", "_n", "_cons", "_b", "_coef", "_pi", "_rc", "_skip"}
ARROW = {"text": pyarrow.string(), "code": pyarrow.dictionary(pyarrow.int32(), pyarrow.string()), "whole": pyarrow.int32(),
         "number": pyarrow.float64(), "truth": pyarrow.bool_(), "day": pyarrow.date32()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The panel of the repository's dataset."""
    out = tmp_path_factory.mktemp("panel")
    export(real(), "panel", out)
    return out


def _without_coverage() -> object:
    return changed("DELETE WHERE { GRAPH <graph/records> { ?coverage a cmq:Coverage ; ?property ?value } }")


def _three_states() -> object:
    """A meeting of three States, one without a code, in a dataset with codes for the two others."""
    return changed("""INSERT DATA {
      GRAPH <graph/entities> { <state/thule> a cmq:State ; skos:prefLabel "Thule"@en . <event/three> a cmq:Meeting ; skos:prefLabel "Three"@en .
        <state/korland> skos:notation "902"^^cmq:cowCode . <state/vessaria> skos:notation "901"^^cmq:cowCode }
      GRAPH <graph/accepted> { <event/three> a cmq:Meeting ; cmq:participant <state/thule>, <state/korland>, <state/vessaria> ;
        cmq:date "2001"^^edtf:EDTF ; cmq:earliest "2001-01-01"^^xsd:date ; cmq:latest "2001-12-31"^^xsd:date } }""")


@pytest.mark.parametrize("store", [None, invented, _without_coverage, _three_states], ids=["real", "invented", "no-coverage", "three-states"])
def test_frictionless_finds_no_error(store: Callable[[], object] | None, folder: Path, tmp_path: Path) -> None:
    """Frictionless finds the descriptor, every table against its schema, each primary key and each foreign key in order."""
    if store:
        export(store(), "panel", tmp_path)  # type: ignore[arg-type]
    report = validate(str((tmp_path if store else folder) / "datapackage.json"))
    assert [] == [error.message for task in report.tasks for error in task.errors] + [error.message for error in report.errors]
    assert 2 * len(SHEETS) == len(report.tasks)


def test_frictionless_sees_a_spoiled_cell(folder: Path, tmp_path: Path) -> None:
    """A rank that is none, a State that is unknown and a key that comes twice are errors of the package."""
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    for name, old, new in (("panel_events", ",head-of-state,", ",emperor,"), ("dyad_years", ",state/ussr,", ",state/nowhere,"),
                           ("states", "state/ussr,", "state/dprk,")):
        path = tmp_path / f"{name}.csv"
        path.write_bytes(path.read_bytes().replace(old.encode(), new.encode(), 1))
    kinds = {error.type for task in validate(str(tmp_path / "datapackage.json")).tasks for error in task.errors}
    assert {"constraint-error", "foreign-key", "primary-key"} <= kinds


def test_three_states_make_three_pairs() -> None:
    """A meeting of three counts for each pair of them; codes come first in a pair, then names; what nobody covers is missing."""
    rows = in_years(_three_states(), "dyad_years", 2001)  # type: ignore[arg-type]
    assert [("901-902", 901902), ("901-thule", None), ("902-thule", None)] == [(row["dyad"], row["dyadid"]) for row in rows]
    assert [1] * 3 == [row["meetings_min"] for row in rows]
    assert [None] * 2 == [row["visits_min"] for row in rows[1:]]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_types_of_columns(folder: Path, sheet: object) -> None:
    """Parquet has a real type for each column, no list and no nested value, and carries its description."""
    fields = [field for name, field in FIELDS if name == sheet.name]  # type: ignore[attr-defined]
    schema = parquet.read_schema(folder / f"{sheet.name}.parquet")  # type: ignore[attr-defined]
    assert [(field.name, ARROW[field.kind]) for field in fields] == [(found.name, found.type) for found in schema]
    assert all(found.metadata[b"description"] for found in schema)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_pandas_and_polars_read_the_same(folder: Path, sheet: object) -> None:
    """Pandas and polars read as many rows from CSV as from Parquet, with the same values and no column of objects."""
    name = sheet.name  # type: ignore[attr-defined]
    rows = written(folder, name)
    frame = pandas.read_parquet(folder / f"{name}.parquet", dtype_backend="pyarrow")
    plain = pandas.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)
    other = polars.read_parquet(folder / f"{name}.parquet")
    assert (len(rows), len(rows), len(rows)) == (len(frame), len(plain), len(other))
    assert "object" not in {str(kind) for kind in frame.dtypes} | {str(kind) for kind in pandas.read_csv(folder / f"{name}.csv").dtypes}
    assert polars.Object not in other.schema.dtypes()
    assert polars.read_csv(folder / f"{name}.csv", infer_schema_length=None).columns == other.columns
    for column in frame.columns:
        cells = [_text(cell) for cell in other[column].to_list()]
        assert [row[column] for row in rows] == cells == [_text(None if cell is pandas.NA else cell) for cell in frame[column].tolist()]


def test_pandas_counts_as_the_readme_says(folder: Path) -> None:
    """A scholar reads years of visits with pandas: missing stays missing, and integers stay whole."""
    frame = pandas.read_parquet(folder / "dyad_years.parquet", dtype_backend="numpy_nullable")
    visits = frame[frame["dyad"] == "365-731"].set_index("year")["visits_min"]
    assert (2, 7, 5) == tuple(visits[[2000, 2011, 2012]])
    assert visits[[1950, 1965, 2010]].isna().all()
    assert 20 == visits.sum()


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed here")
def test_r_reads_the_tables(folder: Path) -> None:
    """R reads each table from CSV, empty cells as missing values."""
    code = ('for (f in list.files(pattern = "[.]csv$")) { d <- read.csv(f, na.strings = "", encoding = "UTF-8"); cat(f, nrow(d), ncol(d), "\\n") }; '
            'd <- read.csv("dyad_years.csv", na.strings = ""); stopifnot(is.na(d$visits_min[d$dyad == "365-731" & d$year == 1950]), '
            'd$visits_min[d$dyad == "365-731" & d$year == 2011] == 7)')
    done = subprocess.run(["Rscript", "-e", code], cwd=folder, capture_output=True, text=True, check=True)
    for sheet in SHEETS:
        assert f"{sheet.name}.csv {len(written(folder, sheet.name))} {len(sheet.fields)}" in done.stdout


@pytest.mark.parametrize(("name", "field"), FIELDS, ids=lambda one: getattr(one, "name", one))
def test_names_suit_stata(name: str, field: Field) -> None:
    """A column's name has at most 32 letters of ASCII, begins with a letter and is no reserved word of Stata."""
    assert re.fullmatch(r"[a-z][a-z0-9_]{0,31}", field.name)
    assert field.name not in STATA


def test_each_column_is_declared_once_and_named_after_a_term(folder: Path) -> None:
    """No table has a column twice; each term of ours that a column renders is defined; closed lists of concepts are not empty."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    reading = Reading(real())
    for sheet in SHEETS:
        assert len({field.name for field in sheet.fields}) == len(sheet.fields)
        schema = next(found["schema"] for found in package["resources"] if found["name"] == sheet.name)
        assert [field.name for field in sheet.fields] == [field["name"] for field in schema["fields"]]
        for field, described in zip(sheet.fields, schema["fields"], strict=True):
            assert (expand(field.term) if field.term else None) == described.get("rdfType")
            if field.term.startswith("cmq:"):
                assert reading.value(expand(field.term), "rdfs:label", VOCABULARY), field.term
            if field.values.startswith("scheme/") and field.kind == "code":
                assert described["constraints"]["enum"]


def test_codebook_tells_all(folder: Path) -> None:
    """The codebook has each column with its meaning and what missing means, and each class and each value with the ontology's definition."""
    text = (folder / "codebook.md").read_text(encoding="utf-8")
    reading = Reading(real())
    for _, field in FIELDS:
        assert f"| `{field.name}` |" in text
        assert field.meaning in text
        definition = reading.value(expand(field.term), "skos:definition", VOCABULARY) if field.term else ""
        assert definition in text
    for concept in ("head-of-state", "official-visit", "defence-obligation", "complete", "signature"):
        assert reading.value(expand(f"concept:{concept}"), "skos:definition", VOCABULARY) in text


def test_descriptor_tells_whose_data(folder: Path) -> None:
    """The package has title, version and licence of the dataset, its sources, and for each file its size and digest."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert ("0.1.0", [{"path": "https://creativecommons.org/licenses/by/4.0/"}]) == (package["version"], package["licenses"])
    assert "ATOP 5.1, data set of alliance treaty obligations and provisions" in {source["title"] for source in package["sources"]}
    for found in package["resources"]:
        content = (folder / found["path"]).read_bytes()
        if found["format"] == "csv":
            assert (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}") == (found["bytes"], found["hash"])
    assert {path.name for path in folder.iterdir()} == {MANIFEST, "datapackage.json", "codebook.md", *(one["path"] for one in package["resources"])}
    assert Package(str(folder / "datapackage.json")).resource_names


def test_a_panel_as_told_by_some_says_so(folder: Path, tmp_path: Path) -> None:
    """Codebook and descriptor name the choice of claims; those of a whole dataset name none."""
    export(invented(), "panel", tmp_path, Choice.read(["source/korland-embassy"], "2012-12-31", "inferred,cited", INVENTED))
    said = "Not the whole dataset: as told by source/korland-embassy; from sources published by 2012-12-31; without claims that are cited or inferred."
    assert f"**{said}**" in (tmp_path / "codebook.md").read_text(encoding="utf-8").splitlines()[:6]
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert package["asTold"] == json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))["asTold"]
    assert said in package["description"]
    for name in ("codebook.md", "datapackage.json"):
        text = (folder / name).read_text(encoding="utf-8")
        assert "Not the whole" not in text
        assert "asTold" not in text


def test_same_bytes_each_time(tmp_path: Path) -> None:
    """A second export of the same data has the same bytes in every file."""
    for name in ("one", "two"):
        export(invented(), "panel", tmp_path / name)
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two


def test_events_of_the_panel(folder: Path) -> None:
    """An event has its date with bounds, its States, visitor, office and rank, and who tells of it by side."""
    rows = {row["event"]: row for row in written(folder, "panel_events")}
    visit = rows["event/putin-visit-2000"]
    assert {
        "type": "Visit", "counts_as": "visit", "dyads": "365-731", "date": "2000-07-19/2000-07-20", "precision": "day", "begin_min": "2000-07-19",
        "begin_max": "2000-07-19", "end_max": "2000-07-20", "sending": "state/russian-federation", "receiving": "state/dprk",
        "visitors": "person/vladimir-putin", "visitor_rank": "head-of-state", "protocol": "official-visit", "places": "Pyongyang",
        "sources": "6", "sources_side1": "3", "sources_side2": "1", "sources_other": "2", "disputed": "false",
    }.items() <= visit.items()
    assert ("", "event/kim-jong-il-trip-2001") == tuple(rows["event/kim-jong-il-official-visit-2001"][name] for name in ("counts_as", "part_of"))
    assert ("years", "1949", "1955") == tuple(rows["event/economic-cultural-agreement-1949-exchange"][name] for name in ("precision", "year_min", "year_max"))
    assert ("true", "conflict/event/boundary-treaty-signature.date") == tuple(rows["event/boundary-treaty-signature"][name] for name in ("disputed", "conflicts"))


def test_treaties_of_the_panel(folder: Path) -> None:
    """The treaty of 1961 is signed, enters into force, expires with bounds, and has the obligation that a coder reads from it."""
    row = next(row for row in written(folder, "treaties") if row["instrument"] == "instrument/treaty-1961")
    assert ("1961-07-06", "1961-09-10", "1996", "1996", "expiry") == (
        row["signed"], row["force"], row["ended_min"][:4], row["ended_max"][:4], row["ended_by"])
    assert ("365-731", "defence-obligation") == (row["dyads"], row["obligations"])


def test_who_says_that_one_instrument_replaced_another(folder: Path) -> None:
    """A treaty's text, officials and others are kept apart; what was only announced is nobody's assertion."""
    rows = {row["instrument"]: row for row in written(folder, "treaties")}
    assert [tuple(rows[f"instrument/treaty-{year}"][f"replaces_{voice}"] for voice in ("text", "official", "other")) for year in (1961, 2000, 2024)] == [
        ("", "", ""), ("", "", "instrument/treaty-1961"), ("instrument/treaty-2000", "", "instrument/treaty-2000"),
    ]


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else cell.isoformat() if isinstance(cell, date) else str(cell)


def test_command_writes_the_package(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``communique export --format panel`` writes the package and names its files."""
    from communique.cli.main import main

    graph = tmp_path / "data" / "graph"
    graph.mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "invented" / "data" / "dataset.yaml", tmp_path / "data")
    with (graph / "dataset.trig").open("wb") as file:
        invented().dump(file, format=ox.RdfFormat.TRIG)
    assert 0 == main(["export", "--project", str(tmp_path), "--format", "panel", "--out", str(tmp_path / "out")])
    assert {"datapackage.json", "codebook.md", "dyad_years.csv", "panel_events.parquet"} <= {Path(line).name for line in capsys.readouterr().out.split()}
