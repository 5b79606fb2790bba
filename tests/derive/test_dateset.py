"""Sets of dates and dates with given bounds are written in one canonical way."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.dates import Extent, extent_bounds, instant_bounds, parse
from communique.derive.dateset import express, one_of

DATES = st.sampled_from(["2012-06-05", "2012-07-05", "2012-06", "2012", "2012-06-01/2012-06-09", "2011/2012-06", "2013/..", "../2011", "XXXX-10-12"])


@pytest.mark.parametrize(
    ("texts", "written"),
    [
        (["2012-07-05", "2012-06-05"], "[2012-06-05,2012-07-05]"),
        (["2000-07-19/2000-07-20", "2000-06"], "[2000-06,2000-07-19..2000-07-20]"),
        (["2001-07-26/2001-08-18", "2001-08-04/2001-08-05"], "[2001-07-26..2001-08-18]"),
        (["2012-05-07/..", "2011"], "[2011,2012-05-07..]"),
        (["../1999", "2011"], "[..1999-12-31,2011]"),
        (["XXXX-10-12", "1948"], "[1948,XXXX-10-12]"),
        (["[2012-06-05,2012-07-05]", "2012-07-05", "2012-07-06"], "[2012-06-05,2012-07-05,2012-07-06]"),
    ],
)
def test_a_set_is_in_the_order_of_time(texts: list[str], written: str) -> None:
    """Elements stand in order, intervals as ranges, and what lies within another element is left out."""
    assert one_of(texts) == written


@given(st.lists(DATES, min_size=1, max_size=5))
def test_a_set_holds_all_its_dates(texts: list[str]) -> None:
    """A set is EDTF, has the same text whatever the order and however often it is made, and has the bounds of its dates."""
    written = one_of(texts)
    assert parse(written).kind == "one-of"
    assert written == one_of([*texts[::-1], written])
    bounds = [instant_bounds(text) for text in texts]
    earliest = [bound.earliest for bound in bounds]
    assert instant_bounds(written).earliest == (None if None in earliest else min(filter(None, earliest)))


def test_bounds_are_put_into_the_plainest_words() -> None:
    """The words for bounds are a day, month, year, decade, interval or range; where there are none there is no text."""
    day = date(2000, 6, 10)
    assert express(extent_bounds("2000-06"), is_extent=True) == "2000-06"
    assert express(extent_bounds("199X"), is_extent=True) == "199X"
    assert express(extent_bounds("2000-06-10/2000-07"), is_extent=True) == "2000-06-10/2000-07"
    assert express(Extent(day, date(2000, 6, 12), date(2000, 6, 20), date(2000, 6, 20)), is_extent=True) is None
    assert express(Extent(day, None, day, None), is_extent=False) == "[2000-06-10..]"
