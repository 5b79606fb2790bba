"""Promises about the figures of dyad-years: what is counted, when nothing is zero, and when it is missing."""

from collections import Counter
from functools import cache

import pyoxigraph as ox
import pytest
from panels import changed, in_years, invented, real, table

from communique.derive.retelling import Choice, retold
from communique.publish.panel.force import standings
from communique.publish.panel.pair_rows import PLURALS
from communique.publish.reading import Reading
from communique.vocabulary import rules, shapes

READ = ("complete", "read-for")
COVERING = (*READ, "reaches", "attested")
PAIR = "365-731"


def by_year(store: ox.Store, *wanted: int, dyad: str = PAIR) -> dict[int, dict[str, object]]:
    rows = in_years(store, "dyad_years", *wanted) if wanted else table(store, "dyad_years")
    return {int(str(row["year"])): row for row in rows if row["dyad"] == dyad}


@pytest.fixture(scope="module")
def years() -> dict[int, dict[str, object]]:
    """The years of Russia and the DPRK."""
    return by_year(real())


@pytest.mark.parametrize(("year", "expected"), [
    (1948, {"messages_min": 2, "messages_12_min": 1, "messages_21_min": 1, "messages_cover": "read-for", "visits_min": None}),
    (1961, {"treaty_actions_min": 3, "agreements_min": 1, "visits_min": None, "visits_cover": "silent"}),
    (1991, {"name1": "Union of Soviet Socialist Republics", "cow1": 365, "gw1": 365, "iso3c1": "SUN"}),
    (1992, {"name1": "Russian Federation", "cow1": 365, "gw1": 365, "iso3c1": "RUS", "cow2": 731, "dyadid": 365731}),
    (2000, {"visits_min": 2, "visits_12_min": 2, "visits_21_min": 0, "meetings_min": 1, "treaty_actions_min": 3, "agreements_min": 1,
            "messages_min": None}),
    (2001, {"visits_min": 1, "visits_21_min": 1, "visits_12_min": 0, "meetings_min": 1, "agreements_min": 0}),
    (2011, {"visits_min": 7, "visits_12_min": 4, "visits_21_min": 3, "meetings_min": 2, "messages_min": None}),
    (2012, {"visits_min": 5, "visits_12_min": 3, "visits_21_min": 2, "messages_min": 5, "messages_12_min": 4, "agreements_min": 4,
            "treaty_actions_min": 6, "meetings_min": 0}),
    (2019, {"visits_min": 1, "visits_21_min": 1, "meetings_min": 1, "visits_12_min": None, "meetings_cover": "read-for", "visits_cover": "reaches"}),
    (2023, {"visits_min": None, "visits_poss": None, "visits_cover": "", "meetings_min": 1}),
])
def test_figures_counted_by_hand(years: dict[int, dict[str, object]], year: int, expected: dict[str, object]) -> None:
    """The figures of these years are those that a person counts in the texts and the witnesses."""
    assert expected == {name: years[year][name] for name in expected}


@pytest.mark.parametrize(("year", "expected"), [(1965, (1, None)), (1995, (None, 1)), (1998, (None, None)), (2012, (0, 0))])
def test_treaties_in_force_at_the_end_of_a_year(years: dict[int, dict[str, object]], year: int, expected: tuple[int, int]) -> None:
    """The treaty of 1961 is in force in 1965, disputed in 1995 and over in 1998; zero needs a year that was read for, such as 2012."""
    assert expected == (years[year]["force_min"], years[year]["force_disputed"])
    assert years[year]["force_unknown"]


def test_a_source_that_only_reaches_into_a_year_gives_no_zero(years: dict[int, dict[str, object]]) -> None:
    """An undated visit is the only one told by the DPRK of 2011, and none of 1997 tells of a treaty: both are missing, not zero."""
    dprk = by_year(told(told_by="state/dprk"), 2011)[2011]
    assert ("reaches", None, None, None) == tuple(dprk[name] for name in ("visits_cover", "visits_min", "visits_poss", "visits_12_min"))
    for year in (1997, 1998):
        assert ("reaches", None, None) == tuple(years[year][f"treaty_actions_{end}"] for end in ("cover", "min", "poss"))


def test_who_is_read_for_a_part_of_a_year_gives_no_zero_of_the_whole() -> None:
    """Read for the first half of 1999, a source only reaches into that year; read for all of it, it gives zero."""
    update = COMPLETE.replace("concept:complete", "concept:read-for")
    found = [by_year(changed(update % span), 1999, dyad="korland-vessaria")[1999] for span in ("1999-01/1999-06", "1999")]
    assert [("reaches", None), ("read-for", 0)] == [(row["visits_cover"], row["visits_min"]) for row in found]


def test_one_question_for_all_years_is_as_good_as_one_for_each() -> None:
    """Standings of several years are those of each year asked alone; without a year nothing is asked."""
    reading = Reading(real())
    several = standings(reading, (1948, 1961, 1995, 2024))
    assert several == {year: standings(reading, [year])[year] for year in several}
    assert [1948, 1961, 1995, 2024] == sorted(several)
    assert {"in force", "disputed", "unknown"} <= {one for found in several.values() for one in found.values()}
    assert {} == standings(reading, [])


@pytest.mark.parametrize("year", [1950, 1965, 2010])
def test_a_year_in_no_account_is_missing(years: dict[int, dict[str, object]], year: int) -> None:
    """In a gap every lower bound of visits, meetings and messages is missing, and not zero."""
    assert {None} == {years[year][f"{name}_min"] for name in ("visits", "visits_12", "meetings", "messages", "agreements")}


def test_a_coarse_date_is_possible_in_each_of_its_years(years: dict[int, dict[str, object]]) -> None:
    """The exchange of ratifications of 1949 to 1955 is certain in none of these years, and possible in each."""
    assert [1, *[None] * 7] == [years[year]["treaty_actions_min"] for year in range(1949, 1957)]
    assert all(_int(years[year]["treaty_actions_poss"]) > _int(years[year]["treaty_actions_min"]) for year in range(1949, 1956))
    assert years[1956]["treaty_actions_poss"] is None


def test_years_run_from_first_to_last_without_a_break(years: dict[int, dict[str, object]]) -> None:
    """The years begin with the DPRK and end with the last that is covered or told of."""
    assert list(range(1948, 2025)) == list(years)


def test_a_pair_that_nobody_covers_has_only_what_is_told() -> None:
    """The two Koreas meet in 2011 by the way; coverage of Russia and the DPRK is none of theirs."""
    ((year, row),) = by_year(real(), dyad="731-732").items()
    assert (2011, "attested", 1, None, "") == (year, row["meetings_cover"], row["meetings_min"], row["visits_min"], row["visits_cover"])


@pytest.mark.parametrize("store", [real, invented], ids=["real", "invented"])
@pytest.mark.parametrize("name", ["dyad_years", "directed_dyad_years"])
def test_bounds_are_in_order_and_missing_means_uncovered(store: object, name: str) -> None:
    """Each lower bound is at most what dates admit and the upper bound; zero only where a source was read for it; missing where nothing else is told."""
    assert callable(store)
    rows = table(store(), name)
    assert rows
    for row in rows:
        for column in (column for column in row if column.endswith("_min") and f"{column[:-4]}_poss" in row):
            stem = column[:-4]
            low, maybe, high = (row[f"{stem}_{end}"] for end in ("min", "poss", "max"))
            field = next(plural for plural in (*PLURALS.values(), "agreements") if stem.startswith(plural))
            cover = row[f"{'treaty_actions' if field == 'agreements' else field}_cover"]
            assert low is None or (isinstance(low, int) and isinstance(maybe, int) and 0 <= low <= maybe)
            assert high is None or (isinstance(low, int) and isinstance(high, int) and low <= high and cover == "complete")
            assert low is None or cover in (READ if low == 0 else COVERING)
            assert low is not None or cover not in READ
            assert low is not None or cover != "attested" or stem not in PLURALS.values()


@pytest.mark.parametrize("store", [real, invented], ids=["real", "invented"])
def test_sums_equal_the_events(store: object) -> None:
    """Over pairs and years, lower bounds add up to the events that certainly fall in them, and the two directions to the whole."""
    assert callable(store)
    told = Counter(
        (dyad, event["year_min"], event["counts_as"])
        for event in table(store(), "panel_events") if event["year_min"] is not None and event["year_min"] == event["year_max"]
        for dyad in _texts(event["dyads"])
    )
    rows = table(store(), "dyad_years")
    assert any(row["visits_min"] for row in rows)
    for row in rows:
        for name, plural in PLURALS.items():
            assert (row[f"{plural}_min"] or 0) == told[row["dyad"], row["year"], name]
        assert (row["visits_min"] or 0) == _int(row["visits_12_min"]) + _int(row["visits_21_min"])


def test_ranks_add_up_to_the_visits() -> None:
    """Each visit counts under exactly one rank, unknown ranks among them."""
    for row in table(real(), "directed_dyad_years"):
        ranks = [name for name in row if name.startswith("visits_") and name.endswith("_min") and name != "visits_min"]
        assert _int(row["visits_min"]) == sum(_int(row[name]) for name in ranks)


def test_ranks_counted_by_hand() -> None:
    """In 2000 a president and a minister came from Russia; in 2011 an effective leader came from the DPRK, with two ministers before him."""
    rows = {(row["year"], row["cow_sending"]): row for row in table(real(), "directed_dyad_years") if row["dyad"] == PAIR}
    assert (1, 1, 0) == tuple(rows[2000, 365][f"visits_{rank}_min"] for rank in ("head_of_state", "minister", "governor"))
    assert (1, 2, 0) == tuple(rows[2011, 731][f"visits_{rank}_min"] for rank in ("effective_leader", "minister", "head_of_state"))
    assert (365731, 731365) == (rows[2000, 365]["dyadid"], rows[2000, 731]["dyadid"])


COMPLETE = """INSERT DATA { GRAPH <graph/records> {
  <coverage/all-visits> a cmq:Coverage ; cmq:sourceOf <source/korland-embassy> ; cmq:field cmq:Visit ; cmq:status concept:complete ;
    dcterms:temporal "%s"^^edtf:EDTF ; cmq:marker "no other"@en ; cmq:reason "It says so."@en } }"""


def test_an_upper_bound_needs_a_source_that_calls_its_list_complete() -> None:
    """Only in years wholly within a span that a source calls complete there is an upper bound, and no figure before or after has one."""
    assert {None} == {row["visits_max"] for row in table(invented(), "dyad_years")}
    rows = {row["year"]: row for row in in_years(changed(COMPLETE % "1998/2003-06"), "dyad_years", 1998, 1999, 2003, 2004)}
    assert ("complete", 1, 1, 1) == tuple(rows[1998][name] for name in ("visits_cover", "visits_min", "visits_poss", "visits_max"))
    assert (0, 0) == (rows[1999]["visits_min"], rows[1999]["visits_max"])
    assert ("reaches", None) == (rows[2003]["visits_cover"], rows[2003]["visits_max"])
    assert None is rows[2004]["visits_max"]


def test_a_complete_list_that_others_contradict_gives_no_upper_bound() -> None:
    """Where another source tells of a visit that the complete list lacks, the upper bound is missing."""
    store = changed(COMPLETE % "1998" + """; DELETE { GRAPH ?claim { ?s ?p ?o } } WHERE {
      GRAPH <graph/records> { ?claim prov:hadPrimarySource <source/korland-embassy> } GRAPH ?claim { ?s ?p ?o } }""")
    row = next(row for row in table(store, "dyad_years") if row["year"] == 1998)
    assert (1, None) == (row["visits_min"], row["visits_max"])


def test_a_number_that_a_source_gives_is_a_lower_bound() -> None:
    """Three visits of a year, one of which is told, are at least three, in the direction that the source gives, and in no other."""
    store = changed("""INSERT DATA {
      GRAPH <graph/entities> { <situation/three> a cmq:Count ; skos:prefLabel "Three"@en }
      GRAPH <graph/accepted> { <situation/three> cmq:count 3 ; cmq:countOf cmq:Visit ; cmq:sendingState <state/korland> ;
        cmq:receivingState <state/vessaria> ; cmq:earliest "1998-01-01"^^xsd:date ; cmq:latest "1998-12-31"^^xsd:date } }""")
    row = next(row for row in table(store, "dyad_years") if row["year"] == 1998)
    assert (3, 3, 3, None, None) == tuple(row[name] for name in ("visits_min", "visits_poss", "visits_12_min", "visits_21_min", "visits_max"))


def test_without_any_coverage_only_what_is_told_is_counted() -> None:
    """A dataset without records of coverage has no zero: a figure is what is told, or missing."""
    store = changed("DELETE WHERE { GRAPH <graph/records> { ?coverage a cmq:Coverage ; ?property ?value } }")
    rows = table(store, "dyad_years")
    figures = {row[name] for row in rows for name in row if name.endswith(("_min", "_poss"))}
    assert 0 not in figures
    assert {"", "attested"} == {row[name] for row in rows for name in row if name.endswith("_cover")}
    assert 1 in {row["visits_min"] for row in rows}


def test_states_without_codes_make_pairs_by_name() -> None:
    """Invented States have no codes: the pair is named by them, and code columns are missing."""
    row = table(invented(), "dyad_years")[0]
    assert ("korland-vessaria", None, None, None) == (row["dyad"], row["dyadid"], row["cow1"], row["gw2"])


def test_coverage_of_other_states_does_not_count() -> None:
    """A record of coverage that names other States leaves the pair uncovered."""
    store = changed("INSERT { GRAPH <graph/records> { ?coverage cmq:between <state/korland> } } WHERE { GRAPH <graph/records> { ?coverage a cmq:Coverage } }")
    assert {"", "attested"} == {row["visits_cover"] for row in table(store, "dyad_years")}


@cache
def told(*, told_by: str = "", published_by: str = "") -> ox.Store:
    choice = Choice.read([told_by] if told_by else [], published_by or None, None, "https://w3id.org/communique/")
    return retold(real(), choice, shapes(), rules(), "https://w3id.org/communique/")


def test_as_told_by_one_side() -> None:
    """As the DPRK tells it there is a visit in 2000 and one in 2001; what it is silent on is missing, though others cover it."""
    years = by_year(told(told_by="state/dprk"), 2000, 2001, 2012)
    assert [(1, "read-for"), (1, "read-for"), (None, "silent")] == [
        (years[year]["visits_min"], years[year]["visits_cover"]) for year in (2000, 2001, 2012)]
    assert not [record for row in years.values() for record in _texts(row["visits_cover_ids"]) if record.startswith("coverage/ru-")]


def test_as_known_on_a_day() -> None:
    """By the end of 2012 nobody has told of 2019, and no record of a later source covers a year."""
    years = by_year(told(published_by="2012-12-31"), 2000, 2012, 2019)
    assert 2019 not in years
    assert (5, None) == (years[2012]["visits_min"], years[2000]["messages_min"])


def test_where_nobody_tells_which_state_it_was_none_is_named() -> None:
    """Without a word on the end of the USSR a year of code 365 is of either State: the code stands, the State is missing."""
    row = by_year(told(told_by="source/cow-states-2016"))
    assert {} == row
    rows = by_year(told(told_by="state/dprk"), 1948)
    assert (None, 365, None, "Russian Federation / Union of Soviet Socialist Republics") == tuple(
        rows[1948][name] for name in ("state1", "cow1", "iso3c1", "name1"))


def test_obligations_stand_side_by_side() -> None:
    """In 1996 one coder still has a pledge of defence, the other none; in 2019 no data set covers the year."""
    rows = [row for row in table(real(), "obligation_years") if row["obligation"] == "defence-obligation"]
    coded = {(row["year"], str(row["coders"])): row for row in rows}
    gibler, atop = "('Douglas M. Gibler',)", "('Leeds, Ritter, Mitchell and Long',)"
    assert ("certain", "5.1", "certain") == (coded[1995, gibler]["standing"], coded[1996, atop]["version"], coded[1996, atop]["standing"])
    assert (1996, gibler) not in coded
    years = by_year(real())
    assert [(0, "read-for"), (2, "read-for"), (0, "read-for"), (1, "read-for"), (None, "")] == [
        (years[year]["oblig_sure"], years[year]["oblig_cover"]) for year in (1950, 1965, 1998, 2000, 2019)]


def _texts(found: object) -> tuple[str, ...]:
    assert isinstance(found, tuple)
    return found


def _int(found: object) -> int:
    assert found is None or isinstance(found, int)
    return found or 0
