"""The course of an instrument by State, who is said to have replaced what, and which clauses an account leaves out."""

import pytest
from courses import TREATY, Course


def between(*more: str) -> Course:
    """A treaty of two States, signed, and the other acts given as kinds and dates by turns."""
    course = Course()
    for name in ("a", "b"):
        course.entity(f"state/{name}", "State")
    course.treaty(("signatory", "state/a"), ("signatory", "state/b"))
    for kind, day in zip(more[::2], more[1::2], strict=True):
        course.act(kind, day)
    return course


def steps(course: Course) -> list[tuple[str, str, str, str]]:
    """State, action, standing and date of each row."""
    return [(row["party"].rpartition("/")[2], row["action"], row["standing"], row["date"]) for row in course.ask("treaty-course")]


def test_a_step_of_the_whole_is_a_step_of_each_state() -> None:
    """Entry into force has a row for either State; a ratification only for the State that ratifies; each with its article."""
    course = between("signature", "2000-02-09", "entry-into-force", "2000-10")
    course.act("ratification", "2000-07", by="state/a", event="event/ratification-a")
    assert steps(course) == [
        ("a", "signature", "told", "2000-02-09"), ("a", "ratification", "told", "2000-07"), ("a", "entry-into-force", "told", "2000-10"),
        ("b", "signature", "told", "2000-02-09"), ("b", "entry-into-force", "told", "2000-10"),
    ]
    found = {row["action"]: (row["article"], row["whose"]) for row in course.ask("treaty-course", state="state/a")}
    assert found["entry-into-force"] == ("Article 24", "the instrument")
    assert found["ratification"] == ("Article 14(1)", "the State")


@pytest.mark.parametrize(("continuator", "expected"), [
    ("c", [("b", "expiry", ""), ("c", "expiry", "state/a, ended 1991-12-26")]), ("", [("a", "expiry", "ended 1991-12-26"), ("b", "expiry", "")]),
])
def test_a_step_after_a_party_has_ended_is_its_continuators(continuator: str, expected: list[tuple[str, str, str]]) -> None:
    """An expiry after the end of a party is a step of the State that continues it; earlier steps stay the party's own."""
    course = between("entry-into-force", "1961-09-10", "expiry", "1996")
    course.entity("state/c", "State")
    course.claim("event/end-of-a", "Dissolution", [("ofState", "state/a"), ("date", "1991-12-26")])
    course.claim("event/succession", "Succession", [("originalState", "state/a"), ("resultingState", "state/c"), ("date", "1991-12-25"),
                                                    ("continuator", continuator and f"state/{continuator}")])  # fmt: skip
    rows = [(row["party"].rpartition("/")[2], row["action"], row["continues"]) for row in course.ask("treaty-course")]
    assert [row for row in rows if row[1] == "expiry"] == expected
    assert [row for row in rows if row[1] == "entry-into-force"] == [("a", "entry-into-force", ""), ("b", "entry-into-force", "")]


@pytest.mark.parametrize(("later", "untold"), [
    ("renewal", ["entry-into-force"]), ("termination", ["entry-into-force"]), ("expiry", ["entry-into-force"]), ("suspension", ["entry-into-force"]),
    ("exchange-of-instruments", ["ratification"]), ("registration", []), ("notice-of-termination", []),
])
def test_what_is_presupposed_is_untold_and_not_invented(later: str, untold: list[str]) -> None:
    """A renewal or an end presupposes entry into force, an exchange ratification: a row without a date, between signature and that step."""
    course = between("signature", "2000-02-09", later, "2010-02-09")
    rows = [row for row in course.ask("treaty-course", state="state/a") if row["standing"] == "untold"]
    assert [row["action"] for row in rows] == untold
    assert {(row["date"], row["earliest"], row["latest"], row["event"].rpartition("/")[2]) for row in rows} <= {
        ("", "2000-02-09", "2010-02-09", later),
    }


def test_a_treaty_in_force_was_concluded() -> None:
    """Where only the entry into force is told, the conclusion is untold; its first possible day is not known."""
    assert ("a", "conclusion", "untold", "") in steps(between("entry-into-force", "2000-10"))


def test_only_the_state_that_is_not_told_to_ratify_is_untold() -> None:
    """After an exchange of instruments the ratification of the one State is told, that of the other untold."""
    course = between("signature", "2000-02-09", "exchange-of-instruments", "2000-10")
    course.act("ratification", "2000-07", by="state/a", event="event/ratification-a")
    assert [row[:3] for row in steps(course) if row[1] == "ratification"] == [("a", "ratification", "told"), ("b", "ratification", "untold")]


@pytest.mark.parametrize("modality", ["planned", "obliged", "denied"])
def test_what_is_not_asserted_is_not_told(modality: str) -> None:
    """A step that is planned, obliged or denied stands as such; one that another source asserts is told, with both sources."""
    course = between()
    course.act("signature", "2012-01", modality=modality, source="plan")
    assert steps(course) == [("a", "signature", modality, "2012-01"), ("b", "signature", modality, "2012-01")]
    if modality != "denied":
        course.act("signature", "2012-01-30", source="fact")
        assert {(row["standing"], row["sources"]) for row in course.ask("treaty-course")} == {("told", f"fact; plan ({modality})")}


def test_a_disputed_date_is_disputed_until_it_is_ruled() -> None:
    """Two days leave a step disputed; a ruling makes it ruled, with the preferred day."""
    course = between()
    early, late = course.act("signature", "2012-06-05"), course.act("signature", "2012-07-05")
    assert {row[2:] for row in steps(course)} == {("disputed", "[2012-06-05,2012-07-05]")}
    course.ruling("event/signature", late, early)
    assert {row[2:] for row in steps(course)} == {("ruled", "2012-07-05")}


def said(course: Course, kind: str = "", text: str = "", speaker: str = "") -> str:
    """Tell in one claim that the treaty replaces another, with the kind of the source, the text or the speaker whose words these are."""
    course.entity("instrument/old", "Instrument")
    claim = course.treaty(("replaces", "instrument/old"), source=f"of-{kind or 'none'}")
    for key, subject, value in (("kind", f"source/of-{kind or 'none'}", kind), ("inText", claim, text), ("saidBy", claim, speaker)):
        if value:
            course.record(subject, key, value)
    (row,) = course.ask("replacements")
    return row["voice"]


@pytest.mark.parametrize(("kind", "text", "speaker", "voice"), [
    ("agency-report", "", "", "other"), ("agency-report", TREATY, "", "treaty text"), ("agency-report", "", "person/aide", "official"),
    ("agency-report", "", "person/scholar", "other"), ("treaty-text", "", "", "treaty text"), ("official-account", "", "", "official"),
    ("official-statement", "", "", "official"), ("scholarly-work", "", "", "other"), ("", "", "", "other"),
])
def test_texts_officials_and_others_are_kept_apart(kind: str, text: str, speaker: str, voice: str) -> None:
    """The claim says whose words it relays; where it does not, the kind of its source decides; who acts for no State is no official."""
    course = between()
    course.claim("person/aide", "Person", [("actsFor", "state/a")])
    course.entity("person/scholar", "Person")
    assert said(course, kind, text, speaker) == voice


def test_an_end_by_a_later_treaty_is_said_too() -> None:
    """That one treaty ends another stands beside replacing, and neither ends anything without an act."""
    course = between("signature", "2000-02-09")
    course.entity("instrument/new", "Instrument")
    course.claim("event/end", "TreatyAction", [("onInstrument", TREATY), ("actionKind", "termination"), ("date", "2024"), ("effectedBy", "instrument/new")])
    assert [(row["instrument"].rpartition("/")[2], row["said"]) for row in course.ask("replacements")] == [("new", "ends")]


def clauses() -> Course:
    """A treaty of 2000 of two clauses: one account tells both, one the second, one none, and one was published before."""
    course = between()
    course.act("signature", "2000-02-09", source="full", published="2001")
    for name, sources in (("peace", ("full",)), ("trade", ("full", "half"))):
        for source in sources:
            course.claim(f"provision/{name}", "Provision", [("ofInstrument", TREATY), ("kind", "obligation")], source=source, published="2001")
    course.treaty(("designation", "treaty"), source="none", published="2005")
    course.treaty(("designation", "treaty"), source="before", published="1999", modality="planned")
    course.act("signature", "2000", source="print")
    course.record("source/print", "kind", "treaty-text")
    return course


def test_each_account_stands_to_each_clause() -> None:
    """Told, left out, contents not told, could not know; a print of texts that was read no further is silent of nothing."""
    found = {(row["source_name"], row["provision"]): row["status"] for row in clauses().ask("provision-silences") if not row["source_name"].startswith("s")}
    assert found == {
        ("before", "provision/peace"): "could not know", ("before", "provision/trade"): "could not know",
        ("full", "provision/peace"): "told", ("full", "provision/trade"): "told",
        ("half", "provision/peace"): "left out", ("half", "provision/trade"): "told",
        ("none", "provision/peace"): "contents not told", ("none", "provision/trade"): "contents not told",
    }


def test_an_account_read_for_treaties_that_names_none_does_not_mention_it() -> None:
    """Within the span for which a source was read, an instrument it does not name is not mentioned; outside, nothing is said."""
    course = clauses()
    for name, first, last in (("inside", "1990-01-01", "2005-12-31"), ("outside", "2001-01-01", "2005-12-31")):
        course.record(f"source/{name}", "type", "Source")
        for key, value in (("type", "Coverage"), ("sources", f"source/{name}"), ("status", "read-for"), ("earliest", first), ("latest", last)):
            course.record(f"coverage/{name}", key, value)
        course.put(f"coverage/{name}", "field", "TreatyAction", "https://w3id.org/communique/graph/records")
    rows = course.ask("provision-silences", status="instrument not mentioned")
    assert {(row["source_name"], row["provision"]) for row in rows} == {("inside", "provision/peace"), ("inside", "provision/trade")}
