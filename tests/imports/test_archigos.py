"""Archigos: who in fact leads a State, from day to day; what the data do not know stays unknown, and an id is not always one person."""

from pathlib import Path

from tables_sample import ARCHIGOS, claims, entities, imported, new_project, stated

from communique.curation.project import Project
from communique.imports.archigos import ArchigosImporter

URI = "https://urldefense.proofpoint.com/v2/url?u=http-3A__dbpedia.org_resource_"


def row(name: str, leader: str, days: tuple[str, str], **cells: str) -> str:
    """A row of the published columns; what is not given is as it mostly is."""
    known = {"obsid": name, "leadid": f"id-{leader.lower()}", "ccode": "220", "idacr": "FRN", "leader": f'"{leader}"', "startdate": days[0],
             "eindate": days[0], "enddate": days[1], "eoutdate": days[1], "entry": "Regular", "exit": "Regular", "exitcode": "Regular",
             "prevtimesinoffice": "0", "posttenurefate": "OK", "gender": "M", "yrborn": "1850", "yrdied": "1920", "borndate": "NA",
             "deathdate": "NA", "dbpediauri": "NA"} | cells
    return ",".join(known.get(column, "") for column in ARCHIGOS.strip().split(",")) + "\n"


def lives(project: Project) -> dict[str, tuple[str, ...]]:
    """The dates of births and deaths, by claim."""
    return {name: date for name, date in stated(project, "archigos-4.1", "date").items() if name.endswith(("-birth", "-death"))}


def test_a_leader_holds_the_office_of_effective_leader_and_no_other(tmp_path: Path) -> None:
    """A row is a tenure of the State's effective leader; a second spell is a second tenure, and the life is claimed once."""
    project = new_project(tmp_path)
    rows = row("FRN-1880", "Freycinet", ("1880-09-20", "1881-11-10")) + row("FRN-1886", "Freycinet", ("1886-01-07", "1886-12-03"))
    done = imported(project, ArchigosImporter(), ARCHIGOS + rows)
    assert (2, 0, 4) == (done.claimed, done.refused, done.claims)
    office = "office/effective-leader-of-france"
    assert {"frn-1880": ("tenure/freycinet-effective-leader-of-france", "1880-09-20/1881-11-10", "person/freycinet", office),
            "frn-1886": ("tenure/freycinet-effective-leader-of-france-2", "1886-01-07/1886-12-03", "person/freycinet", office),
            } == {name: found for name, found in stated(project, "archigos-4.1", "id", "date", "holder", "post").items() if name[-1].isdigit()}
    assert {"frn-1880-birth": ("1850",), "frn-1880-death": ("1920",)} == lives(project)
    assert "effective-leader" == entities(project, "archigos-4.1")[office]["rank"]


def test_the_end_of_the_data_is_not_the_end_of_an_office(tmp_path: Path) -> None:
    """Who is still in office has an open end; who is said to leave on the last day has an unknown one; 2014 can be the last day too."""
    project = new_project(tmp_path)
    still = {"exit": "Still in Office", "exitcode": "Still in Office", "yrdied": "-777"}
    imported(project, ArchigosImporter(), ARCHIGOS
             + row("FRN-2012", "Hollande", ("2012-05-15", "2015-12-31"), **still) + row("FRN-2011", "Early", ("2011-05-14", "2014-12-31"), **still)
             + row("FRN-2015", "Late", ("2015-01-23", "2015-12-31"), exit="Natural Death", yrdied="-777"))
    assert {"frn-2012": ("2012-05-15/..",), "frn-2011": ("2011-05-14/..",), "frn-2015": ("2015-01-23/",)} == {
        name: found for name, found in stated(project, "archigos-4.1", "date").items() if name[-1].isdigit()}
    assert not [name for name in lives(project) if name.endswith("-death")]
    assert "the data end" in claims(project, "archigos-4.1")["frn-2012"]["note"]


def test_an_id_of_two_lifetimes_is_two_persons(tmp_path: Path) -> None:
    """A minister of 1888 and one of 1991 under one id are two, which is said; a slip in a year of birth does not part one person."""
    project = new_project(tmp_path)
    done = imported(project, ArchigosImporter(), ARCHIGOS
                    + row("SWD-1888", "Bildt", ("1888-02-06", "1889-10-12"), yrborn="1820", yrdied="1894")
                    + row("SWD-1991", "Bildt", ("1991-10-04", "1994-10-07"), yrborn="1949", yrdied="-777")
                    + row("LIT-1998", "Adamkus", ("1998-02-26", "2003-02-25"), yrborn="1926", yrdied="-777")
                    + row("LIT-2004", "Adamkus", ("2004-07-12", "2009-07-12"), yrborn="1953", yrdied="-777"))
    holders = [found[0] for name, found in sorted(stated(project, "archigos-4.1", "holder").items()) if name[-1].isdigit()]
    assert ["person/adamkus", "person/adamkus", "person/bildt", "person/bildt-2"] == holders
    assert ["swd-1991"] == [one.subject for one in done.findings if one.code == "id-shared"]
    assert {"lit-1998-birth": ("1926",), "lit-2004-birth": ("1953",)} == {name: date for name, date in lives(project).items() if "lit" in name}


def test_one_row_that_contradicts_itself_claims_no_more_than_it_can(tmp_path: Path) -> None:
    """Two years of birth are one of both; an office left after death is left on a day that is not known; no date is made of a wrong one."""
    project = new_project(tmp_path)
    done = imported(project, ArchigosImporter(), ARCHIGOS
                    + row("GUY-2015", "Granger", ("2010-05-16", "2014-05-16"), yrborn="1945", borndate="1950-10-22", yrdied="-777")
                    + row("POL-1922", "Narutowicz", ("1922-12-11", "1922-12-18"), yrborn="1865", yrdied="1922", deathdate="1922-12-16")
                    + row("SWZ-2014", "Burkhalter", ("2014-01-01", "2014-12-30"), yrborn="1960", borndate="1960-04-1970", yrdied="-999"))
    dates = {name: date[0] for name, date in stated(project, "archigos-4.1", "date").items()}
    assert ("[1945,1950-10-22]", "1922-12-11/", "1960") == (dates["guy-2015-birth"], dates["pol-1922"], dates["swz-2014-birth"])
    assert {"dates-differ": 1, "date-in-doubt": 1, "wrong-date": 1} == {
        kind: number for kind, number in done.kinds.items() if "date" in kind}
    assert "1922-12-16" in claims(project, "archigos-4.1")["pol-1922"]["note"]


def test_a_name_in_the_address_of_a_row_is_taken_where_it_is_that_name(tmp_path: Path) -> None:
    """A fuller name of the same words names the person; the address of somebody else does not."""
    project = new_project(tmp_path)
    imported(project, ArchigosImporter(), ARCHIGOS
             + row("FRN-1879", "Grevy", ("1879-01-30", "1887-12-02"), dbpediauri=f"{URI}Jules-5FGr-25C3-25A9vy&d=BQID-g&c=x")
             + row("FRN-1887", "Carnot", ("1887-12-03", "1894-06-25"), dbpediauri=f"{URI}Adolphe-5FThiers&d=BQID-g&c=x"))
    found = entities(project, "archigos-4.1")
    assert ("Jules Grévy", ["Grevy"]) == (found["person/jules-grevy"]["label"]["en"], found["person/jules-grevy"]["altLabel"]["en"])
    assert "Carnot" == found["person/carnot"]["label"]["en"]


def test_a_row_without_a_day_or_leader_is_refused(tmp_path: Path) -> None:
    """Without a day of entry, a leader or an id nothing is claimed, nor of a body; the same row twice is claimed once."""
    project = new_project(tmp_path)
    done = imported(project, ArchigosImporter(), ARCHIGOS
                    + row("FRN-1", "Ferry", ("NA", "1881-11-10")) + row("FRN-2", "", ("1880-09-20", "1881-11-10"))
                    + row("", "Ferry", ("1880-09-20", "1881-11-10")) + row("FRN-3", "Ferry", ("1881-11-10", "1880-09-20"))
                    + row("FRN-4", "Ferry", ("1880-09-20", "1881-11-10")) * 2
                    + row("BRA-1969", "Military Junta", ("1969-09-01", "1969-10-25"), yrborn="-999", yrdied="-999"))
    assert (7, 1, 6) == (done.rows, done.claimed, done.refused)
    assert {"no-id", "no-person", "row-twice", "unknown-value", "wrong-date"} == set(done.kinds)
