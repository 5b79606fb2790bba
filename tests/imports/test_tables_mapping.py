"""Any table becomes claims by a mapping in the YAML of the data files; what is wrong in a mapping is said with its line."""

from pathlib import Path

import pytest
from tables_sample import claims, entities, new_project

from communique.cli.main import main
from communique.findings import CannotGoOn
from communique.imports.running import run_import
from communique.imports.tables.interpreting import TableImporter
from communique.imports.tables.loading import read_mapping

MAPPING = """\
- id: source/gazette
  type: Source
  label: {en: Gazette of twinnings}
  standing: read

- id: table/gazette
  type: Table
  title: Twinnings, one a row
  primaryKey: no
  columns:
    - {name: no, required: true}
    - {name: city, required: true}
    - {name: with, separator: ';', 'null': ['-', unknown]}
    - {name: day, 'null': unknown}
    - {name: month}
    - {name: year}
    - {name: kind}
  terms:
    - {name: level, column: kind, values: {S: city, P: region}, ignored: X}
  dates:
    - {name: when, year: year, month: month, day: day}
  refusals:
    - when: {with: ''}
      code: no-twin
      reason: The twin of {city} is not known.
      remedy: ask the city

- name: own
  type: Place
  form: "{city}"
  kind: "{level}"

- name: twin
  type: Place
  form: "{with}"

- id: twinning/gazette-{no}
  type: Twinning
  label: {en: "Twinning of {city}, number {no}"}

- id: claim/gazette-{row}
  type: Claim
  locator: No. {no}
  states:
    - id: twinning/gazette-{no}
      type: Twinning
      twinnedPlace: ["{own}", "{twin}"]
      date: "{when}"
  note: Listed as number {no}.
"""
ROWS = [{"no": "1", "city": "Aberg", "with": "Bedorf", "day": "4", "month": "5", "year": "1987", "kind": "S"},
        {"no": "2", "city": "Aberg", "with": "Cehausen; Deheim", "day": "unknown", "month": "", "year": "1990", "kind": "X"},
        {"no": "3", "city": "Ehof", "with": "unknown", "day": "", "month": "", "year": "1991", "kind": "S"},
        {"no": "4", "city": "Effurt", "with": "Bedorf", "day": "31", "month": "2", "year": "1992", "kind": "Q"}]


def mapping_at(folder: Path, text: str = MAPPING) -> Path:
    path = folder / "gazette.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def csv_text(sign: str) -> str:
    return "".join(f"{sign.join(cells)}\n" for cells in [list(ROWS[0]), *(list(row.values()) for row in ROWS)])


def test_a_mapping_says_what_rows_become(tmp_path: Path) -> None:
    """Columns, split cells, words for codes, dates of several columns and what is unknown all come out as the mapping has them."""
    project = new_project(tmp_path)
    path = tmp_path / "twinnings.csv"
    path.write_text(csv_text(","), encoding="utf-8")
    done = run_import(project, TableImporter(read_mapping(mapping_at(tmp_path))), path)
    assert (4, 3, 1) == (done.rows, done.claimed, done.refused)
    assert {"no-twin": 1, "unknown-term": 1, "wrong-date": 1} == done.kinds
    assert ["The twin of Ehof is not known."] == [one.message for one in done.findings if one.code == "no-twin"]
    found = claims(project, "gazette")
    assert {"1": (["place/aberg", "place/bedorf"], "1987-05-04"), "2": (["place/aberg", "place/cehausen", "place/deheim"], "1990"),
            "4": (["place/effurt", "place/bedorf"], "")} == {
                name: (claim["states"][0]["twinnedPlace"], claim["states"][0].get("date", "")) for name, claim in found.items()}
    assert ["Aberg", "Cehausen", "Deheim"] == [mention["form"] for mention in found["2"]["mentions"]]
    assert ROWS[1] | {"month": None} == {"month": None} | found["2"]["asPublished"]
    assert "Twinning of Aberg, number 1" == entities(project, "gazette")["twinning/gazette-1"]["label"]["en"]


@pytest.mark.parametrize("suffix", ["tsv", "parquet"])
def test_every_form_of_a_table_gives_the_same(tmp_path: Path, suffix: str) -> None:
    """TSV and Parquet become the claims that CSV becomes, byte for byte."""
    written = []
    for name in ("csv", suffix):
        folder = tmp_path / name
        folder.mkdir()
        project, path = new_project(folder), folder / f"twinnings.{name}"
        if name == "parquet":
            arrow = pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
            from pyarrow import parquet

            parquet.write_table(arrow.Table.from_pylist(ROWS), path)
        else:
            path.write_text(csv_text("," if name == "csv" else "\t"), encoding="utf-8")
        run_import(project, TableImporter(read_mapping(mapping_at(folder))), path)
        written.append((project.data / "claims" / "gazette.jsonl").read_bytes())
    assert written[0] == written[1]


@pytest.mark.parametrize(("old", "new", "line", "said"), [
    ("  type: Source\n", "  type: Sauce\n", 1, "has 0 records of type Source"),
    ("  primaryKey: no\n", "  primaryKey: number\n", 9, "'number' is the name of no column"),
    ("primaryKey", "primarykey", 9, "the key 'primarykey' is not known here"),
    ("name: with, separator", "name: city, separator", 13, "the name 'city' stands for two things"),
    ("year: year, month", "years: year, month", 21, "the key 'years' is not known here"),
    ("  form: \"{with}\"", "  form: \"{without}\"", 35, "'without' is the name of no column"),
    ("  type: Place\n  form: \"{with}\"", "  type: Plaice\n  form: \"{with}\"", 34, "'Plaice' is no type"),
    ("      type: Twinning\n", "      type: Twining\n", 46, "the type 'Twining' is not known"),
    ("twinnedPlace", "twinnedPlaces", 47, "the key 'twinnedPlaces' is not known"),
    ("  states:\n", "  claims:\n", 44, "the key 'claims' is not known here"),
    ("date: \"{when}\"", "date: \"{then}\"", 48, "'then' is the name of no column"),
    ("      reason: The twin of {city} is not known.\n", "", 23, "has no reason"),
    ("- id: source/gazette", "id: source/gazette", 2, "not YAML"),
    ("  primaryKey: no\n", "  dialect: {delimiter: '::'}\n", 9, "not one sign"),
    ("  primaryKey: no\n", "  dialect: {encoding: utf-16}\n", 9, "'utf-16' is not read"),
    ("{name: city, required: true}", "{name: city, format: '['}", 12, "no regular expression"),
])
def test_what_is_wrong_in_a_mapping_is_said_with_its_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    """Each slip has a finding at its line before any row is read."""
    assert MAPPING.count(old) >= 1
    with pytest.raises(CannotGoOn) as problem:
        read_mapping(mapping_at(tmp_path, MAPPING.replace(old, new, 1)))
    assert any(f"gazette.yaml:{line}:" in one and said in one for one in str(problem.value).splitlines()), str(problem.value)


def test_the_command_takes_table_and_mapping_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``communique import table PATH --mapping MAP.yaml`` claims rows and says how many; without a mapping it says what is missing."""
    project, path = new_project(tmp_path), tmp_path / "twinnings.csv"
    path.write_text(csv_text(","), encoding="utf-8")
    here = ["--project", str(project.root)]
    assert 1 == main(["import", *here, "table", str(path), "--mapping", str(mapping_at(tmp_path))])
    assert "4 in = 3 claimed + 1 refused" in capsys.readouterr().out
    assert 2 == main(["import", *here, "table", str(path)])
    assert "--mapping MAP.yaml" in capsys.readouterr().err
