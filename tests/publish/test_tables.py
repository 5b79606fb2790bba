"""Promises about the five tables, as CSV and as Parquet."""

import csv
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyarrow import parquet

from communique.iris import CMQ, CONCEPT, PREFIXES, RULE
from communique.publish import export

BASE = "https://example.org/atlas/"
DESIGN = {
    "events": "event,type,label,date,earliest,latest,places,participants,sources,claims,disputed",
    "participations": "event,event_label,role,participant,participant_label,styled,claims",
    "claims": "claim,subject,property,value,datatype,lang,source,evidence,quote,start,end,address,rank,derived_by",
    "conflicts": "conflict,kind,subject,property,value,claims,sources,ruling,reason",
    "entities": "entity,type,label,wikidata",
}


@pytest.fixture(scope="module")
def folder(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both formats of the tables."""
    out = tmp_path_factory.mktemp("tables")
    export(store, "csv", out)
    export(store, "parquet", out)
    return out


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.mark.parametrize("table", sorted(DESIGN))
def test_header_is_the_designs(folder: Path, table: str) -> None:
    """Each table has the columns of the design, in its order, in both formats."""
    content = (folder / f"{table}.csv").read_bytes()
    assert DESIGN[table].encode() == content.partition(b"\r\n")[0]
    assert DESIGN[table].split(",") == parquet.read_schema(folder / f"{table}.parquet").names


def test_csv_is_rfc_4180(folder: Path) -> None:
    """Lines end with CRLF, also the last; cells with commas, quotes or line breaks are quoted; there is no mark of order."""
    content = (folder / "claims.csv").read_bytes()
    assert content.startswith(b"claim,")
    assert content.endswith(b"\r\n")
    assert b'"talks on ""trade"", fish\nand timber"' in content
    assert content.count(b"\r\n") == len(rows(folder, "claims")) + 1


def test_event_row(folder: Path) -> None:
    """An event gives labels, not IRIs, of places, participants and sources, counts its claims and says it is disputed."""
    assert [
        {"event": BASE + "event/signing", "type": CMQ + "TreatyAction", "label": "Signature of the Pact", "date": "2000-07",
         "earliest": "2000-07-01", "latest": "2000-07-31", "places": "Capital", "participants": "Ann; Aria; Borea",
         "sources": "Gazette", "claims": "1", "disputed": "false"},
        {"event": BASE + "event/visit", "type": CMQ + "Visit", "label": "Ann's visit", "date": "[2000-06-05,2000-07-05]",
         "earliest": "2000-06-05", "latest": "2000-07-05", "places": "Capital; Порт", "participants": "Ann; Aria; Borea",
         "sources": "Gazette; Herald", "claims": "3", "disputed": "true"},
    ] == rows(folder, "events")


def test_event_claims_are_those_of_the_claims_table(folder: Path) -> None:
    """The number of claims of an event is what the table of claims gives for that subject."""
    stated = {(row["subject"], row["claim"]) for row in rows(folder, "claims")}
    for row in rows(folder, "events"):
        assert len([subject for subject, _ in stated if subject == row["event"]]) == int(row["claims"])


def test_planned_event_is_no_event(folder: Path) -> None:
    """An event only planned stands among the claims and entities, and not among the events."""
    jubilee = BASE + "event/jubilee"
    assert jubilee not in {row["event"] for row in rows(folder, "events")}
    assert jubilee in {row["subject"] for row in rows(folder, "claims")}
    assert jubilee in {row["entity"] for row in rows(folder, "entities")}


def test_participations(folder: Path) -> None:
    """Each accepted role of an actor is a row, with titles as styled; what an event is about gives no role."""
    found = [(row["event"], row["role"], row["participant"], row["styled"], row["claims"]) for row in rows(folder, "participations")]
    signing, visit = BASE + "event/signing", BASE + "event/visit"
    assert [
        (signing, CMQ + "actingParty", BASE + "state/aria", "", BASE + "claim/c3333"),
        (signing, CMQ + "actingParty", BASE + "state/borea", "", BASE + "claim/c3333"),
        (signing, CMQ + "actor", BASE + "person/ann", "", BASE + "claim/c3333"),
        (visit, CMQ + "receivingState", BASE + "state/borea", "", BASE + "inference/receiver"),
        (visit, CMQ + "sendingState", BASE + "state/aria", "", BASE + "claim/a1111"),
        (visit, CMQ + "visitor", BASE + "person/ann", "Her Excellency; the Envoy", BASE + "claim/a1111"),
    ] == found


def test_claim_with_several_quotes(folder: Path) -> None:
    """Quotes stand in the order of the text, joined by […], with starts and ends in code points."""
    row = next(row for row in rows(folder, "claims") if row["property"] == CMQ + "visitor")
    assert 'Ann, 앤, sailed; to "Port" […] on 5 June' == row["quote"]
    assert ("7; 120", "32; 129") == (row["start"], row["end"])
    assert ("quoted", "https://example.org/gazette", "normal", "") == (row["evidence"], row["address"], row["rank"], row["derived_by"])


def test_claim_values_keep_their_kind(folder: Path) -> None:
    """Datatype and language tell literals from each other and from IRIs; bounds, which nobody stated, have no rows."""
    found = {(row["property"], row["value"]): (row["datatype"], row["lang"]) for row in rows(folder, "claims")}
    assert (PREFIXES["edtf"] + "EDTF", "") == found[CMQ + "date", "2000-06-05"]
    assert (PREFIXES["xsd"] + "integer", "") == found[CMQ + "termYears", "10"]
    assert (PREFIXES["rdf"] + "langString", "en") == found[CMQ + "purpose", 'talks on "trade", fish\nand timber']
    assert ("", "") == found[CMQ + "visitor", BASE + "person/ann"]
    assert CMQ + "earliest" not in {name for name, _ in found}


def test_rank_follows_the_ruling(folder: Path) -> None:
    """A ruling prefers a claim for one property and leaves its other values normal."""
    ranks = {row["property"]: row["rank"] for row in rows(folder, "claims") if row["claim"] == BASE + "claim/c3333"}
    assert {"preferred"} == {rank for name, rank in ranks.items() if name == CMQ + "termYears"}
    assert {"normal"} == {rank for name, rank in ranks.items() if name != CMQ + "termYears"}


def test_inferred_claim_names_its_rule(folder: Path) -> None:
    """An inference has no source and no words, but the rule that made it; a cited claim has its own address."""
    inferred = next(row for row in rows(folder, "claims") if row["evidence"] == "inferred")
    assert (RULE + "receiver", "", "", "") == tuple(inferred[key] for key in ("derived_by", "source", "quote", "start"))
    cited = next(row for row in rows(folder, "claims") if row["claim"] == BASE + "claim/b2222")
    assert ("cited", "https://example.org/herald/7") == (cited["evidence"], cited["address"])


def test_conflicts_give_a_row_for_each_side(folder: Path) -> None:
    """A conflict without a ruling shows both values; one with a ruling gives it and its reason."""
    found = [tuple(row.values()) for row in rows(folder, "conflicts")]
    visit = (BASE + "conflict/event/visit.date", CONCEPT + "date-conflict", BASE + "event/visit", CMQ + "date")
    assert [
        (BASE + "conflict/event/signing.termYears", CONCEPT + "count-conflict", BASE + "event/signing", CMQ + "termYears",
         "10", BASE + "claim/c3333", BASE + "source/gazette", BASE + "ruling/r1111", "The text of the pact says so."),
        (*visit, "2000-06-05", BASE + "claim/a1111", BASE + "source/gazette", "", ""),
        (*visit, "2000-07-05", BASE + "claim/b2222", BASE + "source/herald", "", ""),
    ] == found


def test_entities_link_to_wikidata_only(folder: Path) -> None:
    """The wikidata column holds full IRIs of items, and of no other authority."""
    found = {row["label"]: row["wikidata"] for row in rows(folder, "entities")}
    assert "http://www.wikidata.org/entity/Q1; http://www.wikidata.org/entity/Q2" == found["Aria"]
    assert "" == found["Borea"]
    assert 9 == len(found)


@pytest.mark.parametrize("table", sorted(DESIGN))
def test_parquet_holds_what_csv_holds(folder: Path, table: str) -> None:
    """Both formats have the same rows; Parquet gives them types."""
    separators = {"quote": " […] "}
    written = rows(folder, table)
    for number, row in enumerate(parquet.read_table(folder / f"{table}.parquet").to_pylist()):
        assert written[number] == {name: text(cell, separators.get(name, "; ")) for name, cell in row.items()}


def text(cell: object, separator: str) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).lower()
        case date():
            return cell.isoformat()
        case list():
            return separator.join(map(str, cell))
    return str(cell)


def test_parquet_types(folder: Path) -> None:
    """Days are date32, counts and positions int64, truth bool, several values lists; a date as written stays text."""
    events = parquet.read_schema(folder / "events.parquet")
    kinds = {name: str(events.field(name).type) for name in ("date", "earliest", "claims", "disputed", "places")}
    assert {"date": "string", "earliest": "date32[day]", "claims": "int64", "disputed": "bool",
            "places": "list<element: string>"} == kinds
    assert "list<element: int64>" == str(parquet.read_schema(folder / "claims.parquet").field("start").type)
