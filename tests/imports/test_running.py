"""Rows in are rows claimed and rows refused; what an import writes is its own, in order, and the same when it is done again."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from communique.curation.project import Project
from communique.curation.scaffold import init_project
from communique.curation.sorting import SortedLines
from communique.findings import CannotGoOn, Finding, Severity
from communique.imports.protocol import Interpretation, Row
from communique.imports.report import lay_out
from communique.imports.running import run_import
from communique.matching.register import Clues, Register


class Calls:
    """An importer of lines such as ``7 Ann Example``: somebody calls on a day that nobody has written down."""

    name, title = "calls", "Calls, one a line"

    def source(self) -> Mapping[str, Any]:
        """The list of calls."""
        return {"id": "source/calls", "type": "Source", "label": {"en": "Calls"}}

    def rows(self, path: Path) -> Iterator[Row | Finding]:
        """A row a line."""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            name, _, who = line.partition(" ")
            broken = Finding(path.name, number, "", "row", "has no name", "add it", Severity.WARNING)
            yield Row(path.name, number, name, {"who": who}) if who else broken

    def interpret(self, row: Row, register: Register) -> Interpretation:
        """A call of a person, but of nobody none."""
        who = register.entity("Person", row.text("who"))
        if row.text("who") == "nobody":
            return Interpretation((), refused=Finding(row.file, row.line, row.id, "nobody", "nobody called", "", Severity.WARNING))
        event = {"id": f"event/calls-{row.id}", "type": "Visit", "label": {"en": f"Call {row.id}"}}
        states = [{"id": event["id"], "type": "Visit", "visitor": who.id}]
        return Interpretation((event, {"states": states, "id": f"claim/calls-{row.id}", "type": "Claim", "source": "source/calls"}))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    init_project(tmp_path / "project", "Calls", "https://calls.example/")
    return Project(tmp_path / "project")


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "calls.txt"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def ids(project: Project, folder: str) -> list[str]:
    text = (project.data / folder / "calls.jsonl").read_text(encoding="utf-8")
    return [json.loads(line)["id"] for line in text.splitlines()]


def test_each_row_is_claimed_or_refused(project: Project, tmp_path: Path) -> None:
    """Rows in are the sum of both, and each refusal says why: unreadable, told twice, or nothing to claim."""
    done = run_import(project, Calls(), written(tmp_path, "7 Ann Example", "8", "7 Ann Example", "9 nobody", "10 Ann Example"))
    assert (5, 2, 3) == (done.rows, done.claimed, done.refused)
    assert {"nobody": 1, "row": 1, "row-twice": 1} == done.kinds
    assert ["claim/calls-10", "claim/calls-7"] == ids(project, "claims")
    assert ["event/calls-10", "event/calls-7", "person/ann-example"] == ids(project, "entities")
    assert "5 in = 2 claimed + 3 refused" in lay_out(done)


def test_a_form_in_doubt_is_a_finding(project: Project, tmp_path: Path) -> None:
    """A form that may mean somebody known, and is not certain to, is a finding of its row that names both."""
    class Dated(Calls):
        """Calls of a day, from one State."""

        def interpret(self, row: Row, register: Register) -> Interpretation:
            """A call of whom the register knows by then."""
            register.entity("Person", row.text("who"), Clues(day="1990-01-01", state="state/vessaria"))
            return super().interpret(Row(row.file, row.line, row.id, {"who": "Bob Somebody"}), register)

    done = run_import(project, Dated(), written(tmp_path, "7 Ann Example", "8 Example"))
    said = [(one.line, one.subject, one.message) for one in done.findings if one.code == "match-in-doubt"]
    assert [(2, "8", "“Example” is new as person/example, and may be person/ann-example (too little speaks for it)")] == said


def test_keys_stand_in_the_order_of_data_files(project: Project, tmp_path: Path) -> None:
    """A line has its keys as a formatter would write them, and no blanks but after commas and colons."""
    run_import(project, Calls(), written(tmp_path, "7 Ann Example"))
    line = ('{"id": "claim/calls-7", "type": "Claim", "source": "source/calls", "states": [{"id": "event/calls-7", "type": "Visit",'
            ' "visitor": "person/ann-example"}]}\n')
    assert line == (project.data / "claims" / "calls.jsonl").read_text(encoding="utf-8")


def test_a_second_import_gives_the_same_bytes(project: Project, tmp_path: Path) -> None:
    """Files of an earlier import of the source are replaced and not counted as known; other files stay."""
    path = written(tmp_path, "7 Ann Example", "8 Bob Example")
    run_import(project, Calls(), path)
    before = {one: one.read_bytes() for one in sorted(project.data.rglob("*.jsonl"))}
    done = run_import(project, Calls(), path)
    assert before == {one: one.read_bytes() for one in sorted(project.data.rglob("*.jsonl"))}
    assert ["data/sources/calls.jsonl", "data/entities/calls.jsonl", "data/claims/calls.jsonl"] == list(done.written)
    run_import(project, Calls(), written(tmp_path, "9 nobody"))
    assert [project.data / "sources" / "calls.jsonl"] == sorted(project.data.rglob("*.jsonl"))


def test_an_import_knows_what_stood_before_it(project: Project, tmp_path: Path) -> None:
    """Done again after others that matched their names with its own, an import gives the same bytes, and so do they."""
    class Later(Calls):
        """Calls in another list."""

        name = "later"

        def source(self) -> Mapping[str, Any]:
            """The later list."""
            return {"id": "source/later", "type": "Source", "label": {"en": "Later calls"}}

        def interpret(self, row: Row, register: Register) -> Interpretation:
            """A call of the later list."""
            made = super().interpret(row, register)
            return Interpretation(tuple(json.loads(json.dumps(record).replace("calls", "later")) for record in made.records))

    one, other = written(tmp_path, "7 Ann Example", "8 Bob Example"), tmp_path / "later.txt"
    other.write_text("1 Ann Example\n2 Cay Example\n", encoding="utf-8")
    run_import(project, Calls(), one)
    run_import(project, Later(), other)
    before = {path: path.read_bytes() for path in sorted(project.data.rglob("*.jsonl"))}
    assert (6, "calls\nlater\n") == (len(before), project.imports.read_text(encoding="utf-8"))
    run_import(project, Calls(), one)
    run_import(project, Later(), other)
    assert before == {path: path.read_bytes() for path in sorted(project.data.rglob("*.jsonl"))}
    written(tmp_path, "7 Ann Example", "8 Bob Example", "9 Cay Example")
    run_import(project, Calls(), one)
    assert "person/cay-example-2" in ids(project, "entities")


def test_a_dry_run_writes_nothing(project: Project, tmp_path: Path) -> None:
    """With dry_run the report is the same and no file appears."""
    path = written(tmp_path, "7 Ann Example", "8")
    dry = run_import(project, Calls(), path, dry_run=True)
    assert [] == sorted(project.data.rglob("*.jsonl"))
    done = run_import(project, Calls(), path)
    assert (dry.rows, dry.claims, dry.entities, dry.findings) == (done.rows, done.claims, done.entities, done.findings)


def test_what_is_not_there_is_said(project: Project, tmp_path: Path) -> None:
    """A path that does not exist cannot be imported."""
    with pytest.raises(CannotGoOn, match="is not there"):
        run_import(project, Calls(), tmp_path / "nothing.txt")


def test_lines_are_sorted_on_disk(tmp_path: Path) -> None:
    """Lines that do not fit in what is held at once leave in order, each once."""
    lines = SortedLines(tmp_path, at_once=3)
    for line in ("b", "aé", "c", "b", "a"):
        lines.add(line)
    assert ["a\n", "aé\n", "b\n", "c\n"] == list(lines)


def test_a_publication_that_is_not_read_to_its_end_is_not_imported(project: Project, tmp_path: Path) -> None:
    """What was imported before stays as it is, and the place where reading ended is named."""
    run_import(project, Calls(), written(tmp_path, "7 Ann Example", "8 Bob Example"))
    before = {one: one.read_bytes() for one in sorted(project.data.rglob("*.jsonl"))}
    cut_off = Finding("calls.txt", 2, "", "input:cut-off", "ends early", "fetch it again")

    class Short(Calls):
        def rows(self, path: Path) -> Iterator[Row | Finding]:
            yield from [*super().rows(path), cut_off]

    with pytest.raises(CannotGoOn, match=r"calls.txt:2: ends early; fetch it again\n.*nothing is written"):
        run_import(project, Short(), written(tmp_path, "7 Ann Example"))
    assert before == {one: one.read_bytes() for one in sorted(project.data.rglob("*.jsonl"))}


def test_a_publication_without_rows_is_not_imported(project: Project, tmp_path: Path) -> None:
    """A file that holds nothing of the format does not take the place of what was imported before."""
    run_import(project, Calls(), written(tmp_path, "7 Ann Example"))
    before = {one: one.read_bytes() for one in sorted(project.data.rglob("*.jsonl"))}
    with pytest.raises(CannotGoOn, match="holds no row of calls"):
        run_import(project, Calls(), written(tmp_path))
    assert before == {one: one.read_bytes() for one in sorted(project.data.rglob("*.jsonl"))}
