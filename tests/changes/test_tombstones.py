"""A name that is retired keeps its place: it says why it went and what replaces it, and nothing uses it any more."""

import pytest

from communique.ask.explain import explain
from communique.build import build, read
from communique.curation.project import Project
from communique.iris import RECORDS

TOMBSTONE = """- id: event/odo-journey-2004
  type: Retired
  label:
    en: Journey of King Odo
  reason: It proved to be the trip itself.
  isReplacedBy: event/odo-trip-2004
"""


def _found(project: Project) -> set[tuple[str, str, str]]:
    return {(finding.code, finding.message, finding.remedy) for finding in read(project).findings}


def _retire(project: Project, text: str = TOMBSTONE) -> None:
    (project.data / "retired.yaml").write_text(text, encoding="utf-8")


def test_a_tombstone_is_data(project: Project) -> None:
    """A retired name stands in the records as deprecated, with what replaces it and the reason; the build finds nothing wrong."""
    before = {str(finding) for finding in build(project).findings}
    _retire(project)
    built = build(project)
    assert {str(finding) for finding in built.findings} == before
    assert built.store is not None
    base = built.read.curated.base
    asked = f"""PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX dcterms: <http://purl.org/dc/terms/>
    ASK {{ GRAPH <{RECORDS}> {{ <{base}event/odo-journey-2004> owl:deprecated true ; dcterms:isReplacedBy <{base}event/odo-trip-2004> }} }}"""
    assert bool(built.store.query(asked))


def test_a_tombstone_explains_itself(project: Project) -> None:
    """Asked about, a retired name answers with what it was, why it went, and what replaces it."""
    _retire(project)
    store = build(project).store
    assert store is not None
    text = str(explain(store, "event/odo-journey-2004"))
    assert "Journey of King Odo (Retired)" in text
    assert "It proved to be the trip itself." in text
    assert "event/odo-trip-2004  Trip of King Odo to Korland" in text


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("subEventOf: event/odo-trip-2004", "subEventOf: event/odo-journey-2004",
         ("retired", "subEventOf names event/odo-journey-2004, which is retired", "write event/odo-trip-2004")),
        ("id: event/odo-trip-2004", "id: event/odo-journey-2004",
         ("retired", "event/odo-journey-2004 is retired", "write event/odo-trip-2004")),
    ],
)
def test_nothing_uses_what_is_retired(project: Project, old: str, new: str, expected: tuple[str, str, str]) -> None:
    """A claim that still uses a retired name is told what to write instead."""
    _retire(project)
    path = project.data / "claims" / "vessaria-mfa.yaml"
    text = path.read_text(encoding="utf-8")
    if old not in text:
        text = text.replace("id: event/odo-trip-2004\n      type: Visit", "id: event/odo-trip-2004\n      type: Visit\n      " + old, 1)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert expected in _found(project)


@pytest.mark.parametrize(
    ("tombstone", "expected"),
    [
        (TOMBSTONE.replace("odo-trip-2004", "odo-voyage-2004"), "undeclared"),
        (TOMBSTONE.replace("event/odo-journey-2004", "event/odo-birth"), "record-id"),
        (TOMBSTONE.replace("event/odo-journey-2004", "journey"), "record-id"),
    ],
)
def test_a_tombstone_is_in_order(project: Project, tombstone: str, expected: str) -> None:
    """What replaces a name is declared; no name is retired that is in use; a retired name has the form of one."""
    _retire(project, tombstone)
    assert expected in {code for code, _, _ in _found(project)}
