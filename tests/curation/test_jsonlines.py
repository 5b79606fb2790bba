"""Records in JSON Lines go the way of those in YAML: the same trees, checks, edits and graph; what is no record is told with its line."""

import io
import shutil
from pathlib import Path

import pytest

from communique.build import build, draft
from communique.cli.main import main
from communique.curation.jsonlines import LineProblem, line_of, read_lines
from communique.curation.lineediting import put_line, rename_lines, take_out_line
from communique.curation.project import Project
from communique.curation.records import read_project
from communique.curation.yamltext import Items, plain, read_yaml
from communique.findings import CannotGoOn
from communique.graph.currency import data_digest

INVENTED = Path(__file__).parents[1] / "invented"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the invented dataset."""
    root = tmp_path / "project"
    shutil.copytree(INVENTED, root, ignore=shutil.ignore_patterns("graph", ".communique"))
    return Project(root)


def to_lines(path: Path) -> None:
    """Writes a YAML file as JSON Lines instead."""
    tree = read_yaml(path.read_text(encoding="utf-8"))
    assert isinstance(tree, Items)
    lines = sorted(line_of(plain(record)) for record in tree.values)
    path.with_suffix(".jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    path.unlink()


def all_to_lines(project: Project) -> None:
    """Writes every entity, claim and source as JSON Lines."""
    for folder in ("entities", "claims", "sources"):
        for path in sorted((project.data / folder).glob("*.yaml")):
            to_lines(path)


def problems(*lines: bytes) -> list[tuple[int, str]]:
    """Line and beginning of each problem."""
    return [(item.line, item.message) for item in read_lines(io.BytesIO(b"\n".join(lines))) if isinstance(item, LineProblem)]


def test_lines_give_the_graph_of_the_yaml(project: Project) -> None:
    """The same records give the same quads and the same findings, whichever way they are written."""
    before, found = {str(quad) for quad in draft(project)}, {(one.code, one.subject, one.message) for one in build(project).findings}
    all_to_lines(project)
    assert before == {str(quad) for quad in draft(project)}
    assert found == {(one.code, one.subject, one.message) for one in build(project).findings}
    assert {".jsonl"} == {Path(claim.file).suffix for claim in read_project(project).of("Claim")}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"id": "claim/a", "n": 7}', "7 stands here as a number; write it as text"),
        (b'{"id": "claim/a", "n": -0.5e3}', "-0.5e3 stands here as a number; write it as text"),
        (b'{"id": "claim/a", "n": NaN}', "NaN stands here as a number"),
        (b'{"id": "claim/a", "n": [null]}', "under 'n' stands null; write it as text"),
        (b'{"id": "claim/a", "by": [{"n": true}]}', "under 'n' stands true"),
        (b'{"id": "claim/a", "id": "claim/b"}', "the key 'id' stands here twice"),
        (b'{"id": "claim/a"', "not JSON: expecting ',' delimiter at character 17"),
        (b'{"id": "claim/a"} {}', "not JSON: extra data"),
        (b'{"id": "a\x00b"}', "not JSON: invalid control character"),
        (b'{"id": "a\\u0000b"}', "holds NUL"),
        (b'{"id": "a\\ud800b"}', "holds half of a character"),
        (b'{"id": "a\xff"}', "not UTF-8 at byte 10 of the line"),
        (b'["id"]', "not a record; begin the line with"),
        (b'"id"', "not a record"),
        (b'{"id": "' + b"x" * (1 << 20) + b'"}', "is longer than 1 MiB"),
        (b'{"id": ' + b"[" * 60 + b'"x"' + b"]" * 60 + b"}", "nests more than 50 deep"),
        (b"[" * 100_000, "nests more than 50 deep"),
    ],
)  # fmt: skip
def test_what_is_no_record_is_told(line: bytes, said: str) -> None:
    """A line that holds no record is told with its number and what to do, and those around it are read."""
    good = b'{"id": "claim/a", "quote": ["\xc3\xa9 \\ud83d\\ude00"]}'
    found = problems(good, line, good)
    assert [2] == [number for number, _ in found]
    assert said in found[0][1]


def test_a_line_is_read_with_its_number() -> None:
    """Every part of a record bears the line on which it stands; blank lines count and hold nothing."""
    (record,) = read_lines(io.BytesIO(b'\xef\xbb\xbf\n\n{"id": "claim/a", "by": [{"value": "7"}], "label": {"en": "\\u00e9"}}\r\n'))
    assert not isinstance(record, LineProblem)
    assert {"id": "claim/a", "by": [{"value": "7"}], "label": {"en": "é"}} == plain(record)
    assert (3, 3, 3) == (record.line, record.lines["by"], record.texts("id")[0].line)


def test_broken_lines_keep_the_project_from_being_read(project: Project) -> None:
    """The lines are told by file and line, the first twenty of a file, with how many there are more."""
    path = project.data / "claims" / "bulk.jsonl"
    path.write_text('{"id": 7}\n' * 22, encoding="utf-8")
    with pytest.raises(CannotGoOn) as problem:
        read_project(project)
    told = str(problem.value).splitlines()
    assert "data/claims/bulk.jsonl:1: 7 stands here as a number; write it as text, in double quotes" == told[0]
    assert "data/claims/bulk.jsonl: 2 more lines that cannot be read; mend these first" == told[-1]
    assert 21 == len(told)


def test_bulk_files_stand_where_they_are_read(project: Project) -> None:
    """JSON Lines of claims of another source, or in a folder where none are read, are findings; their bytes count as data."""
    digest = data_digest(project)
    all_to_lines(project)
    assert digest != data_digest(project)
    name = min((project.data / "claims").glob("*.jsonl"))
    name.rename(name.with_name("elsewhere.jsonl"))
    (project.data / "unclaimed" / "more.jsonl").write_text("{}\n", encoding="utf-8")
    found = {(one.file, one.code, one.remedy) for one in build(project).findings if one.code in ("record-place", "stray")}
    assert ("data/claims/elsewhere.jsonl", "record-place", f"move it to data/claims/{name.name}, or mend the id") in found
    assert ("data/unclaimed/more.jsonl", "stray",
            "name it more.jsonl, in claims, entities or sources in data/, with one record a line") in found


def test_fmt_writes_lines_in_their_form(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Keys in order, no needless escapes, lines by id; --check says what is not so, and a second run finds nothing to do."""
    all_to_lines(project)
    path = min((project.data / "claims").glob("*.jsonl"))
    text = path.read_text(encoding="utf-8")
    first, *rest = text.splitlines()
    path.write_text("\n".join([*rest, "", '{"type": "Place", "label":{"ru":"\\u0430","en":"a"}, "id": "place/0"}', first]), encoding="utf-8")
    assert 1 == main(["--project", str(project.root), "fmt", "--check"])
    assert 0 == main(["--project", str(project.root), "fmt"])
    assert sorted([*text.splitlines(), '{"id": "place/0", "type": "Place", "label": {"en": "a", "ru": "а"}}']) == path.read_text(encoding="utf-8").splitlines()
    assert f"data/claims/{path.name}: written" in capsys.readouterr().err
    assert 0 == main(["--project", str(project.root), "fmt", "--check"])
    assert "" == capsys.readouterr().err


def test_lines_are_edited_as_records() -> None:
    """A record is put in, replaced and taken out by its id; a name is written instead of another where names stand, once in a list."""
    text = put_line(put_line("", {"id": "event/b", "type": "Visit"}), {"type": "Visit", "id": "event/a"})
    assert '{"id": "event/a", "type": "Visit"}\n{"id": "event/b", "type": "Visit"}\n' == text
    assert '{"id": "event/a", "type": "Meeting"}\n' == put_line(take_out_line(text, "event/b"), {"id": "event/a", "type": "Meeting"})
    assert "" == take_out_line(put_line("", {"id": "event/a", "type": "Visit"}), "event/a")
    claim = ('{"id": "claim/a", "gist": "event/b", "states": [{"id": "event/b", "type": "Visit", "subEventOf": ["event/a", "event/b"]},'
             ' {"id": "event/b/ann", "type": "Participation", "inEvent": "event/b"}]}\n')
    renamed = ('{"id": "claim/a", "gist": "event/b", "states": [{"id": "event/a", "type": "Meeting", "subEventOf": ["event/a"]},'
               ' {"id": "event/a/ann", "type": "Participation", "inEvent": "event/a"}]}\n')
    assert renamed == rename_lines(claim, "event/b", "event/a", "Meeting")


def test_a_decision_reaches_bulk_files(project: Project) -> None:
    """Two ids that are one become one in JSON Lines too, and the data hold afterwards."""
    all_to_lines(project)
    known = "event/ana-tor-visit-1998"
    bulk = project.data / "entities" / "more.jsonl"
    bulk.write_text('{"id": "event/again", "type": "Visit", "label": {"en": "Again"}}\n', encoding="utf-8")
    claims = max(path for path in (project.data / "claims").glob("*.jsonl") if f'"{known}' in path.read_text(encoding="utf-8"))
    claims.write_text(claims.read_text(encoding="utf-8").replace(f'"{known}', '"event/again'), encoding="utf-8")
    assert 0 == main(["--project", str(project.root), "match", "--same", "event/again", known, "--reason", "They are one."])
    assert not bulk.exists()
    assert not any("event/again" in path.read_text(encoding="utf-8") for path in project.bulk_files())
