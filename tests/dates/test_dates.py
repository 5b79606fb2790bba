"""Dates: what is EDTF is read, what is not is refused, and the bounds contain every day the text allows and no other."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from communique.dates import Bounds, Extent, date_parts, extent_bounds, instant_bounds, parse

SUITE = Path(__file__).parents[3] / "shared" / "suites" / "edtf" / "strings.json"
DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))


def day(text: str | None) -> date | None:
    """The day written in ISO 8601, or None."""
    return date.fromisoformat(text) if text else None


def coarse(moment: date) -> list[str]:
    """The plainer and plainer ways to write a day of a year from 1000 on."""
    text = moment.isoformat()
    year, month, dom = text.split("-")
    return [text, text[:7], year, f"{year[:3]}X", f"{year[:2]}XX", f"{year}-{month}-{dom[0]}X", f"{year}-{month}-XX",
            f"{year}-XX-{dom}", f"{year}-XX-XX", f"{year}-{month[0]}X", f"{text}?", f"{year}~", f"{year}-?{month}-{dom}",
            f"{year[:3]}X-{month}-{dom}"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2000-06", "2000-06-01", "2000-06-30"),
        ("1948", "1948-01-01", "1948-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2001-07/2001-08", "2001-07-01", "2001-08-31"),
        ("2012-05-07/..", "2012-05-07", None),
        ("2012-05-07/", "2012-05-07", None),
        ("../2012", None, "2012-12-31"),
        ("XXXX-10-12", None, None),
        ("[2012-06-05,2012-07-05]", "2012-06-05", "2012-07-05"),
        ("[2000-06,2000-07-19..2000-07-20]", "2000-06-01", "2000-07-20"),
        ("[..1984]", None, "1984-12-31"),
        ("{1667,1670}", "1667-01-01", "1670-12-31"),
        ("1984?", "1984-01-01", "1984-12-31"),
        ("2012-1X", "2012-10-01", "2012-12-31"),
        ("2012-22", "2012-06-01", "2012-09-30"),
        ("2012-24", "2012-01-01", "2013-03-31"),
        ("2012-34", "2012-04-01", "2012-06-30"),
        ("19XX-02-29", "1904-02-29", "1996-02-29"),
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("-0044-03-15", None, None),
        ("-0044/0014", None, "0014-12-31"),
        ("Y-170000", None, None),
    ],
)
def test_an_instant_lies_between_two_days(text: str, earliest: str | None, latest: str | None) -> None:
    """The bounds of an instant are the first and last day that the written digits allow, and none where they give none."""
    assert Bounds(day(earliest), day(latest)) == instant_bounds(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2000-06", ("2000-06-01", "2000-06-30", "2000-06-01", "2000-06-30")),
        ("2001-07/2001-08", ("2001-07-01", "2001-07-31", "2001-08-01", "2001-08-31")),
        ("2000/2000-06", ("2000-01-01", "2000-06-30", "2000-06-01", "2000-06-30")),
        ("2000-06-10/2000-06-XX", ("2000-06-10", "2000-06-10", "2000-06-10", "2000-06-30")),
        ("2012-05-07/..", ("2012-05-07", "2012-05-07", "2012-05-07", None)),
        ("../2008-05-07", (None, "2008-05-07", "2008-05-07", "2008-05-07")),
        ("../..", (None, None, None, None)),
        ("XXXX-10-12", (None, None, None, None)),
        ("[2000-06,2000-07-19..2000-07-20]", ("2000-06-01", "2000-07-20", "2000-06-01", "2000-07-20")),
    ],
)
def test_an_extent_begins_and_ends_between_four_days(text: str, expected: tuple[str | None, ...]) -> None:
    """A coarse date holds the whole extent, `A/B` begins it in A and ends it in B, and no end precedes a begin."""
    begin, last_begin, first_end, end = map(day, expected)
    assert Extent(begin, last_begin, first_end, end) == extent_bounds(text)


@pytest.mark.parametrize(
    "text",
    ["", "June 2000", "2011-02-29", "2012-02-3X", "2012-13", "1960-06-31", "-0000", "2012-06-05T10:00:00", " 2012", "[2011",
     "2012//2013", "/", "[..]", "[]", "[2012, 2013]", "2012-05/2012-04", "2012-24/2012-21", "[2013..2012]", "2012-21-01",
     "Y2006", "2012-6"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_directions(text: str) -> None:
    """A text that is no EDTF date, no day or ends before it begins is refused in words that name it."""
    with pytest.raises(ValueError, match=";") as refusal:
        parse(text)
    assert str(refusal.value).startswith(repr(text))


def test_the_parts_of_a_date_are_what_a_source_must_attest() -> None:
    """Each year, month and day that is written is one part; what is left open is none."""
    expected = [
        ("year", 2011, ("2011", "2011-02", "2011-02-19", "2011-02-19/2011-02-24")),
        ("month", 2, ("--02", "2011-02", "2011-02-19", "2011-02-19/2011-02-24")),
        ("day", 19, ("---19", "--02-19", "2011-02-19", "2011-02-19/2011-02-24")),
        ("day", 24, ("---24", "--02-24", "2011-02-24", "2011-02-19/2011-02-24")),
    ]
    assert expected == [tuple(part) for part in date_parts("2011-02-19/2011-02-24")]
    assert [("month", 10), ("day", 12)] == [part[:2] for part in date_parts("XXXX-10-12")]
    assert [("decade", 198)] == [part[:2] for part in date_parts("198X")]
    assert [] == list(date_parts("../.."))


@given(DAYS, st.data())
def test_bounds_contain_the_date(moment: date, data: st.DataObject) -> None:
    """However coarsely a day is written, it lies within the bounds."""
    bounds = instant_bounds(data.draw(st.sampled_from(coarse(moment))))
    assert bounds.earliest is not None
    assert bounds.latest is not None
    assert bounds.earliest <= moment <= bounds.latest


@given(DAYS, st.integers(0, 4000), st.data())
def test_bounds_contain_begin_and_end(begin: date, days: int, data: st.DataObject) -> None:
    """However coarsely begin and end of an extent are written, both lie within their bounds."""
    end = min(begin, date(9980, 1, 1)) + timedelta(days)
    begin = min(begin, end)
    first, last = begin.isoformat(), end.isoformat()
    ways = product([first, first[:7], first[:4], ".."], [last, last[:7] + "-XX", last[:4] + "-XX", "", ".."])
    got = extent_bounds("/".join(data.draw(st.sampled_from(list(ways)))))
    assert (got.earliest_begin or date.min) <= begin <= (got.latest_begin or date.max)
    assert (got.earliest_end or date.min) <= end <= (got.latest_end or date.max)
    assert got.hull == Bounds(got.earliest_begin, got.latest_end)


@given(DAYS, st.sampled_from([0, 1, 2, 3, 4, 8, 10, 11]))
def test_bounds_are_those_of_the_edtf_library(moment: date, way: int) -> None:
    """Where the edtf library can bound a date without seasons, it gives the same first and last day."""
    text = coarse(moment)[way]
    reference = parse_edtf(text)
    bounds = instant_bounds(text)
    assert (bounds.earliest, bounds.latest) == (date(*reference.lower_strict()[:3]), date(*reference.upper_strict()[:3]))


def suite(kinds: tuple[str, ...]) -> list[str]:
    """The strings of these kinds in the EDTF suite beside the project."""
    strings = json.loads(SUITE.read_text(encoding="utf-8"))
    return [text for kind in kinds for text in strings[kind]]


@pytest.mark.skipif(not SUITE.is_file(), reason="the EDTF strings are not beside the project")
def test_the_suite_of_edtf_strings_is_told_apart() -> None:
    """Every valid string of the suite is read and bounded, every invalid one refused."""
    for text in suite(("L0_Intervals", "L1_Intervals", "L2_Intervals")):
        assert parse(text).text == text
        assert extent_bounds(text).hull.earliest == instant_bounds(text).earliest
    for text in suite(("invalid_edtf_dates", "invalid_edtf_intervals", "invalid_edtf_datetimes")):
        with pytest.raises(ValueError, match=";"):
            parse(text)
