"""Visits and travels: a row becomes a visit with its visitors, their titles and offices, its places and days, or it is said why not."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest

from communique.build import build
from communique.curation.project import Project
from communique.curation.scaffold import init_project
from communique.findings import Severity
from communique.imports.formats import importers
from communique.imports.historyatstate import IMPORTERS
from communique.imports.historyatstate.localities import localities
from communique.imports.historyatstate.protocol_told import protocol_told
from communique.imports.historyatstate.visitors import Visitor, office_of, visitors
from communique.imports.protocol import Importer
from communique.imports.running import Imported, run_import

VISITS, PRESIDENTS, SECRETARIES = IMPORTERS


@pytest.fixture
def project(tmp_path: Path) -> Project:
    init_project(tmp_path / "project", "Visits", "https://visits.example/")
    return Project(tmp_path / "project")


def element(name: str, text: str, **attributes: str) -> str:
    said = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{said}>{escape(text)}</{name}>"


def visit(number: str, visitor: str, country: str, start: str = "1995-10-22", end: str = "1995-10-24", said: str = "", code: str = "x") -> str:
    """A row of the list of visits, as the publication writes it."""
    parts = [element("id", number), element("start-date", start), element("end-date", end), element("visitor", visitor),
             element("from", country, id=code), element("description", said), element("created-by", "somebody")]  # fmt: skip
    return f"<visit>\n    {''.join(parts)}\n</visit>"


def trip(number: str, country: str, places: str, said: str = "", code: str = "x", role: str = "president", name: str = "Ann B. Example") -> str:
    """A row of the lists of travels."""
    parts = [element("id", number), element("role", role), element("name", name), element("start-date", "1995-10-22"),
             element("end-date", "1995-10-22"), element("country", country, id=code), element("locale", places), element("remarks", said)]  # fmt: skip
    return f'<trip role="{role}" who="example-ann-b">{"".join(parts)}</trip>'


class Made:
    """What an import made: claims by the number of their row, entities by id, and the report."""

    def __init__(self, project: Project, importer: Importer, path: Path, *rows: str) -> None:
        path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<list>{"".join(rows)}</list>', encoding="utf-8")
        self.done: Imported = run_import(project, importer, path)
        self.entities = {record["id"]: record for record in self._read(project, "entities", importer)}
        self.claims = {record["locator"]: record for record in self._read(project, "claims", importer)}

    @staticmethod
    def _read(project: Project, folder: str, importer: Importer) -> Iterator[dict[str, Any]]:
        file = project.data / folder / f"{importer.name}.jsonl"
        yield from map(json.loads, file.read_text(encoding="utf-8").splitlines() if file.exists() else ())

    def stated(self, number: str) -> dict[str, Any]:
        """What is stated of the visit of a row, but its id and type."""
        node = self.claims[number]["states"][0]
        return {key: value for key, value in node.items() if key not in ("id", "type")}


@pytest.fixture
def made(project: Project, tmp_path: Path) -> Made:
    return Made(
        project, VISITS, tmp_path / "visits.xml",
        visit("1", "President Boris Yeltsin", "Russia", said="State\n   visit. Private visit to New York."),
        visit("2", "President Boris N. Yeltsin ", "Russia", "1994-09-26", "1994-09-29", "Official working visit."),
        visit("3", "President Anna Roe and Prime Minister Otto Pohl", "Poland", "1998-07", "1998-07", "Informal visit."),
        visit("4", "President-elect Carla Moss", "Peru", "1990-06-02", "1990-06-02"),
        visit("5", "Junta Member Luis Sand", "Peru", "1969-06-02", "1969-06"),
        visit("6", "Otto Pohl", "Poland", "1999-01-02", ""),
        visit("7", "King Aldo", "Norway", "1950-01-02", "1950-01-01"),
        visit("8", "King Aldo", "Norway", "191970-04-60", "1950-01-01"),
        visit("9", " ", "Norway"),
        visit("10", "King Aldo", " "),
        visit("4", "King Aldo", "Norway"),
        "<visit><visitor>King Aldo</visitor></visit>",
    )  # fmt: skip


def test_rows_in_are_rows_claimed_and_rows_refused(made: Made) -> None:
    """Of twelve rows six are claimed and each other one is refused for a reason that is told."""
    assert (12, 6, 6) == (made.done.rows, made.done.claimed, made.done.refused)
    refused = {"impossible-date": 2, "no-visitor": 1, "no-country": 1, "row-twice": 1, "no-id": 1}
    assert refused | {"day-unknown": 1, "no-title": 1, "office-undecided": 2, "protocol-undecided": 1} == made.done.kinds


def test_a_visitor_is_person_title_and_office(made: Made) -> None:
    """The cell yields a name under a title as styled; the office is the title's and the country's; two spellings are one person."""
    person, office = "person/boris-yeltsin", made.claims["1"]["states"][1]["capacity"]
    assert {"form": "Boris Yeltsin", "title": "President", "refers": person} in made.claims["1"]["mentions"]
    assert {"form": "Boris N. Yeltsin", "title": "President", "refers": person} in made.claims["2"]["mentions"]
    assert ("Office", "head-of-state") == (made.entities[office]["type"], made.entities[office]["rank"])
    assert "Boris N. Yeltsin" in made.entities[person]["altLabel"]["en"]
    state = made.stated("1")["sendingState"]
    role = {"id": "event/historyatstate-visits-1/boris-yeltsin", "type": "Participation", "inEvent": "event/historyatstate-visits-1",
            "actor": person, "capacity": office, "onBehalfOf": state}
    assert [role] == made.claims["1"]["states"][1:]
    assert {"visitor": person, "sendingState": state, "receivingState": "state/united-states-of-america", "date": "1995-10-22/1995-10-24",
            "protocol": "state-visit"} == made.stated("1")
    assert "official-working-visit" == made.stated("2")["protocol"]


def test_several_visitors_come_on_one_visit(made: Made) -> None:
    """Two visitors of a cell have a role each; a month stays a month; a protocol that is none of the list is left open."""
    assert ["person/anna-roe", "person/otto-pohl"] == made.stated("3")["visitor"]
    assert ("1998-07", None) == (made.stated("3")["date"], made.stated("3").get("protocol"))
    assert ["President", "Prime Minister"] == [mention["title"] for mention in made.claims["3"]["mentions"] if "title" in mention]


def test_what_a_row_leaves_open_stays_open(made: Made) -> None:
    """Who is elect or of a junta holds no office that the row tells; a day that is missing is unknown; no date is guessed."""
    assert ["capacity" in made.claims[number]["states"][1] for number in ("4", "5", "6")] == [False, False, False]
    assert ("1969-06-02/1969-06-XX", "1999-01-02/") == (made.stated("5")["date"], made.stated("6")["date"])


def test_fields_are_kept_as_published(made: Made) -> None:
    """The record has every field but who edited it, blanks and errors as they stand."""
    published = {"id": "2", "start-date": "1994-09-26", "end-date": "1994-09-29", "visitor": "President Boris N. Yeltsin ", "from": "Russia",
                 "from@id": "x", "description": "Official working visit."}
    assert published == made.claims["2"]["asPublished"]
    assert "State\n   visit. Private visit to New York." == made.claims["1"]["asPublished"]["description"]


def test_what_is_imported_can_be_built(made: Made, project: Project, tmp_path: Path) -> None:
    """The claims of all three lists pass every check of form, words and shapes, and go into one graph."""
    Made(project, PRESIDENTS, tmp_path / "p.xml", trip("1", "U.S.S.R.", "Moscow, Kiev"), trip("2", "Palestinian Authority", "", code="palestinian-authority"),
         trip("3", "Mexico", "Mexico, D.F., Puebla", "Visit made as President-elect."))
    Made(project, SECRETARIES, tmp_path / "s.xml", trip("1", "Canada", "Halifax (Nova Scotia)", role="secretary", name="Otto Frank Doe"))
    built = build(project)
    assert [] == [str(one) for one in built.findings if one.severity is Severity.VIOLATION]
    assert built.store is not None


def test_travels_go_to_several_places(project: Project, tmp_path: Path) -> None:
    """A locale's cell is one place or several; what was no State is a place, and why no State received is said; who was elect holds no office."""
    made = Made(project, PRESIDENTS, tmp_path / "p.xml", trip("1", "Mexico", "Mexico, D.F., Puebla", "Private visit."), trip("2", "Norway", " "),
                trip("3", "Palestinian Authority", "Gaza", code="palestinian-authority"), trip("4", "Peru", "Lima", "[Visit made as President-elect.]"),
                trip("5", "Peru", "Lima", role="secretary"), trip("6", "", "Lima"), trip("7", "Peru", "Lima", name=""))  # fmt: skip
    assert (7, 4, 3) == (made.done.rows, made.done.claimed, made.done.refused)
    assert {"no-place": 1, "state-undecided": 1, "office-undecided": 1, "other-role": 1, "no-country": 1, "no-name": 1} == made.done.kinds
    assert (["place/mexico-d-f", "place/puebla"], "1995-10-22", "private-visit") == tuple(made.stated("1")[key] for key in ("place", "date", "protocol"))
    assert ("place" in made.stated("2"), "receivingState" in made.stated("3")) == (False, False)
    assert "was no State" in made.stated("3")["absenceReason"]
    assert ["capacity" in made.claims[number]["states"][1] for number in ("1", "4")] == [True, False]
    assert 1 == sum(record["type"] == "Person" for record in made.entities.values())


def test_one_name_of_several_states(project: Project, tmp_path: Path) -> None:
    """A name means the State of its day; where two bore it the place tells, or it stays open, and so does a State that had ended."""
    def on(number: str, day: str, country: str, place: str, code: str) -> str:
        return trip(number, country, place, code=code).replace("1995-10-22", day)

    made = Made(project, PRESIDENTS, tmp_path / "p.xml", on("1", "1931-07-25", "Germany", "Berlin", "germany"),
                on("2", "1963-06-26", "Germany", "West Berlin", "germany"), on("3", "1945-07-16", "Germany", "Potsdam", "germany"),
                on("4", "1966-10-26", "Vietnam", "Cam Ranh Bay", "vietnam"), on("5", "1969-07-30", "Vietnam", "Saigon, Di An", "vietnam"),
                on("6", "2000-11-16", "Vietnam", "Hanoi", "vietnam"), on("7", "1992-01-27", "U.S.S.R.", "Moscow", "russia"),
                on("8", "1975-02-01", "U.S.S.R.", "Moscow", "russia"), on("9", "1962-06-01", "Yemen", "Sana'a", "yemen"))  # fmt: skip
    meant = [made.entities[state]["label"]["en"] if (state := made.stated(str(number)).get("receivingState")) else "" for number in range(1, 10)]
    assert ["German Reich", "Federal Republic of Germany", "", "", "Republic of Vietnam", "Socialist Republic of Vietnam",
            "", "Union of Soviet Socialist Republics", "Yemen Arab Republic"] == meant
    assert {"state-undecided": 3} == made.done.kinds
    assert ["place/germany", "place/potsdam"] == made.stated("3")["place"]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("President Vladimir Putin", [("Vladimir Putin", "President")]), ("  Prime\n Minister  Ann Roe ", [("Ann Roe", "Prime Minister")]),
        ("Premier and Prince Sand", [("Sand", "Premier and Prince")]), ("Premier & Prince Sand", [("Sand", "Premier & Prince")]),
        ("Prime Minister-Prince Ivo Sand", [("Ivo Sand", "Prime Minister-Prince")]), ("Regent Prince Karl", [("Karl", "Regent Prince")]),
        ("President Ann Roe, Prime Minister Bo Sand", [("Ann Roe", "President"), ("Bo Sand", "Prime Minister")]),
        ("President Ann Roe and King Bo", [("Ann Roe", "President"), ("Bo", "King")]),
        ("President- designate Ann Roe", [("Ann Roe", "President- designate")]), ("Acting President Roe", [("Roe", "Acting President")]),
        ("Vice Premier Roe", [("Roe", "Vice Premier")]), ("President of the Council of Ministers Bo Sand", [("Bo Sand", "President of the Council of Ministers")]),
        ("Prime Minister King", [("King", "Prime Minister")]), ("Prime Minister Mackenzie King", [("Mackenzie King", "Prime Minister")]),
        ("Ann Roe and Bo Sand", [("Ann Roe and Bo Sand", "")]), ("President Abd el-Rahman, Jr.", [("Abd el-Rahman, Jr.", "President")]),
        ("King", []), ("", []), ("President and King", []),
    ],
)  # fmt: skip
def test_cells_of_visitors(cell: str, found: list[tuple[str, str]]) -> None:
    """A cell is cut where a new title begins, and nowhere else; titles without a name are no visitor."""
    assert found == [(one.name, one.title) for one in visitors(cell)]


def test_titles_that_are_offices() -> None:
    """A title is an office only where it certainly is one; who reigns under one name is called by title and name."""
    assert [("President", "head-of-state"), ("Prime Minister", "head-of-government"), ("Governor General", ""), ("", ""), ("", "")] == [
        office_of(title) for title in ("President", "Prime Minster", "Governor General", "President-elect", "General")]
    assert ["King Aldo", "Aldo I", "Roe"] == [Visitor(name, title).label for name, title in (("Aldo", "King"), ("Aldo I", "King"), ("Roe", "President"))]


@pytest.mark.parametrize(
    ("cell", "found"),
    [("Rome, Nettuno", ("Rome", "Nettuno")), ("Mexico, D.F., Tlaxcala", ("Mexico, D.F.", "Tlaxcala")), ("Martinique, West Indies", ("Martinique, West Indies",)),
     ("Sydney (Nova Scotia), Campobello Island (New Brunswick)", ("Sydney (Nova Scotia)", "Campobello Island (New Brunswick)")),
     ("Rome (Via Appia, Lazio), Ostia", ("Rome (Via Appia, Lazio)", "Ostia")), ("Lima,, Lima", ("Lima",)), (" ", ())],
)  # fmt: skip
def test_cells_of_places(cell: str, found: tuple[str, ...]) -> None:
    """A comma parts places, but not a name from its district, and not within brackets; a place is named once."""
    assert found == localities(cell)


@pytest.mark.parametrize(
    ("remarks", "found"),
    [("State visit.", ("state-visit", "state visit")), ("Official  Working\nVisit; visited Rome.", ("official-working-visit", "official working visit")),
     ("Met with the President during a private visit.", ("private-visit", "private visit")), ("Informal visit.", ("", "informal visit")),
     ("Official visit with a private visit to Rome.", ("", "official visit, private visit")), ("Talks. State visit.", ("", "")), ("", ("", ""))],
)  # fmt: skip
def test_protocols_in_remarks(remarks: str, found: tuple[str, str]) -> None:
    """The first sentence decides; of several protocols in it none is taken."""
    assert found == protocol_told(remarks)


def test_the_formats_are_listed() -> None:
    """Each importer of the package is found by its name, without being installed."""
    assert {importer.name for importer in IMPORTERS} <= importers().keys()
