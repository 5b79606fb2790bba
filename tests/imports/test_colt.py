"""COLT: the travel of a leader to a country is a visit, with the cities of its cell, and no more days than the row has."""

from pathlib import Path

from tables_sample import COLT, claims, entities, imported, new_project, stated

from communique.imports.formats import find_importer

ROWS = (
    "365-RUS-PRK-1,12,Russia,RUS,S,President,Vladimir Putin,North Korea,PRK,Pyongyang,2000,2000-07-19,2000-07-20,2,No,5\n"
    "365-RUS-CHN-2,12,Russia,RUS,S,President,Vladimir Putin,China,CHN,Beijing; Shanghai,2001,TBD,TBD,TBD,,3\n"
    "1-IGO-KOR-3,99,United Nations,IGO,I,Secretary-General,Kofi Annan,South Korea,KOR,Seoul,2001,2001-03-01,2001-02-01,2,,3\n"
    "1-IGO-KOR-4,99,United Nations,IGO,X,Secretary-General,Kofi Annan,South Korea,KOR,TBD,2001,191970-04-60,TBD,2,,3\n"
    "1-IGO-KOR-5,99,United Nations,IGO,I,Secretary-General,,South Korea,KOR,Seoul,2001,2001-03-01,2001-03-02,2,,3\n"
)


def test_a_row_is_a_visit(tmp_path: Path) -> None:
    """States, visitor and title, the cities of one cell as several places, the days if they are known and else the year."""
    project = new_project(tmp_path)
    done = imported(project, find_importer("colt"), COLT + ROWS)
    assert (5, 3, 2) == (done.rows, done.claimed, done.refused)
    assert {"365-rus-prk-1": ("2000-07-19/2000-07-20", "state/russian-federation", "place/pyongyang"),
            "365-rus-chn-2": ("2001", "state/russian-federation", ["place/beijing", "place/shanghai"]),
            "1-igo-kor-3": ("2001", "", "place/seoul")} == stated(project, "colt-2025", "date", "sendingState", "place")
    found = claims(project, "colt-2025")
    assert {"form": "Vladimir Putin", "title": "President", "refers": "person/vladimir-putin"} in found["365-rus-prk-1"]["mentions"]
    assert "2001-03-01" == found["1-igo-kor-3"]["asPublished"]["TripStartDate"]
    assert "head-of-state" == next(one["rank"] for one in entities(project, "colt-2025").values() if one["type"] == "Office")


def test_the_head_of_an_organisation_is_sent_by_no_state(tmp_path: Path) -> None:
    """Who leads an organisation visits on its behalf, and the visit says why no State sends."""
    project = new_project(tmp_path)
    done = imported(project, find_importer("colt"), COLT + ROWS)
    visit, role = claims(project, "colt-2025")["1-igo-kor-3"]["states"]
    assert "organisation" in visit["absenceReason"]
    assert "organisation/united-nations" == role["onBehalfOf"]
    assert {"coarse-date": 1, "unknown-term": 2, "unclaimed-row": 1, "unknown-value": 1, "wrong-date": 2} == done.kinds
