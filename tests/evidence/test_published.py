"""A record as published is evidence: what a claim states stands in its fields, and the graph, answers and exports have them."""

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from communique.ask.explain import explain
from communique.ask.explaining import lay_out
from communique.build import build
from communique.curation.formatting import formatted
from communique.curation.jsonlines import line_of
from communique.curation.project import Project
from communique.curation.yamltext import Items, plain, read_yaml
from communique.dates import DatePart, date_parts
from communique.evidence.published import has_date_part
from communique.findings import CannotGoOn, Severity
from communique.iris import CMQ, RECORDS
from communique.literals import JSON, canonical_json, checked
from communique.publish import export

INVENTED = Path(__file__).parents[1] / "invented"
BASE = "https://example.org/vessaria-korland/"
FIELDS: dict[str, Any] = {"visitor": "President Ana Tor", "country": ["Korland", ""], "start": "2004-10-22", "ｎote": "a\u000b“b”\n"}
CLAIM: dict[str, Any] = {
    "id": "claim/visits-7", "type": "Claim", "source": "source/visits", "asPublished": FIELDS, "locator": "7",
    "mentions": [{"form": "Ana Tor", "title": "President", "refers": "person/ana-tor"}, {"form": "Korland", "refers": "state/korland"}],
    "by": [{"value": "state/vessaria", "how": "context", "reason": "The list is of visits to Vessaria."}],
    "states": [{"id": "event/visits-7", "type": "Visit", "visitor": "person/ana-tor", "sendingState": "state/korland",
                "receivingState": "state/vessaria", "date": "2004-10-22"}],
}  # fmt: skip


def project_with(tmp_path: Path, **changed: Any) -> Project:
    """A copy of the invented dataset with a table of visits, and its one claim changed; None takes a key away."""
    root = tmp_path / "project"
    shutil.copytree(INVENTED, root, ignore=shutil.ignore_patterns("graph", ".communique"))
    claim = {key: value for key, value in (CLAIM | changed).items() if value is not None}
    source = {"id": "source/visits", "type": "Source", "label": {"en": "Visits"}, "title": "Visits", "publisher": "An office", "language": "en",
              "published": "2010-01-01", "side": "concept:third-party", "standing": "read"}  # fmt: skip
    event = {"id": "event/visits-7", "type": "Visit", "label": {"en": "Visit 7"}}
    for folder, record in (("claims", claim), ("sources", source), ("entities", event)):
        (root / "data" / folder / "visits.jsonl").write_text(line_of(record) + "\n", encoding="utf-8")
    return Project(root)


def found(tmp_path: Path, **changed: Any) -> list[str]:
    """What a build finds wrong with the claim."""
    built = build(project_with(tmp_path, **changed))
    return [one.message for one in built.findings if one.severity is Severity.VIOLATION and one.subject == "claim/visits-7"]


def test_a_record_is_one_literal_in_canonical_form(tmp_path: Path) -> None:
    """In the graph a record is an object of JSON whose names are in order; file and line of what is wrong with it are the claim's."""
    built = build(project_with(tmp_path))
    assert [] == [str(one) for one in built.findings if one.severity is Severity.VIOLATION]
    assert built.store is not None
    (quad,) = built.store.quads_for_pattern(ox.NamedNode(BASE + "claim/visits-7"), ox.NamedNode(CMQ + "asPublished"), None, ox.NamedNode(RECORDS))
    text = '{"country":["Korland",""],"start":"2004-10-22","visitor":"President Ana Tor","ｎote":"a\\u000b“b”\\n"}'
    assert (text, JSON) == (quad.object.value, quad.object.datatype.value)
    assert ("data/claims/visits.jsonl", 1) == built.read.curated.where(BASE + "claim/visits-7", None, CMQ + "asPublished")


def test_answers_and_exports_show_the_record(tmp_path: Path) -> None:
    """An explanation, the table of claims and JSON-LD have the fields, with the record's id."""
    store = build(project_with(tmp_path)).store
    assert store is not None
    said = "record 7: country: Korland | ; start: 2004-10-22; visitor: President Ana Tor"
    assert said in " ".join(lay_out(explain(store, BASE + "event/visits-7")).split())
    export(store, "csv", tmp_path / "out")
    rows = [row for row in csv.DictReader((tmp_path / "out" / "claims.csv").open(encoding="utf-8")) if row["claim"] == BASE + "claim/visits-7"]
    assert {("cited", "", True)} == {(row["evidence"], row["start"], row["quote"].startswith(said)) for row in rows}
    export(store, "jsonld", tmp_path / "out")
    texts = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((tmp_path / "out").glob("*claims*.jsonld"))]
    assert [FIELDS] == [node["asPublished"] for text in texts for node in text["@graph"] if "asPublished" in node]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"asPublished": FIELDS | {"start": "2004-11-22"}}, "the month 10 of 2004-10-22 is not in the claim's words"),
        ({"asPublished": FIELDS | {"visitor": "President Ana Tors"}}, "the form “Ana Tor” is not in the claim's words"),
        ({"asPublished": FIELDS | {"visitor": "Premier Ana Tor"}}, "the title “President” is not in the claim's words"),
        ({"asPublished": {}}, "asPublished holds no fields"),
        ({"asPublished": "Ana Tor"}, "asPublished holds no fields"),
        ({"asPublished": FIELDS | {"more": {"x": "y"}}}, "the field 'more' holds more than texts"),
        ({"asPublished": FIELDS | {"more": "\ufffe"}}, "the record as published has a control character"),
        ({"asPublished": FIELDS | {"😀": "x"}}, "'😀' is no name of a field"),
        ({"locator": None}, "has a record as published, but no locator"),
        ({"gist": "Ana Tor came."}, "needs either a quote or a gist"),
        ({"asPublished": None}, "needs either a quote or a gist"),
        ({"by": None}, "no mention of the claim refers to state/vessaria"),
    ],
)  # fmt: skip
def test_what_a_record_does_not_carry_is_found(tmp_path: Path, changed: dict[str, Any], message: str) -> None:
    """A claim whose fields lack what it states, or are none, is a finding of the claim."""
    assert message in found(tmp_path, **changed)


def test_a_name_may_stand_in_several_fields(tmp_path: Path) -> None:
    """Fields that follow each other carry a name together, in the order in which they were published."""
    assert [] == found(tmp_path, asPublished={"title": "President", "first": "Ana", "last": "Tor", "of": "Korland", "start": "22:10:2004"})


@pytest.mark.parametrize(
    ("fields", "date", "carried"),
    [
        ({"d": "1995-10-22"}, "1995-10-22", True), ({"d": "1995-10-22T00:00:00"}, "1995-10-22", True), ({"d": "1995-10"}, "1995-10", True),
        ({"d": "10/22/1995"}, "1995-10-22", True), ({"d": "22.10.1995"}, "1995-10-22", True), ({"d": "01:01:1816"}, "1816-01-01", True),
        ({"d": "19951022"}, "1995-10-22", True), ({"d": "0987-01-02"}, "0987-01-02", True),
        ({"styear": "1991", "stmonth": "9", "stday": "8"}, "1991-09-08", True), ({"year": "1991", "month": "09.0"}, "1991-09", True),
        ({"styear": "1991", "stmoney": "9"}, "1991-09", False), ({"d": "1995-11-10"}, "1995-10", False), ({"d": "11995-10-22"}, "1995-10-22", False),
        ({"d": "191970-04-60"}, "1970-04", False), ({"n": "10"}, "1995-10", False),
    ],
)  # fmt: skip
def test_dates_in_fields_are_numbers(fields: dict[str, str], date: str, carried: bool) -> None:
    """Each part of a date stands in a whole date of a field, or a month in a column of months; a bare number is no month."""
    def carries(part: DatePart) -> bool:
        return has_date_part(tuple(fields.items()), part) or (part.kind != "month" and str(part.number) in fields.values())

    assert carried == all(carries(part) for part in date_parts(date))


def test_only_canonical_objects_of_texts_are_kept() -> None:
    """The profile of literals refuses JSON that is no object of texts, or is written in another way than the one."""
    def kept(text: str) -> bool:
        quad = ox.Quad(ox.NamedNode("x:s"), ox.NamedNode("x:p"), ox.Literal(text, datatype=ox.NamedNode(JSON)), ox.NamedNode("x:g"))
        try:
            return [quad] == list(checked([quad]))
        except CannotGoOn:
            return False

    assert kept(canonical_json({"b": "é\x00", "a": ["x", ""]}))
    refused = ['{"a": "b"}', '{"b":"x","a":"y"}', '{"a":"\\u00e9"}', '{"a":1}', '{"a":[["b"]]}', '["a"]', '{"a":"b"', "", '{"a":"b","a":"b"}']
    assert [] == [text for text in refused if kept(text)]


def test_fields_keep_their_order_in_files() -> None:
    """Data files keep the fields in the order of the publication, whichever way they are written."""
    record = {"id": "claim/a", "asPublished": {"z": "1x", "id": "2x", "a": "3x"}, "type": "Claim"}
    assert '{"id": "claim/a", "type": "Claim", "asPublished": {"z": "1x", "id": "2x", "a": "3x"}}' == line_of(record)
    tree = read_yaml(formatted(json.dumps([record]), {}))
    assert isinstance(tree, Items)
    assert ["z", "id", "a"] == list(plain(tree)[0]["asPublished"])
