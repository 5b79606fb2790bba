"""Templates leave out what is unknown; dates say no more than the cells; a shared code is divided where one State followed another."""

from datetime import date

import pytest

from communique.imports.tables.days import between, is_pattern, of_parts, of_text
from communique.imports.tables.templates import fill, fill_id, slug
from communique.imports.tables.turns import Turn, divided, within


def test_a_hole_without_a_value_leaves_nothing() -> None:
    """A template gives a text for each value of a hole, and none where a hole has no value."""
    values = {"city": ("Rason", "Nampo"), "year": ("1948",), "day": ()}
    assert ("Rason in 1948", "Nampo in 1948") == fill("{city} in {year}", values)
    assert () == fill("{year}-{day}", values)
    assert () == fill("{unheard of}", values)


def test_ids_are_in_letters_digits_and_hyphens() -> None:
    """What stands in an id is in slug form; of another id stands its last part; letters without such a form still differ."""
    values = {"who": ("person/kim-il-sung",), "row": ("RUS-1953-1",)}
    assert ("tenure/kim-il-sung-rus-1953-1",) == fill_id("tenure/{who}-{row}", values)
    assert ("lars-lokke-rasmussen", "cote-d-ivoire", "none") == (slug("Lars Løkke Rasmussen"), slug("Côte d’Ivoire"), slug("—"))
    assert slug("평양") != slug("서울")


def test_a_date_says_no_more_than_its_cells() -> None:
    """A year and month without a day is a month; a day without a month, or one that no calendar has, is no date."""
    assert ("1948-09", "1948", "0987-01-02") == (of_parts("1948", "9", ""), of_parts("1948", "", ""), of_parts("987", "1", "2"))
    for parts in (("1948", "", "9"), ("1948", "13", "1"), ("1947", "2", "29"), ("191970", "04", "60"), ("", "1", "1"), ("1948", "Sept", "")):
        with pytest.raises(ValueError, match=r"."):
            of_parts(*parts)


@pytest.mark.parametrize("wrong", ["191970-04-60", "1960-04-1970", "1948-9-9", "09/09/1948", "1948-09-31", "1948", ""])
def test_a_cell_is_read_by_its_pattern_alone(wrong: str) -> None:
    """A date that is not written as the mapping says is none, even where one could guess."""
    assert "1948-09-09" == of_text("1948-09-09", ("yyyy-MM-dd",)) == of_text("09:09:1948", ("yyyy-MM-dd", "dd:MM:yyyy"))
    with pytest.raises(ValueError, match=r"is not written as yyyy-MM-dd|has no day|calendar"):
        of_text(wrong, ("yyyy-MM-dd",))


def test_patterns_are_those_of_csvw() -> None:
    """A pattern has a year, each part once, and no letters beside."""
    assert all(map(is_pattern, ("yyyy", "yyyy-MM", "dd:MM:yyyy", "M/d/yyyy", "edtf")))
    assert not any(map(is_pattern, ("dd.MM", "yyyy-MM-MM", "yyyy-mm-dd", "EEEE yyyy", "")))


def test_an_extent_whose_ends_are_not_known_is_none() -> None:
    """Open and unknown ends stay so; where neither end is known nothing is said of when; none ends before it begins."""
    assert ("1948-09-09/..", "../1991", "/1991", "1991") == tuple(
        between(*pair) for pair in (("1948-09-09", ".."), ("..", "1991"), ("", "1991"), ("1991", "1991")))
    assert {""} == {between(begin, end) for begin in ("", "..") for end in ("", "..")}
    with pytest.raises(ValueError, match="ends before it begins"):
        between("1991", "1990")


EMPIRE = Turn("", "the Empire", None, date(1917, 11, 6))
UNION = Turn("state/union", "the Union", date(1922, 12, 30), date(1991, 12, 26), "claim/begin", "claim/end")
FEDERATION = Turn("state/federation", "the Federation", date(1991, 12, 25), None, "claim/succession")


def test_a_span_is_divided_by_the_days_of_those_who_followed_each_other() -> None:
    """Each part has the days that the row has, and those at which it is divided with the claim that tells them, or the table."""
    parts = divided((EMPIRE, UNION, FEDERATION), "1816-01-01", "..")
    assert parts is not None
    assert [("1816-01-01", "1917-11-06"), ("1922-12-30", "1991-12-26"), ("1991-12-25", "..")] == [(part.begin, part.end) for part in parts]
    told = ("the table of codes", "claim/begin", "claim/end", "claim/succession")
    assert [told[:1], told[1:3], told[3:]] == [tuple(name for one in part.reckoned for name in told if name in one.why) for part in parts]


def test_only_those_are_asked_for_whom_the_span_meets() -> None:
    """A span of later days is not of the State before."""
    every = (EMPIRE, UNION, FEDERATION)
    assert (UNION,) == within(every, "1953-03-06", "1953-03-20")
    assert (UNION, FEDERATION) == within(every, "1991-08-21", "1999-12-31")
    assert (FEDERATION,) == within(every, "2000-01-01", "..")


def test_what_no_claim_dates_is_not_divided() -> None:
    """Of two States of one code, one of them without a beginning, nobody can say which is meant."""
    assert divided((Turn("state/a", "A", None, None), Turn("state/b", "B", None, None)), "1900", "2000") is None
