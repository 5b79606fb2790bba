"""Whether a treaty is in force on a day: every class, the days around every bound, and what more accounts may change."""

from datetime import date, timedelta

import pytest
from courses import TREATY, Course, ask, standing
from hypothesis import given, settings
from hypothesis import strategies as st

IN, NOT, DISPUTED, UNKNOWN = "in force", "not in force", "disputed", "unknown"


def whole(**more: str) -> Course:
    """Signed, in force, expired."""
    course = Course()
    course.act("signature", "1961-07-06")
    course.act("entry-into-force", "1961-09-10", years=10)
    course.act("expiry", more.get("expiry", "1971-09-10"))
    return course


@pytest.mark.parametrize(("day", "expected"), [
    ("1961-07-05", NOT), ("1961-07-06", NOT), ("1961-09-09", NOT), ("1961-09-10", IN), ("1971-09-09", IN), ("1971-09-10", IN), ("1971-09-11", NOT),
])
def test_the_days_on_which_it_begins_and_ends_count(day: str, expected: str) -> None:
    """A treaty is in force from the day of its entry into force to the day of its end, both included."""
    assert whole().on(day) == expected


@pytest.mark.parametrize(("day", "expected"), [
    ("1961-08-31", NOT), ("1961-09-01", UNKNOWN), ("1961-09-29", UNKNOWN), ("1961-09-30", IN), ("1971-09-01", IN), ("1971-09-02", UNKNOWN),
    ("1971-09-30", UNKNOWN), ("1971-10-01", NOT),
])
def test_between_the_bounds_nobody_knows(day: str, expected: str) -> None:
    """A month leaves its days open: the first may be the day, on the last it is."""
    course = Course()
    course.act("entry-into-force", "1961-09")
    course.act("termination", "1971-09")
    assert course.on(day) == expected


@pytest.mark.parametrize(("day", "expected"), [("2000-02-08", NOT), ("2000-02-09", UNKNOWN), ("2024-12-03", UNKNOWN), ("2024-12-04", UNKNOWN), ("2024-12-05", NOT)])
def test_a_signature_is_no_entry_into_force(day: str, expected: str) -> None:
    """From its signature to its end nobody knows: that it was in force until then gives no day on which it was, the day of its end neither."""
    course = Course()
    course.act("signature", "2000-02-09")
    course.act("termination", "2024-12-04")
    assert course.on(day) == expected


@pytest.mark.parametrize(("day", "expected"), [("1971-09-10", IN), ("1971-09-11", UNKNOWN), ("1976-09-10", UNKNOWN)])
def test_a_term_that_has_run_out_leaves_it_unknown(day: str, expected: str) -> None:
    """After its last told term, with neither renewal nor end told, nobody knows."""
    course = Course()
    course.act("entry-into-force", "1961-09-10", years=10)
    assert course.on(day) == expected


@pytest.mark.parametrize(("day", "expected"), [("1971-09-11", IN), ("1976-09-10", IN), ("1976-09-11", UNKNOWN)])
def test_a_told_renewal_adds_its_term(day: str, expected: str) -> None:
    """A renewal of five years carries the treaty five years on."""
    course = Course()
    course.act("entry-into-force", "1961-09-10", years=10)
    course.act("renewal", "1971-09-10", years=5)
    assert course.on(day) == expected


def test_a_term_of_29_february_ends_in_february() -> None:
    """A term of one year from 29 February runs to 28 February."""
    course = Course()
    course.act("entry-into-force", "2000-02-29", years=1)
    assert [course.on(day) for day in ("2001-02-28", "2001-03-01")] == [IN, UNKNOWN]


def test_an_end_in_the_year_in_which_a_term_runs_out_is_the_last_day_of_the_term() -> None:
    """Expiry in a year, and a term that ends in it, give the day; without inferred claims the year stays open."""
    course = whole(expiry="1971")
    assert [course.on(day) for day in ("1971-09-10", "1971-09-11")] == [IN, NOT]


@pytest.mark.parametrize(("day", "expected", "by_ruling"), [
    ("1995-09-07", IN, ""), ("1995-09-08", DISPUTED, IN), ("1995-12-31", DISPUTED, IN), ("1996-01-01", DISPUTED, IN), ("1996-06-01", DISPUTED, UNKNOWN),
    ("1996-12-31", DISPUTED, UNKNOWN), ("1997-01-01", NOT, ""),
])
def test_sides_that_put_the_day_on_different_sides_dispute_it(day: str, expected: str, by_ruling: str) -> None:
    """Where two ends conflict, the days between are disputed, with a ruling too; what follows from it stands beside."""
    course = Course()
    course.act("entry-into-force", "1961-09-10")
    early, late = course.act("termination", "1995-09-07", source="early"), course.act("termination", "1996", source="late")
    course.ruling("event/termination", late, early)
    (row,) = course.ask("treaties-in-force", on=day)
    assert (row["standing"], row["by_ruling"]) == (expected, by_ruling)
    if expected == DISPUTED:
        assert row["reason"].startswith("termination told by early as 1995-09-07, not in force: it ended 1995-09-07; termination told by late as 1996, ")


def reason(course: Course, day: str, **bindings: str) -> str:
    """Why the treaty of a course stands as it does on a day."""
    (row,) = course.ask("treaties-in-force", on=day, **bindings)
    assert row["on"] == day
    return row["reason"]


def test_a_day_that_no_source_gives_is_not_told() -> None:
    """An end told as a year and reckoned to the day says so, with the year that is told; so does the side of a dispute, and what is ruled."""
    course = whole(expiry="1971")
    assert reason(course, "1965-01-01").endswith("its end is reckoned as 1971-09-10 (told as 1971)")
    assert reason(course, "1972-01-01") == "it ended 1971-09-10 (reckoned; told as 1971)"
    early = course.act("expiry", "1970-01-01", source="early")
    assert reason(course, "1965-01-01").endswith("its end is disputed as [1970-01-01,1971-09-10] (told as 1970-01-01 or 1971)")
    assert reason(course, "1970-06-01").endswith("as 1971, in force: since 1961-09-10; its end is reckoned as 1971-09-10 (told as 1971)")
    course.ruling("event/expiry", "claim/c3", early)
    assert reason(course, "1965-01-01").endswith("its end is ruled and reckoned as 1971-09-10 (told as 1970-01-01 or 1971)")


def gone(ended: str) -> Course:
    """A treaty of an old State and another; the old one ends, and a new State continues it from then on."""
    course = whole()
    for name in ("old", "new", "other"):
        course.entity(f"state/{name}", "State")
    course.treaty(("signatory", "state/old"), ("signatory", "state/other"))
    course.claim("event/end-of-old", "Dissolution", [("ofState", "state/old"), ("date", ended)])
    course.claim("event/succession", "Succession", [("originalState", "state/old"), ("resultingState", "state/new"), ("continuator", "state/new"),
                                                    ("date", ended)])  # fmt: skip
    return course


@pytest.mark.parametrize(("state", "day", "expected"), [
    ("old", "1965-12-31", IN), ("old", "1966-01-01", NOT), ("old", "1972-01-01", NOT), ("other", "1966-01-01", IN),
])
def test_a_state_that_has_ended_is_bound_by_nothing(state: str, day: str, expected: str) -> None:
    """After the last day on which a State can have existed no treaty is in force for it as named; for the other party it is."""
    (row,) = gone("1965").ask("treaties-in-force", on=day, state=f"state/{state}")
    assert row["standing"] == expected
    if (state, day) == ("old", "1966-01-01"):
        assert row["reason"] == "the State ended by 1965-12-31; continued by state/new"


def test_for_the_line_of_a_state_that_has_ended_its_treaties_go_on() -> None:
    """Asked of the State and of the one that continues it, the treaty is in force after the one has ended."""
    assert [row["standing"] for row in ask(gone("1965").derived(), "treaties-in-force", on="1966-01-01", state=["state/old", "state/new"])] == [IN]


def test_an_open_dispute_has_no_ruling_to_follow() -> None:
    """Two days of signature: before both not in force, between them disputed, after both unknown."""
    course = Course()
    course.act("signature", "2012-06-05")
    course.act("signature", "2012-07-05")
    found = {day: course.ask("treaties-in-force", on=day)[0] for day in ("2012-06-04", "2012-06-20", "2012-07-04", "2012-07-05")}
    assert [row["standing"] for row in found.values()] == [NOT, DISPUTED, DISPUTED, UNKNOWN]
    assert {row["by_ruling"] for row in found.values()} == {""}


def test_who_denies_that_it_ended_disputes_it() -> None:
    """One source tells of the end, another denies it: before the end all agree, after it they do not."""
    course = Course()
    course.act("entry-into-force", "1961-09-10")
    course.act("termination", "1995-09-07")
    course.claim("event/termination", "TreatyAction", [], modality="denied", published="1996")
    assert [course.on(day) for day in ("1995-09-07", "1995-09-08")] == [IN, DISPUTED]


def test_two_acts_that_end_it_dispute_the_time_between() -> None:
    """An expiry and a termination on other days are two ends; between them it is disputed."""
    course = Course()
    course.act("entry-into-force", "1961-09-10")
    course.act("expiry", "1971-09-10")
    course.act("termination", "1980-01-01")
    assert [course.on(day) for day in ("1971-09-10", "1971-09-11", "1980-01-01", "1980-01-02")] == [IN, DISPUTED, DISPUTED, NOT]


@pytest.mark.parametrize(("day", "expected"), [("2024-12-04", IN), ("2025-06-30", IN), ("2025-07-01", UNKNOWN)])
def test_no_account_knows_what_came_after_it(day: str, expected: str) -> None:
    """Without a told end it is in force up to the last day on which an account of it was published, and no further."""
    course = Course()
    course.act("entry-into-force", "2024-12-04", published="2024-12-05")
    course.treaty(("designation", "treaty"), published="2025-06")
    assert course.on(day) == expected


def test_notice_leaves_the_end_unknown() -> None:
    """After a notice of termination, with no end told, nobody knows whether it still binds."""
    course = Course()
    course.act("entry-into-force", "1961-09-10")
    course.act("notice-of-termination", "1995-08-07")
    assert [course.on(day) for day in ("1995-08-06", "1995-08-07")] == [IN, UNKNOWN]


@pytest.mark.parametrize("modality", ["planned", "obliged"])
def test_what_is_only_planned_changes_nothing(modality: str) -> None:
    """A planned entry into force or end is none."""
    course = Course()
    course.act("signature", "2012-01-30")
    course.act("entry-into-force", "2012-03-01", modality=modality)
    assert course.on("2012-04-01") == UNKNOWN


def test_a_period_bounds_a_plan() -> None:
    """A plan for two years binds neither before nor after them."""
    course = Course()
    course.act("signature", "2012-06-27")
    course.treaty(("forPeriod", "2013/2014"))
    assert [course.on(day) for day in ("2012-12-31", "2013-01-01", "2014-12-31", "2015-01-01")] == [NOT, UNKNOWN, UNKNOWN, NOT]


@pytest.mark.parametrize(("key", "value"), [("designation", "declaration"), ("designation", "communique"), ("legalNature", "non-binding"), ("level", "non-state")])
def test_what_does_not_bind_states_is_no_treaty(key: str, value: str) -> None:
    """Declarations, communiqués, texts said not to bind and texts of others than States are no treaties, and say why."""
    course = whole()
    course.treaty((key, value))
    (row,) = course.ask("treaties-in-force", on="1965-01-01")
    assert (row["standing"], bool(row["reason"])) == ("not a treaty", True)


def test_of_what_nobody_tells_a_step_nothing_is_known() -> None:
    """An instrument without a course is unknown; one that is said to replace it ends nothing."""
    course = whole()
    course.entity("instrument/other", "Instrument")
    course.claim("instrument/other", "Instrument", [("replaces", TREATY)])
    assert {row["instrument"].rpartition("/")[2]: row["standing"] for row in course.ask("treaties-in-force", on="1965-01-01")} == {
        "treaty": IN, "other": UNKNOWN,
    }


def test_standing_restricts_the_rows() -> None:
    """Only instruments of the standing asked for are given."""
    assert [len(whole().ask("treaties-in-force", on="1965-01-01", standing=one)) for one in (IN, NOT)] == [1, 0]


DAYS = st.dates(date(1960, 1, 1), date(1999, 12, 31))
KINDS = ("signature", "entry-into-force", "termination")


@st.composite
def courses(draw: st.DrawFn) -> list[tuple[str, date]]:
    """Signature, entry into force and end in this order, at least one of them told."""
    days = sorted(draw(st.lists(DAYS, min_size=3, max_size=3)))
    told = draw(st.sets(st.sampled_from(range(3)), min_size=1))
    return [(KINDS[number], days[number]) for number in sorted(told)]


def vaguer(day: date) -> list[str]:
    """The same day less exactly."""
    return [f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y}"[:3] + "X", f"[..{day.isoformat()}]"]


def around(acts: list[tuple[str, date]], *apart: int) -> st.SearchStrategy[list[date]]:
    """Two days, each so many days apart from an act."""
    near = sorted({day + timedelta(n) for _, day in acts for n in apart})
    return st.lists(st.sampled_from(near), min_size=2, max_size=2, unique=True)


@settings(max_examples=5, deadline=None)
@given(courses(), st.data())
def test_a_vaguer_date_changes_no_answer(acts: list[tuple[str, date]], data: st.DataObject) -> None:
    """More accounts that give the same dates less exactly leave every answer as it was."""
    plain, more = Course(), Course()
    for kind, day in acts:
        plain.act(kind, day.isoformat())
        more.act(kind, day.isoformat())
        more.act(kind, data.draw(st.sampled_from(vaguer(day))))
    days = data.draw(around(acts, -30, -1, 0, 1, 30))
    one, other = plain.derived(), more.derived()
    assert {day: standing(one, day.isoformat()) for day in days} == {day: standing(other, day.isoformat()) for day in days}


@settings(max_examples=10, deadline=None)
@given(courses(), st.data())
def test_an_exacter_date_takes_no_certainty_away(acts: list[tuple[str, date]], data: st.DataObject) -> None:
    """What was certain from vague dates stays so when they are made more exact."""
    vague, exact = Course(), Course()
    for kind, day in acts:
        written = data.draw(st.sampled_from(vaguer(day)[:3]))
        vague.act(kind, written)
        exact.act(kind, written)
        exact.act(kind, day.isoformat())
    one, other = vague.derived(), exact.derived()
    for day in data.draw(around(acts, -1200, -20, -1, 1, 20, 1200)):
        before = standing(one, day.isoformat())
        assert before == UNKNOWN or before == standing(other, day.isoformat())
