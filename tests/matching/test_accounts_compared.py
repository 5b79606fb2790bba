"""Names, dates, places and actors compared each by itself, for whatever is matched next."""

import pytest

from communique.derive.refinement import Refinement
from communique.iris import CMQ
from communique.matching.actors import Cast, company
from communique.matching.background import Background
from communique.matching.names import likeness, script, words
from communique.matching.places import place_lie
from communique.matching.spans import Span, compared, nearest

JUNE, JULY = Span("2000-06", "2000-06-01", "2000-06-30"), Span("2000-07", "2000-07-01", "2000-07-31")
DAY = Span("2000-07-19", "2000-07-19", "2000-07-19")


def _days(first: str, last: str) -> Span:
    return Span(f"{first}/{last}", first, last, first, last)


@pytest.mark.parametrize(("one", "other", "least", "most"), [
    ("Treaty of Friendship, Good-Neighbourliness and Cooperation", "Treaty on Friendship, Good Neighbourliness and Co-operation", 0.6, 1.0),
    ("Treaty of Good Neighbours of Korland", "The treaty of good neighbours with Korland", 1.0, 1.0),
    ("Agreement on Trade of 1961", "Agreement on Trade of 2000", 0.5, 0.7),
    ("Treaty of Friendship and Trade", "Plan for Cultural Exchanges", 0.0, 0.0),
    ("Dogovor o dobrososedstve i druzhbe", "Dogovor o dobrososedstvje i druzbe", 1.0, 1.0),
])  # fmt: skip
def test_names_are_alike_by_their_words(one: str, other: str, least: float, most: float) -> None:
    """Order, case, function words and single letters do not part two names; other words and other numbers do."""
    found = likeness([one], [other])
    assert found is not None
    assert least <= round(found, 2) <= most
    assert likeness([other], [one]) == found


@pytest.mark.parametrize(("these", "those"), [
    (["Treaty of Good Neighbours"], ["Договор о добром соседстве"]), (["the treaty"], ["the treaty"]), ([], ["Treaty of Good Neighbours"]),
])  # fmt: skip
def test_names_that_cannot_be_compared_are_no_evidence(these: list[str], those: list[str]) -> None:
    """Two scripts, too few words, or no name at all: nothing is known."""
    assert likeness(these, those) is None


def test_words_and_script_of_a_name() -> None:
    """Marks and case are left out, Korean and Cyrillic letters kept."""
    assert words("L’Accord sur l’Énergie") == ("l", "accord", "sur", "energie")
    assert [script(name) for name in ("«Treaty»", "Договор", "조약", "1961")] == ["LATIN", "CYRILLIC", "HANGUL", ""]


@pytest.mark.parametrize(("one", "other", "relation"), [
    (JUNE, JUNE, "same"), (JULY, DAY, "within"), (JUNE, JULY, "apart"), (JUNE, Span("2000-06/..", "2000-06-15"), "unknown"),
    (Span("..", "", "1999-12-31"), DAY, "apart"),
    (_days("2001-07-26", "2001-08-18"), _days("2001-08-04", "2001-08-05"), "nested"),
    (_days("2001-08-04", "2001-08-10"), _days("2001-08-08", "2001-08-12"), "offset"),
    (Span("2001-08-04/..", "2001-08-04", "", "2001-08-04"), Span("2001-08-04/2001-08", "2001-08-04", "2001-08-31", "2001-08-04"), "within"),
])  # fmt: skip
def test_how_dates_lie(one: Span, other: Span, relation: str) -> None:
    """Bounds that share a day agree, extents with days of their own nest or are offset, a missing bound is not known but may exclude."""
    assert compared(one, other).relation == relation
    assert compared(other, one).relation == relation


def test_a_coarse_date_does_not_hide_a_finer_one() -> None:
    """Of a month and a day in it the day is compared; of two dates that disagree the nearer one."""
    assert nearest([JULY, DAY], [Span("2000-07-20", "2000-07-20", "2000-07-20")]).gap == 1
    assert nearest([JUNE, JULY], [JULY]).relation == "same"
    assert nearest([], [JULY]).relation == "unknown"


def test_how_places_lie() -> None:
    """One within the other at any depth, apart when both are known to lie elsewhere, else not known."""
    places = Refinement({"narrower-place": {"port": frozenset({"city"}), "city": frozenset({"land"}), "hill": frozenset({"land"})}})
    lies = [place_lie([one], [other], places)[0] for one, other in (("port", "land"), ("port", "port"), ("port", "hill"), ("port", "moor"))]
    assert lies == ["within", "same", "apart", "unknown"]


def test_actors_who_are_one() -> None:
    """A State and the one that continues it, an office and its holder at that time, are one; a State and a person cannot be compared."""
    kinds = {"ussr": CMQ + "State", "russia": CMQ + "State", "korland": CMQ + "State", "ana": CMQ + "Person", "president": CMQ + "Office"}
    known = Background("x/", kinds, {}, Refinement({"narrower-organisation": {}}), {"ussr": "russia"}, {},
                       {"president": (("ana", Span("", "1999-01-01", "2003-01-01")),)})  # fmt: skip

    def agree(one: str, other: str, when: Span) -> str:
        return company(Cast(frozenset({one}), frozenset({when})), Cast(frozenset({other}), frozenset({when})), known).agree

    assert agree("ussr", "russia", DAY) == "all"
    assert agree("ussr", "korland", DAY) == "none"
    assert agree("president", "ana", DAY) == agree("ana", "president", DAY) == "all"
    assert agree("president", "ana", Span("1990", "1990-01-01", "1990-12-31")) == "unknown"
    assert agree("ussr", "ana", DAY) == "unknown"
