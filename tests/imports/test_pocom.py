"""Chiefs of mission and principal officers: a row becomes appointment, credentials and tenure, or it is said why not."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pocom_sample import ann, chief, person, publication, service, titled

from communique.curation.project import Project
from communique.curation.scaffold import init_project
from communique.findings import Finding
from communique.imports.pocom import IMPORTERS
from communique.imports.pocom.reading import read_rows
from communique.imports.running import run_import

IMPORTER = IMPORTERS[0]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    init_project(tmp_path / "project", "Missions", "https://missions.example/")
    return Project(tmp_path / "project")


class Made:
    """What an import made: the records of the claim file and of the entity file by id, and the codes of findings."""

    def __init__(self, project: Project, path: Path) -> None:
        self.done = run_import(project, IMPORTER, path)
        self.codes = Counter(finding.code for finding in self.done.findings)
        self.claims, self.entities = ({record["id"]: record for record in self._read(project, folder)} for folder in ("claims", "entities"))

    @staticmethod
    def _read(project: Project, folder: str) -> list[dict[str, Any]]:
        path = project.data / folder / "historyatstate-pocom.jsonl"
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []

    def nodes(self, claim: str) -> dict[str, dict[str, Any]]:
        """What a claim states, by the type and kind of the node."""
        states = self.claims[f"claim/historyatstate-pocom-{claim}"]["states"]
        return {node["type"] + (f" {node['kind']}" if node["type"] == "Accreditation" else ""): node for node in states}


def of_row(project: Project, tmp_path: Path, **row: str) -> tuple[dict[str, dict[str, Any]], Counter[str]]:
    """What is stated of one row of Ann Alder in a mission, and the codes of the findings."""
    made = Made(project, publication(tmp_path / "pocom", chief("pt-01", "alder-ann", **row)))
    return (made.nodes("pt-01") if "claim/historyatstate-pocom-pt-01" in made.claims else {}), made.codes


def test_a_whole_row_is_appointment_credentials_recall_and_tenure(project: Project, tmp_path: Path) -> None:
    """Each date of a row is what the publication calls it: appointed, credentials presented, recall presented, and the days between."""
    nodes, codes = of_row(project, tmp_path, appointed="1889-03-01", started="1889-05-20", ended="1893-06-02 | Presented recall on")
    office = "office/u-s-ambassador-extraordinary-and-plenipotentiary-to-portugal"
    ann = "person/ann-alder-jr"
    assert nodes["Appointment"] == {"id": "event/historyatstate-pocom-pt-01-appointment", "type": "Appointment", "date": "1889-03-01",
                                    "appointee": ann, "toPost": office}
    assert nodes["Accreditation presentation-of-credentials"]["date"] == "1889-05-20"
    assert nodes["Accreditation presentation-of-credentials"]["receivingState"] == "state/portugal"
    assert nodes["Accreditation presentation-of-credentials"]["sendingState"] == "state/united-states-of-america"
    assert nodes["Accreditation recall-of-envoy"]["date"] == "1893-06-02"
    assert nodes["Tenure"] == {"id": "tenure/ann-alder-jr-pt-01", "type": "Tenure", "date": "1889-05-20/1893-06-02", "holder": ann, "post": office}
    assert codes == Counter()


def test_fields_stand_as_published(project: Project, tmp_path: Path) -> None:
    """The claim carries the record's own fields letter by letter, without who edited it, and the record's id as locator."""
    made = Made(project, publication(tmp_path / "pocom", chief("pt-01", "alder-ann", appointed="1889-03-01", note="Took oath\n   of ofice.")))
    claim = made.claims["claim/historyatstate-pocom-pt-01"]
    assert claim["locator"] == "pt-01"
    assert claim["asPublished"] == {"appointed/date": "1889-03-01", "contemporary-territory-id": "portugal", "id": "pt-01",
                                    "note": "Took oath\n   of ofice.", "person-id": "alder-ann", "role-title-id": "ambassador-e-p"}


@pytest.mark.parametrize("note", [
    "Declined appointment.", "Did not proceed to post.", "Took oath of office, but did not proceed to post.", "Did not serve under this appointment.",
    "Commissioned during a recess of the Senate; declined appointment.", "Commission cancelled.",
    "Took oath of office, but died in the United States before proceeding to post.", "Did not present credentials.",
])
def test_who_did_not_take_up_the_post_holds_no_tenure(project: Project, tmp_path: Path, note: str) -> None:
    """An appointment that was declined or not taken up is an appointment alone, and nothing is open about it."""
    nodes, codes = of_row(project, tmp_path, appointed="1889-03-01", note=note)
    assert list(nodes) == ["Appointment"]
    assert codes == Counter()


def test_a_bare_appointment_leaves_the_tenure_open(project: Project, tmp_path: Path) -> None:
    """Where neither start nor end nor a note is told, there is no tenure, and a remark says so."""
    nodes, codes = of_row(project, tmp_path, appointed="2019-12-20")
    assert list(nodes) == ["Appointment"]
    assert codes == Counter({"no-start": 1})


def test_a_start_for_a_post_not_proceeded_to_is_no_tenure(project: Project, tmp_path: Path) -> None:
    """A date of start beside a note that the post was not reached is neither credentials nor tenure, and is remarked."""
    nodes, codes = of_row(project, tmp_path, appointed="1960-07-01", started="1960-07-18", note="Took oath of office, but did not proceed to post.")
    assert list(nodes) == ["Appointment"]
    assert codes == Counter({"not-taken-up": 1})


def test_a_commission_told_in_words_for_a_post_not_reached_is_an_undated_appointment(project: Project, tmp_path: Path) -> None:
    """A row with a start and no appointment, whose note tells of a commission and that the post was not reached, keeps the appointment."""
    nodes, codes = of_row(project, tmp_path, started="1960-07-18", note="Commissioned to Portugal. Took oath of office, but did not proceed to post.")
    assert list(nodes) == ["Appointment"]
    assert "date" not in nodes["Appointment"]
    assert codes == Counter({"not-taken-up": 1, "undated": 1})


def test_a_nomination_is_planned_and_denied(project: Project, tmp_path: Path) -> None:
    """Who was nominated and not commissioned has a planned appointment, and a claim that denies that there was one."""
    made = Made(project, publication(tmp_path / "pocom", others=chief(
        "pt--bir-01", "birch-ben", note="Not commissioned; nomination withdrawn before the Senate acted upon it.")))
    planned, denied = (made.claims[f"claim/historyatstate-pocom-pt-bir-01{suffix}"] for suffix in ("", "-denied"))
    assert (planned["modality"], denied["modality"]) == ("planned", "denied")
    assert denied["states"] == [{"id": "event/historyatstate-pocom-pt-bir-01-nomination", "type": "Appointment"}]
    assert planned["states"][0]["appointee"] == "person/ben-birch"
    assert made.codes == Counter({"nomination": 1})


def test_a_nomination_that_failed_before_a_commission_counts_as_no_denial(project: Project, tmp_path: Path) -> None:
    """Where the note only says that the Senate did not act, nobody denies anything."""
    made = Made(project, publication(tmp_path / "pocom", others=chief("pt-02", "birch-ben", note="Nomination of May 9, 2000, not acted upon by the Senate.")))
    assert [claim.get("modality") for name, claim in made.claims.items() if "pt-02" in name] == ["planned"]


@pytest.mark.parametrize(("started", "kind", "date"), [
    ("1901-05-04", "presentation-of-credentials", "1901-05-04"),
    ("1901-05-04 | Officially recognized on", "reception-of-envoy", "1901-05-04"),
    ("1901-05-04 | On or shortly before", "presentation-of-credentials", "[..1901-05-04]"),
    ("1901-05-04 | Soon after", "presentation-of-credentials", "[1901-05-04..]"),
    ("1901-05-04 | Between February 5, 1901, and", "presentation-of-credentials", "[1901-02-05..1901-05-04]"),
    ("1901-05-04 | Presented credentials on May 3 or", "presentation-of-credentials", "[1901-05-03,1901-05-04]"),
    ("1901-05-04 | About", "presentation-of-credentials", "1901-05-04~"),
    ("1901-05", "presentation-of-credentials", "1901-05"),
])
def test_the_note_beside_the_start_says_what_and_how_exact(project: Project, tmp_path: Path, started: str, kind: str, date: str) -> None:
    """Received or credentials presented; on the day, before, after, about, between: the instant is no narrower than the words."""
    nodes, _ = of_row(project, tmp_path, appointed="1901-01-01", started=started, ended="1903-01-01")
    assert nodes[f"Accreditation {kind}"]["date"] == date
    assert nodes["Tenure"]["date"].endswith("/1903-01-01")


@pytest.mark.parametrize(("started", "code"), [
    ("1901-05-04 | Embassy Lisbon opened", Counter()), ("1901-05-04 | Assumed charge on", Counter()),
    ("1901-05-04 | Credentials presented by Smith's predecessor on", Counter({"start-otherwise": 1})),
])
def test_other_starts_are_the_begin_of_the_tenure_alone(project: Project, tmp_path: Path, started: str, code: Counter[str]) -> None:
    """An opening, taking charge, or somebody else's credentials are no credentials of this chief."""
    nodes, codes = of_row(project, tmp_path, appointed="1901-01-01", started=started, ended="1903-01-01")
    assert set(nodes) == {"Appointment", "Tenure"}
    assert codes == code


def test_a_charge_ad_interim_presents_no_letters(project: Project, tmp_path: Path) -> None:
    """The start of a chargé d’affaires ad interim is the begin of the tenure; a month stays a month."""
    nodes, _ = of_row(project, tmp_path, role="charge-daffaires-ad-interim", started="1986-07", ended="1987-10-02")
    assert list(nodes) == ["Tenure"]
    assert nodes["Tenure"]["date"] == "1986-07/1987-10-02"


@pytest.mark.parametrize(("row", "date", "code"), [
    ({"appointed": "1901-01-01", "started": "1901-05-04"}, "1901-05-04/", "end-unknown"),
    ({"appointed": "1901-01-01", "ended": "1902 | Left post about"}, "/1902~", "start-unknown"),
    ({"appointed": "2018-01-01", "arrived": "2018-02-03", "ended": "2020-07"}, "2018-02-03/2020-07", ""),
])
def test_what_is_not_told_of_a_tenure_is_unknown(project: Project, tmp_path: Path, row: dict[str, str], date: str, code: str) -> None:
    """A side that the row leaves out stays out, with a remark; arrival counts where no start is told."""
    nodes, codes = of_row(project, tmp_path, **row)
    assert nodes["Tenure"]["date"] == date
    assert codes == (Counter({code: 1}) if code else Counter())


def test_a_tenure_that_ends_before_it_begins_is_not_claimed(project: Project, tmp_path: Path) -> None:
    """Days in the wrong order leave appointment and credentials as told, and no tenure."""
    nodes, codes = of_row(project, tmp_path, appointed="1901-01-01", started="1901-05-04", ended="1891-06-01 | Left post on")
    assert set(nodes) == {"Appointment", "Accreditation presentation-of-credentials"}
    assert codes == Counter({"ends-before-it-begins": 1})


def test_a_death_at_post_is_told_of_the_person(project: Project, tmp_path: Path) -> None:
    """The day of a death at post and the year in the person's record are two tellings of one death."""
    made = Made(project, publication(tmp_path / "pocom", chief(
        "pt-01", "alder-ann", appointed="1911-01-01", started="1911-05-04", ended="1912-06-01 | Died at post on"),
        **{"people__a__alder-ann": ann("1912")}))
    death = made.nodes("pt-01")["Death"]
    assert death == {"id": "event/historyatstate-pocom-people-alder-ann-death", "type": "Death", "date": "1912-06-01",
                     "principal": "person/ann-alder-jr"}
    assert made.nodes("people-alder-ann")["Death"]["id"] == death["id"]
    assert made.nodes("people-alder-ann")["Death"]["date"] == "1912"
    assert made.nodes("people-alder-ann")["Birth"]["date"] == "1750"


def test_a_recess_commission_is_made_again(project: Project, tmp_path: Path) -> None:
    """The day on which somebody was recommissioned after confirmation is a second appointment."""
    made = Made(project, publication(tmp_path / "pocom", chief(
        "pt-01", "alder-ann", appointed="1889-07-01", started="1889-08-01", ended="1890",
        note="Commissioned during a recess of the Senate; recommissioned on December 19, 1889, after confirmation.")))
    days = [node["date"] for node in made.claims["claim/historyatstate-pocom-pt-01"]["states"] if node["type"] == "Appointment"]
    assert sorted(days) == ["1889-07-01", "1889-12-19"]


@pytest.mark.parametrize("date", ["191970-04-60", "1970-13-01", "1970-02-30", "in spring"])
def test_an_impossible_date_refuses_the_row(project: Project, tmp_path: Path, date: str) -> None:
    """A date that is none of the calendar refuses its row with file and line, and no record of it is written."""
    made = Made(project, publication(tmp_path / "pocom", chief("pt-01", "alder-ann", appointed=date, started="1971-01-01")))
    (refused,) = [finding for finding in made.done.findings if finding.code == "impossible-date"]
    assert refused.file.endswith("missions-countries/portugal.xml")
    assert refused.line == 5
    assert date in refused.message
    assert not any("pt-01" in name for name in (*made.claims, *made.entities))


def test_rows_in_are_rows_claimed_and_rows_refused(project: Project, tmp_path: Path) -> None:
    """Every record of every kind is counted once, whether it is claimed or refused with a reason."""
    rows = (chief("pt-01", "alder-ann", appointed="1889-03-01", started="1889-05-20"), chief("pt-02", "nobody", appointed="1889"),
            chief("pt-03", "birch-ben", note="Was serving when the Legation was raised to Embassy status."), chief("pt-04", "birch-ben"),
            chief("pt-05", "birch-ben", appointed="1889-02-31"), chief("pt-06", "birch-ben", role="", appointed="1889"),
            "<mission-note><text>The Legation was closed.</text></mission-note>")
    made = Made(project, publication(
        tmp_path / "pocom", "".join(rows), chief("pt-07", "birch-ben", appointed="1890-01", note="Declined appointment."),
        people__c__cedar=person("cedar-cy", "Cedar", "Cy"), people__d__dogwood=person("dogwood-di", "Dogwood", "Di", "1900", "1850"),
        people__e__elm=person("elm-ed", "", "", "1900")))
    assert (made.done.rows, made.done.claimed, made.done.refused) == (14, 5, 9)
    assert Counter(finding.code for finding in made.done.findings if finding.severity == "warning") == Counter(
        {"unknown-person": 1, "no-dates": 2, "impossible-date": 1, "no-role": 1, "mission-note": 1, "no-life-dates": 1,
         "dies-before-birth": 1, "no-name": 1})


@pytest.mark.parametrize(("birth", "death", "refused"), [("1861", "1887", 1), ("1816", "1857", 1), ("1816", "1887", 0), ("", "1858", 0)])
def test_a_life_that_cannot_hold_the_services_is_refused(project: Project, tmp_path: Path, birth: str, death: str, refused: int) -> None:
    """Who is born after being appointed, or dead before, has a wrong year somewhere: the life is refused, and the service stays."""
    made = Made(project, publication(tmp_path / "pocom", chief("pt-01", "gum-gil", appointed="1858-12-15", started="1858-12-20"),
                                     people__g__gum=person("gum-gil", "Gum", "Gil", birth, death)))
    assert made.codes["life-beside-service"] == refused
    assert "Tenure" in made.nodes("pt-01")


def test_two_records_under_one_id_are_both_claimed(project: Project, tmp_path: Path) -> None:
    """Where the publication gives an id twice, the second record has a number behind it, and a remark says so."""
    twice = (chief("pt-01", "alder-ann", role="charge-daffaires-ad-interim", started="1981-10", ended="1983-06-23")
             + chief("pt-01", "alder-ann", appointed="1983-05-17", started="1983-06-23", ended="1985-07-10"))
    made = Made(project, publication(tmp_path / "pocom", twice))
    assert made.codes == Counter({"id-twice": 1})
    assert {name for name in made.entities if name.startswith("tenure/")} == {"tenure/ann-alder-jr-pt-01", "tenure/ann-alder-jr-pt-01-2"}


def test_a_former_id_of_a_person_is_followed(project: Project, tmp_path: Path) -> None:
    """A person who was given another id since is found under the old one."""
    old = person("fir-flo", "Fir", "Flo", "1900").replace("<birth>", "<old-ids><old-id>flo-fir</old-id></old-ids><birth>")
    made = Made(project, publication(tmp_path / "pocom", chief("pt-01", "flo-fir", appointed="1950"), people__f__fir=old))
    assert made.nodes("pt-01")["Appointment"]["appointee"] == "person/flo-fir"


@pytest.mark.parametrize(("territory", "day", "note", "state"), [
    ("russia", "1912-05-04", "", "state/russian-empire"),
    ("russia", "1936-05-04", "Commissioned to the Union of Soviet Socialist Republics.", "state/union-of-soviet-socialist-republics"),
    ("russia", "1998-01-26", "", "state/russian-federation"),
    ("germany", "1846-07-18", "Commissioned to Prussia; resident at Berlin.", "state/prussia"),
    ("germany", "1957-04-17", "Commissioned to the Federal Republic of Germany.", "state/federal-republic-of-germany"),
    ("austria", "1877-08-30", "Commissioned to Austria-Hungary.", "state/austria-hungary"),
    ("kingdom-of-two-sicilies-1861", "1850-01-01", "", "state/two-sicilies"),
    ("joseon-dynasty-1910", "1883-05-20", "", "state/korean-empire"),
])
def test_the_receiving_state_is_that_of_the_time(project: Project, tmp_path: Path, territory: str, day: str, note: str, state: str) -> None:
    """A territory that outlasted its States stands for the State of the day; the office is the mission's throughout."""
    year = day[:4]
    made = Made(project, publication(tmp_path / "pocom", chief("x-01", "alder-ann", territory=territory, appointed=f"{year}-01-01", started=day,
                                                               note=note), territory="russia"))
    node = made.nodes("x-01")["Accreditation presentation-of-credentials"]
    assert node["receivingState"] == state
    assert node["toPost"] == "office/u-s-ambassador-extraordinary-and-plenipotentiary-to-russia"


def test_offices_are_one_for_each_role_and_mission(project: Project, tmp_path: Path) -> None:
    """Two roles in one mission are two offices of one mission, with their ranks."""
    rows = (chief("pt-01", "alder-ann", appointed="1889-03-01", started="1889-05-20")
            + chief("pt-02", "birch-ben", role="charge-daffaires-ad-interim", started="1893", ended="1894"))
    made = Made(project, publication(tmp_path / "pocom", rows))
    offices = {name: record for name, record in made.entities.items() if record["type"] == "Office"}
    assert {record["rank"] for record in offices.values()} == {"ambassador", "charge-d-affaires"}
    assert {record["postIn"] for record in offices.values()} == {"organisation/u-s-mission-to-portugal"}
    assert made.entities["organisation/u-s-mission-to-portugal"]["kind"] == "diplomatic-mission"


def test_a_principal_without_entry_on_duty_serves_from_the_appointment(project: Project, tmp_path: Path) -> None:
    """The publication counts the years of a principal's service from the appointment where no entry on duty is told, and so does the tenure."""
    row = service("principal", "secr-1", "birch-ben", "secretary", appointed="1905-07-01", ended="1905-07-18")
    made = Made(project, publication(tmp_path / "pocom", **{
        "positions-principals__secretary": titled("principal-position", "secretary", "Secretary of State", f"<principals>{row}</principals>",
                                                  "secretary")}))
    nodes = made.nodes("secretary-secr-1")
    assert nodes["Tenure"]["date"] == "1905-07-01/1905-07-18"
    assert nodes["Tenure"]["post"] == "office/u-s-secretary-of-state"
    assert made.entities["office/u-s-secretary-of-state"]["rank"] == "minister"


def test_a_mission_and_a_position_act_for_the_united_states(project: Project, tmp_path: Path) -> None:
    """For whom a mission or position acts is claimed once, of the mission or position itself."""
    position = titled("principal-position", "counselor", "Counselor of the Department of State", "<start>1909</start>", "discontinued")
    made = Made(project, publication(tmp_path / "pocom", **{"positions-principals__counselor": position}))
    assert made.nodes("country-mission-portugal")["Organisation"] == {
        "id": "organisation/u-s-mission-to-portugal", "type": "Organisation", "actsFor": "state/united-states-of-america"}
    assert made.nodes("principal-position-counselor")["Office"]["actsFor"] == "state/united-states-of-america"


def test_a_mission_to_an_organisation_has_no_receiving_state(project: Project, tmp_path: Path) -> None:
    """A representative to an organisation is appointed and serves; credentials to a State there are none."""
    row = service("chief", "eu-1", "birch-ben", "representative-to-eu", appointed="1999-07-07", started="1999-08-01", ended="2001-09-21")
    made = Made(project, publication(tmp_path / "pocom", **{"missions-orgs__eu": titled(
        "org-mission", "representative-to-eu", "Representative of the U.S.A. to the European Union", f"<chiefs>{row}</chiefs>")}))
    assert set(made.nodes("eu-1")) == {"Appointment", "Tenure"}
    assert made.entities["organisation/u-s-mission-to-the-european-union"]["kind"] == "diplomatic-mission"


def test_concurrent_appointments_are_one_situation(project: Project, tmp_path: Path) -> None:
    """One chief of several missions is resident at one place; a service that is not on record is remarked, and not lost."""
    rows = chief("pt-01", "alder-ann", appointed="1889-03-01", started="1889-05-20", ended="1890")
    group = ("<concurrent-appointments><id>1889-alde-01</id><person-id>alder-ann</person-id><resident-at><locale-id>lisbon_pt</locale-id>"
             "<contemporary-territory-id>portugal</contemporary-territory-id></resident-at><chief-id>pt-01</chief-id><chief-id>es-99</chief-id>"
             "</concurrent-appointments>")
    made = Made(project, publication(tmp_path / "pocom", rows, **{"concurrent-appointments__1889-alde-01": group}))
    assert made.nodes("concurrent-1889-alde-01")["Situation"] == {
        "id": "situation/historyatstate-pocom-concurrent-1889-alde-01", "type": "Situation", "kind": "non-resident-representation",
        "about": ["office/u-s-ambassador-extraordinary-and-plenipotentiary-to-portugal"], "participant": "person/ann-alder-jr",
        "place": "place/lisbon"}
    assert made.codes == Counter({"unrecorded-service": 1})


def test_namesakes_stay_apart_and_forms_of_one_person_together(project: Project, tmp_path: Path) -> None:
    """Father and son of one name are two persons, since the publication tells them apart; all names of one are its names."""
    rows = chief("pt-01", "alder-ann", appointed="1889-03-01") + chief("pt-02", "alder-ann-2", appointed="1919-03-01")
    made = Made(project, publication(tmp_path / "pocom", rows, **{"people__a__alder-ann-2": person("alder-ann-2", "Alder", "Ann", "1880")}))
    assert made.nodes("pt-01")["Appointment"]["appointee"] == "person/ann-alder-jr"
    assert made.nodes("pt-02")["Appointment"]["appointee"] == "person/ann-alder"
    assert made.entities["person/ann-alder-jr"]["altLabel"] == {"en": ["Nan Alder"]}


def test_one_file_alone_knows_the_persons_of_the_publication(tmp_path: Path) -> None:
    """A single mission's file is read with the names that stand in the publication's other folders."""
    path = publication(tmp_path / "pocom", chief("pt-01", "alder-ann", appointed="1889-03-01"))
    rows = [row for row in read_rows(path / "missions-countries" / "portugal.xml") if not isinstance(row, Finding)]
    assert [(row.id, row.text("@name")) for row in rows] == [("country-mission/portugal", ""), ("pt-01", "Ann Alder Jr.")]


def test_the_same_input_gives_the_same_bytes(project: Project, tmp_path: Path) -> None:
    """An import done again writes the files that it wrote."""
    path = publication(tmp_path / "pocom", chief("pt-01", "alder-ann", appointed="1889-03-01", started="1889-05-20", ended="1890"))
    files = [project.data / folder / "historyatstate-pocom.jsonl" for folder in ("claims", "entities", "sources")]
    before = (run_import(project, IMPORTER, path), [file.read_bytes() for file in files])[1]
    run_import(project, IMPORTER, path)
    assert [file.read_bytes() for file in files] == before


def test_a_broken_document_is_a_finding_with_its_line(project: Project, tmp_path: Path) -> None:
    """A mission's file that is cut off is told with file and line, and nothing of the import is written."""
    path = publication(tmp_path / "pocom", chief("pt-01", "alder-ann", appointed="1889-03-01"))
    cut = path / "missions-countries" / "portugal.xml"
    cut.write_text(cut.read_text(encoding="utf-8")[:300], encoding="utf-8")
    findings = [row for row in read_rows(path) if isinstance(row, Finding)]
    assert [(finding.file.endswith("portugal.xml"), finding.line > 1) for finding in findings] == [(True, True)]
