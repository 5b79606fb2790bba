"""Lists of States: membership is a state of affairs, the ends of the list are no events, a shared code is several States in turn."""

from pathlib import Path

import pytest
from tables_sample import COW, claims, entities, imported, new_project, stated

from communique.imports.formats import find_importer
from communique.imports.running import run_import

STATES = """\
- id: state/ussr
  type: State
  label: {en: USSR}
  cow: 365
  gw: 365

- id: state/russian-federation
  type: State
  label: {en: Russian Federation}
  cow: 365
  gw: 365

- id: state/dprk
  type: State
  label: {en: DPRK}
  cow: 731
"""
EVENTS = """\
- id: event/ussr-founding
  type: Inception
  label: {en: Founding of the USSR}

- id: situation/membership-dprk
  type: Situation
  label: {en: Membership of the DPRK}
"""
BY_HAND = """\
- id: claim/aaaaa
  type: Claim
  source: source/cow-states-2016
  gist: The DPRK is a member of the system from 9 September 1948.
  locator: ccode 731
  mentions:
    - {form: DPRK, refers: state/dprk}
  states:
    - id: situation/membership-dprk
      type: Situation
      kind: membership
      date: 1948-09-09/..
      participant: state/dprk
"""
FOUNDING = """\
- id: claim/bbbbb
  type: Claim
  source: source/history
  gist: The USSR is founded on 30 December 1922.
  mentions:
    - {form: USSR, refers: state/ussr}
  states:
    - id: event/ussr-founding
      type: Inception
      date: 1922-12-30
      ofState: state/ussr
"""
DATES = ("date", "participant")


def test_ends_of_the_list_are_no_events(tmp_path: Path) -> None:
    """Who is a member on the first or last day of the list has an open begin or end, and the claim says why; nobody is founded."""
    project = new_project(tmp_path)
    done = imported(project, find_importer("cow-states"), COW + "UKG,200,United Kingdom,1816,1,1,2016,12,31,2016\n"
                    "HAI,41,Haiti,1859,1,1,1915,7,28,2016\nHAI,41,Haiti,1934,8,15,2016,12,31,2016\n")
    assert (3, 0) == (done.claimed, done.refused)
    assert {"41-1859-1-1": ("1859-01-01/1915-07-28", "state/haiti"), "41-1934-8-15": ("1934-08-15/..", "state/haiti"),
            "200-1816-1-1": ("", "state/united-kingdom")} == stated(project, "cow-states-2016", *DATES)
    assert 3 == done.kinds["censored"]
    found = claims(project, "cow-states-2016")
    assert "when it became one is not said" in found["200-1816-1-1"]["note"]
    assert "note" not in found["41-1859-1-1"]
    assert {"State", "Situation"} == {record["type"] for record in entities(project, "cow-states-2016").values()}
    assert "situation/state-system-membership-haiti-2" == found["41-1934-8-15"]["states"][0]["id"]


def test_a_shared_code_is_divided_by_what_the_project_claims(tmp_path: Path) -> None:
    """Code 365 is the Empire, Soviet Russia, the USSR and the Russian Federation, each with its days and how they are known."""
    project = new_project(tmp_path, entities__states=STATES, entities__events=EVENTS, claims__history=FOUNDING)
    done = imported(project, find_importer("cow-states"), COW + "RUS,365,Russia,1816,1,1,2016,12,31,2016\n")
    assert 1 == done.claimed
    assert 1 == done.kinds["divided"]
    assert [("../1917-11-06", "state/russian-empire"), ("1917-11-07/1922-12-29", "state/russian-soviet-federative-socialist-republic"),
            ("1922-12-30/1991-12-26", "state/ussr"), ("1991-12-25/..", "state/russian-federation"),
            ] == sorted(stated(project, "cow-states-2016", *DATES).values())
    union = next(one for one in claims(project, "cow-states-2016").values() if one["states"][0]["participant"] == "state/ussr")
    why = {entry["value"]: entry["reason"] for entry in union["by"]}
    assert "claim/bbbbb" in why["1922-12-30"]
    assert "the table of codes" in why["1991-12-26"]
    assert "Russia" == union["asPublished"]["statenme"]


def test_what_a_person_claimed_of_the_same_row_is_not_claimed_again(tmp_path: Path) -> None:
    """A row that a curated claim of the same source tells is claimed by it: nothing is written, and the report names it."""
    project = new_project(tmp_path, entities__states=STATES, entities__events=EVENTS, claims__cow_states_2016=BY_HAND)
    done = imported(project, find_importer("cow-states"), COW + "PRK,731,North Korea,1948,9,9,2016,12,31,2016\n")
    assert (1, 0, 0) == (done.claimed, done.refused, done.claims)
    assert ["claim/aaaaa of the same source says so"] == [one.message for one in done.findings if one.code == "claimed-already"]
    assert {} == claims(project, "cow-states-2016") == entities(project, "cow-states-2016")


@pytest.mark.parametrize(("row", "why"), [
    ("UKG,200,United Kingdom,191970,04,60,2016,12,31,2016", "wrong-date"),
    ("UKG,200,United Kingdom,1902,2,30,2016,12,31,2016", "wrong-date"),
    ("UKG,200,United Kingdom,1902,5,20,1901,1,1,2016", "wrong-date"),
    ("UKG,2OO,United Kingdom,1902,5,20,2016,12,31,2016", "wrong-value"),
    ("UKG,200,,1902,5,20,2016,12,31,2016", "unknown-value"),
    ("UKG,,United Kingdom,1902,5,20,2016,12,31,2016", "no-id"),
    ("UKG,200,United Kingdom,1902,5,20,2016", "row:cell-count"),
])
def test_a_row_that_cannot_be_read_is_refused_with_its_reason(tmp_path: Path, row: str, why: str) -> None:
    """A day that no calendar has, a number with letters in it, a cell too few: the row is refused, at its line, and the next is read."""
    project = new_project(tmp_path)
    done = imported(project, find_importer("cow-states"), f"{COW}{row}\nUSA,2,United States of America,1816,1,1,2016,12,31,2016\n")
    refused = [one for one in done.findings if one.code != "censored"]
    assert ([why], [2]) == ([one.code for one in refused], [one.line for one in refused])
    assert (1, 1) == (done.claimed, done.refused)


@pytest.mark.parametrize(("name", "head", "day"), [
    ("gleditsch-ward", "statenumber\tstateid\tcountryname\tstart\tend\n", "{0}-{1}-{2}"), ("gleditsch-ward-dat", "", "{2}:{1}:{0}")])
def test_gleditsch_and_ward_are_read_with_and_without_header(tmp_path: Path, name: str, head: str, day: str) -> None:
    """Both files that are published give the same: the list in Windows' letters, days in either order."""
    project = new_project(tmp_path)
    rows = [("41", "HAI", "Haiti", ("1816", "01", "01"), ("1915", "07", "04")), ("437", "CDI", "Cote D’Ivoire", ("1960", "08", "07"),
                                                                                  ("2017", "12", "31"))]
    text = head + "".join("\t".join((*row[:3], day.format(*row[3]), day.format(*row[4]))) + "\n" for row in rows)
    path = project.root / "list.txt"
    path.write_bytes(text.encode("cp1252"))

    assert 2 == run_import(project, find_importer(name), path).claimed
    assert [("../1915-07-04", "state/haiti"), ("1960-08-07/..", "state/cote-divoire")] == sorted(
        stated(project, "gleditsch-ward", *DATES).values())
