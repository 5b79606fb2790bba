"""Files of links that are not in order give findings on their lines, and no link is lost quietly."""

from pathlib import Path

import pytest

from communique.curation.mappings import accepted, read_mappings
from communique.curation.project import Project
from communique.curation.records import read_project

HEADER = "#curie_map:\n#  e: https://example.org/vessaria-korland/\n#  wd: http://www.wikidata.org/entity/\n#  skos: http://www.w3.org/2004/02/skos/core#\n"
COLUMNS = "subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\n"
ROW = "e:person/odo\tskos:exactMatch\t\twd:Q1\tsemapv:ManualMappingCuration\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project that declares two persons, with room for links."""
    (tmp_path / "data" / "links").mkdir(parents=True)
    (tmp_path / "data" / "dataset.yaml").write_text(
        "- id: dataset/main\n  type: Dataset\n  base: https://example.org/vessaria-korland/\n"
        "- id: person/odo\n  type: Person\n- id: person/ana\n  type: Person\n", encoding="utf-8")
    return tmp_path


def found(folder: Path, content: bytes) -> tuple[list[str], list[str]]:
    """The accepted links, as their objects, and the findings, as lines."""
    (folder / "data" / "links" / "wikidata.sssom.tsv").write_bytes(content)
    curated = read_project(Project(folder))
    links, findings = read_mappings(curated.project, curated.base, curated.by_id)
    return [link.object for link in accepted(links)], [f"{finding.line}: {finding.message}" for finding in findings]


def test_a_file_in_order_gives_its_links(folder: Path) -> None:
    """Accepted matches come out as full IRIs, a refused one does not, and nothing is found; a byte order mark does no harm."""
    refused = "e:person/ana\tskos:exactMatch\tNot\twd:Q2\tsemapv:ManualMappingCuration\n"
    assert found(folder, f"\ufeff{HEADER}{COLUMNS}{ROW}{refused}".encode()) == (["http://www.wikidata.org/entity/Q1"], [])


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\xff", "1: is not UTF-8 at byte 0"),
        (b"#\n#\n\xff", "3: is not UTF-8 at byte 4"),
        (b"#curie_map: [\n", "2: the header is not YAML"),
        (b"#curie_map: x\n" + COLUMNS.encode() + ROW.encode(), "3: e:person/odo has a prefix that curie_map lacks"),
        (b"nothing\tof\tthis\n", "1: has no column subject_id"),
        (f"{HEADER}{COLUMNS}{ROW.replace('wd:Q1', 'wd:Q 1')}".encode(), "6: 'http://www.wikidata.org/entity/Q 1' is no IRI"),
        (f"{HEADER}{COLUMNS}{ROW}{ROW.replace('odo', 'ana')}".encode(), "7: has the same item as line 6"),
        (f"{HEADER}{COLUMNS}{ROW.replace('odo', 'oddo')}".encode(), "6: is linked but not declared"),
    ],
    ids=["no text", "no text below", "no header", "no prefixes", "no columns", "no IRI", "same item", "not declared"],
)
def test_what_is_not_in_order_is_found_on_its_line(folder: Path, content: bytes, expected: str) -> None:
    """One finding, on the line of the file that is wrong."""
    _, findings = found(folder, content)
    assert len(findings) == 1, findings
    assert findings[0].startswith(expected)
